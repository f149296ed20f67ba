import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page, Session } from "@/lib/api/contract";
import type { Approval, ApprovalDetail } from "@/lib/api/contractOperations";

const at = (id: string) => `/api/admin/approvals/${encodeURIComponent(id)}`;

export const approvalsQuery = (asked: { state?: string; sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["approvals", asked],
    queryFn: ({ signal }) => api.get<Page<Approval>>("/api/admin/approvals", { query: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ["approval", id],
    queryFn: ({ signal }) => api.get<ApprovalDetail>(at(id), { signal }),
    staleTime: 0,
  });

/** Limits are held against amounts in the tenant's base currency. The session is the frame's, by its key: it is not asked for twice. */
export const baseCurrencyQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => api.get<Session>("/api/session", { signal }),
  staleTime: 60_000,
  select: ({ tenant }) => tenant.baseCurrency,
});

export type Decision = "approve" | "refuse" | "withdraw";

/** Approving carries it out, in the name of who asked. */
export const decide = (id: string, decision: Decision, reason: string) =>
  api.post<void>(`${at(id)}/${decision}`, decision === "withdraw" ? undefined : { body: { reason } });
