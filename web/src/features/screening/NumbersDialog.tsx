import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField, TextFileField } from "@/components/form/fields";
import { needed, z } from "@/components/form/rules";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Field, TextArea } from "@/ui/Field";

const MODES = ["add", "insert", "remove", "replace"] as const;
const schema = z.object({ mode: z.enum(MODES), text: needed() });
type Values = z.infer<typeof schema>;

/** What a change of a list's numbers did, counted. */
type Changed = { added: number; removed: number; unchanged: number; duplicates: number; now: number };

type Words = "screening.entries" | "carriers.origination";

/** Adds, removes or replaces the numbers of a list, typed or out of a file: all of them or none. */
export function NumbersDialog({
  words,
  change,
  onClose,
}: {
  words: Words;
  change: (wanted: Values, key: string) => Promise<Changed>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t(`${words}.change`)}
      text={t(`${words}.dialogText`)}
      schema={schema}
      values={{ mode: "add", text: "" }}
      submitLabel={t(`${words}.change`)}
      save={async (wanted) => {
        try {
          const did = await change({ ...wanted, text: wanted.text.replaceAll("\r\n", "\n") }, key);
          showToast(
            "success",
            t(`${words}.done`, {
              added: formatCount(did.added),
              removed: formatCount(did.removed),
              unchanged: formatCount(did.unchanged),
              duplicates: formatCount(did.duplicates),
              now: formatCount(did.now),
            }),
          );
        } finally {
          setKey(newKey());
        }
      }}
      onClose={onClose}
    >
      <ModeField words={words} />
      <NumbersField words={words} />
    </DialogForm>
  );
}

function ModeField({ words }: { words: Words }) {
  const { t } = useTranslation();
  const mode = useFormContext<Values>().watch("mode");
  return (
    <SelectField<Values>
      name="mode"
      label={t(`${words}.modeLabel`)}
      hint={t(`${words}.modeHint.${mode}`)}
      options={MODES.map((value) => ({ value, label: t(`${words}.mode.${value}`) }))}
    />
  );
}

function NumbersField({ words }: { words: Words }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController<Values, "text">({ name: "text" });
  const lines = field.value.split("\n").filter((line) => line.trim()).length;
  return (
    <>
      <Field label={t(`${words}.text`)} hint={t(`${words}.textHint`)} error={fieldState.error?.message} required>
        {(tie) => <TextArea {...tie} {...field} rows={8} spellCheck={false} data-testid="input-numbers" />}
      </Field>
      <p className="text-sm text-muted-foreground" aria-live="polite">
        {t(`${words}.lines`, { count: lines, formatted: formatCount(lines) })}
      </p>
      <TextFileField
        label={t(`${words}.file`)}
        hint={t(`${words}.fileHint`)}
        onText={field.onChange}
        testId="input-numbers-file"
      />
    </>
  );
}
