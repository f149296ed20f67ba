import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type {
  OpenSession,
  PasskeyList,
  Person,
  ProposedAuthenticator,
  SecondFactor,
  SignInEvent,
} from "@/lib/api/contractIdentity";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => api.get<Person>("/api/me", { signal }),
});

export type Profile = { displayName: string; timeZone: string; locale: string };
export const changeProfile = (profile: Profile, version: number) =>
  api.put<Person>("/api/me", { body: { ...profile, version } });

export const changePassword = (password: string) => api.put<void>("/api/me/password", { body: { password } });

export const secondFactorQuery = queryOptions({
  queryKey: ["me", "second-factor"],
  queryFn: ({ signal }) => api.get<SecondFactor>("/api/me/second-factor", { signal }),
});

const AUTHENTICATOR = "/api/me/second-factor/authenticator";
export const proposeAuthenticator = () => api.post<ProposedAuthenticator>(AUTHENTICATOR);
export const confirmAuthenticator = (code: string) =>
  api.post<{ codes: string[] }>(`${AUTHENTICATOR}/confirm`, { body: { code } });
export const removeAuthenticator = () => api.delete<void>(AUTHENTICATOR);
export const newRecoveryCodes = () => api.post<{ codes: string[] }>("/api/me/second-factor/recovery-codes");

export const passkeysQuery = queryOptions({
  queryKey: ["me", "passkeys"],
  queryFn: ({ signal }) => api.get<PasskeyList>("/api/me/passkeys", { signal }),
});
const passkey = (id: string) => `/api/me/passkeys/${encodeURIComponent(id)}`;
export const renamePasskey = (id: string, name: string) => api.put<void>(passkey(id), { body: { name } });
export const removePasskey = (id: string) => api.delete<void>(passkey(id));

export const mySessionsQuery = queryOptions({
  queryKey: ["me", "sessions"],
  queryFn: ({ signal }) => api.get<{ items: OpenSession[] }>("/api/me/sessions", { signal }),
  staleTime: 5_000,
});
export const endSession = (id: string) => api.delete<void>(`/api/me/sessions/${encodeURIComponent(id)}`);
export const endOtherSessions = () => api.delete<void>("/api/me/sessions");

export const mySignInsQuery = (page: { sort?: string; cursor?: string; limit: number }) =>
  queryOptions({
    queryKey: ["me", "sign-ins", page],
    queryFn: ({ signal }) => api.get<Page<SignInEvent>>("/api/me/sign-ins", { query: page, signal }),
  });
