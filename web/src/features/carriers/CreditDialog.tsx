import { useWatch } from "react-hook-form";
import { creditForm } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { DecimalField, SelectField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Carrier } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { setCredit } from "./queries";
import { useRefresh } from "./refresh";

const schema = creditForm.omit({ currency: true, version: true });
const CREDIT = schema.shape.creditType.unwrap().options;
type Values = z.infer<typeof schema>;

/** How a carrier pays and how much each side may owe, in one of its currencies. */
export function CreditDialog({
  carrier,
  currency,
  onClose,
}: {
  carrier: Carrier;
  currency: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const account = carrier.accounts.find((one) => one.currency === currency);
  return (
    <DialogForm<Values>
      title={t("carriers.money.creditTitle", { currency })}
      text={t("carriers.money.creditText")}
      submitLabel={t("carriers.money.save")}
      schema={schema}
      values={{
        creditType: carrier.customer?.creditType ?? null,
        customerLimit: account?.customer?.limit?.amount ?? null,
        supplierCreditType: carrier.supplier?.creditType ?? null,
        supplierLimit: account?.supplier?.limit?.amount ?? null,
        netLimit: account?.net?.limit?.amount ?? null,
        netBreach: account?.netBreach ?? "alert-only",
      }}
      onClose={onClose}
      save={async (values) => {
        const saved = await setCredit(carrier.id, {
          ...values,
          currency,
          customerLimit: values.creditType === "prepaid" ? "0" : values.customerLimit,
          supplierLimit: values.supplierCreditType === "prepaid" ? "0" : values.supplierLimit,
          version: carrier.version,
        });
        showToast(
          "success",
          "approvalId" in saved ? t("carriers.money.waits") : t("carriers.money.creditSaved", { name: carrier.name }),
        );
        await refresh();
      }}
    >
      {account?.customer && <CustomerFields currency={currency} />}
      {account?.supplier && <SupplierFields currency={currency} />}
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
