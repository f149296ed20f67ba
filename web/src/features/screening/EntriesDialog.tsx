import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField } from "@/components/form/fields";
import { needed, z } from "@/components/form/rules";
import type { NumberList } from "@/lib/api/contractScreening";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Field, Input, TextArea } from "@/ui/Field";
import { changeEntries, refreshLists } from "./queries";

const MODES = ["add", "insert", "remove", "replace"] as const;
const schema = z.object({ mode: z.enum(MODES), text: needed() });
type Values = z.infer<typeof schema>;

/** Adds, removes or replaces the codes of a list, typed or out of a file: all of them or none. */
export function EntriesDialog({ list, onClose }: { list: NumberList; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("screening.entries.change")}
      text={t("screening.entries.dialogText")}
      schema={schema}
      values={{ mode: "add", text: "" }}
      submitLabel={t("screening.entries.save")}
      save={async (wanted) => {
        try {
          const did = await changeEntries(list.id, { ...wanted, text: wanted.text.replaceAll("\r\n", "\n") }, key);
          await refreshLists(queries);
          showToast(
            "success",
            t("screening.entries.done", {
              added: formatCount(did.added),
              removed: formatCount(did.removed),
              unchanged: formatCount(did.unchanged),
              duplicates: formatCount(did.duplicates),
              entries: formatCount(did.entries),
            }),
          );
        } finally {
          setKey(newKey());
        }
      }}
      onClose={onClose}
    >
      <ModeField />
      <CodesField />
    </DialogForm>
  );
}

function ModeField() {
  const { t } = useTranslation();
  const mode = useFormContext<Values>().watch("mode");
  return (
    <SelectField<Values>
      name="mode"
      label={t("screening.entries.modeLabel")}
      hint={t(`screening.entries.modeHint.${mode}`)}
      options={MODES.map((value) => ({ value, label: t(`screening.entries.mode.${value}`) }))}
    />
  );
}

function CodesField() {
  const { t } = useTranslation();
  const { field, fieldState } = useController<Values, "text">({ name: "text" });
  const lines = field.value.split("\n").filter((line) => line.trim()).length;
  return (
    <>
      <Field
        label={t("screening.entries.text")}
        hint={t("screening.entries.textHint")}
        error={fieldState.error?.message}
        required
      >
        {(tie) => <TextArea {...tie} {...field} rows={8} spellCheck={false} data-testid="input-codes" />}
      </Field>
      <p className="text-sm text-muted-foreground" aria-live="polite">
        {t("screening.entries.lines", { count: lines, formatted: formatCount(lines) })}
      </p>
      <Field label={t("screening.entries.file")} hint={t("screening.entries.fileHint")}>
        {(tie) => (
          <Input
            {...tie}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (file) field.onChange(await file.text());
            }}
            data-testid="input-codes-file"
          />
        )}
      </Field>
    </>
  );
}
