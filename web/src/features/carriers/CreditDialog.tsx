import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { creditForm } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { DecimalField, SelectField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import type { Carrier } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Notice } from "@/ui/Notice";
import { carrierQuery, setCredit } from "./queries";
import { useRefresh } from "./refresh";

const { otherCustomerLimits, otherSupplierLimits } = creditForm.shape;
const schema = creditForm.omit({ currency: true, version: true }).extend({
  otherCustomerLimits: otherCustomerLimits.unwrap(),
  otherSupplierLimits: otherSupplierLimits.unwrap(),
});
const CREDIT = schema.shape.creditType.unwrap().options;
type Values = z.infer<typeof schema>;

/** How a carrier pays and how much each side may owe, in one of its currencies. */
export function CreditDialog({
  carrier: shown,
  currency,
  onClose,
}: {
  carrier: Carrier;
  currency: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const queries = useQueryClient();
  // What the fields began with; another one only with what somebody else has saved meanwhile.
  const [carrier, setCarrier] = useState(() => shown);
  const account = carrier.accounts.find((one) => one.currency === currency);
  const others = othersOf(carrier, currency);
  const pays = carrier.customer?.creditType ?? null;
  const paid = carrier.supplier?.creditType ?? null;
  return (
    <DialogForm<Values>
      title={t("carriers.money.creditTitle", { currency })}
      text={t("carriers.money.creditText")}
      submitLabel={t("carriers.money.save")}
      schema={schema}
      {...termsOf(carrier, currency)}
      labels={{
        otherCustomerLimits: t("carriers.money.otherLimits"),
        otherSupplierLimits: t("carriers.money.otherLimits"),
      }}
      onClose={onClose}
      reload={async () => {
        const now = await queries.fetchQuery({ ...carrierQuery(carrier.id), staleTime: 0 });
        setCarrier(now);
        return termsOf(now, currency);
      }}
      save={async (values, version) => {
        const saved = await setCredit(carrier.id, {
          ...values,
          currency,
          customerLimit: values.creditType === "prepaid" ? "0" : values.customerLimit,
          supplierLimit: values.supplierCreditType === "prepaid" ? "0" : values.supplierLimit,
          otherCustomerLimits: turnsToPayingAfter(pays, values.creditType) ? values.otherCustomerLimits : [],
          otherSupplierLimits: turnsToPayingAfter(paid, values.supplierCreditType) ? values.otherSupplierLimits : [],
          version: version ?? carrier.version,
        });
        showToast(
          "success",
          "approvalId" in saved ? t("carriers.money.waits") : t("carriers.money.creditSaved", { name: carrier.name }),
        );
        await refresh();
      }}
    >
      {account?.customer && <CustomerFields currency={currency} />}
      <OtherLimits side="Customer" before={pays} name={carrier.name} others={others} />
      {account?.supplier && <SupplierFields currency={currency} />}
      <OtherLimits side="Supplier" before={paid} name={carrier.name} others={others} />
      {account?.net && (
        <div className="grid gap-4 sm:grid-cols-2">
          <DecimalField<Values>
            name="netLimit"
            label={t("carriers.money.netLimit")}
            hint={t("carriers.money.netLimitHint")}
            unit={currency}
          />
          <SelectField<Values>
            name="netBreach"
            label={t("carriers.money.netBreach")}
            hint={t("carriers.money.netBreachHint")}
            options={schema.shape.netBreach.options.map((value) => ({
              value,
              label: t(`carriers.money.breach.${value}`),
            }))}
          />
        </div>
      )}
    </DialogForm>
  );
}

const othersOf = ({ accounts }: Carrier, currency: string) =>
  accounts.map((one) => one.currency).filter((one) => one !== currency);

function termsOf(carrier: Carrier, currency: string): Versioned<Values> {
  const account = carrier.accounts.find((one) => one.currency === currency);
  const others = othersOf(carrier, currency).map((one) => ({ currency: one, limit: "0" }));
  const values = {
    creditType: carrier.customer?.creditType ?? null,
    customerLimit: account?.customer?.limit?.amount ?? null,
    supplierCreditType: carrier.supplier?.creditType ?? null,
    supplierLimit: account?.supplier?.limit?.amount ?? null,
    netLimit: account?.net?.limit?.amount ?? null,
    netBreach: account?.netBreach ?? ("alert-only" as const),
    otherCustomerLimits: others,
    otherSupplierLimits: others,
  };
  return { values, version: carrier.version };
}

type Pays = Values["creditType"];
const turnsToPayingAfter = (before: Pays, now: Pays) => before !== now && now === "postpaid";

/** How a side pays is one for all its currencies: what that means for the others, and their limits where they are needed. */
function OtherLimits(props: { side: "Customer" | "Supplier"; before: Pays; name: string; others: string[] }) {
  const { side, before, name, others } = props;
  const { t } = useTranslation();
  const now = useWatch<Values, "creditType" | "supplierCreditType">({
    name: side === "Customer" ? "creditType" : "supplierCreditType",
  });
  if (now === before || others.length === 0) return null;
  const currencies = others.join(", ");
  if (now === "prepaid") {
    return (
      <Notice tone="info" testId={`notice-other-${side.toLowerCase()}`}>
        {t("carriers.money.othersEnd", { currencies })}
      </Notice>
    );
  }
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2" data-testid={`others-${side.toLowerCase()}`}>
      <legend className="mb-3 text-base">{t("carriers.money.othersToo", { name, currencies })}</legend>
      {others.map((currency, index) => (
        <DecimalField<Values>
          key={currency}
          name={`other${side}Limits.${index}.limit`}
          label={t("carriers.money.limitIn", { currency })}
          hint={t("carriers.money.limitInHint")}
          unit={currency}
        />
      ))}
    </fieldset>
  );
}

function CustomerFields({ currency }: { currency: string }) {
  const { t } = useTranslation();
  const prepaid = useWatch<Values, "creditType">({ name: "creditType" }) === "prepaid";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField<Values>
        name="creditType"
        label={t("carriers.field.creditType")}
        hint={t("carriers.field.creditTypeHint")}
        options={CREDIT.map((value) => ({ value, label: codeText("credit", value) }))}
      />
      <DecimalField<Values>
        name="customerLimit"
        label={`${t("carriers.column.customer")}: ${t("carriers.field.limit")}`}
        hint={t(prepaid ? "carriers.field.prepaidLimitHint" : "carriers.field.customerLimitHint")}
        unit={currency}
        disabled={prepaid}
      />
    </div>
  );
}

function SupplierFields({ currency }: { currency: string }) {
  const { t } = useTranslation();
  const prepaid = useWatch<Values, "supplierCreditType">({ name: "supplierCreditType" }) === "prepaid";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField<Values>
        name="supplierCreditType"
        label={`${t("carriers.column.supplier")}: ${t("carriers.field.creditType")}`}
        hint={t("carriers.field.supplierTypeHint")}
        options={CREDIT.map((value) => ({ value, label: codeText("credit", value) }))}
      />
      <DecimalField<Values>
        name="supplierLimit"
        label={`${t("carriers.column.supplier")}: ${t("carriers.field.limit")}`}
        hint={t(prepaid ? "carriers.field.prepaidSupplierHint" : "carriers.field.supplierLimitHint")}
        unit={currency}
        disabled={prepaid}
      />
    </div>
  );
}
