import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Selection } from "@/components/table/selection";
import { useSearchState } from "@/components/urlState";
import { Button } from "@/ui/Button";
import { Field, Select } from "@/ui/Field";
import type { Pick } from "./queries";

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

type Row = { id: string; name: string; version: number };

/** Marks rows of a page; what is marked and not on the page any more is forgotten. */
export function useMarked<T extends Row>(rows: readonly T[] | undefined) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const marked = (rows ?? []).filter(({ id }) => selected.has(id));
  const picks: Pick[] = marked.map(({ id, version }) => ({ id, version }));
  return {
    picks,
    clear: () => setSelected(new Set()),
    selection: (actions: Selection<T>["actions"]): Selection<T> => ({
      selected: new Set(marked.map(({ id }) => id)),
      onChange: setSelected,
      nameOf: (row) => row.name,
      actions,
    }),
  };
}

/** Switch on and off, for the bar above marked rows. */
export function SwitchButtons({
  onSwitch,
  busy,
  reason,
}: {
  onSwitch: (enabled: boolean) => void;
  busy: boolean;
  reason: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" busy={busy} reason={reason} onClick={() => onSwitch(true)} data-testid="button-bulk-enable">
        {t("carriers.enable")}
      </Button>
      <Button
        size="small"
        busy={busy}
        reason={reason}
        onClick={() => onSwitch(false)}
        data-testid="button-bulk-disable"
      >
        {t("carriers.disable")}
      </Button>
    </>
  );
}
