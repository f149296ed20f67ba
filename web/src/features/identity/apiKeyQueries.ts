import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { ApiKey, MadeApiKey, NewApiKey, PermissionEntry } from "@/lib/api/contractIdentity";

const KEYS = "/api/me/api-keys";

/** The keys of one's own company; there are few, and the server gives all of them. */
export const apiKeysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: ({ signal }) => api.get<{ items: ApiKey[] }>(KEYS, { signal }),
  staleTime: 5_000,
});

/** What one may do oneself: a key gets a part of it. */
export const ownPermissionsQuery = queryOptions({
  queryKey: ["me", "permissions"],
  queryFn: ({ signal }) => api.get<{ items: PermissionEntry[] }>("/api/me/permissions", { signal }),
  staleTime: 60_000,
});

export const createApiKey = (key: NewApiKey, idempotencyKey: string) =>
  api.post<MadeApiKey>(KEYS, { body: key, idempotencyKey });

export const rotateApiKey = (id: string) => api.post<MadeApiKey>(`${KEYS}/${encodeURIComponent(id)}/rotate`);
export const revokeApiKey = (id: string) => api.delete<void>(`${KEYS}/${encodeURIComponent(id)}`);
