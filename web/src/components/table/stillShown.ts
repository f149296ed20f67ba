import type { Search } from "@/lib/search";
import { type Columns, leavesOf } from "./columns";
import { readSort } from "./sortRows";

/** In the address: nothing is hidden, although something usually is. */
export const NOTHING_HIDDEN = "-";

/**
 * A saved view as the table of today can show it: without an order by a column that it no longer has or orders by, and without
 * hiding one that is gone. `gone` are the names of these columns, as the address had them.
 */
export function stillShown<T extends object>(
  state: Search,
  columns: Columns<T>,
): { state: Search; gone: readonly string[] } {
  const leaves = leavesOf(columns);
  const sort = readSort(state.sort);
  const ordered = !sort || leaves.some(({ id, look }) => id === sort.column && look.sort);
  const hidden = (state.hide ?? "").split(",").filter((id) => id && id !== NOTHING_HIDDEN);
  const there = hidden.filter((id) => leaves.some((leaf) => leaf.id === id));
  const gone = [...new Set([...(ordered ? [] : [sort.column]), ...hidden.filter((id) => !there.includes(id))])];
  if (gone.length === 0) return { state, gone };
  return {
    state: {
      ...state,
      sort: ordered ? state.sort : undefined,
      hide: state.hide === undefined ? undefined : there.join(",") || NOTHING_HIDDEN,
    },
    gone,
  };
}
