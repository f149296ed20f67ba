import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { paths } from "@/lib/paths";
import { parseSearch, stringifySearch } from "@/lib/search";
import { portalGuard, startGuard } from "./guard";
import { NotFoundPage, RouteFailed } from "./shell/pages";

/** All pages of all portals, each a chunk of its own. Addresses are built by `lib/paths`; a test holds the two together. */
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

  const admin = createRoute({
    getParentRoute: () => root,
    path: "admin",
    beforeLoad: portalGuard(queries),
    component: lazyRouteComponent(() => import("./admin/AdminPortal"), "AdminPortal"),
    notFoundComponent: NotFoundPage,
  });
  const adminPage = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => admin, path, component });
  const adminPages = [
    createRoute({
      getParentRoute: () => admin,
      path: "/",
      beforeLoad: () => {
        throw redirect({ to: paths.admin.dashboard(), replace: true });
      },
    }),
    adminPage(
      "dashboard",
      lazyRouteComponent(() => import("@/features/reporting/DashboardPage"), "DashboardPage"),
    ),
    adminPage(
      "live-calls",
      lazyRouteComponent(() => import("@/features/switching/LiveCallsPage"), "LiveCallsPage"),
    ),
    adminPage(
      "calls",
      lazyRouteComponent(() => import("@/features/cdr/CallsPage"), "CallsPage"),
    ),
    adminPage(
      "calls/$callId",
      lazyRouteComponent(() => import("@/features/cdr/CallPage"), "CallPage"),
    ),
    adminPage(
      "carriers",
      lazyRouteComponent(() => import("@/features/carriers/CarriersPage"), "CarriersPage"),
    ),
    adminPage(
      "carriers/$carrierId",
      lazyRouteComponent(() => import("@/features/carriers/CarrierPage"), "CarrierPage"),
    ),
    adminPage(
      "ledger/accounts",
      lazyRouteComponent(() => import("@/features/ledger/AccountsPage"), "AccountsPage"),
    ),
    adminPage(
      "ledger/journal",
      lazyRouteComponent(() => import("@/features/ledger/JournalPage"), "JournalPage"),
    ),
    adminPage(
      "invoices",
      lazyRouteComponent(() => import("@/features/billing/InvoicesPage"), "InvoicesPage"),
    ),
    adminPage(
      "invoices/$invoiceId",
      lazyRouteComponent(() => import("@/features/billing/InvoicePage"), "InvoicePage"),
    ),
    adminPage(
      "invoices/$invoiceId/lines/$position",
      lazyRouteComponent(() => import("@/features/billing/InvoiceLinePage"), "InvoiceLinePage"),
    ),
  ];

  const portal = createRoute({
    getParentRoute: () => root,
    path: "portal",
    beforeLoad: portalGuard(queries),
    component: lazyRouteComponent(() => import("./customer/CustomerPortal"), "CustomerPortal"),
    notFoundComponent: NotFoundPage,
  });
  const portalPage = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => portal, path, component });
  const portalPages = [
    createRoute({
      getParentRoute: () => portal,
      path: "/",
      beforeLoad: () => {
        throw redirect({ to: paths.portal.overview(), replace: true });
      },
    }),
    portalPage(
      "overview",
      lazyRouteComponent(() => import("@/features/reporting/OverviewPage"), "OverviewPage"),
    ),
    portalPage(
      "calls",
      lazyRouteComponent(() => import("@/features/cdr/MyCallsPage"), "MyCallsPage"),
    ),
    portalPage(
      "calls/$callId",
      lazyRouteComponent(() => import("@/features/cdr/MyCallPage"), "MyCallPage"),
    ),
    portalPage(
      "invoices",
      lazyRouteComponent(() => import("@/features/billing/MyInvoicesPage"), "MyInvoicesPage"),
    ),
    portalPage(
      "invoices/$invoiceId",
      lazyRouteComponent(() => import("@/features/billing/MyInvoicePage"), "MyInvoicePage"),
    ),
  ];

  return root.addChildren([start, signIn, setPassword, admin.addChildren(adminPages), portal.addChildren(portalPages)]);
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
  router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  });
  return router;
}
