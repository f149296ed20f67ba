import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { Button } from "@/ui/Button";
import { Field, Input, Select } from "@/ui/Field";
import { StatusDot } from "@/ui/StatusDot";
import { useSearchState } from "./urlState";

/** The row of filters above a table. What it holds lives in the address; this only lays it out. */
export function FilterBar({
  active,
  onClear,
  tools,
  children,
}: {
  /** Whether any filter is set, so that clearing makes sense. */
  active: boolean;
  onClear: () => void;
  /** At the far end: what concerns the table as a whole, see `TableTools`. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const shown = !isPhone || open;
  return (
    <search aria-label={t("common.filter.label")} className="mb-3 block">
      {isPhone && (
        <Button
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
          data-testid="button-filters"
        >
          <SlidersHorizontal aria-hidden />
          {t("common.filter.label")}
          {active && <StatusDot tone="online" />}
          {active && <span className="sr-only">{t("common.filter.active")}</span>}
        </Button>
      )}
      <div
        id={panelId}
        className={
          shown
            ? "flex flex-wrap items-end gap-2 max-md:mt-2 max-md:flex-col max-md:items-stretch max-md:*:w-full"
            : "hidden"
        }
      >
        {children}
        {active && (
          <Button look="quiet" onClick={onClear} data-testid="button-clear-filters">
            {t("common.filter.clear")}
          </Button>
        )}
        {tools && <div className="ml-auto max-md:hidden">{tools}</div>}
      </div>
    </search>
  );
}

/** A filter of a few words; `any` takes it away. */
export function FilterSelect({
  name,
  label,
  options,
  any,
  className = "w-36",
}: {
  name: string;
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  any?: string;
  className?: string;
}) {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  return (
    <Field label={label} className={className}>
      {(tie) => (
        <Select
          {...tie}
          data-testid={`select-${name}`}
          value={search[name] ?? "any"}
          onChange={(event) => change({ [name]: event.target.value === "any" ? undefined : event.target.value })}
        >
          <option value="any">{any ?? t("common.any")}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const TYPING_MS = 350;

type FilterTextProps = {
  label: string;
  value: string | undefined;
  onCommit: (value: string | undefined) => void;
  placeholder?: string;
  className?: string;
  inputMode?: "numeric" | "tel" | "text";
  testId?: string;
};

/**
 * A text filter. Typing changes the address only after a pause, so that neither history nor server hears every letter;
 * a change of the address from elsewhere (Back, Clear) wins over what is typed.
 */
export function FilterText({
  label,
  value = "",
  onCommit,
  placeholder,
  className,
  inputMode,
  testId,
}: FilterTextProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [committed, setCommitted] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== seen) {
    setSeen(value);
    if (value !== committed) setTyped(value);
  }

  const commit = (text: string) => {
    clearTimeout(timer.current);
    const trimmed = text.trim();
    setCommitted(trimmed);
    if (trimmed !== value) onCommit(trimmed || undefined);
  };

  return (
    <Field label={label} className={className}>
      {(tie) => (
        <Input
          {...tie}
          data-testid={testId}
          value={typed}
          placeholder={placeholder}
          inputMode={inputMode}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => commit(text), TYPING_MS);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit(typed);
          }}
        />
      )}
    </Field>
  );
}
