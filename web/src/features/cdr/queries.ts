import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { Call, CallList } from "@/lib/api/contractAdmin";
import type { OwnCall, OwnCallRow } from "@/lib/api/contractCustomer";
import { ApiProblem } from "@/lib/api/problem";
import { companyApi } from "@/lib/portal";
import { oneOf, type Search } from "@/lib/search";
import { toQuery, WAYS } from "./callsSearch";

type PageOf = { sort?: string | undefined; cursor: string | undefined; limit: number };

const part = encodeURIComponent;

/**
 * A list of calls, and whether it is by time although it was asked for in another order: an address, or a saved view, may want
 * one that there is only for fewer calls.
 */
export type ShownCalls = CallList & { refused: boolean };

/** Asks for a list in an order, and where there are too many calls for it, for the same by time. */
export async function inOrder(
  ask: (sort: string | undefined) => Promise<CallList>,
  sort: string | undefined,
): Promise<ShownCalls> {
  try {
    return { ...(await ask(sort)), refused: false };
  } catch (error) {
    if (sort === undefined || !(error instanceof ApiProblem) || error.code !== "too-many-to-sort") throw error;
    return { ...(await ask(undefined)), refused: true };
  }
}

export const callsQuery = (search: Search, { sort, ...page }: PageOf) =>
  queryOptions({
    queryKey: ["calls", search, page, sort],
    queryFn: ({ signal }) => {
      const asked = { ...toQuery(search, new Date()), ...page };
      return inOrder((by) => api.get<CallList>("/api/admin/calls", { query: { ...asked, sort: by }, signal }), sort);
    },
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
