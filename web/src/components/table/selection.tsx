import { X } from "lucide-react";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";

/** Rows that are marked, and what may be done with all of them at once. */
export type Selection<T> = {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Names a row for those who hear its checkbox. */
  nameOf: (row: T) => string;
  /** Buttons of the bar that appears while something is marked. */
  actions: ReactNode;
};

/** Above the rows while some are marked, and in sight however far one scrolls; `total` rows are on the page. */
export function BulkBar({ selection, total }: { selection: Selection<never>; total: number }) {
  const { t } = useTranslation();
  const count = selection.selected.size;
  if (count === 0) return null;
  return (
    <section
      aria-label={t("common.table.bulk")}
      data-testid="bulk-bar"
      className="sticky top-0 z-30 flex min-h-10 flex-wrap items-center gap-2 border-b border-border bg-accent px-3 py-1 text-sm text-accent-foreground"
    >
      <span role="status" className="flex items-center gap-2 font-medium">
        <span
          aria-hidden
          data-testid="badge-selected"
          className="min-w-6 rounded-full bg-primary px-1.5 py-0.5 text-center text-xs text-primary-foreground tabular-nums"
        >
          {formatCount(count)}
        </span>
        <span className="sr-only">{t("common.table.selected", { count, formatted: formatCount(count) })}</span>
        <span aria-hidden>{t("common.table.selectedOf", { total: formatCount(total) })}</span>
      </span>
      {selection.actions}
      <Button look="quiet" size="small" onClick={() => selection.onChange(new Set())} className="ml-auto">
        <X aria-hidden />
        {t("common.table.selectNone")}
      </Button>
    </section>
  );
}

/** Marks all rows of the page, or none. */
export function SelectAll<T>({ selection, ids }: { selection: Selection<T>; ids: readonly string[] }) {
  const { t } = useTranslation();
  const here = ids.filter((id) => selection.selected.has(id)).length;
  return (
    <Checkbox
      label={t("common.table.selectAll")}
      checked={here === 0 ? false : here === ids.length ? true : "indeterminate"}
      onChange={(on) => {
        const next = new Set(selection.selected);
        for (const id of ids) on ? next.add(id) : next.delete(id);
        selection.onChange(next);
      }}
      testId="select-all"
    />
  );
}

export function SelectRow<T>({ selection, row, id }: { selection: Selection<T>; row: T; id: string }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t("common.table.selectRow", { name: selection.nameOf(row) })}
      checked={selection.selected.has(id)}
      onChange={(on) => {
        const next = new Set(selection.selected);
        if (on) next.add(id);
        else next.delete(id);
        selection.onChange(next);
      }}
      testId={`select-${id}`}
    />
  );
}
