import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { JobStarted, TrashItem, TrashSummary } from "@/lib/api/contractOperations";

const at = (id: string) => `/api/admin/trash/${encodeURIComponent(id)}`;

export type AskedTrash = {
  kind?: string;
  search?: string;
  expiringSoon?: "true";
  sort?: string;
  cursor?: string;
  limit: number;
};

export const trashQuery = (asked: AskedTrash) =>
  queryOptions({
    queryKey: ["trash", asked],
    queryFn: ({ signal }) => api.get<Page<TrashItem>>("/api/admin/trash", { query: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const trashSummaryQuery = queryOptions({
  queryKey: ["trash", "summary"],
  queryFn: ({ signal }) => api.get<TrashSummary>("/api/admin/trash/summary", { signal }),
  staleTime: 0,
});

export const restoreTrash = (id: string) => api.post<{ kind: string; subjectId: string }>(`${at(id)}/restore`);
export const purgeTrash = (id: string) => api.delete<void>(at(id));
export const purgeExpired = () => api.post<JobStarted>("/api/admin/trash/purge-expired");
export const holdTrash = (id: string, held: boolean, reason: string) =>
  api.put<void>(`${at(id)}/hold`, { body: { held, reason } });

/** What was deleted just now, by what it was; undefined when somebody took it out of the trash meanwhile. */
export async function findDeleted(kind: string, subjectId: string): Promise<TrashItem | undefined> {
  const { items } = await api.get<Page<TrashItem>>("/api/admin/trash", {
    query: { kind, search: subjectId, limit: 100 },
  });
  return items.find((item) => item.subjectId === subjectId);
}
