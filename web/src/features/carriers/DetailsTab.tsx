import { Facts } from "@/components/Facts";
import { changedCarrier } from "@/components/form/bodies/carriers";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, SwitchField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useLeaveRecord } from "@/components/leaveRecord";
import { useMay } from "@/components/rights";
import { CountingCard } from "@/features/screening/CountingCard";
import type { Carrier, CarrierForm } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { AccountManagerField } from "./AccountManagerField";
import { AccountsCard } from "./AccountsCard";
import { useCarrierForm } from "./carrierForm";
import { useDeletion } from "./DeleteDialog";
import { SpendCard } from "./SpendCard";
import { StatesCard } from "./StatesCard";
import { TimeZoneField } from "./TimeZoneField";

const schema = changedCarrier.pick({
  name: true,
  code: true,
  kind: true,
  timeZone: true,
  accountManagerId: true,
  capacityLimit: true,
  cpsLimit: true,
  circularRouting: true,
  termsDays: true,
});
type Values = z.infer<typeof schema>;

const partOf = (form: CarrierForm): Values => ({
  name: form.name,
  code: form.code,
  kind: form.kind,
  timeZone: form.timeZone,
  accountManagerId: form.accountManagerId ?? null,
  capacityLimit: form.capacityLimit,
  cpsLimit: form.cpsLimit,
  circularRouting: form.circularRouting,
  termsDays: form.termsDays,
});

/** Who a carrier is, how much it may send, and how its account stands. */
export function DetailsTab({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const may = useMay("carriers.carrier.change");
  const form = useCarrierForm<Values>("carrier-details", schema, carrier, partOf);
  const labels: Record<keyof Values, string> = {
    name: t("carriers.field.name"),
    code: t("carriers.field.code"),
    kind: t("carriers.field.kind"),
    timeZone: t("carriers.field.timeZone"),
    accountManagerId: t("carriers.field.accountManager"),
    capacityLimit: t("carriers.field.capacity"),
    cpsLimit: t("carriers.field.cps"),
    circularRouting: t("carriers.field.circular"),
    termsDays: t("carriers.field.terms"),
  };
  const kind = form.form.watch("kind");
  const kinds = carrier.kind === "bilateral" ? (["bilateral"] as const) : ([carrier.kind, "bilateral"] as const);
  const leave = useLeaveRecord();
  const deletion = useDeletion(
    { kind: "carriers", id: carrier.id, name: carrier.name, version: carrier.version },
    "carriers.carrier.delete",
    () => leave(paths.admin.carriers()),
  );
  return (
    <RecordForm record={form} labels={labels} readOnly={!may} {...deletion.dock}>
      <AccountsCard carrier={carrier} />
      <SpendCard carrierId={carrier.id} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t("carriers.detail.facts")} testId="section-facts">
          <FieldGrid>
            <TextField<Values> name="name" label={labels.name} hint={t("carriers.field.nameHint")} required />
            <TextField<Values> name="code" label={labels.code} hint={t("carriers.field.codeHint")} required />
            <SelectField<Values>
              name="kind"
              label={labels.kind}
              hint={t("carriers.field.kindHint")}
              options={kinds.map((value) => ({ value, label: codeText("kind", value) }))}
            />
            <TimeZoneField label={labels.timeZone} />
            <AccountManagerField label={labels.accountManagerId} current={carrier.accountManager} />
            {kind !== "supplier" && (
              <NumberField<Values>
                name="termsDays"
                label={labels.termsDays}
                hint={t("carriers.field.termsHint")}
                min={0}
                max={365}
              />
            )}
          </FieldGrid>
        </Card>
        <Card title={t("carriers.detail.routing")}>
          <FieldGrid>
            <NumberField<Values>
              name="capacityLimit"
              label={labels.capacityLimit}
              hint={t("carriers.field.carrierCapacityHint")}
              min={0}
            />
            <NumberField<Values>
              name="cpsLimit"
              label={labels.cpsLimit}
              hint={t("carriers.field.bothCpsHint")}
              min={1}
            />
            {kind === "bilateral" && (
              <SwitchField<Values>
                name="circularRouting"
                label={labels.circularRouting}
                hint={t("carriers.field.circularHint")}
              />
            )}
            <Facts
              facts={[
                { label: t("carriers.detail.callsNow"), value: formatCount(carrier.callsNow) },
                { label: t("carriers.column.currencies"), value: carrier.currencies.join(", ") },
              ]}
            />
          </FieldGrid>
        </Card>
        <CountingCard carrierId={carrier.id} />
      </div>
      <StatesCard carrierId={carrier.id} />
      {deletion.dialog}
    </RecordForm>
  );
}
