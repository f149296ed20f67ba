import { useTable } from "@tanstack/react-table";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "@/lib/classes";
import { useIsPhone } from "@/lib/media";
import { ScrollRegion } from "@/ui/ScrollRegion";
import { Skeleton } from "@/ui/Skeleton";
import { LoadFailed, NoResult } from "../states";
import { type ColumnLook, type Columns, features } from "./columns";
import { PhoneCards } from "./PhoneCards";

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
  filtered?: boolean;
  onClearFilters?: () => void;
  footer?: ReactNode;
  density?: "compact" | "normal";
  /** `fixed`: first column stays while the rest scrolls, slate head, zebra. For wide tables of balances and rates. */
  pattern?: "standard" | "fixed";
};

const NO_ROWS: never[] = [];
const PIN = { left: "sticky left-0 z-10", right: "sticky right-0 z-10", none: "" } as const;
const SKELETON_ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** A group is pinned as its first column is. */
function pinOf(headers: readonly { column: { columnDef: { meta?: ColumnLook } } }[]): keyof typeof PIN {
  return headers.at(-1)?.column.columnDef.meta?.pin ?? "none";
}

/** The one table: head, rows, and the four states without rows (loading, failed, none yet, filter has no result). */
export function DataTable<T extends object>(props: Props<T>) {
  const { label, columns, rows, rowId, kind, loading, none, filtered = false, onClearFilters, footer } = props;
  const { density = "normal", pattern = "standard" } = props;
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const captionId = useId();
  const table = useTable({ features, columns, data: (rows ?? NO_ROWS) as T[], getRowId: rowId });

  const pending = rows === undefined && loading?.isPending !== false && !loading?.error;
  const failed = rows === undefined && loading?.error;
  const empty = rows !== undefined && rows.length === 0;

  if (failed) return <LoadFailed error={loading?.error} onRetry={() => loading?.refetch()} />;
  if (empty) return filtered ? <NoResult onClear={onClearFilters} /> : none;
  if (isPhone) {
    return (
      <>
        <PhoneCards table={table} label={label} kind={kind} pending={pending} />
        {footer}
      </>
    );
  }

  const fixed = pattern === "fixed";
  const compact = density === "compact";
  const cell = classes("px-3 whitespace-nowrap", compact ? "h-8 py-1 text-sm" : "h-10 py-1.5 text-base");

  return (
    <>
      <ScrollRegion labelledBy={captionId} className="overflow-x-auto">
        <table
          aria-busy={pending || loading?.isPlaceholderData || undefined}
          className={classes("w-full border-separate border-spacing-0", loading?.isPlaceholderData && "opacity-60")}
        >
          <caption id={captionId} className="sr-only">
            {pending ? `${label}: ${t("common.loading")}` : label}
          </caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const look = header.column.columnDef.meta as ColumnLook | undefined;
                  // A place without a name is no heading.
                  const named = header.column.columnDef.header !== "";
                  const Cell = named ? "th" : "td";
                  return (
                    <Cell
                      key={header.id}
                      colSpan={header.colSpan}
                      scope={named ? (header.colSpan > 1 ? "colgroup" : "col") : undefined}
                      className={classes(
                        "px-3 text-xs font-medium whitespace-nowrap",
                        compact || fixed ? "h-8" : "h-9",
                        header.colSpan > 1 ? "text-center" : look?.align === "right" ? "text-right" : "text-left",
                        fixed
                          ? "border-r border-b border-slate-header-line bg-slate-header text-slate-header-foreground last:border-r-0"
                          : "border-b border-border bg-muted text-muted-foreground",
                        PIN[pinOf(header.getLeafHeaders())],
                      )}
                    >
                      {header.isPlaceholder ? null : <table.FlexRender header={header} />}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {pending
              ? SKELETON_ROWS.map((row) => (
                  <tr key={row}>
                    {table.getAllLeafColumns().map((column) => (
                      <td key={column.id} className={classes(cell, "border-b border-border")}>
                        <Skeleton className="h-4 w-full max-w-24" />
                      </td>
                    ))}
                  </tr>
                ))
              : table.getRowModel().rows.map((row, rowIndex) => (
                  <tr key={row.id} data-testid={`row-${kind}-${row.id}`} className="row-hover">
                    {row.getAllCells().map((item) => {
                      const look = item.column.columnDef.meta as ColumnLook | undefined;
                      return (
                        <td
                          key={item.id}
                          className={classes(
                            cell,
                            "border-b border-border",
                            fixed && rowIndex % 2 === 1 ? "bg-zebra" : "bg-card",
                            look?.pin && classes(PIN[look.pin], look.pin === "left" ? "border-r" : "border-l"),
                            look?.align === "right" && "text-right tabular-nums",
                            look?.className,
                          )}
                        >
                          <table.FlexRender cell={item} />
                        </td>
                      );
                    })}
                  </tr>
                ))}
          </tbody>
        </table>
      </ScrollRegion>
      {footer}
    </>
  );
}
