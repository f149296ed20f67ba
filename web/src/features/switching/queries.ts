import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { LiveCalls, SignallingAddresses } from "@/lib/api/contractAdmin";

export const liveCallsQuery = queryOptions({
  queryKey: ["live-calls"],
  queryFn: ({ signal }) => api.get<LiveCalls>("/api/admin/live-calls", { signal }),
  staleTime: 5_000,
});

export const signallingQuery = queryOptions({
  queryKey: ["signalling-addresses"],
  queryFn: ({ signal }) => api.get<SignallingAddresses>("/api/admin/signalling-addresses", { signal }),
  refetchInterval: 5_000,
});

export const hangUp = (callId: string) => api.post<void>(`/api/admin/live-calls/${encodeURIComponent(callId)}/hang-up`);
