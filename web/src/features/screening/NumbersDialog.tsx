import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { entriesForm } from "@/components/form/bodies/number-lists";
import { originationNumbersForm } from "@/components/form/bodies/origination-lists";
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
  // sent as a file, for which there is no form: as entries, but a number that is there already is never a mistake
  "portability.import": entriesForm.extend({ mode: entriesForm.shape.mode.exclude(["insert"]) }),
} as const;
type Words = keyof typeof BODIES;
type Mode<W extends Words> = z.infer<(typeof BODIES)[W]>["mode"];

/** In the order in which they are offered, whatever of them there is. */
const modesOf = (words: Words) =>
  (["add", "insert", "remove", "replace"] as const).filter((mode) =>
    BODIES[words].shape.mode.options.some((known) => known === mode),
  );

/** How many numbers all of a kind may hold together: more than these are not sent, the server would refuse them unread. */
const MOST: Record<Words, number> = {
  "screening.entries": 100_000,
  "carriers.origination": 100_000,
  "portability.import": 1_000_000,
};

/** Beyond this a file is not shown, only counted: a text area of a million lines would stop the page. */
const MOST_SHOWN = 100_000;
const SHOWN_OF_MORE = 2_000;

type Values<W extends Words = Words> = { mode: Mode<W>; text: string };

/** What a change of a list's numbers did, counted. */
type Changed = { added: number; removed: number; unchanged: number; duplicates: number; now: number };

/** Lines with something on them, counted without being taken apart: there may be a million. */
export function linesOf(text: string): number {
  let lines = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (text.slice(from, to).trim()) lines++;
    from = to + 1;
  }
  return lines;
}

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
      schema={BODIES[words].extend({ text: textOf(words, t) }) as unknown as z.ZodType<Values, Values>}
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

/** One line more may be a heading. */
const textOf = (words: Words, t: TFunction) =>
  needed().refine((text) => linesOf(text) <= MOST[words] + 1, {
    error: ({ input }) =>
      t("common.form.rule.tooManyLines", {
        given: formatCount(linesOf(String(input))),
        most: formatCount(MOST[words]),
      }),
  });

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
  const lines = useMemo(() => linesOf(field.value), [field.value]);
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
