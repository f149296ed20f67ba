import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Shapes } from "@/lib/api/contract";

export type BrandSettings = Shapes["BrandSettings"];
export type Host = Shapes["HostJson"];

export const brandSettingsQuery = queryOptions({
  queryKey: ["brand-settings"],
  queryFn: ({ signal }) => api.get<BrandSettings>("/api/admin/brand", { signal }),
});

export const saveBrand = (brand: Shapes["NewBrand"]) => api.put<BrandSettings>("/api/admin/brand", { body: brand });

/** A PNG file in Base64. */
export const saveLogo = (png: string) => api.put<BrandSettings>("/api/admin/brand/logo", { body: { png } });

export const removeLogo = () => api.delete<void>("/api/admin/brand/logo");

export const hostsQuery = queryOptions({
  queryKey: ["brand-hosts"],
  queryFn: ({ signal }) => api.get<{ items: Host[] }>("/api/admin/brand/hosts", { signal }),
});

export const takeHost = (host: string, idempotencyKey: string) =>
  api.post<Host>("/api/admin/brand/hosts", { body: { host }, idempotencyKey });

export const giveUpHost = (host: string) => api.delete<void>(`/api/admin/brand/hosts/${encodeURIComponent(host)}`);

/** A name such as this browser's own can be pointed at; an address cannot. */
export const isName = (host: string) => /[a-z]/i.test(host) && host.includes(".") && !host.includes(":");
