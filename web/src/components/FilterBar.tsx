import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input, Select } from "@/ui/Field";
import { StatusDot } from "@/ui/StatusDot";
import { useSearchState } from "./urlState";

/** The row of filters above a table, on a phone a sheet. What it holds lives in the address; this only lays it out. */
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
  const clear = active && (
    <Button look="quiet" onClick={onClear} data-testid="button-clear-filters">
      {t("common.filter.clear")}
    </Button>
  );
  if (!isPhone) {
    return (
      <search aria-label={t("common.filter.label")} className="mb-3 flex flex-wrap items-end gap-2">
        {children}
        {clear}
        {tools && <div className="ml-auto">{tools}</div>}
      </search>
    );
  }
  // There is room for the filters or for what they find: they come up from the bottom and go again.
  return (
    <search
      aria-label={t("common.filter.label")}
      className="mb-3 flex flex-wrap items-center justify-between gap-x-2 gap-y-1"
    >
      <Button aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)} data-testid="button-filters">
        <SlidersHorizontal aria-hidden />
        {t("common.filter.label")}
        {active && <StatusDot tone="online" />}
        {active && <span className="sr-only">{t("common.filter.active")}</span>}
      </Button>
      {tools}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        side="bottom"
        title={t("common.filter.label")}
        closeLabel={t("common.close")}
        footer={
          <>
            {clear}
            <Button look="primary" onClick={() => setOpen(false)} data-testid="button-show-results">
              {t("common.filter.show")}
            </Button>
          </>
        }
      >
        <div className="mt-2 flex flex-col gap-3 *:w-full">{children}</div>
      </Dialog>
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
 * A text filter. Typing changes the address only after a pause, or when the field is left, so that neither history nor server
 * hears every letter; a change of the address from elsewhere (Back, Clear) wins over what is typed.
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

  // A pause that ends on another page would put the filter into the address of that one.
  useEffect(() => () => clearTimeout(timer.current), []);

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
          onBlur={() => commit(typed)}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit(typed);
          }}
        />
      )}
    </Field>
  );
}
