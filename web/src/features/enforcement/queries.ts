import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { Policy, PolicyService, Rule, TriedCall } from "@/lib/api/contractEnforcement";

const part = encodeURIComponent;
const POLICIES = "/api/admin/enforcement-policies";
const policyPath = (id: string) => `${POLICIES}/${part(id)}`;

export const policiesQuery = (search?: string) =>
  queryOptions({
    queryKey: ["enforcement-policies", "list", search ?? ""],
    queryFn: ({ signal }) => api.get<{ items: Policy[] }>(POLICIES, { query: { search }, signal }),
    placeholderData: keepPreviousData,
  });

export const policyQuery = (id: string) =>
  queryOptions({
    queryKey: ["enforcement-policies", "one", id],
    queryFn: ({ signal }) => api.get<Policy>(policyPath(id), { signal }),
  });

/** Services that name it, page by page. */
export const servicesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["enforcement-policies", "services", id],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<PolicyService>>(`${policyPath(id)}/services`, { query: { cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

type Written = { name: string; note: string; rules: Rule[] };

/** Without an id a new one. */
export const savePolicy = (id: string | undefined, policy: Written, version: number, idempotencyKey: string) =>
  id
    ? api.put<Policy>(policyPath(id), { body: { ...policy, version } })
    : api.post<Policy>(POLICIES, { body: policy, idempotencyKey });

export const deletePolicy = (id: string, version: number) => api.delete<void>(policyPath(id), { query: { version } });

export const tryCall = ({
  policyId,
  ...asked
}: {
  policyId: string;
  caller: string;
  called: string;
  callerType: string;
  validity: string;
  attested: string;
}) => api.get<TriedCall>(`${policyPath(policyId)}/tried-call`, { query: asked });

/** The policies themselves, and where services choose one. */
export const refreshPolicies = (queries: QueryClient) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ["enforcement-policies"] }),
    queries.invalidateQueries({ queryKey: ["plan-choices"] }),
  ]);
