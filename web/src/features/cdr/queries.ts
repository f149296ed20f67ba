import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { Call, CallRow } from "@/lib/api/contractAdmin";
import type { OwnCall, OwnCallRow } from "@/lib/api/contractCustomer";
import { companyApi } from "@/lib/portal";
import { oneOf, type Search } from "@/lib/search";
import { toQuery, WAYS } from "./callsSearch";

type PageOf = { sort?: string | undefined; cursor: string | undefined; limit: number };

const part = encodeURIComponent;

export const callsQuery = (search: Search, page: PageOf) =>
  queryOptions({
    queryKey: ["calls", search, page],
    queryFn: ({ signal }) =>
      api.get<Page<CallRow>>("/api/admin/calls", { query: { ...toQuery(search, new Date()), ...page }, signal }),
    placeholderData: keepPreviousData,
  });

export const callQuery = (callId: string) =>
  queryOptions({
    queryKey: ["call", callId],
    queryFn: ({ signal }) => api.get<Call>(`/api/admin/calls/${part(callId)}`, { signal }),
  });

/** What the customer's list is asked for. */
export function myCallsAsked(search: Search) {
  const { from, to, called, result, sipCallId } = toQuery(search, new Date());
  return { from, to, called, result, sipCallId, way: oneOf(WAYS, search.way) };
}

export const myCallsQuery = (search: Search, page: PageOf) =>
  queryOptions({
    queryKey: ["my-calls", search, page],
    queryFn: ({ signal }) => {
      return api.get<Page<OwnCallRow>>(`${companyApi()}/calls`, {
        query: { ...myCallsAsked(search), ...page },
        signal,
      });
    },
    placeholderData: keepPreviousData,
  });

export const myCallQuery = (callId: string) =>
  queryOptions({
    queryKey: ["my-call", callId],
    queryFn: ({ signal }) => api.get<OwnCall>(`${companyApi()}/calls/${part(callId)}`, { signal }),
  });
