import type { ReactTable, Row } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { classes } from "@/lib/classes";
import { ROW_PX, useDensity } from "@/lib/density";
import { betweenPins } from "@/lib/inSight";
import { ScrollEdges } from "@/ui/ScrollEdges";
import { SelectAll, SelectRow } from "./BulkBar";
import { type ColumnLook, drawn, type Features } from "./columns";
import { SortButton, sortState } from "./HeadCell";
import { copyOf } from "./seenText";
import type { Marking, Marks } from "./selection";
import { sameRow } from "./TableParts";
import { pressMark } from "./tableKeys";
import type { TableView } from "./tableView";

type Props<T extends object> = {
  table: ReactTable<Features, T>;
  label: string;
  kind: string;
  view?: TableView;
  marks: Marks<T> | undefined;
  allId: string;
  onCopy: (text: string) => void;
};

const USUAL_WIDTH = 140;
const MARK_WIDTH = 40;
const HEAD_PX = 32;
/** Rows beyond those in sight that are drawn as well. */
const OVERSCAN = 6;
/** Rows come and go so many at a time: most frames of a scroll then draw nothing, which is what keeps up with the screen. */
const STEP = 4;
// What sticks is a layer of its own to the browser, in every row: only where the grid is wider than its place.
const STICKS = "group-data-wide/grid:sticky group-data-wide/grid:z-10";
const MARK = `${STICKS} group-data-wide/grid:left-0 flex items-center bg-inherit px-3`;
const PIN = {
  // beside the column of checkboxes, where there is one
  left: `border-r border-border bg-inherit ${STICKS} group-data-wide/grid:left-0 group-data-marks/grid:group-data-wide/grid:left-10`,
  right: `border-l border-border bg-inherit ${STICKS} group-data-wide/grid:right-0`,
} as const;

const cellId = (grid: string, row: string, column: string) => `${grid}-${row}-${column}`;

/** The places of the rows that are drawn for those in sight: whole steps, and some more on both sides. */
export function drawnRange({ startIndex, endIndex, count }: { startIndex: number; endIndex: number; count: number }) {
  const first = Math.max(0, Math.floor((startIndex - OVERSCAN) / STEP) * STEP);
  const end = Math.min(count, Math.ceil((endIndex + 1 + OVERSCAN) / STEP) * STEP);
  return Array.from({ length: end - first }, (_, place) => first + place);
}

/** What a press of a key does to the place of the active cell; undefined for keys that are not the grid's. */
export function moveActive(
  key: string,
  { row, column }: { row: number; column: number },
  { rows, columns, page }: { rows: number; columns: number; page: number },
): { row: number; column: number } | undefined {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const at = (nextRow: number, nextColumn = column) => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, columns),
  });
  switch (key) {
    case "ArrowUp":
      return at(row - 1);
    case "ArrowDown":
      return at(row + 1);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowRight":
      return at(row, column + 1);
    case "PageUp":
      return at(row - page);
    case "PageDown":
      return at(row + page);
    case "Home":
      return at(0);
    case "End":
      return at(rows - 1);
    default:
      return undefined;
  }
}

/**
 * A table that draws only the rows in sight (WAI-ARIA grid). The grid itself has the focus and points to its active cell,
 * because a cell that scrolls out of sight no longer exists and would take the focus with it.
 */
