import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Instant, Page } from "@/lib/api/contract";
import type {
  AuditChain,
  AuditDetail,
  AuditEntry,
  AuditOutcome,
  AuditType,
  JobDetail,
  JobStarted,
} from "@/lib/api/contractOperations";
import { isOver } from "./jobs";

const part = encodeURIComponent;
const LOOK_MS = 1_000;

export type AuditFilter = {
  type?: string;
  category?: string;
  actor?: string;
  subjectKind?: string;
  subjectId?: string;
  outcome?: AuditOutcome;
  from?: Instant;
  to?: Instant;
  search?: string;
};

export const auditQuery = (asked: AuditFilter & { sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["audit", asked],
    queryFn: ({ signal }) => api.get<Page<AuditEntry>>("/api/admin/audit", { query: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });

export const auditEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ["audit-entry", id],
    queryFn: ({ signal }) => api.get<AuditDetail>(`/api/admin/audit/entries/${part(id)}`, { signal }),
    // Once sealed it never changes.
    refetchInterval: ({ state }) => (state.data?.position === null ? LOOK_MS : false),
  });

export const auditTypesQuery = queryOptions({
  queryKey: ["audit-types"],
  queryFn: ({ signal }) => api.get<{ items: AuditType[] }>("/api/admin/audit/types", { signal }),
  staleTime: 300_000,
});

export const auditChainQuery = queryOptions({
  queryKey: ["audit-chain"],
  queryFn: ({ signal }) => api.get<AuditChain>("/api/admin/audit/chain", { signal }),
  refetchInterval: 10_000,
  staleTime: 5_000,
});

export const verifyAudit = () => api.post<JobStarted>("/api/admin/audit/verify");

/** A job that the person asked for; looked at until it is over. */
export const myJobQuery = (id: string) =>
  queryOptions({
    queryKey: ["my-job", id],
    queryFn: ({ signal }) => api.get<JobDetail>(`/api/me/jobs/${part(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.job) ? false : LOOK_MS),
  });
