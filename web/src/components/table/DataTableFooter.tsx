import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { type ReactNode, use, useId } from "react";
import type { RowCount } from "@/lib/api/contract";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Select } from "@/ui/Field";
import { PAGE_SIZES, type Paging } from "../urlState";
import { ExportButton } from "./ExportButton";
import type { Exported } from "./exportsOf";
import { ShownPageContext, TableNameContext } from "./rowsPage";

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

type Turning = {
  limit: number;
  resize: (limit: number) => void;
  /** Undefined at the first page. */
  back: { first: () => void; previous: () => void } | undefined;
  /** Undefined at the last page. */
  next: (() => void) | undefined;
};

/** How every table ends: rows of a page, what is shown of how many, what concerns the table as a whole, and other pages. */
function Foot({ showing, turning, tools }: { showing: ReactNode; turning?: Turning; tools?: ReactNode }) {
  const { t } = useTranslation();
  const sizeId = useId();
  const table = use(TableNameContext);
  const Box = turning ? "nav" : "div";
  return (
    <Box
      aria-label={turning && t("common.page.label", { table })}
      data-testid="table-footer"
      className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border px-3 py-1.5 text-sm text-muted-foreground"
    >
      <div className="flex items-center gap-3">
        {turning && (
          <label htmlFor={sizeId} className="flex items-center gap-2">
            {t("common.page.rows")}
            <span className="w-18">
              <Select
                id={sizeId}
                data-testid="select-page-size"
                height="small"
                value={turning.limit}
                onChange={(event) => turning.resize(Number(event.target.value))}
              >
                {PAGE_SIZES.map((size) => (
                  <option key={size} value={size}>
                    {size}
                  </option>
                ))}
              </Select>
            </span>
          </label>
        )}
        {showing && <span className="tabular-nums">{showing}</span>}
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {tools}
        {turning && (
          // other pages stand together, also where they need a line of their own
          <span className="flex items-center gap-1">
            <Button
              look="quiet"
              size="iconSmall"
              aria-label={t("common.page.first")}
              disabled={!turning.back}
              onClick={turning.back?.first}
              data-testid="button-first-page"
            >
              <ChevronsLeft aria-hidden />
            </Button>
            <Button
              size="small"
              disabled={!turning.back}
              onClick={turning.back?.previous}
              data-testid="button-previous-page"
            >
              <ChevronLeft aria-hidden />
              {t("common.page.previous")}
            </Button>
            <Button size="small" disabled={!turning.next} onClick={turning.next} data-testid="button-next-page">
              {t("common.page.next")}
              <ChevronRight aria-hidden />
            </Button>
          </span>
        )}
      </div>
    </Box>
  );
}

type Aside = {
  /** The list as a file; without it, it cannot be taken away. */
  exported?: Exported;
  /** `TableTools`, where no filters stand above the table. */
  tools?: ReactNode;
};

/** Under a table that comes page by page. All that fits on the smallest page is only counted. */
export function DataTableFooter({ paging, page, exported, tools }: { paging: Paging; page: Listed } & Aside) {
  const { t } = useTranslation();
  const { rowsBefore } = paging;
  const { nextCursor } = page;
  const shown = page.items.length;
  const count = countOf(paging, page);
  const turns = paging.canGoBack || nextCursor !== null || shown > PAGE_SIZES[0];
  return (
    <Foot
      showing={
        rowsBefore !== null &&
        t(count === undefined ? "common.page.showingMore" : "common.page.showingOf", {
          from: formatCount(shown === 0 ? rowsBefore : rowsBefore + 1),
          to: formatCount(rowsBefore + shown),
          total: count?.orMore
            ? t("common.page.orMore", { total: formatCount(count.rows) })
            : formatCount(count?.rows ?? 0),
        })
      }
      turning={
        turns
          ? {
              limit: paging.limit,
              resize: paging.resize,
              back: paging.canGoBack ? paging : undefined,
              next: nextCursor === null ? undefined : () => paging.next(nextCursor, count),
            }
          : undefined
      }
      tools={
        <>
          {tools}
          {exported && <ExportButton exported={exported} />}
        </>
      }
    />
  );
}

type WholeProps = {
  /** Rows that the table was given. */
  shown: number;
  /** As many as there are without the filter. */
  total: number;
} & Aside;

/**
 * Under a table whose list is here as a whole. Of the rows that the table was given it draws a page, and this turns the pages; a
 * list that fits on the smallest page has nothing to turn and is only counted. A `virtual` table has no pages: all of its rows are
 * in one scroll, where End leads to the last and a filter to the one that is looked for, so its foot says how many there are.
 */
export function WholeTableFooter({ shown, total, exported, tools }: WholeProps) {
  const { t } = useTranslation();
  const page = use(ShownPageContext);
  const rows = page?.rows ?? shown;
  const from = page?.offset ?? 0;
  const to = page ? Math.min(rows, from + page.limit) : rows;
  return (
    <Foot
      showing={
        rows === 0
          ? t("common.page.showingNone")
          : t(total > rows ? "common.page.showingFiltered" : "common.page.showingOf", {
              from: formatCount(from + 1),
              to: formatCount(to),
              total: formatCount(rows),
              all: formatCount(total),
            })
      }
      turning={
        page && rows > PAGE_SIZES[0]
          ? {
              limit: page.limit,
              resize: page.resize,
              back: from > 0 ? { first: () => page.go(0), previous: () => page.go(from - page.limit) } : undefined,
              next: to < rows ? () => page.go(from + page.limit) : undefined,
            }
          : undefined
      }
      tools={
        <>
          {tools}
          {exported && <ExportButton exported={exported} />}
        </>
      }
    />
  );
}
