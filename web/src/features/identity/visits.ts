import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { OperatorVisit, Visit } from "@/lib/api/contractIdentity";

/** The last looks at a customer's portal, by the operator's staff. */
export const lastVisitsQuery = (carrier: string) =>
  queryOptions({
    queryKey: ["visits", carrier],
    queryFn: ({ signal }) => api.get<Page<Visit>>("/api/admin/visits", { query: { carrier, limit: 3 }, signal }),
  });

/** From the next request on, the session is in that customer's portal. */
export const startVisit = (visit: { carrierId: string; reason: string; mayChange: boolean }) =>
  api.post<{ id: string }>("/api/admin/visits", { body: visit });

export const leaveVisit = () => api.delete<void>("/api/me/visit");

/** Who of the operator looked at one's own portal. */
export const operatorVisitsQuery = (page: { sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["operator-visits", page],
    queryFn: ({ signal }) => api.get<Page<OperatorVisit>>("/api/customer/visits", { query: page, signal }),
    placeholderData: keepPreviousData,
  });
