import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type {
  Adjustment,
  AlertChoices,
  AlertPreview,
  AllowedTestCalls,
  AllowTestCalls,
  Carrier,
  CarrierBalances,
  CarrierForm,
  CarrierKind,
  CarrierRow,
  CarrierStatusChange,
  CarrierUsage,
  Contact,
  ContactForm,
  CopyInterconnect,
  CreditAlert,
  CreditAlertForm,
  CreditForm,
  EndedTestCalls,
  EndTestCalls,
  Interconnect,
  InterconnectForm,
  InterconnectRow,
  InterconnectStatus,
  NewAdjustment,
  NewCarrier,
  NewInterconnect,
  NewService,
  PlanChoices,
  Service,
  ServiceForm,
  SpendLimitForm,
  SpendReset,
  SpendResetAt,
  WaitingApproval,
  WhoCalls,
} from "@/lib/api/contractAdmin";

const part = encodeURIComponent;
const carrierPath = (id: string) => `/api/admin/carriers/${part(id)}`;

type Paged = { sort?: string; cursor?: string; limit: number };
type Asked = Omit<Paged, "sort"> & {
  search?: string;
  kind?: CarrierKind;
  status?: string;
  display?: string;
  sort?: string;
};

export const carriersQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["carriers", asked],
    queryFn: ({ signal }) => api.get<Page<CarrierRow>>("/api/admin/carriers", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const carrierQuery = (id: string) =>
  queryOptions({
    queryKey: ["carrier", id],
    queryFn: ({ signal }) => api.get<Carrier>(carrierPath(id), { signal }),
    staleTime: 60_000,
  });

type AskedInterconnects = Paged & { search?: string; carrier?: string; direction?: string; enabled?: string };

export const interconnectsQuery = (asked: AskedInterconnects) =>
  queryOptions({
    queryKey: ["interconnects", asked],
    queryFn: ({ signal }) => api.get<Page<InterconnectRow>>("/api/admin/interconnects", { query: asked, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

export const interconnectQuery = (id: string) =>
  queryOptions({
    queryKey: ["interconnect", id],
    queryFn: ({ signal }) => api.get<Interconnect>(`/api/admin/interconnects/${part(id)}`, { signal }),
  });

/** Name servers answer when they answer; looked at apart from the form, which is not to change beneath somebody. */
export const sourceHostsQuery = (id: string) =>
  queryOptions({
    queryKey: ["interconnect-source-hosts", id],
    queryFn: ({ signal }) => api.get<Interconnect>(`/api/admin/interconnects/${part(id)}`, { signal }),
    refetchInterval: 5_000,
  });

/** Whether it is on, its calls, and whether a supplier answers: all may change any second, without anybody's doing here. */
export const statusQuery = (id: string) =>
  queryOptions({
    queryKey: ["interconnect-status", id],
    queryFn: ({ signal }) => api.get<InterconnectStatus>(`/api/admin/interconnects/${part(id)}/status`, { signal }),
    refetchInterval: 3_000,
  });

export const checkAddresses = (id: string, idempotencyKey: string) =>
  api.post<Count>(`/api/admin/interconnects/${part(id)}/check`, { idempotencyKey });

export const putAddressesBack = (id: string, idempotencyKey: string) =>
  api.post<Count>(`/api/admin/interconnects/${part(id)}/put-back`, { idempotencyKey });

export const allowTestCalls = (id: string, body: AllowTestCalls, idempotencyKey: string) =>
  api.post<AllowedTestCalls>(`/api/admin/interconnects/${part(id)}/test-calls`, { body, idempotencyKey });

export const endTestCalls = (id: string, body: EndTestCalls, idempotencyKey: string) =>
  api.post<EndedTestCalls>(`/api/admin/interconnects/${part(id)}/test-calls/end`, { body, idempotencyKey });

export const servicesQuery = (asked: Paged & { search?: string; carrier?: string; enabled?: string }) =>
  queryOptions({
    queryKey: ["services", asked],
    queryFn: ({ signal }) => api.get<Page<Service>>("/api/admin/services", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const serviceQuery = (id: string) =>
  queryOptions({
    queryKey: ["service", id],
    queryFn: ({ signal }) => api.get<Service>(`/api/admin/services/${part(id)}`, { signal }),
  });

/** Whether it is on and its calls, which move without anybody's doing here; apart from the form, which is not to change beneath somebody. */
export const serviceNowQuery = (id: string) =>
  queryOptions({
    queryKey: ["service-now", id],
    queryFn: ({ signal }) => api.get<Service>(`/api/admin/services/${part(id)}`, { signal }),
    refetchInterval: 3_000,
  });

export const plansQuery = queryOptions({
  queryKey: ["plan-choices"],
  queryFn: ({ signal }) => api.get<PlanChoices>("/api/admin/plan-choices", { signal }),
  staleTime: 60_000,
});

export const managersQuery = queryOptions({
  queryKey: ["account-managers"],
  queryFn: ({ signal }) =>
    api.get<{ items: { id: string; name: string }[] }>("/api/admin/account-managers", { signal }),
  staleTime: 60_000,
});

type AskedBalances = Paged & {
  carrier?: string;
  search?: string;
  account?: string;
  currency?: string;
  breached?: string;
  above?: string;
  display?: string;
};

export const balancesQuery = (asked: AskedBalances) =>
  queryOptions({
    queryKey: ["carrier-balances", asked],
    queryFn: ({ signal }) => api.get<CarrierBalances>("/api/admin/carrier-balances", { query: asked, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

/** What carriers have balances in: the totals over all of them name each currency once. */
export const tradedCurrenciesQuery = queryOptions({
  queryKey: ["carrier-balances", "currencies"],
  queryFn: ({ signal }) => api.get<CarrierBalances>("/api/admin/carrier-balances", { query: { limit: 1 }, signal }),
  select: ({ totals }) => totals.map(({ currency }) => currency),
  staleTime: 60_000,
});

export const contactsQuery = (carrier: string) =>
  queryOptions({
    queryKey: ["contacts", carrier],
    queryFn: ({ signal }) => api.get<Page<Contact>>(`${carrierPath(carrier)}/contacts`, { signal }),
  });

export const alertsQuery = (carrier: string) =>
  queryOptions({
    queryKey: ["credit-alerts", carrier],
    queryFn: ({ signal }) => api.get<Page<CreditAlert>>(`${carrierPath(carrier)}/alerts`, { signal }),
  });

/** Whom an alert can tell, besides plain addresses. */
export const alertChoicesQuery = (carrier: string) =>
  queryOptions({
    queryKey: ["credit-alerts", carrier, "choices"],
    queryFn: ({ signal }) => api.get<AlertChoices>(`${carrierPath(carrier)}/alert-recipients`, { signal }),
  });

/** Sets an alert, or changes the one whose number is given. */
export const saveAlert = (carrier: string, id: string | null, body: CreditAlertForm, idempotencyKey: string) =>
  id === null
    ? api.post<{ id: string }>(`${carrierPath(carrier)}/alerts`, { body, idempotencyKey })
    : api.put<{ version: number }>(`${carrierPath(carrier)}/alerts/${part(id)}`, { body });

export const previewAlert = (carrier: string, body: CreditAlertForm) =>
  api.post<AlertPreview>(`${carrierPath(carrier)}/alert-preview`, { body });

export const removeAlert = (carrier: string, alert: string) =>
  api.delete<void>(`${carrierPath(carrier)}/alerts/${part(alert)}`);

/** What a thing is that can be deleted; its path follows. */
export type Deletable = { kind: "carriers" | "interconnects" | "services"; id: string; name: string; version: number };

const pathOf = ({ kind, id }: Deletable) => `/api/admin/${kind}/${part(id)}`;

export const usageQuery = (thing: Deletable) =>
  queryOptions({
    queryKey: ["usage", thing.kind, thing.id],
    queryFn: ({ signal }) => api.get<CarrierUsage>(`${pathOf(thing)}/usage`, { signal }),
    staleTime: 0,
  });

export const deleteThing = (thing: Deletable) => api.delete<void>(`${pathOf(thing)}?version=${thing.version}`);

type Made = { id: string };
type Changed = { version: number };
type Count = { changed: number };
/** One of several records with the version that was looked at. */
export type Pick = { id: string; version: number };
const picked = (picks: readonly Pick[]) => picks.map(({ id, version }) => ({ id: Number(id), version }));

export const createCarrier = (draft: NewCarrier, idempotencyKey: string) =>
  api.post<Made | WaitingApproval>("/api/admin/carriers", { body: draft, idempotencyKey });

export const changeCarrier = (id: string, form: CarrierForm) => api.put<Changed>(carrierPath(id), { body: form });

export const setCarrierStatus = (carriers: readonly Pick[], status: string, cause: string | null, reason: string) =>
  api.post<Count>("/api/admin/carriers/status", { body: { carriers: picked(carriers), status, cause, reason } });

/** The states that a carrier has been in, the newest first. */
export const statusesQuery = (carrier: string) =>
  queryOptions({
    queryKey: ["carriers", carrier, "statuses"],
    queryFn: ({ signal }) => api.get<Page<CarrierStatusChange>>(`${carrierPath(carrier)}/statuses`, { signal }),
  });

export const assignCurrency = (id: string, currency: string) =>
  api.post<{ currency: string }>(`${carrierPath(id)}/currencies`, { body: { currency } });

export const setCredit = (id: string, form: CreditForm) =>
  api.put<Changed | WaitingApproval>(`${carrierPath(id)}/credit`, { body: form });

export const whoCalls = (asked: Record<string, string>) => api.get<WhoCalls>("/api/admin/who-calls", { query: asked });

export const setSpendLimit = (id: string, form: SpendLimitForm) =>
  api.put<Changed>(`${carrierPath(id)}/spend-limit`, { body: form });

export const resetSpend = (id: string, wanted: SpendReset, idempotencyKey: string) =>
  api.post<SpendResetAt>(`${carrierPath(id)}/spend-reset`, { body: wanted, idempotencyKey });

export const adjustBalance = (id: string, wanted: NewAdjustment, idempotencyKey: string) =>
  api.post<Adjustment | WaitingApproval>(`${carrierPath(id)}/adjustments`, { body: wanted, idempotencyKey });

export const reverseAdjustment = (id: string, entry: string, note: string, idempotencyKey: string) =>
  api.post<Adjustment | WaitingApproval>(`${carrierPath(id)}/adjustments/${part(entry)}/reversal`, {
    body: { note },
    idempotencyKey,
  });

export const saveContact = (carrier: string, contact: string | null, form: ContactForm, idempotencyKey: string) =>
  contact === null
    ? api.post<Made>(`${carrierPath(carrier)}/contacts`, { body: form, idempotencyKey })
    : api.put<Made>(`${carrierPath(carrier)}/contacts/${part(contact)}`, { body: form });

export const removeContact = (carrier: string, contact: string) =>
  api.delete<void>(`${carrierPath(carrier)}/contacts/${part(contact)}`);

export const createInterconnect = (draft: NewInterconnect, idempotencyKey: string) =>
  api.post<Made>("/api/admin/interconnects", { body: draft, idempotencyKey });

export const changeInterconnect = (id: string, form: InterconnectForm) =>
  api.put<Changed>(`/api/admin/interconnects/${part(id)}`, { body: form });

export const copyInterconnect = (id: string, wanted: CopyInterconnect, idempotencyKey: string) =>
  api.post<Made>(`/api/admin/interconnects/${part(id)}/copy`, { body: wanted, idempotencyKey });

/** An order, and the one that it was made of: what somebody else has moved meanwhile is not overwritten. */
export type Placed = { ids: readonly string[]; before: readonly string[] };

export const orderInterconnects = (carrier: string, { ids, before }: Placed) =>
  api.put<Count>(`${carrierPath(carrier)}/interconnect-order`, {
    body: { interconnects: ids.map(Number), before: before.map(Number) },
  });

export const switchInterconnects = (picks: readonly Pick[], enabled: boolean) =>
  api.post<Count>("/api/admin/interconnects/enabled", { body: { interconnects: picked(picks), enabled } });

export const createService = (draft: NewService, idempotencyKey: string) =>
  api.post<Made>("/api/admin/services", { body: draft, idempotencyKey });

export const changeService = (id: string, form: ServiceForm) =>
  api.put<Changed>(`/api/admin/services/${part(id)}`, { body: form });

/** Behind the services of an interconnect, switched off. */
export const copyServices = (
  interconnect: string,
  form: { sourceId: number; services: number[] },
  idempotencyKey: string,
) => api.post<Count>(`/api/admin/interconnects/${part(interconnect)}/service-copies`, { body: form, idempotencyKey });

const OFFERED = 20;

/** Interconnects that send us calls in a currency, found by a part of a name. */
export const likeInterconnectsQuery = (currency: string, search: string) =>
  queryOptions({
    queryKey: ["carriers", "interconnects-like", currency, search],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        ["customer", "bilateral"].map((direction) =>
          api.get<Page<InterconnectRow>>("/api/admin/interconnects", {
            query: { direction, currency, search: search || undefined, limit: OFFERED },
            signal,
          }),
        ),
      );
      return pages.flatMap(({ items }) => items);
    },
    placeholderData: keepPreviousData,
  });

export const orderServices = (interconnect: string, { ids, before }: Placed) =>
  api.put<Count>(`/api/admin/interconnects/${part(interconnect)}/service-order`, {
    body: { services: ids.map(Number), before: before.map(Number) },
  });

export const switchServices = (picks: readonly Pick[], enabled: boolean) =>
  api.post<Count>("/api/admin/services/enabled", { body: { services: picked(picks), enabled } });
