import { lazyRouteComponent } from "@tanstack/react-router";
import { customerModules } from "./customerModules";
import type { Module, Page } from "./module";

/** What carriers have in common with customers, at their own addresses; a carrier's features are not assigned to it. */
function shared(moduleId: string, pages: readonly string[]): Module {
  const module = customerModules.find(({ id }) => id === moduleId) as Module;
  const at = (path: string) => path.replace("/portal", "/carrier");
  const own = (page: Page): Page => ({
    ...page,
    entitlement: undefined,
    path: at(page.path),
    records: page.records?.map((record) => ({ ...record, path: at(record.path) })),
  });
  return { ...module, pages: module.pages.filter(({ id }) => pages.includes(id)).map(own) };
}

/** The carrier's part of the registry. */
export const carrierModules: readonly Module[] = [
  {
    id: "dashboard",
    label: "shell.module.dashboard",
    icon: "LayoutDashboard",
    withoutMenu: true,
    pages: [
      {
        id: "overview",
        label: "shell.nav.overview",
        path: "/carrier/overview",
        icon: "LayoutDashboard",
        permission: "billing.account.view",
        onPhone: true,
        component: lazyRouteComponent(() => import("@/features/reporting/CarrierOverviewPage"), "CarrierOverviewPage"),
      },
    ],
  },
  {
    id: "interconnects",
    label: "shell.nav.interconnects",
    icon: "Network",
    withoutMenu: true,
    pages: [
      {
        id: "interconnects",
        label: "shell.nav.interconnects",
        path: "/carrier/interconnects",
        icon: "Network",
        permission: "carriers.interconnect.view",
        onPhone: true,
        keywords: "shell.keywords.interconnects",
        component: lazyRouteComponent(
          () => import("@/features/reporting/OwnInterconnectsPage"),
          "OwnInterconnectsPage",
        ),
      },
    ],
  },
  shared("voice", ["calls"]),
  shared("billing", ["invoices"]),
  shared("company", ["team", "api-keys"]),
  shared("account", ["account"]),
];
