import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { RowCount } from "@/lib/api/contract";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Select } from "@/ui/Field";
import { PAGE_SIZES, type Paging } from "../urlState";
import { ExportButton } from "./ExportButton";
import type { Exported } from "./exportsOf";

const BOX =
  "flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border px-3 py-1.5 text-sm text-muted-foreground";

/** A page as the server answers it. */
export type Listed = { items: readonly unknown[]; nextCursor: string | null; total?: RowCount | null };

/** What lies before, and how many there are: exactly, or at least so many where counting on would make the list slow. */
export function countOf(paging: Paging, { items, nextCursor, total }: Listed): RowCount | undefined {
  const reached = (paging.rowsBefore ?? 0) + items.length;
  // Who has come to the last page knows how many there are.
  if (nextCursor === null && paging.rowsBefore !== null) return { rows: reached, orMore: false };
  const counted = total ?? paging.total;
  return counted && { ...counted, rows: Math.max(counted.rows, reached) };
}

/** Under a table that comes page by page. */
export function DataTableFooter({
  paging,
  page,
  exported,
  tools,
}: {
  paging: Paging;
  page: Listed;
  /** The list as a file; without it, it cannot be taken away. */
  exported?: Exported;
  /** `TableTools`, where no filters stand above the table. */
  tools?: ReactNode;
}) {
  const { t } = useTranslation();
  const { rowsBefore } = paging;
  const sizeId = useId();
  const { nextCursor } = page;
  const shown = page.items.length;
  const count = countOf(paging, page);
  return (
    <nav aria-label={t("common.page.label")} className={BOX} data-testid="table-footer">
      <div className="flex items-center gap-3">
        <label htmlFor={sizeId} className="flex items-center gap-2">
          {t("common.page.rows")}
          <span className="w-18">
            <Select
              id={sizeId}
              data-testid="select-page-size"
              height="small"
              value={paging.limit}
              onChange={(event) => paging.resize(Number(event.target.value))}
            >
              {PAGE_SIZES.map((size) => (
                <option key={size} value={size}>
                  {size}
                </option>
              ))}
            </Select>
          </span>
        </label>
        {rowsBefore !== null && (
          <span className="tabular-nums">
            {t(count === undefined ? "common.page.showingMore" : "common.page.showingOf", {
              from: formatCount(shown === 0 ? rowsBefore : rowsBefore + 1),
              to: formatCount(rowsBefore + shown),
              total: count?.orMore
                ? t("common.page.orMore", { total: formatCount(count.rows) })
                : formatCount(count?.rows ?? 0),
            })}
          </span>
        )}
      </div>
      <div className="flex items-center gap-1">
        {tools && <span className="max-md:hidden">{tools}</span>}
        {exported && <ExportButton exported={exported} />}
        <Button
          look="quiet"
          size="iconSmall"
          aria-label={t("common.page.first")}
          disabled={!paging.canGoBack}
          onClick={paging.first}
        >
          <ChevronsLeft aria-hidden />
        </Button>
        <Button size="small" disabled={!paging.canGoBack} onClick={paging.previous} data-testid="button-previous-page">
          <ChevronLeft aria-hidden />
          {t("common.page.previous")}
        </Button>
        <Button
          size="small"
          disabled={nextCursor === null}
          onClick={() => nextCursor !== null && paging.next(nextCursor, count)}
          data-testid="button-next-page"
        >
          {t("common.page.next")}
          <ChevronRight aria-hidden />
        </Button>
      </div>
    </nav>
  );
}

/** Under a table that is complete: how much there is. */
export function WholeTableFooter({
  shown,
  total,
  exported,
  tools,
}: {
  shown: number;
  total: number;
  exported?: Exported;
  tools?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={BOX} data-testid="table-footer">
      <span className="tabular-nums">
        {shown === 0
          ? t("common.page.showingNone")
          : t("common.page.showingOf", { from: 1, to: formatCount(shown), total: formatCount(total) })}
      </span>
      {(tools || exported) && (
        <div className="flex items-center gap-1">
          {tools && <span className="max-md:hidden">{tools}</span>}
          {exported && <ExportButton exported={exported} />}
        </div>
      )}
    </div>
  );
}
