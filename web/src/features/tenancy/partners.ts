import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Shapes } from "@/lib/api/contract";

export type Partner = Shapes["TenantRow"];
export type NewPartner = Shapes["NewTenant"];
export type NewAdministrator = Shapes["NewAdministrator"];

export const partnersQuery = queryOptions({
  queryKey: ["partners"],
  queryFn: ({ signal }) => api.get<{ items: Partner[] }>("/api/admin/tenants", { signal }),
});

export const openPartner = (partner: NewPartner, idempotencyKey: string) =>
  api.post<Partner>("/api/admin/tenants", { body: partner, idempotencyKey });

export const inviteAdministrator = (partner: string, who: NewAdministrator, idempotencyKey: string) =>
  api.post<{ email: string }>(`/api/admin/tenants/${encodeURIComponent(partner)}/administrators`, {
    body: who,
    idempotencyKey,
  });

export const suspendPartner = (partner: string, reason: string) =>
  api.post<Partner>(`/api/admin/tenants/${encodeURIComponent(partner)}/suspend`, { body: { reason } });

export const reactivatePartner = (partner: string) =>
  api.post<Partner>(`/api/admin/tenants/${encodeURIComponent(partner)}/reactivate`);
