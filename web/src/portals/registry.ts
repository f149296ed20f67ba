import { lazyRouteComponent } from "@tanstack/react-router";
import type { Portal } from "@/lib/api/contract";
import type { MessageKey } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { mayUse, type Rights } from "@/lib/rights";
import { carrierModules } from "./carrierModules";
import { accountPage } from "./commonPages";
import { customerModules } from "./customerModules";
import type { Module, Page } from "./module";
import { settings } from "./settingsModule";
import { softswitch } from "./softswitchModule";

export type { Module, Page, RecordPage } from "./module";

/** The pages of a tenant's staff. */
const staffModules: readonly Module[] = [
  {
    id: "dashboard",
    label: "shell.module.dashboard",
    icon: "LayoutDashboard",
    withoutMenu: true,
    pages: [
      {
        id: "dashboard",
        label: "shell.nav.dashboard",
        path: paths.admin.dashboard(),
        icon: "LayoutDashboard",
        permission: "reporting.dashboard.view",
        onPhone: true,
        keywords: "shell.keywords.dashboard",
        component: lazyRouteComponent(() => import("@/features/reporting/DashboardPage"), "DashboardPage"),
      },
    ],
  },
  softswitch,
  {
    id: "monitoring",
    label: "shell.module.monitoring",
    icon: "RadioTower",
    pages: [
      {
        id: "live-calls",
        label: "shell.nav.liveCalls",
        path: paths.admin.liveCalls(),
        icon: "Activity",
        permission: "switching.live-call.view",
        onPhone: true,
        keywords: "shell.keywords.liveCalls",
        component: lazyRouteComponent(() => import("@/features/switching/LiveCallsPage"), "LiveCallsPage"),
      },
      {
        id: "signalling",
        label: "shell.nav.signalling",
        path: paths.admin.signalling(),
        icon: "Network",
        permission: "switching.signalling.view",
        keywords: "shell.keywords.signalling",
        component: lazyRouteComponent(() => import("@/features/switching/SignallingPage"), "SignallingPage"),
      },
      {
        // everybody of the staff has a bell; what rings in it is a matter of their rights
        id: "alerts",
        label: "shell.nav.alerts",
        path: paths.admin.alerts(),
        icon: "Bell",
        keywords: "shell.keywords.alerts",
        component: lazyRouteComponent(() => import("@/features/operations/AlertsPage"), "AlertsPage"),
      },
      {
        id: "calls",
        label: "shell.nav.calls",
        path: paths.admin.calls(),
        icon: "PhoneCall",
        permission: "reporting.call.view",
        onPhone: true,
        keywords: "shell.keywords.calls",
        component: lazyRouteComponent(() => import("@/features/cdr/CallsPage"), "CallsPage"),
        records: [
          {
            path: "/admin/calls/$callId",
            component: lazyRouteComponent(() => import("@/features/cdr/CallPage"), "CallPage"),
          },
        ],
      },
    ],
  },
  {
    id: "customers",
    label: "shell.module.customers",
    icon: "UsersRound",
    pages: [
      {
        id: "customers",
        label: "shell.nav.customers",
        path: paths.admin.customers(),
        icon: "UsersRound",
        permission: "customers.account.view",
        keywords: "shell.keywords.customers",
        component: lazyRouteComponent(() => import("@/features/customers/CustomersPage"), "CustomersPage"),
        records: [
          {
            path: "/admin/customers/$customerId",
            component: lazyRouteComponent(() => import("@/features/customers/CustomerPage"), "CustomerPage"),
          },
        ],
      },
      {
        id: "categories",
        label: "shell.nav.categories",
        path: paths.admin.categories(),
        icon: "Tags",
        permission: "customers.segment.view",
        keywords: "shell.keywords.categories",
        component: lazyRouteComponent(() => import("@/features/customers/CategoriesPage"), "CategoriesPage"),
        records: [
          {
            path: "/admin/customer-categories/$categoryId",
            component: lazyRouteComponent(() => import("@/features/customers/CategoryPage"), "CategoryPage"),
          },
        ],
      },
      {
        id: "assignments",
        label: "shell.nav.assignments",
        path: paths.admin.assignments(),
        icon: "Grid3x3",
        permission: "entitlements.assignment.view",
        keywords: "shell.keywords.assignments",
        component: lazyRouteComponent(() => import("@/features/entitlements/AssignmentsPage"), "AssignmentsPage"),
        records: [
          {
            path: "/admin/assignments/$type/$subjectId",
            component: lazyRouteComponent(() => import("@/features/entitlements/AssignmentPage"), "AssignmentPage"),
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
        path: paths.admin.invoices(),
        icon: "FileText",
        permission: "billing.invoice.view",
        onPhone: true,
        keywords: "shell.keywords.invoices",
        component: lazyRouteComponent(() => import("@/features/billing/InvoicesPage"), "InvoicesPage"),
        records: [
          {
            path: "/admin/invoices/$invoiceId",
            component: lazyRouteComponent(() => import("@/features/billing/InvoicePage"), "InvoicePage"),
          },
          {
            path: "/admin/invoices/$invoiceId/lines/$position",
            component: lazyRouteComponent(() => import("@/features/billing/InvoiceLinePage"), "InvoiceLinePage"),
          },
        ],
      },
      {
        id: "accounts",
        label: "shell.nav.accounts",
        group: "shell.group.ledger",
        path: paths.admin.accounts(),
        icon: "Landmark",
        permission: "ledger.book.view",
        keywords: "shell.keywords.accounts",
        component: lazyRouteComponent(() => import("@/features/ledger/AccountsPage"), "AccountsPage"),
      },
      {
        id: "journal",
        label: "shell.nav.journal",
        group: "shell.group.ledger",
        path: paths.admin.journal(),
        icon: "BookOpenText",
        permission: "ledger.book.view",
        keywords: "shell.keywords.journal",
        component: lazyRouteComponent(() => import("@/features/ledger/JournalPage"), "JournalPage"),
      },
    ],
  },
  {
    id: "administration",
    label: "shell.module.administration",
    icon: "ShieldCheck",
    pages: [
      {
        id: "people",
        label: "shell.nav.people",
        path: paths.admin.people(),
        icon: "Users",
        permission: "identity.person.view",
        keywords: "shell.keywords.people",
        component: lazyRouteComponent(() => import("@/features/identity/PeoplePage"), "PeoplePage"),
        records: [
          {
            path: "/admin/people/$personId",
            component: lazyRouteComponent(() => import("@/features/identity/PersonPage"), "PersonPage"),
          },
        ],
      },
      {
        id: "roles",
        label: "shell.nav.roles",
        path: paths.admin.roles(),
        icon: "KeyRound",
        permission: "identity.role.view",
        keywords: "shell.keywords.roles",
        component: lazyRouteComponent(() => import("@/features/identity/RolesPage"), "RolesPage"),
        records: [
          {
            path: "/admin/roles/$roleId",
            component: lazyRouteComponent(() => import("@/features/identity/RolePage"), "RolePage"),
          },
        ],
      },
      {
        id: "partners",
        label: "shell.nav.partners",
        path: paths.admin.partners(),
        icon: "Handshake",
        permission: "tenancy.tenant.view",
        keywords: "shell.keywords.partners",
        component: lazyRouteComponent(() => import("@/features/tenancy/PartnersPage"), "PartnersPage"),
      },
      {
        id: "approvals",
        group: "shell.group.work",
        label: "shell.nav.approvals",
        path: paths.admin.approvals(),
        icon: "UserCheck",
        permission: "operations.approval.view",
        keywords: "shell.keywords.approvals",
        component: lazyRouteComponent(() => import("@/features/operations/ApprovalsPage"), "ApprovalsPage"),
      },
      {
        id: "audit-log",
        group: "shell.group.work",
        label: "shell.nav.auditLog",
        path: paths.admin.auditLog(),
        icon: "ScrollText",
        permission: "operations.audit.view",
        keywords: "shell.keywords.auditLog",
        component: lazyRouteComponent(() => import("@/features/operations/AuditPage"), "AuditPage"),
        records: [
          {
            path: "/admin/audit-log/$entryId",
            component: lazyRouteComponent(() => import("@/features/operations/AuditEntryPage"), "AuditEntryPage"),
          },
        ],
      },
      {
        id: "job-queue",
        group: "shell.group.work",
        label: "shell.nav.jobQueue",
        path: paths.admin.jobQueue(),
        icon: "ListChecks",
        permission: "operations.job.view",
        keywords: "shell.keywords.jobQueue",
        component: lazyRouteComponent(() => import("@/features/operations/JobQueuePage"), "JobQueuePage"),
      },
      {
        id: "trash",
        group: "shell.group.work",
        label: "shell.nav.trash",
        path: paths.admin.trash(),
        icon: "Trash2",
        permission: "operations.trash.view",
        keywords: "shell.keywords.trash",
        component: lazyRouteComponent(() => import("@/features/operations/TrashPage"), "TrashPage"),
      },
    ],
  },
  settings,
  {
    id: "experience",
    label: "shell.module.experience",
    icon: "Palette",
    pages: [
      {
        // Reads nothing from the server, so there is no permission to ask for.
        id: "component-library",
        label: "shell.nav.componentLibrary",
        path: paths.admin.componentLibrary(),
        icon: "Shapes",
        keywords: "shell.keywords.componentLibrary",
        component: lazyRouteComponent(
          () => import("@/features/experience/ComponentLibraryPage"),
          "ComponentLibraryPage",
        ),
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
        path: paths.admin.account(),
        icon: "CircleUser",
        keywords: "shell.keywords.account",
        component: accountPage,
      },
    ],
  },
];

/** Pages that are the operator's and its partners' alone; the server refuses them to a class 4 renter. */
const NOT_CLASS4 = ["partners", "component-library"];

/** The same pages at the addresses of another portal. */
function renters(pages: readonly Page[]): Page[] {
  const at = (path: string) => path.replace("/admin", "/class4");
  return pages
    .filter(({ id }) => !NOT_CLASS4.includes(id))
    .map((page) => ({
      ...page,
      path: at(page.path),
      records: page.records?.map((record) => ({ ...record, path: at(record.path) })),
    }));
}

/**
 * The one list of what the portals consist of. Rail, menu, router, search, tabs, breadcrumbs and tests read it: a page that
 * is not here does not exist, and a page that is here can be opened.
 */
export const modules: Record<Portal, readonly Module[]> = {
  admin: staffModules,
  customer: customerModules,
  carrier: carrierModules,
  class4: staffModules
    .map((module) => ({ ...module, pages: renters(module.pages) }))
    .filter(({ pages }) => pages.length > 0),
};

/** The modules and pages that this person may see, in their order. A module without a page to see is not there. */
export function visibleModules(portal: Portal, rights: Rights): Module[] {
  return modules[portal]
    .map((module) => ({ ...module, pages: module.pages.filter((page) => mayUse(rights, page)) }))
    .filter((module) => module.pages.length > 0);
}

/** What a click on a module opens: the first page of its menu that the person may see. */
export function defaultRoute(module: Module, rights: Rights): string | undefined {
  return module.pages.find((page) => mayUse(rights, page))?.path;
}

/** Where a portal begins for this person; undefined when they may see nothing of it. */
export function homeRoute(portal: Portal, rights: Rights): string | undefined {
  return modules[portal].map((module) => defaultRoute(module, rights)).find((path) => path !== undefined);
}

export type Place = { module: Module; page: Page };

/** The page that an address belongs to: itself or, for a record, the list it came from. */
export function placeOf(portal: Portal, pathname: string): Place | undefined {
  for (const module of modules[portal]) {
    const page = module.pages.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
    if (page) return { module, page };
  }
  return undefined;
}

/** What stands above a page: its module and, of a record, the list that it came from. From the top down, without the page itself. */
export function trailOf(portal: Portal, pathname: string, rights: Rights): { label: MessageKey; to: string }[] {
  const place = placeOf(portal, pathname);
  if (!place) return [];
  const { module, page } = place;
  const above = module.withoutMenu ? [] : [{ label: module.label, to: defaultRoute(module, rights) ?? page.path }];
  return pathname === page.path ? above : [...above, { label: page.label, to: page.path }];
}
