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
  /** False for a view that somebody else shares; only its owner can delete it. */
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

export const saveView = (view: Pick<SavedView, "page" | "name" | "shared" | "state">) =>
  api.post<SavedView>("/api/me/views", { body: view });

export const deleteView = (id: string) => api.delete<void>(`/api/me/views/${encodeURIComponent(id)}`);
