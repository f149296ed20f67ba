import { useNavigate, useRouter, useRouterState, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import type { RowCount } from "@/lib/api/contract";
import type { Search } from "@/lib/search";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The cursors of the pages before this one, so that Previous works although a cursor only points forward. */
    cursors?: string[];
    /** How many rows the first page's answer counted; the others are not counted again. */
    total?: RowCount;
    /** What is open on the page was opened from the entry before this one: closing it goes back there. */
    opened?: boolean;
  }
}

/** The address's query as text, and a way to change some of it. A change of filter starts again at the first page. */
export function useSearchState(): { search: Search; change: (patch: Search) => void; clear: () => void } {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  return {
    search,
    change: (patch) =>
      navigate({
        to: ".",
        search: (before: Search) => ({ ...before, ...patch, cursor: undefined, offset: undefined }),
        state: { cursors: [] },
        replace: true,
        resetScroll: false,
      }),
    clear: () =>
      navigate({
        to: ".",
        // How the table is looked at is no filter.
        search: ({ limit, sort, hide }: Search) => ({ limit, sort, hide }),
        state: { cursors: [] },
        replace: true,
        resetScroll: false,
      }),
  };
}

/**
 * What of a page is open over it, as the address has it: so it can be linked to. Back closes it, and the list stays at the
 * page that it was opened from.
 */
export function useOpened(name: "open" | "job" | "key"): {
  id: string | undefined;
  show: (id: string) => void;
  close: () => void;
} {
  const { search } = useSearchState();
  const { history } = useRouter();
  const navigate = useNavigate();
  const id = search[name];
  // the entry that is being left: going back takes a moment, and pressed twice it must not leave the list too
  const left = useRef<unknown>(null);
  const go = (next: string | undefined, replace: boolean) =>
    navigate({
      to: ".",
      search: (before: Search) => ({ ...before, [name]: next }),
      state: (before) => ({ ...before, opened: replace ? before.opened : true }),
      replace,
      resetScroll: false,
    });
  return {
    id,
    show: (next) => void go(next, id !== undefined),
    close: () => {
      const { location } = history;
      if (!location.state.opened) return void go(undefined, true);
      if (left.current === location) return;
      left.current = location;
      history.back();
    },
  };
}

export const PAGE_SIZES = [10, 25, 50, 100] as const;
export const USUAL_SIZE = 50;

/** How many rows a page has, as the address says it. */
export const sizeOf = (limit: string | undefined): number =>
  PAGE_SIZES.find((size) => String(size) === limit) ?? USUAL_SIZE;

export type Paging = {
  cursor: string | undefined;
  limit: number;
  /** How many rows lie before this page; only known when one came here page by page. */
  rowsBefore: number | null;
  /** As the first page told, when one came here page by page. */
  total: RowCount | undefined;
  canGoBack: boolean;
  next: (cursor: string, total: RowCount | undefined) => void;
  previous: () => void;
  first: () => void;
  resize: (limit: number) => void;
};

/** Cursor paging kept in the address: the page can be reloaded, shared and left by the Back button. */
export function usePaging(): Paging {
  const search = useSearch({ strict: false }) as Search;
  const cursors = useRouterState({ select: (state) => state.location.state.cursors });
  const total = useRouterState({ select: (state) => state.location.state.total });
  const navigate = useNavigate();
  const limit = sizeOf(search.limit);

  const go = (cursor: string | undefined, before: string[], size?: string, counted = total) =>
    navigate({
      to: ".",
      search: (now: Search) => ({ ...now, cursor, limit: size ?? now.limit }),
      state: { cursors: before, total: counted },
      resetScroll: false,
    });

  const before = cursors ?? [];
  return {
    cursor: search.cursor,
    limit,
    rowsBefore: search.cursor === undefined ? 0 : before.length > 0 ? before.length * limit : null,
    total,
    canGoBack: search.cursor !== undefined,
    next: (cursor, counted) => go(cursor, [...before, search.cursor ?? ""], undefined, counted),
    // Without a trail (a shared link into the middle) the only way back is the beginning.
    previous: () => go(before.at(-1) || undefined, before.slice(0, -1)),
    first: () => go(undefined, []),
    resize: (size) => go(undefined, [], String(size)),
  };
}
