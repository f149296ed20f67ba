import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "@/lib/search";
import { nextSort, readSort, type Sort } from "./sortRows";

/** How a table is looked at: its order and its hidden columns. All of it is in the address, so a view is a link. */
export type TableView = {
  sort: Sort | undefined;
  /** The order as the address has it, for a server that does the sorting. */
  sortText: string | undefined;
  toggleSort: (column: string) => void;
  hidden: ReadonlySet<string>;
  setHidden: (hidden: ReadonlySet<string>) => void;
  /** Everything that makes the view, filters included, without the page one is on. */
  state: Search;
  show: (state: Search) => void;
};

export function useTableView(): TableView {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const { cursor: _cursor, ...state } = search;
  const sort = readSort(search.sort);
  const go = (next: Search) =>
    navigate({ to: ".", search: next, state: { cursors: [] }, replace: true, resetScroll: false });
  return {
    sort,
    sortText: search.sort,
    // Another order starts again at the first page.
    toggleSort: (column) => go({ ...state, sort: nextSort(sort, column) }),
    hidden: new Set(search.hide?.split(",")),
    setHidden: (hidden) => go({ ...search, hide: [...hidden].join(",") || undefined }),
    state,
    show: go,
  };
}
