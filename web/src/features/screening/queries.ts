import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type {
  EntriesForm,
  EntriesResult,
  ListEntry,
  ListScope,
  ListUses,
  MatchingService,
  NewUse,
  NumberList,
  NumberLists,
  ScreenedNumber,
} from "@/lib/api/contractScreening";

const part = encodeURIComponent;
const LISTS = "/api/admin/number-lists";
export const ENTRIES = "/api/admin/number-list-entries";
const listPath = (id: string) => `${LISTS}/${part(id)}`;

export const listsQuery = (asked: { search?: string; sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["number-lists", "page", asked],
    queryFn: ({ signal }) => api.get<NumberLists>(LISTS, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ["number-lists", "one", id],
    queryFn: ({ signal }) => api.get<NumberList>(listPath(id), { signal }),
  });

export const entriesQuery = (asked: {
  listId: string;
  search?: string;
  sort?: string;
  cursor?: string;
  limit: number;
}) =>
  queryOptions({
    queryKey: ["number-lists", "entries", asked],
    queryFn: ({ signal }) => api.get<Page<ListEntry>>(ENTRIES, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const usesQuery = (id: string) =>
  queryOptions({
    queryKey: ["number-lists", "uses", id],
    queryFn: ({ signal }) => api.get<ListUses>(`${listPath(id)}/uses`, { signal }),
  });

/** Services that match calls by it, page by page. */
export const matchingQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["number-lists", "services", id],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<MatchingService>>(`${listPath(id)}/services`, { query: { cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** A carrier, a service or an interconnect. */
export type Place = { carrierId?: string; serviceId?: string; interconnectId?: string };

/** Every use that counts there. */
export const countingQuery = (place: Place) =>
  queryOptions({
    queryKey: ["number-lists", "counting", place],
    queryFn: ({ signal }) => api.get<ListUses>("/api/admin/number-lists-that-count", { query: place, signal }),
  });

export const screen = (asked: Place & { number: string }) =>
  api.get<ScreenedNumber>("/api/admin/screened-number", { query: asked });

/** Without an id a new one. */
export const saveList = (
  id: string | undefined,
  list: { name: string; note: string; version?: number },
  idempotencyKey: string,
) =>
  id
    ? api.put<NumberList>(listPath(id), { body: list })
    : api.post<NumberList>(LISTS, { body: { name: list.name, note: list.note }, idempotencyKey });

export const deleteList = (id: string, version: number) => api.delete<void>(listPath(id), { query: { version } });

export const changeEntries = (id: string, form: EntriesForm, idempotencyKey: string) =>
  api.post<EntriesResult>(`${listPath(id)}/entries`, { body: form, idempotencyKey });

export const addUse = (id: string, use: NewUse, idempotencyKey: string) =>
  api.post<ListUses>(`${listPath(id)}/uses`, { body: use, idempotencyKey });

export const removeUse = (id: string, use: string) => api.delete<void>(`${listPath(id)}/uses/${part(use)}`);

/** The lists themselves, and where services choose one. */
export const refreshLists = (queries: QueryClient) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ["number-lists"] }),
    queries.invalidateQueries({ queryKey: ["plan-choices"] }),
  ]);

export type Target = { id: string; name: string; note: string };

type Row = { id: string; name: string; carrier?: { name: string }; interconnect?: { name: string } };

const OFFERED = 20;
const TARGETS: Record<Exclude<ListScope, "all">, { path: string; more: Record<string, string>[] }> = {
  carrier: { path: "/api/admin/carriers", more: [{}] },
  service: { path: "/api/admin/services", more: [{}] },
  supplier: { path: "/api/admin/interconnects", more: [{ direction: "supplier" }, { direction: "bilateral" }] },
};

/** What a list can be used for, found by a part of its name. */
export const targetsQuery = (scope: Exclude<ListScope, "all">, search: string) =>
  queryOptions({
    queryKey: ["number-list-targets", scope, search],
    queryFn: async ({ signal }): Promise<Target[]> => {
      const { path, more } = TARGETS[scope];
      const pages = await Promise.all(
        more.map((query) =>
          api.get<Page<Row>>(path, { query: { ...query, search: search || undefined, limit: OFFERED }, signal }),
        ),
      );
      return pages
        .flatMap(({ items }) => items)
        .map(({ id, name, carrier, interconnect }) => ({
          id,
          name,
          note: [carrier?.name, interconnect?.name].filter(Boolean).join(", "),
        }));
    },
    placeholderData: keepPreviousData,
  });