export function VirtualGrid<T extends object>({ table, label, kind, view, marks, allId, onCopy }: Props<T>) {
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = ROW_PX[useDensity()];
  const rows = table.getRowModel().rows;
  const columns = table.getVisibleLeafColumns();
  const [active, setActive] = useState({ row: 0, column: 0 });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    rangeExtractor: drawnRange,
    scrollPaddingStart: HEAD_PX,
  });
  const drawnRows = virtual.getVirtualIndexes();
  const first = drawnRows[0] ?? 0;
  const last = drawnRows.at(-1) ?? -1;
  // Rows that become higher or lower are measured anew, and those in sight stay there.
  const measured = useRef(rowPx);
  useLayoutEffect(() => {
    if (measured.current === rowPx) return;
    virtual.measure();
    if (scroller.current) scroller.current.scrollTop *= rowPx / measured.current;
    measured.current = rowPx;
  }, [virtual, rowPx]);
  const widths = columns.map((column) => (column.columnDef.meta as ColumnLook | undefined)?.width ?? USUAL_WIDTH);
  const template = [...(marks ? [`${MARK_WIDTH}px`] : []), ...widths.map((px) => `minmax(${px}px, ${px}fr)`)].join(" ");
  const width = widths.reduce((sum, px) => sum + px, marks ? MARK_WIDTH : 0);
  const activeIndex = Math.min(active.row, rows.length - 1);
  const activeRow = rows[activeIndex];
  const activeColumn = columns[active.column];
  const activeId = activeRow && activeColumn && cellId(gridId, activeRow.id, activeColumn.id);
  const activeIsDrawn = activeIndex >= first && activeIndex <= last;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Inside a control of a cell the keys are the control's.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? HEAD_PX) - HEAD_PX) / rowPx) - 1);
    const moved = moveActive(event.key, active, { rows: rows.length, columns: columns.length, page });
    if (moved) {
      event.preventDefault();
      setActive(moved);
      virtual.scrollToIndex(moved.row);
      // all rows have their columns in the same places, those of the head too
      const head =
        scroller.current?.querySelectorAll<HTMLElement>('[role="columnheader"]')[moved.column + (marks ? 1 : 0)];
      if (scroller.current && head) betweenPins(scroller.current, head);
      return;
    }
    const cell = activeId && document.getElementById(activeId);
    // what was scrolled away comes back before anything is done to it
    if (!cell && [" ", "Enter"].includes(event.key)) {
      event.preventDefault();
      virtual.scrollToIndex(activeIndex);
    }
    if (!cell) return;
    if (event.key === "Enter")
      cell.parentElement?.querySelector<HTMLElement>("a, button:not([role=checkbox])")?.click();
    if (event.key === " ") {
      event.preventDefault();
      pressMark(cell.parentElement, event.shiftKey);
    }
    if (event.key === "c" && (event.ctrlKey || event.metaKey) && String(window.getSelection()) === "") {
      event.preventDefault();
      const item = activeRow.getVisibleCells()[active.column];
      if (item) onCopy(copyOf(item, cell));
    }
  };

  return (
    <div className="relative">
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + (marks ? 1 : 0)}
        aria-activedescendant={activeIsDrawn ? activeId : undefined}
        aria-multiselectable={marks ? true : undefined}
        data-marks={marks ? "" : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ height: rows.length * rowPx + HEAD_PX + 2 }}
        className="group/grid relative max-h-[calc(100dvh-21.5rem)] min-h-60 overflow-auto focus-visible:-outline-offset-2"
      >
        <GridHead
          table={table}
          view={view}
          marks={marks}
          allId={allId}
          columns={columns}
          count={rows.length}
          template={template}
          width={width}
        />
        <div role="rowgroup" className="relative" style={{ width, minWidth: "100%", height: rows.length * rowPx }}>
          <GridRows
            rows={rows}
            first={first}
            last={last}
            kind={kind}
            height={rowPx}
            template={template}
            marks={marks}
            columns={columns}
            gridId={gridId}
            activeRow={activeRow}
            activeColumn={activeColumn?.id}
          />
        </div>
      </div>
      <ScrollEdges scroller={scroller} />
    </div>
  );
}

type HeadProps<T extends object> = Pick<Props<T>, "table" | "view" | "marks" | "allId"> & {
  /** Only compared, since the table stays the same object. */
  columns: unknown;
  /** All rows. */
  count: number;
  template: string;
  width: number;
};

// Drawn again for what it shows, not because rows beneath it move.
const GridHead = memo(PlainGridHead) as typeof PlainGridHead;

