import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { interconnectForm } from "@/components/form/bodies/interconnects";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, SwitchField, TagsField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { z } from "@/components/form/rules";
import { useLeaveRecord } from "@/components/leaveRecord";
import { CountingCard } from "@/features/screening/CountingCard";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { AddressTypeFields, withoutStrayProxies } from "./AddressTypeFields";
import { ChecksCard, checksSchema } from "./ChecksCard";
import { useDeletion } from "./DeleteDialog";
import { takesCalls } from "./directions";
import { useInterconnectForm, useMayChange } from "./interconnectForm";
import { plansQuery } from "./queries";
import { wideRanges } from "./ranges";
import { SourceHostLines } from "./SourceHostLines";
import { TestCallsCard } from "./TestCallsCard";

const detailsSchema = interconnectForm
  .pick({ name: true, enabled: true, capacityLimit: true, cpsLimit: true })
  // ids are text in a list of choices
  .extend({ ratingPlanId: z.string().nullable() });
type Details = z.infer<typeof detailsSchema>;
const takeDetails = (one: Interconnect): Details => ({
  name: one.name,
  enabled: one.enabled,
  capacityLimit: one.capacityLimit,
  cpsLimit: one.cpsLimit,
  ratingPlanId: one.ratingPlanId,
});

/** What becomes of a call that finds it switched off or full. */
const HINTS = {
  customer: {
    enabled: "carriers.inter.enabledHint",
    capacity: "carriers.field.capacityHint",
    cps: "carriers.field.cpsHint",
  },
  supplier: {
    enabled: "carriers.inter.enabledSupplierHint",
    capacity: "carriers.field.supplierCapacityHint",
    cps: "carriers.field.supplierCpsHint",
  },
  bilateral: {
    enabled: "carriers.inter.enabledBothHint",
    capacity: "carriers.field.bothCapacityHint",
    cps: "carriers.field.bothCpsHint",
  },
} as const;

export function DetailsPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const called = takesCalls(one.direction);
  const hints = HINTS[one.direction];
  const plans = useQuery({ ...plansQuery, enabled: called }).data?.rating ?? [];
  const form = useInterconnectForm<Details>("interconnect-details", detailsSchema, one, takeDetails, (values) => ({
    ...values,
    ratingPlanId: values.ratingPlanId === null ? null : Number(values.ratingPlanId),
  }));
  const labels: Record<keyof Details, string> = {
    name: t("carriers.inter.name"),
    enabled: t("carriers.inter.enabled"),
    capacityLimit: t("carriers.field.capacity"),
    cpsLimit: t("carriers.field.cps"),
    ratingPlanId: t("carriers.inter.ratingPlan"),
  };
  const leave = useLeaveRecord();
  const deletion = useDeletion(
    { kind: "interconnects", id: one.id, name: one.name, version: one.version },
    "carriers.interconnect.delete",
    () => leave(paths.admin.carrier(one.carrier.id), { view: "interconnects" }),
  );
  return (
    <RecordForm record={form} labels={labels} readOnly={!may} {...deletion.dock}>
      <Parts>
        <Card title={t("carriers.inter.details")}>
          <FieldGrid>
            <TextField<Details> name="name" label={labels.name} hint={t("carriers.inter.nameHint")} required />
            <SwitchField<Details> name="enabled" label={labels.enabled} hint={t(hints.enabled)} />
            {called && (
              <SelectField<Details>
                name="ratingPlanId"
                label={labels.ratingPlanId}
                hint={t("carriers.inter.ratingPlanHint")}
                none={t("carriers.inter.noPlan")}
                options={plans
                  .filter((plan) => plan.side === "buy" && plan.currency === one.currency)
                  .map((plan) => ({ value: plan.id, label: plan.name }))}
              />
            )}
          </FieldGrid>
        </Card>
        <Card title={t("carriers.inter.limits")}>
          <FieldGrid>
            <NumberField<Details> name="capacityLimit" label={labels.capacityLimit} hint={t(hints.capacity)} min={0} />
            <NumberField<Details> name="cpsLimit" label={labels.cpsLimit} hint={t(hints.cps)} min={1} />
          </FieldGrid>
        </Card>
        <CountingCard interconnectId={one.id} />
      </Parts>
      {deletion.dialog}
    </RecordForm>
  );
}

const validationSchema = interconnectForm
  .pick({ techPrefix: true, addresses: true })
  .extend({ checks: checksSchema, acknowledgesWideRanges: interconnectForm.shape.acknowledgesWideRanges.unwrap() });
type Validation = z.infer<typeof validationSchema>;
const takeValidation = (one: Interconnect): Validation => ({
  techPrefix: one.techPrefix,
  addresses: one.addresses,
  checks: one.checks,
  acknowledgesWideRanges: false,
});

export function ValidationPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Validation>(
    "interconnect-validation",
    validationSchema,
    one,
    takeValidation,
    (values) => ({ ...values, checks: withoutStrayProxies(values.checks) }),
  );
  const labels: Record<keyof Validation, string> = {
    techPrefix: t("carriers.inter.techPrefix"),
    addresses: t("carriers.inter.addresses"),
    checks: t("carriers.checks.title"),
    acknowledgesWideRanges: t("carriers.inter.wideRanges"),
  };
  return (
    <div className="flex flex-col gap-4">
      <RecordForm record={form} labels={labels} readOnly={!may}>
        {one.ambiguities.length > 0 && (
          <Notice tone="warning" title={t("carriers.checks.ambiguous")} testId="notice-ambiguous">
            <ul>
              {one.ambiguities.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {one.overlaps.length > 0 && (
          <Notice tone="info" title={t("carriers.checks.overlaps")} testId="notice-overlaps">
            <ul>
              {one.overlaps.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Card title={t("carriers.inter.matching")}>
          <FieldGrid>
            <TagsField<Validation>
              name="addresses"
              label={labels.addresses}
              hint={t("carriers.inter.addressesHint")}
              placeholder={t("carriers.service.example", { example: "203.0.113.0/28" })}
            />
            <SourceHostLines one={one} />
            <AddressTypeFields />
            <WideRanges one={one} label={labels.acknowledgesWideRanges} />
            <TextField<Validation>
              name="techPrefix"
              label={labels.techPrefix}
              hint={t("carriers.inter.techPrefixHint")}
              maxLength={16}
            />
            <SwitchField<Validation>
              name="checks.validatePrefix"
              label={t("carriers.checks.validatePrefix")}
              hint={t("carriers.checks.validatePrefixHint")}
            />
          </FieldGrid>
        </Card>
        <ChecksCard />
      </RecordForm>
      <TestCallsCard one={one} />
    </div>
  );
}

/** Asked only of ranges that are wide, and were not there before. */
function WideRanges({ one, label }: { one: Interconnect; label: string }) {
  const { t } = useTranslation();
  const addresses = useWatch<Validation, "addresses">({ name: "addresses" });
  const checks = useWatch<Validation, "checks">({ name: "checks" });
  const proxies = withoutStrayProxies(checks).proxies;
  const ranges = [...wideRanges(addresses, one.addresses), ...wideRanges(proxies, one.checks.proxies)];
  if (ranges.length === 0) return null;
  return (
    <SwitchField<Validation>
      name="acknowledgesWideRanges"
      label={label}
      hint={t("carriers.inter.wideRangesHint", { ranges: ranges.join(", ") })}
    />
  );
}

const Parts = ({ children }: { children: ReactNode }) => (
  <div className="grid items-start gap-4 xl:grid-cols-2">{children}</div>
);
