import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Search } from "@/lib/search";

/** A table as somebody likes to see it: the query of its address under a name. */
export type SavedView = {
  id: string;
  page: string;
  name: string;
  shared: boolean;
  state: Search;
  /** False for a view that somebody else shares; only its owner can change and delete it. */
  mine?: boolean;
};

export const viewsQuery = (page: string) =>
  queryOptions({
    queryKey: ["views", page],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ items: SavedView[] }>("/api/me/views", { query: { page }, signal });
      return answer.items;
    },
    staleTime: 60_000,
  });

/** `replace`: one of one's own of the same name gives way to it; without that the server refuses. */
export const saveView = (view: Pick<SavedView, "page" | "name" | "shared" | "state">, replace: boolean) =>
  api.post<SavedView>("/api/me/views", { query: { replace: replace ? "true" : undefined }, body: view });

/** Another name, or others who may use it; what it shows stays. */
export const changeView = (id: string, { name, shared }: Pick<SavedView, "name" | "shared">) =>
  api.put<SavedView>(`/api/me/views/${encodeURIComponent(id)}`, { body: { name, shared } });

/** One of one's own that has this name already. */
export const ofName = (views: readonly SavedView[] | undefined, name: string) =>
  views?.find((view) => view.mine !== false && view.name === name.trim());

export const deleteView = (id: string) => api.delete<void>(`/api/me/views/${encodeURIComponent(id)}`);
