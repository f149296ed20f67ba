import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMedia } from "@/lib/media";
import type { Search } from "@/lib/search";
import { sizeOf } from "../urlState";
import type { RowsPage } from "./rowsPage";
import { nextSort, readSort, type Sort } from "./sortRows";
import { NOTHING_HIDDEN } from "./stillShown";

/** How a table is looked at: its order and its hidden columns. All of it is in the address, so a view is a link. */
export type TableView = {
  sort: Sort | undefined;
  /** The order as the address has it, for a server that does the sorting. */
  sortText: string | undefined;
  toggleSort: (column: string) => void;
  /** Orders the rows as an address has it; without one, as they come. */
  setSort: (sort: string | undefined) => void;
  hidden: ReadonlySet<string>;
  setHidden: (hidden: ReadonlySet<string>) => void;
  /** Which rows of a list that is read as a whole; undefined of a table that is not what its page is about. */
  page: RowsPage | undefined;
  /** Back to the beginning, whatever the address says of a place in the list. */
  firstPage: () => void;
  /** Everything that makes the view, filters included, without the page one is on. */
  state: Search;
  show: (state: Search) => void;
};

type Options = {
  /** Of a table that is not the only one of its page: what the address says of it begins so. Without saved views. */
  name?: string;
  /** Columns that are hidden until somebody asks for them, so that the table has room on a small screen. */
  hidden?: readonly string[];
  /** Columns that are hidden too where a table and both sidebars leave no room for them. Cards of a phone have room for all. */
  hiddenWhereNarrow?: readonly string[];
};

/** Wider than a phone, and not as wide as a desk's screen: the usual laptop. */
const NARROW = "(min-width: 768px) and (max-width: 1599.98px)";

const NO_COLUMNS: readonly string[] = [];

export function useTableView({ name, hidden = NO_COLUMNS, hiddenWhereNarrow }: Options = {}): TableView {
  const narrow = useMedia(NARROW);
  const usual = narrow && hiddenWhereNarrow ? [...hidden, ...hiddenWhereNarrow] : hidden;
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const { cursor: _cursor, offset, open: _open, ...state } = search;
  const key = (what: "sort" | "hide") => (name ? `${name}-${what}` : what);
  const sort = readSort(search[key("sort")]);
  const go = (next: Search) =>
    navigate({ to: ".", search: next, state: { cursors: [] }, replace: true, resetScroll: false });
  // Another order starts again at the first page.
  const setSort = (text: string | undefined) => go({ ...state, [key("sort")]: text });
  /** As a page that comes by cursor: Back leads to the one before. */
  const turn = (patch: Search) =>
    navigate({ to: ".", search: (now: Search) => ({ ...now, ...patch }), state: (now) => now, resetScroll: false });
  return {
    sort,
    sortText: search[key("sort")],
    toggleSort: (column) => setSort(nextSort(sort, column)),
    setSort,
    page: name
      ? undefined
      : {
          offset: Number(offset) || 0,
          limit: sizeOf(search.limit),
          go: (next) => turn({ offset: next > 0 ? String(next) : undefined }),
          resize: (limit) => turn({ limit: String(limit), offset: undefined }),
        },
    firstPage: () => go(state),
    hidden: new Set(search[key("hide")]?.split(",") ?? usual),
    setHidden: (chosen) => {
      const asUsual = chosen.size === usual.length && usual.every((id) => chosen.has(id));
      go({ ...search, [key("hide")]: asUsual ? undefined : [...chosen].join(",") || NOTHING_HIDDEN });
    },
    state,
    show: go,
  };
}
