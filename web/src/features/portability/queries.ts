import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { JobStarted } from "@/lib/api/contractOperations";
import type {
  LookedUpNumbers,
  NewPortabilityPlan,
  PortabilityPlan,
  PortabilityPlans,
  PortabilityServices,
  PortedNumbers,
} from "@/lib/api/contractPortability";

const PLANS = "/api/admin/portability-plans";
const planPath = (id: string) => `${PLANS}/${encodeURIComponent(id)}`;

export const plansQuery = (asked: { search?: string }) =>
  queryOptions({
    queryKey: ["portability-plans", "list", asked],
    queryFn: ({ signal }) => api.get<PortabilityPlans>(PLANS, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ["portability-plans", "one", id],
    queryFn: ({ signal }) => api.get<PortabilityPlan>(planPath(id), { signal }),
  });

export const numbersQuery = (id: string, asked: { search?: string; sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["portability-plans", "numbers", id, asked],
    queryFn: ({ signal }) => api.get<PortedNumbers>(`${planPath(id)}/numbers`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const servicesQuery = (id: string) =>
  queryOptions({
    queryKey: ["portability-plans", "services", id],
    queryFn: ({ signal }) => api.get<PortabilityServices>(`${planPath(id)}/services`, { signal }),
  });

export const lookUp = (asked: { number: string; planId?: string }) =>
  api.get<LookedUpNumbers>("/api/admin/looked-up-number", { query: asked });

/** Without an id a new one. */
export const savePlan = (
  id: string | undefined,
  plan: NewPortabilityPlan & { version?: number },
  idempotencyKey: string,
) =>
  id
    ? api.put<PortabilityPlan>(planPath(id), { body: plan })
    : api.post<PortabilityPlan>(PLANS, {
        body: { name: plan.name, note: plan.note, fromCalls: plan.fromCalls },
        idempotencyKey,
      });

export const deletePlan = (id: string, version: number) => api.delete<void>(planPath(id), { query: { version } });

export const importNumbers = (id: string, { mode, text }: { mode: string; text: string }, idempotencyKey: string) =>
  api.post<JobStarted>(`${planPath(id)}/imports`, { query: { mode }, csv: text, idempotencyKey });

/** The plans themselves, and where services choose one. */
export const refreshPlans = (queries: QueryClient) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ["portability-plans"] }),
    queries.invalidateQueries({ queryKey: ["plan-choices"] }),
  ]);
