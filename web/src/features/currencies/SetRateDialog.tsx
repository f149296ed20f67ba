import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { newRate } from "@/components/form/bodies/exchange-rates";
import { DialogForm } from "@/components/form/DialogForm";
import { DecimalField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { fromLocalInput, toLocalInput } from "@/lib/localTime";
import { showToast } from "@/lib/toasts";
import { Field, Input } from "@/ui/Field";
import { setRate } from "./queries";

type Values = { base: string; quote: string; rate: string; from: string | null };

/** A rate of a pair from a time on. */
export function SetRateDialog({ base, quote, onClose }: { base: string; quote: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("currencies.dialog.title")}
      text={t("currencies.dialog.text")}
      schema={newRate}
      values={{ base, quote, rate: "", from: null }}
      submitLabel={t("currencies.dialog.save")}
      save={async (wanted) => {
        try {
          const set = await setRate(
            { ...wanted, base: wanted.base.toUpperCase(), quote: wanted.quote.toUpperCase() },
            key,
          );
          void queries.invalidateQueries({ queryKey: ["exchange-rates"] });
          showToast("success", t("currencies.dialog.saved", { base: set.base, quote: set.quote, rate: set.rate }));
        } finally {
          setKey(newKey());
        }
      }}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<Values>
          name="base"
          label={t("currencies.base")}
          hint={t("currencies.dialog.codeHint")}
          maxLength={3}
          required
        />
        <TextField<Values> name="quote" label={t("currencies.quote")} maxLength={3} required />
      </div>
      <DecimalField<Values> name="rate" label={t("currencies.rate")} hint={t("currencies.dialog.rateHint")} required />
      <FromField />
    </DialogForm>
  );
}

function FromField() {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "from" });
  return (
    <Field label={t("currencies.from")} hint={t("currencies.dialog.fromHint")} error={fieldState.error?.message}>
      {(tie) => (
        <Input
          {...tie}
          ref={field.ref}
          type="datetime-local"
          value={toLocalInput(field.value ?? undefined)}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(fromLocalInput(event.target.value) ?? null)}
          data-testid="input-from"
        />
      )}
    </Field>
  );
}
