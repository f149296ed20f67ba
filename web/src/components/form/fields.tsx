import type { ComponentProps, ReactNode } from "react";
import { type FieldError, type FieldValues, type Path, useController, useFormContext } from "react-hook-form";
import { useTranslation } from "@/lib/i18n";
import { Field, Input, Select, TextArea } from "@/ui/Field";
import { MultiSelect } from "@/ui/MultiSelect";
import { Switch } from "@/ui/Switch";
import { TagsInput } from "@/ui/TagsInput";
import { PickOne } from "../PickOne";
import { useFieldWords } from "./fieldWords";
import { useNeeded } from "./needed";

/** Fields of a `RecordForm`. Each is bound to a path of the record by its `name`; test hooks follow from it. */
type Bound<T extends FieldValues> = {
  name: Path<T>;
  label: string;
  /** What the field does to a call or to money, in a sentence. */
  hint?: ReactNode;
  /** Where what the form's schema says of an empty value is not all: when another field makes it needed, or not. */
  required?: boolean;
  disabled?: boolean;
  /** Only for readers, where the name stands beside the field already. */
  hideLabel?: boolean;
  className?: string;
};

/** `disabled`: shown, but not to be chosen; the label says why. */
export type Choice = { value: string; label: string; disabled?: boolean };

function useBound<T extends FieldValues>(
  { name, label, hint, required: told, disabled, hideLabel, className }: Bound<T>,
  say?: (value: unknown) => string | undefined,
  choice = false,
) {
  const { control } = useFormContext<T>();
  const needed = useNeeded(name, choice);
  const required = told ?? (needed && !disabled);
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  useFieldWords(name, label, say);
  const wrong = fieldState.error;
  const one = wrong && !wrong.message ? wrongElement(wrong, field.value) : undefined;
  const error = one
    ? t("common.form.rule.ofOne", { one: say?.([one.value]) ?? String(one.value), message: one.message })
    : wrong?.message;
  return { field, frame: { label, hint, required, hideLabel, className, error }, hook: name.replaceAll(".", "-") };
}

/** Of a list in one field the elements may be at fault rather than the list: the first of them, and what is said of it. */
function wrongElement(wrong: FieldError, values: unknown): { value: unknown; message: string } | undefined {
  const elements = wrong as unknown as Record<number, FieldError | undefined>;
  for (const [place, value] of Array.isArray(values) ? values.entries() : []) {
    const message = elements[place]?.message;
    if (message) return { value, message };
  }
  return undefined;
}

type TextProps = Pick<ComponentProps<"input">, "type" | "placeholder" | "autoComplete" | "maxLength" | "inputMode">;

export function TextField<T extends FieldValues>({
  type = "text",
  placeholder,
  autoComplete = "off",
  maxLength,
  inputMode,
  ...bound
}: Bound<T> & TextProps) {
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <Input
          {...tie}
          {...field}
          {...{ type, placeholder, autoComplete, maxLength, inputMode }}
          value={field.value ?? ""}
          disabled={bound.disabled}
          data-testid={`input-${hook}`}
        />
      )}
    </Field>
  );
}

export function TextAreaField<T extends FieldValues>({ rows, ...bound }: Bound<T> & { rows?: number }) {
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <TextArea
          {...tie}
          {...field}
          rows={rows}
          value={field.value ?? ""}
          disabled={bound.disabled}
          data-testid={`input-${hook}`}
        />
      )}
    </Field>
  );
}

/** A whole or small number; empty is null. */
export function NumberField<T extends FieldValues>({
  min,
  max,
  step,
  placeholder,
  ...bound
}: Bound<T> & Pick<ComponentProps<"input">, "min" | "max" | "step" | "placeholder">) {
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <Input
          {...tie}
          {...field}
          {...{ min, max, step, placeholder }}
          type="number"
          inputMode="numeric"
          value={field.value ?? ""}
          onChange={(event) => field.onChange(event.target.value === "" ? null : event.target.valueAsNumber)}
          disabled={bound.disabled}
          data-testid={`input-${hook}`}
        />
      )}
    </Field>
  );
}

