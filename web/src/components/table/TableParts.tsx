import type { ReactTable } from "@tanstack/react-table";
import { classes } from "@/lib/classes";
import { Skeleton } from "@/ui/Skeleton";
import { CopyButton } from "../Copyable";
import type { ColumnLook, Features } from "./columns";
import { SortButton, sortState } from "./HeadCell";
import { SelectAll, type Selection, SelectRow } from "./selection";
import type { TableView } from "./tableView";

type Part<T extends object> = { table: ReactTable<Features, T>; fixed: boolean; selection?: Selection<T> };

/** The column of checkboxes stands before everything else, so a pinned column begins beside it. */
const MARK = "sticky left-0 z-10 w-10 min-w-10 px-3";
const pinned = (pin: ColumnLook["pin"], marked: boolean) =>
  pin === "left" ? `sticky z-10 ${marked ? "left-10" : "left-0"}` : pin === "right" ? "sticky right-0 z-10" : "";

const SKELETON_ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

export function TableHead<T extends object>({ table, fixed, view, selection }: Part<T> & { view?: TableView }) {
  const groups = table.getHeaderGroups();
  const ground = fixed
    ? "border-r border-b border-slate-header-line bg-slate-header text-slate-header-foreground last:border-r-0"
    : "border-b border-border bg-muted text-muted-foreground";
  return (
    <thead>
      {groups.map((group, level) => (
        <tr key={group.id}>
          {selection && (
            <td className={classes(MARK, ground)}>
              {level === groups.length - 1 && (
                <SelectAll selection={selection} ids={table.getRowModel().rows.map((row) => row.id)} />
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
                scope={named ? (header.colSpan > 1 ? "colgroup" : "col") : undefined}
                aria-sort={sortState(view, header.column.id, sortable)}
                className={classes(
                  "h-8 px-3 text-xs font-medium whitespace-nowrap",
                  header.colSpan > 1 ? "text-center" : look?.align === "right" ? "text-right" : "text-left",
                  ground,
                  pinned(leaf?.pin, Boolean(selection)),
                )}
              >
                {header.isPlaceholder ? null : view && sortable ? (
                  <SortButton view={view} column={header.column.id} right={look?.align === "right"}>
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
  selection,
}: Part<T> & { kind: string; pending: boolean }) {
  const cell = "row-cell px-3 py-0.5 whitespace-nowrap border-b border-border";
  if (pending) {
    return (
      <tbody>
        {SKELETON_ROWS.map((row) => (
          <tr key={row}>
            {table.getVisibleLeafColumns().map((column) => (
              <td key={column.id} className={cell}>
                <Skeleton className="h-4 w-full max-w-24" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    );
  }
  return (
    <tbody className="[&>tr:last-child>td]:border-b-0">
      {table.getRowModel().rows.map((row, index) => {
        const marked = selection?.selected.has(row.id) ?? false;
        // A sticky cell covers what scrolls beneath it, so every cell carries the ground of its row.
        const ground = marked ? "bg-accent" : fixed && index % 2 === 1 ? "bg-zebra" : "bg-card";
        return (
          <tr
            key={row.id}
            data-testid={`row-${kind}-${row.id}`}
            aria-selected={selection ? marked : undefined}
            className="row-hover group/row"
          >
            {selection && (
              <td tabIndex={-1} className={classes(cell, MARK, ground)}>
                <SelectRow selection={selection} row={row.original} id={row.id} />
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
                    cell,
                    ground,
                    pinned(look?.pin, Boolean(selection)),
                    look?.pin && (look.pin === "left" ? "border-r" : "border-l"),
                    look?.align === "right" && "text-right tabular-nums",
                    look?.className,
                    "focus-visible:-outline-offset-2",
                  )}
                >
                  {copy ? (
                    // Beside the value and out of the flow, so that figures stay in line with their head.
                    <span className="relative">
                      <table.FlexRender cell={item} />
                      <span
                        className={classes(
                          "absolute top-1/2 -translate-y-1/2 opacity-0 group-hover/row:opacity-100 focus-within:opacity-100",
                          look?.align === "right" ? "right-full" : "left-full",
                        )}
                      >
                        <CopyButton text={copy} what={String(item.column.columnDef.header)} />
                      </span>
                    </span>
                  ) : (
                    <table.FlexRender cell={item} />
                  )}
                </td>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  );
}
