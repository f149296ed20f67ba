import type { TFunction } from "i18next";
import { type Columns, leavesOf } from "@/components/table/columns";
import type { TableView } from "@/components/table/tableView";
import type { CallRow } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { useIsPhone } from "@/lib/media";
import { Button } from "@/ui/Button";
import { Notice } from "@/ui/Notice";
import type { ShownCalls } from "./queries";

/** Why a list of calls is sorted by time alone now; undefined when it can be sorted by every column. */
export function whyByTime(
  calls: ShownCalls | undefined,
  text: "cdr.byTime.list" | "cdr.byTime.line",
  t: TFunction,
): string | undefined {
  return calls && !calls.sortable ? t(text, { most: formatCount(calls.mostSorted) }) : undefined;
}

/** Above a list that the address wants in an order which there is only for fewer calls. */
export function ByTimeNotice({
  calls,
  columns,
  view,
}: {
  calls: ShownCalls | undefined;
  columns: Columns<CallRow>;
  view: TableView;
}) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const leaf = leavesOf(columns).find(({ id }) => id === view.sort?.column);
  if (!calls?.refused || !leaf?.name) return null;
  return (
    <Notice
      tone="info"
      square
      title={t("cdr.byTime.title", { column: leaf.name })}
      action={
        <Button size="small" onClick={() => view.setSort(undefined)} data-testid="button-by-time">
          {t("cdr.byTime.leave")}
        </Button>
      }
      testId="notice-by-time"
    >
      {/* on a phone it stands with the orders, below */}
      {!isPhone && leaf.look.unsorted}
    </Notice>
  );
}
