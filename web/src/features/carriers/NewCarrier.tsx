import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { newCarrier } from "@/components/form/bodies/carriers";
import { DecimalField, NumberField, PickField, SelectField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { z } from "@/components/form/rules";
import { useRecordForm } from "@/components/form/useRecordForm";
import { useOpenMade } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { codeText, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { useCurrencies } from "../currencies/useCurrencies";
import { sessionQuery } from "../identity/session";
import { AccountManagerField } from "./AccountManagerField";
import { CodeField } from "./CodeField";
import { createCarrier } from "./queries";
import { useRefresh } from "./refresh";
import { BEGINNINGS } from "./states";
import { TimeZoneField } from "./TimeZoneField";

const schema = newCarrier.extend({
  // a carrier begins in some states only, and each side is asked about until its kind is chosen
  status: z.enum(BEGINNINGS),
  creditType: newCarrier.shape.creditType.unwrap(),
  supplierCreditType: newCarrier.shape.supplierCreditType.unwrap(),
});
const KINDS = newCarrier.shape.kind.options;
const CREDIT = schema.shape.creditType.options;
type Values = z.infer<typeof schema>;

/** A new carrier: who, in which currency, and how each side pays. */
export function NewCarrier() {
  const { t } = useTranslation();
  const openMade = useOpenMade();
  const refresh = useRefresh();
  const session = useQuery(sessionQuery).data;
  // The same key while the same new carrier is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo(
    () => ({
      values: {
        name: "",
        code: "",
        kind: "bilateral",
        currency: session?.tenant.baseCurrency ?? "USD",
        timeZone: session?.tenant.timeZone ?? "UTC",
        accountManagerId: session ? Number(session.person.id) : null,
        capacityLimit: null,
        cpsLimit: null,
        status: "active",
        creditType: "postpaid",
        customerLimit: "0",
        customerOpeningBalance: null,
        supplierCreditType: "postpaid",
        supplierLimit: null,
        supplierOpeningBalance: null,
      } as Values,
    }),
    [session],
  );
  const form = useRecordForm<Values>({
    id: "new-carrier",
    schema,
    record,
    save: async (values) => {
      const customer = values.kind !== "supplier";
      const supplier = values.kind !== "customer";
      const made = await createCarrier(
        {
          ...values,
          currency: values.currency.toUpperCase(),
          creditType: customer ? values.creditType : null,
          customerLimit: customer ? (values.creditType === "prepaid" ? "0" : values.customerLimit) : null,
          customerOpeningBalance: customer ? values.customerOpeningBalance : null,
          supplierCreditType: supplier ? values.supplierCreditType : null,
          supplierLimit: supplier ? (values.supplierCreditType === "prepaid" ? "0" : values.supplierLimit) : null,
          supplierOpeningBalance: supplier ? values.supplierOpeningBalance : null,
        },
        key,
      );
      const waits = "approvalId" in made;
      showToast("success", waits ? t("carriers.money.waits") : t("carriers.newCarrier.created", { name: values.name }));
      void refresh();
      // The draft of the new carrier is dropped before the page leaves.
      const to = waits ? paths.admin.carriers() : paths.admin.carrier(made.id);
      openMade(to);
      return { values };
    },
  });
  const known = useCurrencies();
  const labels: Record<keyof Values, string> = {
    name: t("carriers.field.name"),
    code: t("carriers.field.code"),
    kind: t("carriers.field.kind"),
    currency: t("carriers.field.currency"),
    timeZone: t("carriers.field.timeZone"),
    accountManagerId: t("carriers.field.accountManager"),
    capacityLimit: t("carriers.field.capacity"),
    cpsLimit: t("carriers.field.cps"),
    status: t("carriers.status"),
    creditType: t("carriers.field.creditType"),
    customerLimit: t("carriers.field.limit"),
    customerOpeningBalance: t("carriers.newCarrier.opening"),
    supplierCreditType: t("carriers.field.creditType"),
    supplierLimit: t("carriers.field.limit"),
    supplierOpeningBalance: t("carriers.newCarrier.opening"),
  };
  return (
    <>
      <PageHeader title={t("carriers.newCarrier.title")} />
      <RecordForm
        record={form}
        labels={labels}
        saveLabel={t("carriers.newCarrier.create")}
        leaveTo={paths.admin.carriers()}
      >
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <Card title={t("carriers.newCarrier.who")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField<Values> name="name" label={labels.name} hint={t("carriers.field.nameHint")} required />
              <CodeField label={labels.code} />
              <SelectField<Values>
                name="kind"
                label={labels.kind}
                hint={t("carriers.field.kindHint")}
                options={KINDS.map((value) => ({ value, label: codeText("kind", value) }))}
              />
              <PickField<Values>
                name="currency"
                label={labels.currency}
                hint={t("carriers.money.currencyHint")}
                options={known}
                required
              />
              <TimeZoneField label={labels.timeZone} />
              <AccountManagerField label={labels.accountManagerId} />
              <SelectField<Values>
                name="status"
                label={labels.status}
                hint={t("carriers.field.statusHint")}
                options={BEGINNINGS.map((value) => ({ value, label: codeText("status", value) }))}
              />
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
            </div>
            <Notice tone="info" className="mt-4">
              {t("carriers.newCarrier.currencyFinal")}
            </Notice>
          </Card>
          <div className="flex flex-col gap-4">
            <SideCard side="customer" labels={labels} />
            <SideCard side="supplier" labels={labels} />
          </div>
        </div>
      </RecordForm>
    </>
  );
}

function SideCard({ side, labels }: { side: "customer" | "supplier"; labels: Record<keyof Values, string> }) {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const type = side === "customer" ? "creditType" : "supplierCreditType";
  const [kind, creditType, currency] = useWatch({ control, name: ["kind", type, "currency"] });
  if (kind !== side && kind !== "bilateral") return null;
  const customer = side === "customer";
  const prepaid = creditType === "prepaid";
  return (
    <Card
      title={t(customer ? "carriers.newCarrier.customerMoney" : "carriers.newCarrier.supplierMoney")}
      note={t(customer ? "carriers.newCarrier.customerMoneyNote" : "carriers.newCarrier.supplierMoneyNote")}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<Values>
          name={type}
          label={labels[type]}
          hint={t(customer ? "carriers.field.creditTypeHint" : "carriers.field.supplierTypeHint")}
          className="sm:col-span-2"
          options={CREDIT.map((value) => ({ value, label: codeText("credit", value) }))}
        />
        <DecimalField<Values>
          name={`${side}Limit`}
          label={labels[`${side}Limit`]}
          hint={t(
            prepaid
              ? customer
                ? "carriers.field.prepaidLimitHint"
                : "carriers.field.prepaidSupplierHint"
              : customer
                ? "carriers.field.customerLimitHint"
                : "carriers.field.supplierLimitHint",
          )}
          unit={currency}
          disabled={prepaid}
        />
        <DecimalField<Values>
          name={`${side}OpeningBalance`}
          label={labels[`${side}OpeningBalance`]}
          hint={t(customer ? "carriers.newCarrier.openingHint" : "carriers.newCarrier.openingSupplierHint")}
          unit={currency}
        />
      </div>
    </Card>
  );
}
