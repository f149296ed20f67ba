import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { Carrier, CarrierKind, CarrierRow } from "@/lib/api/contractAdmin";

type Asked = { search?: string; kind?: CarrierKind; cursor?: string; limit: number };

export const carriersQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["carriers", asked],
    queryFn: ({ signal }) => api.get<Page<CarrierRow>>("/api/admin/carriers", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const carrierQuery = (id: string) =>
  queryOptions({
    queryKey: ["carrier", id],
    queryFn: ({ signal }) => api.get<Carrier>(`/api/admin/carriers/${encodeURIComponent(id)}`, { signal }),
    staleTime: 60_000,
  });
