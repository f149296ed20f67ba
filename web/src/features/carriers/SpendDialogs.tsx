import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { spendLimitForm, spendReset } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { DecimalField, SelectField, TextAreaField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import type { BalanceRow } from "@/lib/api/contractAdmin";
import { ApiProblem } from "@/lib/api/problem";
import { formatMoney } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { balancesQuery, resetSpend, setSpendLimit } from "./queries";
import { useRefresh } from "./refresh";

const limitSchema = spendLimitForm.pick({ amount: true, breach: true, mode: true });
type Limit = z.infer<typeof limitSchema>;
const resetSchema = spendReset.pick({ reason: true });
type Reset = z.infer<typeof resetSchema>;

/** An account whose spend is limited: a carrier's customer or supplier side in one currency. */
export type SpendRow = BalanceRow & {
  account: "customer" | "supplier";
  spendLimit: NonNullable<BalanceRow["spendLimit"]>;
};

export const isSpendRow = (row: BalanceRow): row is SpendRow => row.spendLimit !== null;

const sideOf = ({ account, currency }: SpendRow) => ({ side: account, currency });

function limitOf({ spendLimit }: SpendRow): Versioned<Limit> {
  const { amount, breach, mode, version } = spendLimit;
  return { values: { amount: amount?.amount ?? null, breach, mode }, version };
}

/** How much an account's calls may come to in 24 hours or in a day, and what happens then. */
export function SpendLimitDialog({ row, onClose }: { row: SpendRow; onClose: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const queries = useQueryClient();
  return (
    <DialogForm<Limit>
      title={t("carriers.spend.title", {
        name: row.carrier.name,
        account: t(`carriers.balances.accounts.${row.account}`),
        currency: row.currency,
      })}
      text={t("carriers.spend.text")}
      submitLabel={t("carriers.spend.save")}
      schema={limitSchema}
      {...limitOf(row)}
      onClose={onClose}
      reload={async () => {
        const { rows } = await queries.fetchQuery({
          ...balancesQuery({ carrier: row.carrier.id, account: row.account, currency: row.currency, limit: 1 }),
          staleTime: 0,
        });
        const now = rows.items.find(isSpendRow);
        if (!now) throw new ApiProblem(404, "not-found", null);
        return limitOf(now);
      }}
      save={async (values, version) => {
        await setSpendLimit(row.carrier.id, {
          ...sideOf(row),
          ...values,
          version: version ?? row.spendLimit.version,
        });
        showToast("success", t("carriers.spend.saved", { name: row.carrier.name }));
        await refresh();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <DecimalField<Limit>
          name="amount"
          label={t("carriers.spend.limit")}
          hint={t("carriers.spend.limitHint")}
          unit={row.currency}
        />
        <SelectField<Limit>
          name="mode"
          label={t("carriers.spend.mode")}
          hint={t("carriers.spend.modeHint")}
          options={limitSchema.shape.mode.options.map((value) => ({
            value,
            label: t(`carriers.spend.modes.${value}`),
          }))}
        />
        <SelectField<Limit>
          name="breach"
          label={t("carriers.spend.breach")}
          hint={t("carriers.spend.breachHint")}
          options={limitSchema.shape.breach.options.map((value) => ({
            value,
            label: t(`carriers.spend.breaches.${row.account}.${value}`),
          }))}
        />
      </div>
    </DialogForm>
  );
}

/** Counts an account's spend from now on, with a reason. */
export function ResetSpendDialog({ row, onClose }: { row: SpendRow; onClose: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [key] = useState(newKey);
  return (
    <DialogForm<Reset>
      title={t("carriers.spend.resetTitle", { name: row.carrier.name })}
      text={t(`carriers.spend.resetTexts.${row.spendLimit.mode}`, {
        amount: row.spendLimit.counted ? formatMoney(row.spendLimit.counted, "balance") : "",
      })}
      submitLabel={t("carriers.spend.reset")}
      schema={resetSchema}
      values={{ reason: "" }}
      onClose={onClose}
      save={async (values) => {
        await resetSpend(row.carrier.id, { ...sideOf(row), ...values }, key);
        showToast("success", t("carriers.spend.resetDone", { name: row.carrier.name }));
        await refresh();
      }}
    >
      <TextAreaField<Reset>
        name="reason"
        label={t("carriers.money.reason")}
        hint={t("carriers.spend.reasonHint")}
        rows={2}
        required
      />
    </DialogForm>
  );
}
