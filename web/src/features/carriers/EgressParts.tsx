import { useWatch } from "react-hook-form";
import { AppLink } from "@/components/AppLink";
import { egressForm, monitoringForm, sendToForm, trunkGroupForm } from "@/components/form/bodies/interconnects";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, TagsField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { listOf, z } from "@/components/form/rules";
import { useMay } from "@/components/rights";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { i18n, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { AddressesCard } from "./AddressesCard";
import { CertificatesCard, certificatesOf } from "./CertificatesCard";
import { egressOf, useInterconnectForm, useMayChange } from "./interconnectForm";
import { RedirectionsCard, redirectionsOf, redirectionsSchema } from "./RedirectionsCard";
import { SendToField } from "./SendToField";
import { TrunkGroupCard } from "./TrunkGroupCard";

// empty: any of ours
const sendToSchema = sendToForm.extend({ network: sendToForm.shape.network.unwrap() });
export const routingSchema = z.object({
  egress: egressForm.pick({ techPrefix: true, certificates: true, defaultRouting: true }).extend({
    sendTo: listOf(sendToSchema, egressForm.shape.sendTo),
    redirections: redirectionsSchema,
    // none is sent where both of its texts are empty
    trunkGroup: trunkGroupForm,
  }),
});
export type Routing = z.infer<typeof routingSchema>;
const PRIORITIES = routingSchema.shape.egress.shape.defaultRouting.options;
const takeRouting = (one: Interconnect): Routing => ({
  egress: {
    techPrefix: egressOf(one).techPrefix,
    sendTo: egressOf(one).sendTo,
    certificates: egressOf(one).certificates,
    defaultRouting: egressOf(one).defaultRouting,
    redirections: egressOf(one).redirections,
    trunkGroup: egressOf(one).trunkGroup ?? { label: "", context: "", place: "contact" },
  },
});

/** Where a supplier's calls go, and what stands in their INVITE. */
export function RoutingPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Routing>("interconnect-routing", routingSchema, one, takeRouting, (values) => {
    const { label, context, place } = values.egress.trunkGroup;
    const none = !label.trim() && !context.trim();
    return {
      egress: {
        ...egressOf(one),
        techPrefix: values.egress.techPrefix,
        sendTo: values.egress.sendTo,
        certificates: certificatesOf(values.egress.certificates),
        defaultRouting: values.egress.defaultRouting,
        redirections: redirectionsOf(values.egress.redirections),
        trunkGroup: none ? null : { label, context, place },
      },
    };
  });
  const labels = { egress: t("carriers.inter.targetTitle") };
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <SendToField networks={one.signalling.networks.length ? one.signalling.networks : one.networks} />
      <CertificatesCard />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t("carriers.egress.dialled")}>
          <TextField<Routing>
            name="egress.techPrefix"
            label={t("carriers.inter.techPrefix")}
            hint={t("carriers.inter.techPrefixSupplierHint")}
            maxLength={16}
          />
        </Card>
        <Card title={t("carriers.egress.routing")}>
          <SelectField<Routing>
            name="egress.defaultRouting"
            label={t("carriers.egress.defaultRouting")}
            hint={t("carriers.egress.defaultRoutingHint")}
            options={PRIORITIES.map((value) => ({ value, label: t(`carriers.egress.priorities.${value}`) }))}
          />
        </Card>
        <RedirectionsCard />
        <TrunkGroupCard />
      </div>
    </RecordForm>
  );
}

/** An address that is out gets no calls to answer: where calls are what is listened to, time alone brings it back. */
const comesBackByTime = (mode: string) => mode === "calls" || mode === "both";
const watchedFields = monitoringForm.extend({ recipients: listOf(z.email(), monitoringForm.shape.recipients) });
export const monitoringSchema = z.object({
  egress: z.object({
    monitoring: watchedFields
      .refine(({ mode, restoreMinutes }) => restoreMinutes !== null || !comesBackByTime(mode), {
        path: ["restoreMinutes"],
        error: () => i18n.t("common.form.rule.required"),
      })
      .refine(({ mode, mail, recipients }) => mode === "none" || mail === "never" || recipients.length > 0, {
        path: ["recipients"],
        error: () => i18n.t("common.form.rule.required"),
      }),
  }),
});
type Monitoring = z.infer<typeof monitoringSchema>;
const { mode: modeChoice, mail: mailChoice, alarm: alarmChoice } = watchedFields.shape;
const takeMonitoring = (one: Interconnect): Monitoring => ({ egress: { monitoring: egressOf(one).monitoring } });

