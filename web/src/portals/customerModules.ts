import { lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "@/lib/paths";
import { accountPage, apiKeysPage, newApiKeyPage } from "./commonPages";
import type { Module } from "./module";

/** The customer's part of the registry. */
export const customerModules: readonly Module[] = [
  {
    id: "dashboard",
    label: "shell.module.dashboard",
    icon: "LayoutDashboard",
    withoutMenu: true,
    pages: [
      {
        id: "overview",
        label: "shell.nav.overview",
        path: paths.portal.overview(),
        icon: "LayoutDashboard",
        permission: "billing.account.view",
        onPhone: true,
        entitlement: "reporting.account",
        component: lazyRouteComponent(() => import("@/features/reporting/OverviewPage"), "OverviewPage"),
      },
    ],
  },
  {
    id: "voice",
    label: "shell.module.voice",
    icon: "PhoneCall",
    pages: [
      {
        id: "calls",
        label: "shell.nav.calls",
        path: paths.portal.calls(),
        icon: "PhoneCall",
        permission: "reporting.call.view",
        onPhone: true,
        entitlement: "reporting.calls",
        keywords: "shell.keywords.calls",
        component: lazyRouteComponent(() => import("@/features/cdr/MyCallsPage"), "MyCallsPage"),
        records: [
          {
            path: "/portal/calls/$callId",
            component: lazyRouteComponent(() => import("@/features/cdr/MyCallPage"), "MyCallPage"),
          },
        ],
      },
    ],
  },
  {
    id: "billing",
    label: "shell.module.billing",
    icon: "CreditCard",
    pages: [
      {
        id: "invoices",
        label: "shell.nav.invoices",
        path: paths.portal.invoices(),
        icon: "FileText",
        permission: "billing.invoice.view",
        onPhone: true,
        entitlement: "billing.invoices",
        keywords: "shell.keywords.invoices",
        component: lazyRouteComponent(() => import("@/features/billing/MyInvoicesPage"), "MyInvoicesPage"),
        records: [
          {
            path: "/portal/invoices/$invoiceId",
            component: lazyRouteComponent(() => import("@/features/billing/MyInvoicePage"), "MyInvoicePage"),
          },
        ],
      },
      {
        id: "price-lists",
        label: "shell.nav.priceLists",
        path: paths.portal.prices(),
        icon: "Tags",
        permission: "billing.price-list.view",
        onPhone: true,
        entitlement: "reporting.price-lists",
        keywords: "shell.keywords.priceLists",
        component: lazyRouteComponent(() => import("@/features/reporting/MyPriceListsPage"), "MyPriceListsPage"),
      },
    ],
  },
  {
    id: "company",
    label: "shell.module.company",
    icon: "Building2",
    pages: [
      {
        id: "team",
        label: "shell.nav.team",
        path: paths.portal.team(),
        icon: "Users",
        permission: "identity.team.view",
        entitlement: "identity.team",
        keywords: "shell.keywords.team",
        component: lazyRouteComponent(() => import("@/features/identity/MyTeamPage"), "MyTeamPage"),
      },
      {
        id: "api-keys",
        label: "shell.nav.apiKeys",
        path: paths.portal.apiKeys(),
        icon: "KeySquare",
        permission: "identity.api-key.view",
        entitlement: "identity.api-keys",
        keywords: "shell.keywords.apiKeys",
        component: apiKeysPage,
        records: [
          {
            path: "/portal/api-keys/new",
            component: newApiKeyPage,
          },
        ],
      },
      {
        id: "operator-access",
        label: "shell.nav.operatorAccess",
        path: paths.portal.operatorAccess(),
        icon: "Eye",
        permission: "identity.customer-view.view",
        keywords: "shell.keywords.operatorAccess",
        component: lazyRouteComponent(() => import("@/features/identity/OperatorAccessPage"), "OperatorAccessPage"),
      },
    ],
  },
  {
    id: "account",
    label: "shell.module.account",
    icon: "CircleUser",
    withoutMenu: true,
    pages: [
      {
        // Everybody has an account of their own, so there is no permission to ask for.
        id: "account",
        label: "shell.nav.account",
        path: paths.portal.account(),
        icon: "CircleUser",
        keywords: "shell.keywords.account",
        component: accountPage,
      },
    ],
  },
];
