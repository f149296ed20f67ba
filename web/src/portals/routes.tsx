import type { QueryClient } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import type { Portal } from "@/lib/api/contract";
import { type MessageKey, useTranslation } from "@/lib/i18n";
import { parseSearch, stringifySearch } from "@/lib/search";
import { PageTitle } from "@/ui/PageTitle";
import { Skeleton } from "@/ui/Skeleton";
import { homeGuard, portalGuard, startGuard } from "./guard";
import { focusHeading } from "./headingFocus";

import { modules } from "./registry";
import { NotFoundPage, RouteFailed } from "./shell/pages";

/** While a page's code is on its way for longer than a blink: its title, which is known before; of a record the place of one. */
const pendingAs = (label?: MessageKey) => () => <PagePending label={label} />;

function PagePending({ label }: { label: MessageKey | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-4">
      {label ? <PageTitle>{t(label)}</PageTitle> : <Skeleton className="h-8 w-64 max-w-full" />}
      <Skeleton className="h-64 w-full" />
    </div>
  );
}

/** The import stands here once: what a file needs is named wherever it is imported. */
const frame = (name: keyof typeof import("./frames")) => lazyRouteComponent(() => import("./frames"), name);

/**
 * All pages of all portals, each a chunk of its own. Which there are stands in the registry; addresses are built
 * by `lib/paths`; a test holds the two together.
 */
export function createRoutes(queries: QueryClient) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const start = createRoute({ getParentRoute: () => root, path: "/", beforeLoad: startGuard(queries) });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: "sign-in",
    component: lazyRouteComponent(() => import("@/features/identity/SignInPage"), "SignInPage"),
  });
  const setPassword = createRoute({
    getParentRoute: () => root,
    path: "set-password/$token",
    component: lazyRouteComponent(() => import("@/features/identity/SetPasswordPage"), "SetPasswordPage"),
  });

  const forgotPassword = createRoute({
    getParentRoute: () => root,
    path: "forgot-password",
    component: lazyRouteComponent(() => import("@/features/identity/ForgotPasswordPage"), "ForgotPasswordPage"),
  });

  const signUp = createRoute({
    getParentRoute: () => root,
    path: "sign-up",
    component: lazyRouteComponent(() => import("@/features/identity/SignUpPage"), "SignUpPage"),
  });

  const apiReference = createRoute({
    getParentRoute: () => root,
    path: "docs/api",
    component: lazyRouteComponent(() => import("@/features/api/ApiPage"), "ApiPage"),
  });

  const portal = (name: Portal, path: string, component: ReturnType<typeof lazyRouteComponent>) => {
    const frame = createRoute({
      getParentRoute: () => root,
      path,
      beforeLoad: portalGuard(queries),
      component,
      notFoundComponent: NotFoundPage,
    });
    const home = createRoute({ getParentRoute: () => frame, path: "/", beforeLoad: homeGuard(queries, name) });
    // The registry names whole addresses; a route knows only what comes after its portal.
    const below = (address: string) => address.slice(path.length + 2);
    const pages = modules[name]
      .flatMap((module) => module.pages)
      .flatMap((page) => [page, ...(page.records ?? []).map((record) => ({ ...record, label: undefined }))])
      .map((page) =>
        createRoute({
          getParentRoute: () => frame,
          path: below(page.path),
          component: page.component,
          pendingComponent: pendingAs(page.label),
          pendingMs: 500,
        }),
      );
    return frame.addChildren([home, ...pages]);
  };

  return root.addChildren([
    start,
    signIn,
    setPassword,
    forgotPassword,
    signUp,
    apiReference,
    portal("admin", "admin", frame("AdminPortal")),
    portal("customer", "portal", frame("CustomerPortal")),
    portal("carrier", "carrier", frame("CarrierPortal")),
    portal("class4", "class4", frame("Class4Portal")),
  ]);
}

export function createConsoleRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree: createRoutes(queries),
    parseSearch,
    stringifySearch,
    defaultErrorComponent: RouteFailed,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    scrollToTopSelectors: ["#content"],
  });
  // A reader hears the new page's heading; filters and paging change only the query and leave the focus where it is.
  let settle: () => void = () => {};
  router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
    if (!pathChanged && fromLocation) return;
    settle();
    settle = focusHeading(!fromLocation);
  });
  return router;
}
