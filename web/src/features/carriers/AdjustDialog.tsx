import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { newAdjustment } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { DateField, DecimalField, SelectField, TextAreaField, TextField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import type { Carrier } from "@/lib/api/contractAdmin";
import { addDecimals, signOf } from "@/lib/decimal";
import { formatMoneyInFull } from "@/lib/format";
import { codeText, i18n, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { todayIn } from "@/lib/localTime";
import { showToast } from "@/lib/toasts";
import { adjustBalance } from "./queries";
import { useRefresh } from "./refresh";

// empty until it is typed or chosen
const fields = newAdjustment.extend({
  amount: newAdjustment.shape.amount.nullable(),
  side: newAdjustment.shape.side.nullable(),
});
type Values = z.infer<typeof fields>;

/** Whether the entry must say why: what we owe a supplier is not moved by hand without, nor for a reason that is none of the list. */
const needsNote = ({ reason, side }: Pick<Values, "reason" | "side">) => reason === "other" || side === "supplier";

const when = () => true;
const missing = () => i18n.t("common.form.rule.required");

// all that is missing is told at once, also beside an amount of too many digits
const schema = fields
  .refine(({ side }) => side !== null, { path: ["side"], error: () => i18n.t("carriers.money.sideNeeded"), when })
  .refine(({ amount }) => amount !== null, { path: ["amount"], error: missing, when })
  .refine((values) => !needsNote(values) || values.note.trim() !== "", { path: ["note"], error: missing, when });

/** The balance that somebody came from; without a side it is both together, and the person says which one moves. */
export type AdjustedBalance = { side: Values["side"]; currency: string };

type Props = { carrier: Carrier; begin?: AdjustedBalance; onClose: () => void };

/** Moves a balance by hand: side, direction and amount, with what the balance will be. */
export function AdjustDialog({ carrier, begin, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = useRefresh();
  // The same key while the same adjustment is being made: pressing twice moves the balance once.
  const [key, setKey] = useState(newKey);
  const today = todayIn(carrier.timeZone, new Date());
  const sides = (["customer", "supplier"] as const).filter((side) => carrier[side] !== null);
  const { side, currency } = begin ?? { side: sides[0] ?? "customer", currency: carrier.currency };
  return (
    <DialogForm<Values>
      title={t("carriers.money.adjustTitle", { name: carrier.name })}
      text={t("carriers.money.adjustText")}
      submitLabel={t("carriers.money.post")}
      schema={schema}
      values={{
        side,
        currency,
        movement: "credit",
        amount: null,
        reason: "correction",
        reference: "",
        appliedOn: today ?? null,
        note: "",
      }}
      onClose={onClose}
      save={async (values) => {
        try {
          const { amount, side } = values;
          if (side === null || amount === null)
            throw new Error("an adjustment without side or amount got past its schema");
          const made = await adjustBalance(carrier.id, { ...values, side, amount }, key);
          if ("approvalId" in made) showToast("success", t("carriers.money.waits"));
          else showToast("success", t("carriers.money.adjusted", { amount: formatMoneyInFull(made.after) }));
        } catch (error) {
          setKey(newKey());
          throw error;
        }
        await refresh();
        await queries.invalidateQueries({ queryKey: ["ledger-journal"] });
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<Values>
          name="side"
          label={t("carriers.money.side")}
          none={side === null ? t("carriers.money.sideNone") : undefined}
          required
          options={sides.map((value) => ({ value, label: codeText("direction", value) }))}
        />
        <SelectField<Values>
          name="currency"
          label={t("carriers.money.currency")}
          options={carrier.currencies.map((value) => ({ value, label: value }))}
        />
        <SelectField<Values>
          name="movement"
          label={t("carriers.money.movement")}
          hint={t("carriers.money.movementHint")}
          options={fields.shape.movement.options.map((value) => ({
            value,
            label: t(`carriers.money.movements.${value}`),
          }))}
        />
        <AmountField carrier={carrier} />
        <SelectField<Values>
          name="reason"
          label={t("carriers.money.reason")}
          options={fields.shape.reason.options.map((value) => ({ value, label: codeText("adjustment", value) }))}
        />
        <DateField<Values>
          name="appliedOn"
          label={t("carriers.money.appliedOn")}
          hint={t("carriers.money.appliedOnHint", { zone: carrier.timeZone })}
          max={today}
        />
        <TextField<Values>
          name="reference"
          label={t("carriers.money.reference")}
          hint={t("carriers.money.referenceHint")}
        />
      </div>
      <NoteField />
    </DialogForm>
  );
}

function NoteField() {
  const { t } = useTranslation();
  const [reason, side] = useWatch<Values, ["reason", "side"]>({ name: ["reason", "side"] });
  return (
    <TextAreaField<Values>
      name="note"
      label={t("carriers.money.note")}
      hint={t("carriers.money.noteHint")}
      rows={2}
      required={needsNote({ reason, side })}
    />
  );
}

/** The amount, and under it the balance that it leads to. */
function AmountField({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const [side, currency, movement, amount] = useWatch<Values, ["side", "currency", "movement", "amount"]>({
    name: ["side", "currency", "movement", "amount"],
  });
  const account = carrier.accounts.find((one) => one.currency === currency);
  const balance = (side && account?.[side]?.balance.amount) ?? "0";
  const typed = fields.shape.amount.safeParse(amount).success && amount && signOf(amount) > 0 ? amount : "0";
  const after = addDecimals(balance, movement === "credit" ? typed : `-${typed}`);
  return (
    <DecimalField<Values>
      name="amount"
      label={t("carriers.money.amount")}
      hint={side ? `${t("carriers.money.after")}: ${formatMoneyInFull({ amount: after, currency })}` : undefined}
      unit={currency}
      required
    />
  );
}
