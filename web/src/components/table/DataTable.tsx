import { useTable } from "@tanstack/react-table";
import { type ReactNode, useId, useMemo, useRef } from "react";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { showToast } from "@/lib/toasts";
import { ScrollEdges } from "@/ui/ScrollEdges";
import { ScrollRegion } from "@/ui/ScrollRegion";
import { LoadFailed, NoResult } from "../states";
import { type Columns, features } from "./columns";
import { PhoneCards } from "./PhoneCards";
import { BulkBar, type Selection } from "./selection";
import { readSort, sortRows } from "./sortRows";
import { TableBody, TableHead } from "./TableParts";
import { tableKeys } from "./tableKeys";
import type { TableView } from "./tableView";
import { VirtualGrid } from "./VirtualGrid";

/** What a table needs to know of a query; a TanStack query result fits. */
export type Loading = {
  isPending: boolean;
  isPlaceholderData?: boolean;
  error: unknown;
  refetch: () => unknown;
};

type Props<T extends object> = {
  /** Names the table for readers. */
  label: string;
  columns: Columns<T>;
  rows: readonly T[] | undefined;
  rowId: (row: T) => string;
  /** For tests: rows carry `row-{kind}-{id}`. */
  kind: string;
  loading?: Loading;
  /** Shown when there is nothing and no filter is set. */
  none: ReactNode;
  footer?: ReactNode;
  /**
   * `fixed`: first column stays while the rest scrolls, slate head, zebra; for wide tables of balances and rates.
   * `virtual`: draws only the rows in sight; for whole lists that can pass 200 rows.
   */
  pattern?: "standard" | "fixed" | "virtual";
  /** Order and hidden columns, from `useTableView`. */
  view?: TableView;
  selection?: Selection<T>;
} & Narrowing;

/**
 * What may hide rows that are there: a filter of the person, or a page beyond the last row. Then the way back is part of it;
 * a table that nothing narrows says neither.
 */
export type Narrowing =
  | { filtered: boolean; onClearFilters: () => void }
  | { filtered?: undefined; onClearFilters?: undefined };

const NO_ROWS: never[] = [];

/** The one table: head, rows, and the four states without rows (loading, failed, none yet, filter has no result). */
export function DataTable<T extends object>(props: Props<T>) {
  const { label, columns, rows, rowId, kind, loading, none, footer } = props;
  const { pattern = "standard", view, selection } = props;
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const captionId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const order = view?.sortText;
  const sorted = useMemo(() => rows && sortRows(rows, columns, readSort(order)), [rows, columns, order]);
  const hidden = [...(view?.hidden ?? [])].join();
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.split(",").map((id) => [id, false])), [hidden]);
  const table = useTable({
    features,
    columns,
    data: (sorted ?? NO_ROWS) as T[],
    getRowId: rowId,
    state: { columnVisibility },
  });

  const pending = rows === undefined && loading?.isPending !== false && !loading?.error;
  const failed = rows === undefined && loading?.error;
  const empty = rows !== undefined && rows.length === 0;

  if (failed) return <LoadFailed error={loading?.error} onRetry={() => loading?.refetch()} />;
  if (empty) return props.filtered ? <NoResult onClear={props.onClearFilters} /> : none;
  if (isPhone) {
    return (
      <>
        <PhoneCards table={table} label={label} kind={kind} pending={pending} />
        {footer}
      </>
    );
  }
  const bulk = selection && <BulkBar selection={selection as unknown as Selection<never>} total={rows?.length ?? 0} />;
  if (pattern === "virtual" && !pending) {
    return (
      <>
        {bulk}
        <VirtualGrid table={table} label={label} kind={kind} view={view} selection={selection} />
        {footer}
      </>
    );
  }
  const fixed = pattern === "fixed";
  return (
    <>
      {bulk}
      <div className="relative">
        <ScrollRegion
          ref={scroller}
          labelledBy={captionId}
          className="overflow-x-auto"
          onKeyDown={(event) => tableKeys(event, (text) => showToast("success", t("common.table.copied", { text })))}
        >
          <table
            aria-busy={pending || loading?.isPlaceholderData || undefined}
            className={classes("w-full border-separate border-spacing-0", loading?.isPlaceholderData && "opacity-60")}
          >
            <caption id={captionId} className="sr-only">
              {pending ? `${label}: ${t("common.loading")}` : label}
            </caption>
            <TableHead table={table} fixed={fixed} view={view} selection={selection} />
            <TableBody table={table} fixed={fixed} kind={kind} pending={pending} selection={selection} />
          </table>
        </ScrollRegion>
        <ScrollEdges scroller={scroller} />
      </div>
      {footer}
    </>
  );
}
