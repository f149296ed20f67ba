import { useTable } from "@tanstack/react-table";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef } from "react";
import { classes } from "@/lib/classes";
import { copyText } from "@/lib/clipboard";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { showToast } from "@/lib/toasts";
import { ScrollEdges } from "@/ui/ScrollEdges";
import { ScrollRegion } from "@/ui/ScrollRegion";
import { NoResult } from "../states";
import { BulkBar } from "./BulkBar";
import { type Columns, features } from "./columns";
import { PhoneCards } from "./PhoneCards";
import { pageStart, ShownPageContext, TableNameContext, useLocalPage } from "./rowsPage";
import { copyOf } from "./seenText";
import { type Selection, useMarks } from "./selection";
import { readSort, sortRows } from "./sortRows";
import { TableFailed } from "./TableFailed";
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

/**
 * `fixed`: first column stays while the rest scrolls, slate head, zebra; for wide tables of balances and rates.
 * `virtual`: draws only the rows in sight; for whole lists that can pass 200 rows.
 */
export type Pattern = "standard" | "fixed" | "virtual";

type Props<T extends object> = {
  /** Names the table for readers. */
  label: string;
  columns: Columns<T>;
  rows: readonly T[] | undefined;
  rowId: (row: T) => string;
  /** For tests: rows carry `row-{kind}-{id}`. */
  kind: string;
  loading?: Loading;
  /** How many rows keep their place while they are on their way: as many as are usual, so that nothing jumps. */
  waitsFor?: number;
  /** Shown when there is nothing and no filter is set. */
  none: ReactNode;
  /** How the table ends. */
  footer?: ReactNode;
  /** The rows are all that there are: a page of them is drawn, and `WholeTableFooter` below it turns the pages. */
  paged?: boolean;
  pattern?: Pattern;
  /** Order, hidden columns and the page of a whole list, from `useTableView`. Rows of a table with a view can be marked. */
  view?: TableView;
  /** What may be done with marked rows beyond copying them. */
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
const USUAL_ROWS = 8;

/**
 * The one table: head, rows, and the four states without rows (loading, failed, none yet, filter has no result). A list that is
 * here as a whole is drawn page by page in the browser, but for a `virtual` one on a wide screen, which is one scroll.
 */
export function DataTable<T extends object>(props: Props<T>) {
  const { label, columns, rows, rowId, kind, loading, none, footer } = props;
  const { pattern = "standard", view, selection } = props;
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const captionId = useId();
  const allId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const order = view?.sortText;
  const sorted = useMemo(() => rows && sortRows(rows, columns, readSort(order)), [rows, columns, order]);

  const local = useLocalPage(order);
  const { page = local } = view ?? {};
  const { limit } = page;
  const count = sorted?.length ?? 0;
  const paged = props.paged === true && (pattern !== "virtual" || isPhone);
  const start = paged ? pageStart(count, page) : 0;
  const shown = useMemo(
    () => (paged && sorted && sorted.length > limit ? sorted.slice(start, start + limit) : sorted),
    [paged, sorted, start, limit],
  );

  const hidden = [...(view?.hidden ?? [])].join();
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.split(",").map((id) => [id, false])), [hidden]);
  const table = useTable({
    features,
    columns,
    data: (shown ?? NO_ROWS) as T[],
    getRowId: rowId,
    state: { columnVisibility },
  });
  const marks = useMarks(table, columns, { on: view !== undefined || selection !== undefined, selection });

  const pending = rows === undefined && loading?.isPending !== false && !loading?.error;
  const failed = rows === undefined && loading?.error;
  const empty = rows !== undefined && rows.length === 0;

  if (failed) {
    const { error, refetch } = loading;
    return <TableFailed error={error} onRetry={() => refetch()} view={view} onClear={props.onClearFilters} />;
  }
  if (empty) return props.filtered ? <NoResult onClear={props.onClearFilters} /> : none;
  const above = marks && !pending && (
    <BulkBar table={table} label={label} marks={marks} allId={allId} actions={selection?.actions} />
  );
  const below = (
    <TableNameContext value={label}>
      <ShownPageContext value={paged ? { ...page, offset: start, rows: count } : null}>{footer}</ShownPageContext>
    </TableNameContext>
  );
  if (isPhone) {
    return (
      <>
        {above}
        <PhoneCards
          table={table}
          columns={columns}
          label={label}
          kind={kind}
          pending={pending}
          view={view}
          marks={marks}
          allId={allId}
        />
        {below}
      </>
    );
  }
  const copy = async (text: string) => {
    if (await copyText(text)) showToast("success", t("common.table.copied", { text }));
    else showToast("danger", t("common.notCopied"));
  };
  if (pattern === "virtual" && !pending) {
    return (
      <>
        {above}
        <VirtualGrid table={table} label={label} kind={kind} view={view} marks={marks} allId={allId} onCopy={copy} />
        {below}
      </>
    );
  }
  const fixed = pattern === "fixed";
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) =>
    tableKeys(event, ({ row, column, cell }) => {
      // the column of checkboxes holds no value
      const item = table.getRowModel().rows[row]?.getVisibleCells()[column - (marks ? 1 : 0)];
      if (item) void copy(copyOf(item, cell));
    });
  return (
    <>
      {above}
      <div className="relative">
        <ScrollRegion ref={scroller} labelledBy={captionId} className="overflow-x-auto" onKeyDown={onKeyDown}>
          <table
            aria-busy={pending || loading?.isPlaceholderData || undefined}
            className={classes("w-full border-separate border-spacing-0", loading?.isPlaceholderData && "opacity-60")}
          >
            <caption id={captionId} className="sr-only">
              {pending ? `${label}: ${t("common.loading")}` : label}
            </caption>
            <TableHead table={table} fixed={fixed} view={view} marks={marks} allId={allId} />
            <TableBody
              table={table}
              fixed={fixed}
              kind={kind}
              pending={pending ? (props.waitsFor ?? USUAL_ROWS) : 0}
              marks={marks}
            />
          </table>
        </ScrollRegion>
        <ScrollEdges scroller={scroller} />
      </div>
      {below}
    </>
  );
}
