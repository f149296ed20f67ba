import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { homeOf, sessionQuery } from "@/features/identity/session";
import type { Portal, Session } from "@/lib/api/contract";
import { isNotSignedIn } from "@/lib/api/problem";
import { paths } from "@/lib/paths";
import { WrongPortal } from "./shell/pages";

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

/** Lets only people of the portal in, and dresses the page in its colours. */
export function portalGuard(queries: QueryClient, portal: Portal) {
  return async ({ location }: { location: { href: string } }) => {
    const session = await sessionOrNull(queries);
    if (!session) throw redirect({ to: paths.signIn(), search: { next: location.href }, replace: true });
    if (session.person.portal !== portal) throw new WrongPortal(session.person.email);
    document.documentElement.dataset.portal = portal;
  };
}

/** `/` leads home, or to the sign-in. */
export function startGuard(queries: QueryClient) {
  return async () => {
    const session = await sessionOrNull(queries);
    throw redirect({ to: session ? homeOf(session.person.portal) : paths.signIn(), replace: true });
  };
}
