import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type Query } from "@/lib/api/client";
import type { Page, Shapes } from "@/lib/api/contract";

export type Rate = Shapes["RateJson"];
export type Conversion = Shapes["Conversion"];

export const ratesQuery = (query: Query) =>
  queryOptions({
    queryKey: ["exchange-rates", "all", query],
    queryFn: ({ signal }) => api.get<Page<Rate>>("/api/admin/exchange-rates", { query, signal }),
    placeholderData: keepPreviousData,
  });

export const ratesInForceQuery = queryOptions({
  queryKey: ["exchange-rates", "in-force"],
  queryFn: ({ signal }) => api.get<{ items: Rate[] }>("/api/admin/exchange-rates/in-force", { signal }),
});

export const setRate = (
  rate: { base: string; quote: string; rate: string; from: string | null },
  idempotencyKey: string,
) => api.post<Rate>("/api/admin/exchange-rates", { body: rate, idempotencyKey });

export const convert = (query: { amount: string; from: string; to: string }) =>
  api.get<Conversion>("/api/admin/exchange-rates/conversion", { query });
