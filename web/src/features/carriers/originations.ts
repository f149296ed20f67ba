import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page, Shapes } from "@/lib/api/contract";

export type OriginationList = Shapes["OriginationListJson"];
type Lists = Shapes["OriginationListsJson"];
export type OriginationNumber = Shapes["OriginationNumber"];
export type OriginationUse = Shapes["OriginationUse"];

const part = encodeURIComponent;
const LISTS = "/api/admin/origination-lists";
const listPath = (id: string) => `${LISTS}/${part(id)}`;
export const NUMBERS = "/api/admin/origination-numbers";

export const originationsQuery = (search?: string) =>
  queryOptions({
    queryKey: ["origination-lists", "list", search ?? ""],
    queryFn: ({ signal }) => api.get<Lists>(LISTS, { query: { search }, signal }),
    placeholderData: keepPreviousData,
  });

export const originationQuery = (id: string) =>
  queryOptions({
    queryKey: ["origination-lists", "one", id],
    queryFn: ({ signal }) => api.get<OriginationList>(listPath(id), { signal }),
  });

export const numbersQuery = (asked: {
  listId: string;
  search?: string;
  sort?: string;
  cursor?: string;
  limit: number;
}) =>
  queryOptions({
    queryKey: ["origination-lists", "numbers", asked],
    queryFn: ({ signal }) => api.get<Page<OriginationNumber>>(NUMBERS, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const usesQuery = (id: string) =>
  queryOptions({
    queryKey: ["origination-lists", "uses", id],
    queryFn: ({ signal }) => api.get<{ items: OriginationUse[] }>(`${listPath(id)}/interconnects`, { signal }),
  });

/** Without an id a new one. */
export const saveOrigination = (
  id: string | undefined,
  list: { name: string; note: string; version?: number },
  idempotencyKey: string,
) =>
  id
    ? api.put<OriginationList>(listPath(id), { body: list })
    : api.post<OriginationList>(LISTS, { body: { name: list.name, note: list.note }, idempotencyKey });

export const deleteOrigination = (id: string, version: number) =>
  api.delete<void>(listPath(id), { query: { version } });

export const changeNumbers = (id: string, form: Shapes["OriginationNumbersForm"], idempotencyKey: string) =>
  api.post<Shapes["OriginationNumbersResult"]>(`${listPath(id)}/numbers`, { body: form, idempotencyKey });

/** The lists themselves, and where interconnects choose one. */
export const refreshOriginations = (queries: QueryClient) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ["origination-lists"] }),
    queries.invalidateQueries({ queryKey: ["plan-choices"] }),
  ]);
