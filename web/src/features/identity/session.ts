import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Portal, Session } from "@/lib/api/contract";
import type { Rights } from "@/lib/rights";

/** Who is signed in, and to which tenant. The cookie itself is out of reach of this code. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => api.get<Session>("/api/session", { signal }),
  staleTime: 60_000,
});

/** What the session says that this person may do: nothing, as long as a second factor is due. */
export const rightsOf = (session: Session): Rights =>
  session.secondFactorDue
    ? { permissions: [] }
    : {
        permissions: session.permissions,
        entitlements: session.entitlements ?? undefined,
        readOnlyOf: session.tenant.suspended ? session.tenant.name : undefined,
      };

/** `code` is asked for with `second-factor-required`: of the authenticator app, or a recovery code. */
export const signIn = (credentials: { email: string; password: string; code?: string }) =>
  api.post<Session>("/api/session", { body: credentials });

export const signOut = () => api.delete<void>("/api/session");

/** Proves once more who is signed in, by one of the two. */
export const prove = (proof: { password: string } | { code: string }) =>
  api.post<void>("/api/me/proof", { body: proof });

/** Sends a link to the address, if somebody uses it; the answer is the same. */
export const askPasswordReset = (email: string) => api.post<void>("/api/password-reset", { body: { email } });

/** Whether companies may open accounts by themselves here. */
export const signUpQuery = queryOptions({
  queryKey: ["sign-up"],
  queryFn: ({ signal }) => api.get<{ open: boolean }>("/api/sign-up", { signal }),
  staleTime: 60_000,
});

/** Takes a wish for an account; what follows is in a letter to the address. */
export const signUp = (wish: { company: string; displayName: string; email: string }) =>
  api.post<void>("/api/sign-up", { body: wish });

export const oneTimeLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ["one-time-link", token],
    queryFn: ({ signal }) => api.get<{ email: string }>(`/api/one-time-link/${encodeURIComponent(token)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const setFirstPassword = (token: string, password: string) =>
  api.post<void>(`/api/one-time-link/${encodeURIComponent(token)}`, { body: { password } });

/** Where a portal begins; which page that is for this person the registry knows, see `homeRoute`. */
export function homeOf(portal: Portal): string {
  return { admin: "/admin", customer: "/portal", carrier: "/carrier", class4: "/class4" }[portal];
}

/**
 * Where to go after signing in: the page that was asked for, if it is one of this portal's own. Anything else, such as
 * `//evil.example` or the other portal's page, leads home.
 */
export function landingFor(portal: Portal, next: string | undefined): string {
  return next?.startsWith(`${homeOf(portal)}/`) ? next : homeOf(portal);
}
