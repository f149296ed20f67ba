import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { type ReactNode, useId } from "react";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Select } from "@/ui/Field";
import { PAGE_SIZES, type Paging } from "../urlState";
import { ExportButton } from "./ExportButton";
import type { Exported } from "./exportsOf";

const BOX =
  "flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border px-3 py-1.5 text-sm text-muted-foreground";

/** Under a table that comes page by page. */
export function DataTableFooter({
  paging,
  shown,
  nextCursor,
  total,
  exported,
  tools,
}: {
  paging: Paging;
  shown: number;
  nextCursor: string | null;
  /** Where the server counts cheaply; most lists are paged by a cursor, which never needs it. */
  total?: number;
  /** The list as a file; without it, it cannot be taken away. */
  exported?: Exported;
  /** `TableTools`, where no filters stand above the table. */
  tools?: ReactNode;
}) {
  const { t } = useTranslation();
  const { rowsBefore } = paging;
  const sizeId = useId();
  // Who has come to the last page knows how many there are; before that only a server that counts does.
  const all = total ?? (nextCursor === null && rowsBefore !== null ? rowsBefore + shown : undefined);
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
            {t(all === undefined ? "common.page.showingMore" : "common.page.showingOf", {
              from: formatCount(shown === 0 ? rowsBefore : rowsBefore + 1),
              to: formatCount(rowsBefore + shown),
              total: formatCount(all ?? 0),
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
          onClick={() => nextCursor !== null && paging.next(nextCursor)}
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
