import { ApiProblem, withoutFields } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { LoadFailed } from "../states";
import type { TableView } from "./tableView";

/** What a list was asked for and does not know: a page of it, an order, or something that narrows it. */
export type Misasked = "page" | "order" | "filter";

/** Which part of the address a refused list is about; undefined when it is about something else. */
export function misasked(error: unknown): Misasked | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 422 || error.code !== "invalid") return undefined;
  const [first] = error.fields;
  if (!first) return undefined;
  return first.field === "cursor" ? "page" : first.field === "sort" ? "order" : "filter";
}

/**
 * A list that did not come. An old link, or a tab that was left open while the list changed, may ask for a page, an order or a
 * filter that there is not: then the way back is to leave that out.
 */
export function TableFailed({
  error,
  onRetry,
  view,
  onClear,
}: {
  error: unknown;
  onRetry: () => void;
  view: TableView | undefined;
  /** Takes away what narrows the table. */
  onClear: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const ways = {
    page: { label: t("common.page.backToFirst"), onPress: view?.firstPage ?? onClear },
    order: { label: t("common.table.usualOrder"), onPress: view && (() => view.setSort(undefined)) },
    filter: { label: t("common.filter.clear"), onPress: onClear },
  };
  const wrong = misasked(error);
  const { label, onPress } = wrong ? ways[wrong] : { label: "", onPress: undefined };
  return (
    <LoadFailed error={wrong ? withoutFields(error) : error} onRetry={onRetry} back={onPress && { label, onPress }} />
  );
}
