import type { ReactTable, Row } from "@tanstack/react-table";
import { memo, useState } from "react";
import { classes } from "@/lib/classes";
import { Skeleton } from "@/ui/Skeleton";
import { CopyButton } from "../Copyable";
import { SelectAll, SelectRow } from "./BulkBar";
import { type ColumnLook, drawn, type Features } from "./columns";
import { SortButton, sortState } from "./HeadCell";
import type { Marking, Marks } from "./selection";
import type { TableView } from "./tableView";

type Part<T extends object> = { table: ReactTable<Features, T>; fixed: boolean; marks: Marks<T> | undefined };

/** The column of checkboxes stands before everything else, so a pinned column begins beside it. */
const MARK = "sticky left-0 z-10 w-10 min-w-10 pr-2 pl-4";
const pinned = (pin: ColumnLook["pin"], marked: boolean) =>
  pin === "left" ? `sticky z-10 ${marked ? "left-10" : "left-0"}` : pin === "right" ? "sticky right-0 z-10" : "";

const CELL =
  "row-cell border-b border-border px-3 py-0.5 whitespace-nowrap first:pl-4 last:pr-4 focus-visible:-outline-offset-2";

export function TableHead<T extends object>({
  table,
  fixed,
  view,
  marks,
  allId,
}: Part<T> & { view: TableView | undefined; allId: string }) {
  const groups = table.getHeaderGroups();
  const ground = fixed
    ? "border-r border-b border-slate-header-line bg-slate-header text-slate-header-foreground last:border-r-0"
    : "border-b border-border bg-muted text-muted-foreground";
  return (
    <thead>
      {groups.map((group, level) => (
        <tr key={group.id}>
          {marks && (
            <td data-pin={level === groups.length - 1 ? "left" : undefined} className={classes(MARK, ground)}>
              {level === groups.length - 1 && (
                <SelectAll marks={marks} count={table.getRowModel().rows.length} id={allId} />
              )}
            </td>
          )}
          {group.headers.map((header) => {
            const look = header.column.columnDef.meta as ColumnLook | undefined;
            // A place without a name is no heading.
            const named = header.column.columnDef.header !== "";
            const Cell = named ? "th" : "td";
            const sortable = Boolean(view && look?.sort) && !header.isPlaceholder;
            const leaf = header.getLeafHeaders().at(-1)?.column.columnDef.meta as ColumnLook | undefined;
            return (
              <Cell
                key={header.id}
                colSpan={header.colSpan}
                // of the last row: those above it span the same columns
                data-pin={level === groups.length - 1 ? look?.pin : undefined}
                scope={named ? (header.colSpan > 1 ? "colgroup" : "col") : undefined}
                aria-sort={sortState(view, header.column.id, sortable ? look : undefined)}
                className={classes(
                  "h-8 px-3 text-xs font-medium whitespace-nowrap first:pl-4 last:pr-4",
                  header.colSpan > 1 ? "text-center" : look?.align === "right" ? "text-right" : "text-left",
                  ground,
                  pinned(leaf?.pin, marks !== undefined),
                )}
              >
                {header.isPlaceholder ? null : view && sortable ? (
                  <SortButton view={view} column={header.column.id} look={look}>
                    <table.FlexRender header={header} />
                  </SortButton>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </Cell>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

export function TableBody<T extends object>({
  table,
  fixed,
  kind,
  pending,
  marks,
}: Part<T> & { kind: string /** So many rows are on their way. */; pending: number }) {
  if (pending > 0) {
    return (
      <tbody>
        {Array.from({ length: pending }, (_, row) => row).map((row) => (
          <tr key={row}>
            {marks && <td className={`${CELL} ${MARK}`} />}
            {table.getVisibleLeafColumns().map((column) => (
              <td key={column.id} className={CELL}>
                <Skeleton className="h-4 w-full max-w-24" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    );
  }
  const columns = table.getVisibleLeafColumns();
  return (
    <tbody className="[&>tr:last-child>td]:border-b-0">
      {table.getRowModel().rows.map((row, index) => (
        <BodyRow
          key={row.id}
          row={row}
          columns={columns}
          kind={kind}
          zebra={fixed && index % 2 === 1}
          marked={marks?.selected.has(row.id) ?? false}
          marking={marks?.marking}
        />
      ))}
    </tbody>
  );
}

type RowProps<T extends object> = {
  row: Row<Features, T>;
  /** Only compared: other columns draw other cells. */
  columns: unknown;
  kind: string;
  zebra: boolean;
  marked: boolean;
  marking: Marking<T> | undefined;
};

function PlainBodyRow<T extends object>({ row, kind, zebra, marked, marking }: RowProps<T>) {
  // A sticky cell covers what scrolls beneath it, so every cell carries the ground of its row.
  const ground = marked ? "bg-accent" : zebra ? "bg-zebra" : "bg-card";
  // The buttons that copy are drawn where one is: a button in each cell of each row would be a hundred stops of the Tab key.
  const [near, setNear] = useState(false);
  return (
    <tr
      data-testid={`row-${kind}-${row.id}`}
      aria-selected={marking ? marked : undefined}
      className="row-hover"
      onPointerEnter={() => setNear(true)}
      onPointerLeave={({ currentTarget }) => setNear(currentTarget.contains(document.activeElement))}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => setNear(currentTarget.contains(relatedTarget))}
    >
      {marking && (
        <td tabIndex={-1} className={`${CELL} ${MARK} ${ground}`}>
          <SelectRow marking={marking} row={row.original} id={row.id} marked={marked} />
        </td>
      )}
      {row.getVisibleCells().map((item) => {
        const look = item.column.columnDef.meta as ColumnLook<T> | undefined;
        const copy = look?.copy?.(row.original);
        return (
          <td
            key={item.id}
            tabIndex={-1}
            className={classes(
              CELL,
              ground,
              pinned(look?.pin, marking !== undefined),
              // what stays in sight leaves room for what scrolls
              look?.pin && (look.pin === "left" ? "max-w-96 overflow-hidden border-r text-ellipsis" : "border-l"),
              look?.align === "right" && "text-right tabular-nums",
              look?.className,
            )}
          >
            {copy ? (
              // In a row with the value, on its inner side: figures stay in line with their head.
              <span
                className={classes(
                  "inline-flex max-w-full min-w-0 items-center gap-0.5 align-middle",
                  look?.align === "right" && "flex-row-reverse",
                )}
              >
                <span className="min-w-0 overflow-hidden text-ellipsis">{drawn(item)}</span>
                <span className="size-6 shrink-0">
                  {near && <CopyButton text={copy} what={String(item.column.columnDef.header)} />}
                </span>
              </span>
            ) : (
              drawn(item)
            )}
          </td>
        );
      })}
    </tr>
  );
}

type Compared = { row: { id: string; original: unknown } };

/** Whether a row is to be drawn as it was: of the same thing, and everything else as it was, its mark as well. */
export function sameRow<P extends Compared>(before: P, after: P): boolean {
  const { row: oldRow, ...old } = before;
  const { row, ...now } = after;
  const rest = (Object.keys(now) as (keyof typeof now)[]).every((name) => old[name] === now[name]);
  return rest && row.id === oldRow.id && row.original === oldRow.original;
}

// A page asks for its rows again in the background, and mostly finds them as they were.
const BodyRow = memo(PlainBodyRow, sameRow) as typeof PlainBodyRow;
