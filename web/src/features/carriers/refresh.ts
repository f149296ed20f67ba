import { type QueryClient, useQueryClient } from "@tanstack/react-query";

const TOUCHED = [
  "carriers",
  "carrier",
  "interconnects",
  "interconnect",
  "interconnect-status",
  "services",
  "service",
  "service-now",
  "carrier-balances",
  "usage",
];

/** After a change: whatever shows carriers, interconnects or services is fetched again. */
export function refreshCarriers(queries: QueryClient): Promise<unknown> {
  return Promise.all(TOUCHED.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

export function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => refreshCarriers(queries);
}