/** How a supplier's addresses are watched, and what is known of them. */
export function MonitoringPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Monitoring>(
    "interconnect-monitoring",
    monitoringSchema,
    one,
    takeMonitoring,
    ({ egress: { monitoring } }) => {
      // who is watched by nothing is told of nothing: what is hidden then is not left half said
      const untold = monitoring.mode === "none" && monitoring.recipients.length === 0;
      return { egress: { ...egressOf(one), monitoring: untold ? { ...monitoring, mail: "never" } : monitoring } };
    },
  );
  return (
    <div className="flex flex-col gap-4">
      <AddressesCard one={one} />
      <RecordForm record={form} labels={{ egress: t("carriers.egress.monitoring") }} readOnly={!may}>
        <MonitoringFields codes={one.failureCodes} />
      </RecordForm>
    </div>
  );
}

/** What has no effect in the chosen mode is not there. */
function MonitoringFields({ codes }: { codes: readonly number[] }) {
  const { t } = useTranslation();
  const mode = useWatch<Monitoring, "egress.monitoring.mode">({ name: "egress.monitoring.mode" });
  const mail = useWatch<Monitoring, "egress.monitoring.mail">({ name: "egress.monitoring.mail" });
  const alarm = useWatch<Monitoring, "egress.monitoring.alarm">({ name: "egress.monitoring.alarm" });
  const watched = mode !== "none";
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <Card title={t("carriers.egress.monitoring")}>
        <FieldGrid>
          <SelectField<Monitoring>
            name="egress.monitoring.mode"
            label={t("carriers.egress.mode")}
            hint={t("carriers.egress.modeHint")}
            options={modeChoice.options.map((value) => ({ value, label: t(`carriers.egress.modes.${value}`) }))}
          />
          {(mode === "options" || mode === "both") && (
            <NumberField<Monitoring>
              name="egress.monitoring.intervalSeconds"
              label={t("carriers.egress.interval")}
              hint={t("carriers.egress.intervalHint")}
              min={5}
              max={3_600}
              required
            />
          )}
          {watched && (
            <>
              <NumberField<Monitoring>
                name="egress.monitoring.failures"
                label={t("carriers.egress.failures")}
                hint={t("carriers.egress.failuresHint")}
                min={1}
                max={100}
                required
              />
              <FailureCodes codes={codes} />
              <NumberField<Monitoring>
                name="egress.monitoring.restoreMinutes"
                label={t("carriers.egress.restore")}
                hint={t(`carriers.egress.restoreHint.${mode}`)}
                min={1}
                max={10_080}
                required={comesBackByTime(mode)}
              />
            </>
          )}
        </FieldGrid>
      </Card>
      {watched && (
        <Card title={t("carriers.egress.telling")} note={t("carriers.egress.tellingNote")}>
          <div className="grid gap-4">
            <SelectField<Monitoring>
              name="egress.monitoring.alarm"
              label={t("carriers.egress.alarm")}
              hint={t(`carriers.egress.alarmHint.${alarm}`)}
              options={alarmChoice.options.map((value) => ({ value, label: t(`carriers.egress.alarms.${value}`) }))}
            />
            <SelectField<Monitoring>
              name="egress.monitoring.mail"
              label={t("carriers.egress.mail")}
              hint={t("carriers.egress.mailHint")}
              options={mailChoice.options.map((value) => ({ value, label: t(`carriers.egress.mails.${value}`) }))}
            />
            {mail !== "never" && (
              <TagsField<Monitoring>
                name="egress.monitoring.recipients"
                label={t("carriers.egress.recipients")}
                hint={t("carriers.egress.recipientsHint")}
                required
              />
            )}
          </div>
        </Card>
      )}
    </div>
  );
}

/** One list for all suppliers: told here, changed among the settings. */
function FailureCodes({ codes }: { codes: readonly number[] }) {
  const { t } = useTranslation();
  const may = useMay("operations.setting.view");
  return (
    <div className="flex min-w-0 flex-col gap-1" data-testid="text-failure-codes">
      <p className="text-sm font-medium text-muted-foreground">{t("carriers.egress.codes")}</p>
      <p className="font-mono tabular-nums">{[408, ...codes].join(", ")}</p>
      <p className="text-sm text-muted-foreground">{t("carriers.egress.codesHint")}</p>
      {may && (
        <p className="text-sm">
          <AppLink to={paths.admin.settings()} search={{ search: t("carriers.egress.codesSearch") }}>
            {t("carriers.egress.codesLink")}
          </AppLink>
        </p>
      )}
    </div>
  );
}
