import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField, TextFileField } from "@/components/form/fields";
import { needed, z } from "@/components/form/rules";
import type { PortabilityPlan } from "@/lib/api/contractPortability";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { Field, TextArea } from "@/ui/Field";
import { importNumbers } from "./queries";

const MODES = ["add", "remove", "replace"] as const;
const schema = z.object({ mode: z.enum(MODES), text: needed() });
type Values = z.infer<typeof schema>;

/** Beyond this a file is not shown, only counted: a text area of a million lines would stop the page. */
const MOST_SHOWN = 100_000;

/** Starts the import of ported numbers, typed or out of a file. */
export function ImportDialog({
  plan,
  onStarted,
  onClose,
}: {
  plan: PortabilityPlan;
  onStarted: (jobId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t("portability.import.title")}
      text={t("portability.import.text")}
      schema={schema}
      values={{ mode: "add", text: "" }}
      submitLabel={t("portability.import.save")}
      save={async (wanted) => {
        try {
          onStarted((await importNumbers(plan.id, wanted, key)).jobId);
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
      label={t("portability.import.modeLabel")}
      hint={t(`portability.import.modeHint.${mode}`)}
      options={MODES.map((value) => ({ value, label: t(`portability.import.mode.${value}`) }))}
    />
  );
}

function NumbersField() {
  const { t } = useTranslation();
  const { field, fieldState } = useController<Values, "text">({ name: "text" });
  const large = field.value.length > MOST_SHOWN;
  const lines = (field.value.match(/[^\r\n]+/g) ?? []).length;
  return (
    <>
      <Field
        label={t("portability.import.numbers")}
        hint={t("portability.import.numbersHint")}
        error={fieldState.error?.message}
        required
      >
        {(tie) => (
          <TextArea
            {...tie}
            {...field}
            value={large ? `${field.value.slice(0, 2000)}\n…` : field.value}
            readOnly={large}
            rows={8}
            spellCheck={false}
            data-testid="input-ported"
          />
        )}
      </Field>
      <p className="text-sm text-muted-foreground" aria-live="polite">
        {t("portability.import.lines", { count: lines, formatted: formatCount(lines) })}
      </p>
      <TextFileField
        label={t("portability.import.file")}
        hint={t("portability.import.fileHint")}
        onText={field.onChange}
        testId="input-ported-file"
      />
    </>
  );
}
