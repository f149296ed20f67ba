import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { entriesForm } from "@/components/form/bodies/number-lists";
import { originationNumbersForm } from "@/components/form/bodies/origination-lists";
import { portedNumbersForm } from "@/components/form/bodies/portability-plans";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField, TextFileField } from "@/components/form/fields";
import { needed, type z } from "@/components/form/rules";
import { formatCount } from "@/lib/format";
import { type MessageKey, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Field, TextArea } from "@/ui/Field";

/** What is changed, by the words that it is told in. */
const BODIES = {
  "screening.entries": entriesForm,
  "carriers.origination": originationNumbersForm,
  "portability.import": portedNumbersForm,
} as const;
type Words = keyof typeof BODIES;
type Mode<W extends Words> = z.infer<(typeof BODIES)[W]>["mode"];

/** In the order in which they are offered, whatever of them there is. */
const modesOf = (words: Words) =>
  (["add", "insert", "remove", "replace"] as const).filter((mode) =>
    BODIES[words].shape.mode.options.some((known) => known === mode),
  );

/** Beyond this a file is not shown, only counted: a text area of a million lines would stop the page. */
const MOST_SHOWN = 100_000;
const SHOWN_OF_MORE = 2_000;

type Values<W extends Words = Words> = { mode: Mode<W>; text: string };

/** What a change of a list's numbers did, counted. */
type Changed = { added: number; removed: number; unchanged: number; duplicates: number; now: number };

/** Adds, removes or replaces the numbers of a list, typed or out of a file: all of them or none. */
export function NumbersDialog<W extends Words>({
  words,
  change,
  onClose,
}: {
  words: W;
  /** Answers what it did; null when that is done by a job, which will say so. */
  change: (wanted: Values<W>, key: string) => Promise<Changed | null>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const said: Words = words;
  const [key, setKey] = useState(newKey);
  return (
    <DialogForm<Values>
      title={t(`${words}.change`)}
      text={t(`${words}.dialogText`)}
      schema={BODIES[words].extend({ text: needed() }) as unknown as z.ZodType<Values, Values>}
      values={{ mode: "add", text: "" }}
      submitLabel={t(`${words}.change`)}
      save={async (wanted) => {
        try {
          const did = await change({ mode: wanted.mode as Mode<W>, text: wanted.text.replaceAll("\r\n", "\n") }, key);
          if (did === null) return;
          showToast(
            "success",
            t(`${said}.done`, {
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
      // not every kind has every mode; the words of those it has are there
      hint={t(`${words}.modeHint.${mode}` as MessageKey)}
      options={modesOf(words).map((value) => ({ value, label: t(`${words}.mode.${value}` as MessageKey) }))}
    />
  );
}

function NumbersField({ words }: { words: Words }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController<Values, "text">({ name: "text" });
  const large = field.value.length > MOST_SHOWN;
  const lines = (field.value.match(/[^\s][^\r\n]*/g) ?? []).length;
  return (
    <>
      <Field label={t(`${words}.text`)} hint={t(`${words}.textHint`)} error={fieldState.error?.message} required>
        {(tie) => (
          <TextArea
            {...tie}
            {...field}
            value={large ? `${field.value.slice(0, SHOWN_OF_MORE)}\n…` : field.value}
            readOnly={large}
            rows={8}
            spellCheck={false}
            data-testid="input-numbers"
          />
        )}
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
