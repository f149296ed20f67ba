import type { ReactTable } from "@tanstack/react-table";
import { useId } from "react";
import { classes } from "@/lib/classes";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Select } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { CopyButton } from "../Copyable";
import { SelectAll, SelectRow } from "./BulkBar";
import { type ColumnLook, type Columns, type Features, leavesOf } from "./columns";
import type { Marks } from "./selection";
import type { TableView } from "./tableView";

/** More cards than a thumb will ever pass, where no foot turns pages; the filter is the way to the rest. */
const MOST_CARDS = 200;

function CopyOf<T extends object>({ row, look, header }: { row: T; look: ColumnLook<T>; header: unknown }) {
  const text = look.copy?.(row);
  return text ? <CopyButton text={text} what={look.phoneLabel ?? String(header)} /> : null;
}

/** In the list of orders: as the rows come. An option has no empty value. */
const USUAL = "usual";

/** Cards have no head to press: what the heads of a table order by, in a list. */
function SortSelect<T extends object>({ view, columns }: { view: TableView; columns: Columns<T> }) {
  const { t } = useTranslation();
  const id = useId();
  const whyId = useId();
  const all = leavesOf(columns).filter(({ look, name }) => look.sort && name);
  const sortable = all.filter(({ look }) => look.unsorted === undefined);
  const why = all.find(({ look }) => look.unsorted)?.look.unsorted;
  if (sortable.length === 0) return null;
  const known = sortable.some((leaf) => leaf.id === view.sort?.column);
  return (
    <>
      <label htmlFor={id} className="ml-auto flex min-w-0 items-center gap-2">
        {t("common.table.sortBy")}
        <span className="min-w-0">
          <Select
            id={id}
            height="small"
            data-testid="select-sort"
            aria-describedby={why === undefined ? undefined : whyId}
            value={(known && view.sortText) || USUAL}
            onChange={({ target: { value } }) => view.setSort(value === USUAL ? undefined : value)}
          >
            <option value={USUAL}>{t("common.table.usualOrder")}</option>
            {sortable.flatMap((leaf) => [
              <option key={leaf.id} value={leaf.id}>
                {t("common.table.upwards", { column: leaf.name })}
              </option>,
              <option key={`-${leaf.id}`} value={`-${leaf.id}`}>
                {t("common.table.downwards", { column: leaf.name })}
              </option>,
            ])}
          </Select>
        </span>
      </label>
      {why && (
        <p id={whyId} className="basis-full pb-1">
          {why}
        </p>
      )}
    </>
  );
}

type Props<T extends object> = {
  table: ReactTable<Features, T>;
  columns: Columns<T>;
  label: string;
  kind: string;
  pending: boolean;
  view: TableView | undefined;
  marks: Marks<T> | undefined;
  allId: string;
};

/** Rows as cards, for screens too narrow for a table. The column definitions say what becomes the heading. */
export function PhoneCards<T extends object>({ table, columns, label, kind, pending, view, marks, allId }: Props<T>) {
  const { t } = useTranslation();
  if (pending) {
    return (
      <div aria-busy className="flex flex-col gap-3 p-4">
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-16 w-full" />
      </div>
    );
  }
  const { rows } = table.getRowModel();
  return (
    <>
      {(marks || view) && (
        <div className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-border px-4 py-1.5 text-sm text-muted-foreground">
          {marks && (
            <span className="flex shrink-0 items-center gap-3">
              <SelectAll marks={marks} count={rows.length} id={allId} named />
              <label htmlFor={allId}>{t("common.table.markAll")}</label>
            </span>
          )}
          {view && <SortSelect view={view} columns={columns} />}
        </div>
      )}
      <ul aria-label={label} className="divide-y divide-border">
        {rows.slice(0, MOST_CARDS).map((row) => {
          const cells = row.getVisibleCells().map((cell) => ({
            cell,
            look: (cell.column.columnDef.meta ?? {}) as ColumnLook<T>,
            header: cell.column.columnDef.header,
          }));
          const at = (place: ColumnLook["phone"]) =>
            cells.filter(({ look }) => look.phone === place && !look.phoneSkip?.(row.original));
          const marked = marks?.selected.has(row.id) ?? false;
          return (
            <li
              key={row.id}
              data-testid={`row-${kind}-${row.id}`}
              className={classes(
                "px-4 py-3",
                marks && "grid grid-cols-[auto_minmax(0,1fr)] gap-x-3",
                marked && "bg-accent",
              )}
            >
              {marks && (
                <span className="pt-0.5">
                  <SelectRow marking={marks.marking} row={row.original} id={row.id} marked={marked} />
                </span>
              )}
              <div>
                <div className="flex items-start justify-between gap-3">
                  <div className="min-w-0 font-medium wrap-anywhere">
                    {at("title").map(({ cell }) => (
                      <table.FlexRender key={cell.id} cell={cell} />
                    ))}
                  </div>
                  <div className="flex shrink-0 flex-wrap items-center justify-end gap-1.5">
                    {at("aside").map(({ cell }) => (
                      <table.FlexRender key={cell.id} cell={cell} />
                    ))}
                  </div>
                </div>
                <dl className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
                  {[...at("wide"), ...at(undefined), ...at("foot")].map(({ cell, look, header }) => (
                    <div key={cell.id} className={look.phone ? "col-span-2 min-w-0" : "min-w-0"}>
                      <dt className="text-xs text-muted-foreground">
                        {look.phoneLabel ?? (typeof header === "string" ? header : null)}
                      </dt>
                      <dd className="flex items-center gap-0.5">
                        <span className="min-w-0 wrap-break-word">
                          <table.FlexRender cell={cell} />
                        </span>
                        <CopyOf row={row.original} look={look} header={header} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            </li>
          );
        })}
      </ul>
      {rows.length > MOST_CARDS && (
        <p className="border-t border-border px-4 py-2 text-sm text-warning">
          {t("common.table.more", { shown: formatCount(MOST_CARDS), total: formatCount(rows.length) })}
        </p>
      )}
    </>
  );
}
