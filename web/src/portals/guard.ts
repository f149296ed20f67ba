import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { homeOf, rightsOf, sessionQuery } from "@/features/identity/session";
import type { Portal, Session } from "@/lib/api/contract";
import { isNotSignedIn } from "@/lib/api/problem";
import { paths } from "@/lib/paths";
import { workIn } from "@/lib/portal";
import { homeRoute } from "./registry";

/**
 * Guards are courtesy, not protection: the server refuses by itself. They spare a person a screen full of refusals.
 */
async function sessionOrNull(queries: QueryClient): Promise<Session | null> {
  try {
    return await queries.ensureQueryData(sessionQuery);
  } catch (error) {
    if (isNotSignedIn(error)) return null;
    throw error;
  }
}

/** Leads strangers to the sign-in, and dresses the page in the colours of the visitor's portal. */
export function portalGuard(queries: QueryClient) {
  return async ({ location }: { location: { href: string } }) => {
    const session = await sessionOrNull(queries);
    if (!session) throw redirect({ to: paths.signIn(), search: { next: location.href }, replace: true });
    workIn(session.person.portal);
    // Someone of the other portal gets the page that says so, in the colours of their own; see Shell.
    document.documentElement.dataset.portal = session.person.portal;
  };
}

/** The address of a portal alone leads to the first page that the person may see. */
export function homeGuard(queries: QueryClient, portal: Portal) {
  return async () => {
    const session = await sessionOrNull(queries);
    const home = session?.person.portal === portal ? homeRoute(portal, rightsOf(session)) : undefined;
    // Without any page to see, or in the wrong portal, the shell says what is the matter.
    if (home) throw redirect({ to: home, replace: true });
  };
}

/** `/` leads home, or to the sign-in. */
export function startGuard(queries: QueryClient) {
  return async () => {
    const session = await sessionOrNull(queries);
    throw redirect({ to: session ? homeOf(session.person.portal) : paths.signIn(), replace: true });
  };
}
