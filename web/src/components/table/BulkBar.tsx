import type { ReactTable, Row } from "@tanstack/react-table";
import { ClipboardCopy, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { copyText } from "@/lib/clipboard";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";
import { type ColumnLook, drawn, type Features, leavesOf } from "./columns";
import { seenText, spreadsheetText } from "./seenText";
import type { Marking, Marks } from "./selection";

type BarProps<T extends object> = {
  table: ReactTable<Features, T>;
  /** Names the table, which may be one of several. */
  label: string;
  marks: Marks<T>;
  /** The checkbox that marks all, which has the focus when the bar goes. */
  allId: string;
  actions?: ReactNode;
};

/** Above the rows while some are marked, and in sight however far one scrolls. */
export function BulkBar<T extends object>({ table, label, marks, allId, actions }: BarProps<T>) {
  const { t } = useTranslation();
  const count = marks.selected.size;
  if (count === 0) return null;
  const { rows } = table.getRowModel();
  return (
    <section
      aria-label={t("common.table.bulk", { table: label })}
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
        <span aria-hidden>{t("common.table.selectedOf", { total: formatCount(rows.length) })}</span>
      </span>
      {actions}
      <CopyRows table={table} selected={marks.selected} />
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          marks.marking.all(false);
          document.getElementById(allId)?.focus({ preventScroll: true });
        }}
        data-testid="button-select-none"
        className="ml-auto"
      >
        <X aria-hidden />
        {t("common.table.selectNone")}
      </Button>
    </section>
  );
}

/** More are a file's work: they are drawn for it, which takes a second for as many as this. */
const MOST_COPIED = 5_000;
/** Drawn at once, and read. */
const BATCH = 200;

/**
 * Puts the marked rows on the clipboard as a spreadsheet takes them: the columns that are shown with their headings, values as
 * they are seen. Rows of a long list are mostly not on the screen, so all of them are drawn beside it for a moment.
 */
function CopyRows<T extends object>({
  table,
  selected,
}: {
  table: ReactTable<Features, T>;
  selected: ReadonlySet<string>;
}) {
  const { t } = useTranslation();
  const [batch, setBatch] = useState<readonly Row<Features, T>[]>([]);
  const [place] = useState(() => document.createElement("div"));
  const count = selected.size;

  const copy = async () => {
    const rows = table.getRowModel().rows.filter(({ id }) => selected.has(id));
    const texts: string[][] = [];
    // The clipboard is open only while the press is being answered, so nothing is waited for.
    for (let from = 0; from < rows.length; from += BATCH) {
      flushSync(() => setBatch(rows.slice(from, from + BATCH)));
      for (const row of place.children) texts.push([...row.children].map((cell) => seenText(cell)));
    }
    flushSync(() => setBatch([]));
    const columns = leavesOf<T>(table.getVisibleLeafColumns().map(({ columnDef }) => columnDef));
    // a column of buttons alone holds nothing to copy
    const told = columns.flatMap(({ name, hasValue }, index) =>
      hasValue || texts.some((cells) => cells[index] !== "") ? [{ name: name ?? "", index }] : [],
    );
    const lines = [told.map(({ name }) => name), ...texts.map((cells) => told.map(({ index }) => cells[index] ?? ""))];
    const copied = await copyText(spreadsheetText(lines));
    const formatted = formatCount(rows.length);
    if (copied) showToast("success", t("common.table.copiedRows", { count: rows.length, formatted }));
    else showToast("danger", t("common.notCopied"));
  };

  return (
    <>
      <Button
        size="small"
        reason={count > MOST_COPIED ? t("common.table.tooManyToCopy", { most: formatCount(MOST_COPIED) }) : undefined}
        onClick={() => void copy()}
        data-testid="button-copy-rows"
      >
        <ClipboardCopy aria-hidden />
        {t("common.table.copyRows")}
      </Button>
      {batch.length > 0 &&
        createPortal(
          batch.map((row) => (
            <div key={row.id}>
              {row.getVisibleCells().map((cell) => (
                <div key={cell.id}>
                  {(cell.column.columnDef.meta as ColumnLook<T> | undefined)?.copy?.(row.original) || drawn(cell)}
                </div>
              ))}
            </div>
          )),
          place,
        )}
    </>
  );
}

/** Marks all rows of the page, or none. `named`: a text beside it is its name. */
export function SelectAll<T extends object>({
  marks,
  count,
  id,
  named = false,
}: {
  marks: Marks<T>;
  count: number;
  id: string;
  named?: boolean;
}) {
  const { t } = useTranslation();
  const { size } = marks.selected;
  return (
    <Checkbox
      id={id}
      label={named ? undefined : t("common.table.selectAll")}
      checked={size === 0 ? false : size === count ? true : "indeterminate"}
      onChange={marks.marking.all}
      testId="select-all"
    />
  );
}

export function SelectRow<T extends object>({
  marking,
  row,
  id,
  marked,
}: {
  marking: Marking<T>;
  row: T;
  id: string;
  marked: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t("common.table.selectRow", { name: marking.nameOf(row) })}
      checked={marked}
      onChange={(on, extend) => marking.mark(id, on, extend)}
      testId={`select-${id}`}
    />
  );
}