function PlainGridHead<T extends object>({ table, view, marks, allId, count, template, width }: HeadProps<T>) {
  return (
    <div role="rowgroup" style={{ width, minWidth: "100%" }} className="sticky top-0 z-20">
      <div
        role="row"
        aria-rowindex={1}
        tabIndex={-1}
        style={{ gridTemplateColumns: template, height: HEAD_PX }}
        className="grid border-b border-border bg-muted text-xs font-medium text-muted-foreground"
      >
        {marks && (
          <span role="columnheader" tabIndex={-1} data-pin="left" className={MARK}>
            <SelectAll marks={marks} count={count} id={allId} />
          </span>
        )}
        {table
          .getHeaderGroups()
          .at(-1)
          ?.headers.map((header) => {
            const look = header.column.columnDef.meta as ColumnLook | undefined;
            const right = look?.align === "right";
            return (
              <span
                key={header.id}
                role="columnheader"
                tabIndex={-1}
                data-pin={look?.pin}
                aria-sort={sortState(view, header.column.id, look)}
                className={classes(
                  "flex items-center truncate bg-inherit px-3",
                  right && "justify-end",
                  look?.pin && PIN[look.pin],
                )}
              >
                {view && look?.sort ? (
                  <SortButton view={view} column={header.column.id} look={look}>
                    <table.FlexRender header={header} />
                  </SortButton>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </span>
            );
          })}
      </div>
    </div>
  );
}

type RowsProps<T extends object> = {
  rows: readonly Row<Features, T>[];
  /** Places among all rows, both drawn; none is when the last is before the first. */
  first: number;
  last: number;
  kind: string;
  height: number;
  template: string;
  marks: Marks<T> | undefined;
  columns: unknown;
  gridId: string;
  activeRow: Row<Features, T> | undefined;
  activeColumn: string | undefined;
};

// Scrolling by less than a step changes nothing of it.
const GridRows = memo(PlainGridRows) as typeof PlainGridRows;

function PlainGridRows<T extends object>({
  rows,
  first,
  last,
  marks,
  activeRow,
  activeColumn,
  height,
  ...same
}: RowsProps<T>): ReactNode {
  return rows
    .slice(first, last + 1)
    .map((row, place) => (
      <GridRow
        key={row.id}
        {...same}
        row={row}
        index={first + place}
        top={(first + place) * height}
        height={height}
        marked={marks?.selected.has(row.id) ?? false}
        marking={marks?.marking}
        activeColumn={row === activeRow ? activeColumn : undefined}
      />
    ));
}

type RowProps<T extends object> = {
  row: Row<Features, T>;
  kind: string;
  index: number;
  top: number;
  height: number;
  template: string;
  marked: boolean;
  marking: Marking<T> | undefined;
  /** Only compared: other columns draw other cells. */
  columns: unknown;
  gridId: string;
  activeColumn: string | undefined;
};

function PlainGridRow<T extends object>(props: RowProps<T>) {
  const { row, kind, index, top, height, template, marked, marking, gridId, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={marking ? marked : undefined}
      tabIndex={-1}
      data-testid={`row-${kind}-${row.id}`}
      style={{ gridTemplateColumns: template, height, top }}
      className={classes("row-hover absolute inset-x-0 grid [contain:size_style]", marked ? "bg-accent" : "bg-card")}
    >
      {marking && (
        <span role="gridcell" tabIndex={-1} className={classes(MARK, "border-b border-border")}>
          <SelectRow marking={marking} row={row.original} id={row.id} marked={marked} />
        </span>
      )}
      {row.getVisibleCells().map((item) => {
        const look = item.column.columnDef.meta as ColumnLook | undefined;
        return (
          <span
            key={item.id}
            id={cellId(gridId, row.id, item.column.id)}
            role="gridcell"
            tabIndex={-1}
            className={classes(
              "row-cell flex min-w-0 items-center border-b border-border px-3 whitespace-nowrap",
              look?.pin && PIN[look.pin],
              look?.align === "right" && "justify-end tabular-nums",
              item.column.id === activeColumn &&
                "group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-ring",
            )}
          >
            <span className="min-w-0 truncate">{drawn(item)}</span>
          </span>
        );
      })}
    </div>
  );
}

// Scrolling moves rows without changing them; only those that come into sight are drawn anew.
const GridRow = memo(PlainGridRow, sameRow) as typeof PlainGridRow;
