import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField } from "@/components/form/fields";
import { needed, z } from "@/components/form/rules";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Field, Input, TextArea } from "@/ui/Field";
import { changeNumbers, type OriginationList, refreshOriginations } from "./originations";

const MODES = ["add", "insert", "remove", "replace"] as const;
const schema = z.object({ mode: z.enum(MODES), text: needed() });
type Values = z.infer<typeof schema>;

/** Adds, removes or replaces the numbers of a list, typed or out of a file: all of them or none. */
export function OriginationNumbersDialog({ list, onClose }: { list: OriginationList; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("carriers.origination.change")}
      text={t("carriers.origination.dialogText")}
      schema={schema}
      values={{ mode: "add", text: "" }}
      submitLabel={t("carriers.origination.change")}
      save={async (wanted) => {
        try {
          const did = await changeNumbers(list.id, { ...wanted, text: wanted.text.replaceAll("\r\n", "\n") }, key);
          await refreshOriginations(queries);
          showToast(
            "success",
            t("carriers.origination.done", {
              added: formatCount(did.added),
              removed: formatCount(did.removed),
              unchanged: formatCount(did.unchanged),
              duplicates: formatCount(did.duplicates),
              numbers: formatCount(did.numbers),
            }),
          );
        } finally {
          setKey(newKey());
        }
      }}
      onClose={onClose}
    >
      <ModeField />
      <NumbersField />
    </DialogForm>
  );
}

function ModeField() {
  const { t } = useTranslation();
  const mode = useFormContext<Values>().watch("mode");
  return (
    <SelectField<Values>
      name="mode"
      label={t("carriers.origination.modeLabel")}
      hint={t(`carriers.origination.modeHint.${mode}`)}
      options={MODES.map((value) => ({ value, label: t(`carriers.origination.mode.${value}`) }))}
    />
  );
}

function NumbersField() {
  const { t } = useTranslation();
  const { field, fieldState } = useController<Values, "text">({ name: "text" });
  const lines = field.value.split("\n").filter((line) => line.trim()).length;
  return (
    <>
      <Field
        label={t("carriers.origination.text")}
        hint={t("carriers.origination.textHint")}
        error={fieldState.error?.message}
        required
      >
        {(tie) => <TextArea {...tie} {...field} rows={8} spellCheck={false} data-testid="input-numbers" />}
      </Field>
      <p className="text-sm text-muted-foreground" aria-live="polite">
        {t("carriers.origination.lines", { count: lines, formatted: formatCount(lines) })}
      </p>
      <Field label={t("carriers.origination.file")} hint={t("carriers.origination.fileHint")}>
        {(tie) => (
          <Input
            {...tie}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (file) field.onChange(await file.text());
            }}
            data-testid="input-numbers-file"
          />
        )}
      </Field>
    </>
  );
}