/** A decimal as text: what is typed is what is sent, a comma read as a point. Empty is null. */
export function DecimalField<T extends FieldValues>({ unit, ...bound }: Bound<T> & { unit?: string }) {
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <span className="relative block">
          <Input
            {...tie}
            {...field}
            inputMode="decimal"
            autoComplete="off"
            room={unit ? "icons" : "none"}
            value={field.value ?? ""}
            onChange={(event) => field.onChange(event.target.value.trim().replace(",", ".") || null)}
            disabled={bound.disabled}
            data-testid={`input-${hook}`}
          />
          {unit && (
            <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-sm text-muted-foreground">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

/** An amount whose currency is settled elsewhere, e.g. by the carrier. The value is `{amount, currency}` or null. */
export function MoneyField<T extends FieldValues>({ currency, ...bound }: Bound<T> & { currency: string }) {
  const { control } = useFormContext<T>();
  const { field, fieldState } = useController({ control, name: bound.name });
  const { label, hint, className } = bound;
  const needed = useNeeded(bound.name);
  const required = bound.required ?? (needed && !bound.disabled);
  useFieldWords(bound.name, label);
  // The amount may be at fault inside the value; the message stands at the one field that is seen.
  const error = fieldState.error as { message?: string; amount?: { message?: string } } | undefined;
  return (
    <Field {...{ label, hint, required, className }} error={error?.message ?? error?.amount?.message}>
      {(tie) => (
        <span className="relative block">
          <Input
            {...tie}
            ref={field.ref}
            name={field.name}
            onBlur={field.onBlur}
            inputMode="decimal"
            autoComplete="off"
            room="icons"
            value={field.value?.amount ?? ""}
            onChange={(event) => {
              const amount = event.target.value.trim().replace(",", ".");
              field.onChange(amount === "" ? null : { amount, currency });
            }}
            disabled={bound.disabled}
            data-testid={`input-${bound.name.replaceAll(".", "-")}`}
          />
          <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-sm text-muted-foreground">
            {currency}
          </span>
        </span>
      )}
    </Field>
  );
}

/**
 * One of a few; `none` adds one that means null. What is shown is what would be sent: a value that is not among the options
 * is shown as that, and said to be wrong unless there are no options (yet) to judge it by; where nothing is chosen, nothing
 * is shown to be. The browser by itself would show the first option for both.
 */
export function SelectField<T extends FieldValues>({
  options,
  none,
  ...bound
}: Bound<T> & { options: readonly Choice[]; none?: string }) {
  const { t } = useTranslation();
  const { field, frame, hook } = useBound(bound, (value) => labelOf(options, value), true);
  const value = String(field.value ?? "");
  const known = options.some((option) => option.value === value);
  const other = value !== "" && !known;
  const judged = options.some((option) => option.value !== "");
  const wrong = other && judged && !bound.disabled && !field.disabled;
  return (
    <Field {...frame} error={frame.error ?? (wrong ? t("common.form.rule.notOffered") : undefined)}>
      {(tie) => (
        <Select
          {...tie}
          {...field}
          value={value === "" && !known ? NONE : value}
          // where nothing is no choice, a choice may itself be called none
          onChange={({ target: { value } }) => field.onChange(none !== undefined && value === NONE ? null : value)}
          disabled={bound.disabled}
          data-testid={`select-${hook}`}
        >
          {none !== undefined && <option value={NONE}>{none}</option>}
          {none === undefined && value === "" && !known && (
            <option value={NONE} disabled>
              {t("common.form.choose")}
            </option>
          )}
          {other && (
            <option value={value} disabled>
              {wrong ? t("common.form.notOffered", { value }) : value}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const NONE = "none";

const labelOf = (options: readonly Choice[], value: unknown) => options.find((one) => one.value === value)?.label;

export function SwitchField<T extends FieldValues>(bound: Bound<T>) {
  const { t } = useTranslation();
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <Switch
          {...tie}
          ref={field.ref}
          on={Boolean(field.value)}
          onChange={field.onChange}
          yes={t("common.yes")}
          no={t("common.no")}
          disabled={bound.disabled}
          testId={`switch-${hook}`}
        />
      )}
    </Field>
  );
}

/** One of a long list, found by typing; an empty text where nothing is chosen. */
export function PickField<T extends FieldValues>({ options, ...bound }: Bound<T> & { options: readonly Choice[] }) {
  const { field, frame, hook } = useBound(bound, (value) => labelOf(options, value));
  return (
    <Field {...frame}>
      {(tie) => (
        <PickOne
          {...tie}
          ref={field.ref}
          options={options}
          value={field.value ?? ""}
          onPick={field.onChange}
          disabled={bound.disabled || field.disabled}
          testId={`select-${hook}`}
        />
      )}
    </Field>
  );
}

export function MultiSelectField<T extends FieldValues>({
  options,
  ...bound
}: Bound<T> & { options: readonly Choice[] }) {
  const { t } = useTranslation();
  const { field, frame, hook } = useBound(bound, (chosen) =>
    Array.isArray(chosen) ? chosen.map((value) => labelOf(options, value) ?? value).join(", ") : undefined,
  );
  return (
    <Field {...frame}>
      {(tie) => (
        <MultiSelect
          {...tie}
          ref={field.ref}
          options={options}
          chosen={field.value ?? []}
          onChange={field.onChange}
          none={t("common.none")}
          requiredText={t("common.form.rule.required")}
          disabled={bound.disabled}
          testId={`select-${hook}`}
        />
      )}
    </Field>
  );
}

export function TagsField<T extends FieldValues>({ placeholder, ...bound }: Bound<T> & { placeholder?: string }) {
  const { t } = useTranslation();
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <TagsInput
          {...tie}
          ref={field.ref}
          tags={field.value ?? []}
          onChange={field.onChange}
          onBlur={field.onBlur}
          placeholder={placeholder}
          removeLabel={(tag) => t("common.form.removeTag", { tag })}
          disabled={bound.disabled}
          testId={`input-${hook}`}
        />
      )}
    </Field>
  );
}

/** A billing day, which has no time and no zone. Empty is null. */
export function DateField<T extends FieldValues>({ min, max, ...bound }: Bound<T> & { min?: string; max?: string }) {
  const { field, frame, hook } = useBound(bound);
  return (
    <Field {...frame}>
      {(tie) => (
        <Input
          {...tie}
          {...field}
          {...{ min, max }}
          type="date"
          value={field.value ?? ""}
          onChange={(event) => field.onChange(event.target.value || null)}
          disabled={bound.disabled}
          data-testid={`input-${hook}`}
        />
      )}
    </Field>
  );
}

/** Takes the text of a file into another field. */
export function TextFileField({
  label,
  hint,
  onText,
  testId,
}: {
  label: string;
  hint: string;
  onText: (text: string) => void;
  testId: string;
}) {
  return (
    <Field label={label} hint={hint}>
      {(tie) => (
        <Input
          {...tie}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={async (event) => {
            const file = event.target.files?.[0];
            if (file) onText(await file.text());
          }}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
