import type { ReactTable } from "@tanstack/react-table";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Skeleton } from "@/ui/Skeleton";
import { CopyButton } from "../Copyable";
import type { ColumnLook, Features } from "./columns";

/** More cards than a thumb will ever pass; the filter is the way to the rest. */
const MOST_CARDS = 200;

function CopyOf<T extends object>({ row, look, header }: { row: T; look: ColumnLook<T>; header: unknown }) {
  const text = look.copy?.(row);
  return text ? <CopyButton text={text} what={look.phoneLabel ?? String(header)} /> : null;
}

/** Rows as cards, for screens too narrow for a table. The column definitions say what becomes the heading. */
export function PhoneCards<T extends object>({
  table,
  label,
  kind,
  pending,
}: {
  table: ReactTable<Features, T>;
  label: string;
  kind: string;
  pending: boolean;
}) {
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
      <ul aria-label={label} className="divide-y divide-border">
        {rows.slice(0, MOST_CARDS).map((row) => {
          const cells = row.getVisibleCells().map((cell) => ({
            cell,
            look: (cell.column.columnDef.meta ?? {}) as ColumnLook<T>,
            header: cell.column.columnDef.header,
          }));
          const at = (place: ColumnLook["phone"]) =>
            cells.filter(({ look }) => look.phone === place && !look.phoneSkip?.(row.original));
          return (
            <li key={row.id} data-testid={`row-${kind}-${row.id}`} className="px-4 py-3">
              <div className="flex items-start justify-between gap-3">
                <div className="min-w-0 font-medium wrap-break-word">
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
