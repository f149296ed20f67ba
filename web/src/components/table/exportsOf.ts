import type { Query } from "@/lib/api/client";
import { type Columns, leavesOf } from "./columns";
import type { TableView } from "./tableView";

/** What of a table goes into a file: the list behind it, as it is looked at now. */
export type Exported = {
  /** Address of the list's endpoint. */
  list: string;
  /** What the list is asked for, `sort` included; a page's cursor and size play no part. */
  query: Query;
  /** Columns that are on the screen; left out, all of the list's own. */
  shown?: readonly string[];
};

export function exportOf<T extends object>(
  list: string,
  query: Query,
  columns: Columns<T>,
  view?: TableView,
): Exported {
  const shown = leavesOf(columns).map(({ id }) => id);
  return { list, query, shown: shown.filter((id) => !view?.hidden.has(id)) };
}
