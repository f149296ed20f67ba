import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { NewPerson, OpenSession, Person, SignInEvent } from "@/lib/api/contractIdentity";

const at = (id: string) => `/api/admin/people/${encodeURIComponent(id)}`;

export type AskedPeople = {
  portal?: string;
  /** Only those of this customer or carrier. */
  carrier?: string;
  search?: string;
  state?: string;
  role?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

export const peopleQuery = (asked: AskedPeople) =>
  queryOptions({
    queryKey: ["people", asked],
    queryFn: ({ signal }) => api.get<Page<Person>>("/api/admin/people", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ["person", id],
    queryFn: ({ signal }) => api.get<Person>(at(id), { signal }),
  });

export const personSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["person", id, "sessions"],
    queryFn: ({ signal }) => api.get<{ items: OpenSession[] }>(`${at(id)}/sessions`, { signal }),
  });

export const personSignInsQuery = (id: string, page: { sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["person", id, "sign-ins", page],
    queryFn: ({ signal }) => api.get<Page<SignInEvent>>(`${at(id)}/sign-ins`, { query: page, signal }),
  });

export const invitePerson = (person: NewPerson, idempotencyKey: string) =>
  api.post<Person>("/api/admin/people", { body: person, idempotencyKey });

export const giveRoles = (id: string, roles: string[]) => api.put<Person>(`${at(id)}/roles`, { body: { roles } });

export type PersonAction = "resend-invitation" | "reactivate" | "unlock" | "reset-second-factor";
export const changePerson = (id: string, action: PersonAction) => api.post<void>(`${at(id)}/${action}`);
export const suspendPerson = (id: string, reason: string) => api.post<void>(`${at(id)}/suspend`, { body: { reason } });
export const deletePerson = (id: string) => api.delete<void>(at(id));
export const endPersonSessions = (id: string) => api.delete<void>(`${at(id)}/sessions`);
