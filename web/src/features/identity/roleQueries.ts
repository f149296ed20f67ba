import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { PermissionEntry, Role, RoleDraft, RolePortal } from "@/lib/api/contractIdentity";

const part = encodeURIComponent;

export const rolesQuery = queryOptions({
  queryKey: ["roles"],
  queryFn: ({ signal }) => api.get<{ items: Role[] }>("/api/admin/roles", { signal }),
});

export const roleQuery = (id: string) =>
  queryOptions({
    queryKey: ["role", id],
    queryFn: ({ signal }) => api.get<Role>(`/api/admin/roles/${part(id)}`, { signal }),
  });

/** What a role of a portal can allow; the modules declare it. */
export const permissionsQuery = (portal: RolePortal) =>
  queryOptions({
    queryKey: ["permissions", portal],
    queryFn: ({ signal }) =>
      api.get<{ items: PermissionEntry[] }>("/api/admin/permissions", { query: { portal }, signal }),
    staleTime: 300_000,
  });

export const createRole = (draft: RoleDraft, idempotencyKey: string) =>
  api.post<Role>("/api/admin/roles", { body: draft, idempotencyKey });

export const changeRole = (id: string, draft: RoleDraft, version: number) =>
  api.put<Role>(`/api/admin/roles/${part(id)}`, { body: { ...draft, version } });

export const deleteRole = (id: string) => api.delete<void>(`/api/admin/roles/${part(id)}`);
