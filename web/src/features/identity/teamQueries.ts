import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Named, Page } from "@/lib/api/contract";
import type { TeamMember } from "@/lib/api/contractIdentity";
import { companyApi } from "@/lib/portal";

const team = () => `${companyApi()}/team`;
const at = (id: string) => `${team()}/${encodeURIComponent(id)}`;

export const teamQuery = (page: { sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["team", page],
    queryFn: ({ signal }) => api.get<Page<TeamMember>>(team(), { query: page, signal }),
    placeholderData: keepPreviousData,
  });

/** What a colleague may be. */
export const teamRolesQuery = queryOptions({
  queryKey: ["team-roles"],
  queryFn: ({ signal }) => api.get<{ items: Named[] }>(`${companyApi()}/team-roles`, { signal }),
  staleTime: 300_000,
});

export type NewMember = { email: string; displayName: string; roles: string[] };
export const inviteMember = (member: NewMember, idempotencyKey: string) =>
  api.post<{ id: string }>(team(), { body: member, idempotencyKey });

export const giveMemberRoles = (id: string, roles: string[]) => api.put<void>(`${at(id)}/roles`, { body: { roles } });
export const resendMember = (id: string) => api.post<void>(`${at(id)}/resend-invitation`);
export const suspendMember = (id: string, reason: string) => api.post<void>(`${at(id)}/suspend`, { body: { reason } });
export const reactivateMember = (id: string) => api.post<void>(`${at(id)}/reactivate`);
export const removeMember = (id: string) => api.delete<void>(at(id));
