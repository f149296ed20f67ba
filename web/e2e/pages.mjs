import { after, before, describe, test } from "node:test";
import {
  askAs,
  assertAccessible,
  assertFits,
  assertQuiet,
  assertRows,
  clearDesk,
  close,
  DESKTOP,
  dress,
  equals,
  holds,
  lead,
  openAs,
  PHONE,
  picture,
  settled,
  URL_,
  visit,
  WIDE,
} from "./support.mjs";

/** The first thing of a list, so that its own page can be opened; undefined when the list is empty. */
async function first(who, path) {
  return (await askAs(who, path)).items[0];
}

/** The oldest of a list's first hundred: it was there before what others make and delete meanwhile. */
async function oldest(who, path) {
  const { items } = await askAs(who, `${path}${path.includes("?") ? "&" : "?"}limit=100`);
  return items.sort((a, b) => Number(a.id) - Number(b.id))[0];
}

const open = {
  admin: {
    dashboard: () => "/admin/dashboard",
    "live-calls": () => "/admin/live-calls",
    signalling: () => "/admin/signalling",
    alerts: () => "/admin/alerts",
    calls: () => "/admin/calls?range=all",
    call: async () => {
      const row = await first("admin", "/api/admin/calls?result=answered&limit=1");
      return row && `/admin/calls/${row.callId}`;
    },
    "refused-call": async () => {
      const row = await first("admin", "/api/admin/calls?result=refused&limit=1");
      return row && `/admin/calls/${row.callId}`;
    },
    carriers: () => "/admin/carriers",
    carrier: async () => {
      const row = await oldest("admin", "/api/admin/carriers");
      return row && `/admin/carriers/${row.id}`;
    },
    "carrier-new": () => "/admin/carriers/new",
    "carriers-interconnects": () => "/admin/carriers?view=interconnects",
    "carriers-services": () => "/admin/carriers?view=services",
    "carrier-balances": () => "/admin/carrier-balances",
    "time-classes": () => "/admin/time-classes",
    "alert-templates": () => "/admin/alert-templates",
    ...Object.fromEntries(
      ["interconnects", "contacts", "accounting", "alerts"].map((view) => [
        `carrier-${view}`,
        async () => {
          const row = await oldest("admin", "/api/admin/carriers?kind=bilateral");
          return row && `/admin/carriers/${row.id}?view=${view}`;
        },
      ]),
    ),
    ...Object.fromEntries(
      ["details", "services", "validation", "translation", "media", "signalling"].map((view) => [
        `interconnect-customer-${view}`,
        async () => {
          const row = await oldest("admin", "/api/admin/interconnects?direction=customer");
          return row && `/admin/carriers/${row.carrier.id}/interconnects/${row.id}?view=${view}`;
        },
      ]),
    ),
    ...Object.fromEntries(
      [
        ["supplier", "details"],
        ["supplier", "routing"],
        ["supplier", "monitoring"],
        ["supplier", "media"],
        ["bilateral", "details"],
        ["bilateral", "egress-translation"],
        ["bilateral", "signalling"],
      ].map(([direction, view]) => [
        `interconnect-${direction}-${view}`,
        async () => {
          const row = await oldest("admin", `/api/admin/interconnects?direction=${direction}`);
          return row && `/admin/carriers/${row.carrier.id}/interconnects/${row.id}?view=${view}`;
        },
      ]),
    ),
    service: async () => {
      const row = await oldest("admin", "/api/admin/services");
      return row && `/admin/carriers/${row.carrier.id}/interconnects/${row.interconnect.id}/services/${row.id}`;
    },
    "enforcement-policies": () => "/admin/enforcement-policies",
    "enforcement-policy": async () => {
      const row = await oldest("admin", "/api/admin/enforcement-policies");
      return row && `/admin/enforcement-policies/${row.id}`;
    },
    "enforcement-policy-new": () => "/admin/enforcement-policies/new",
    "attestation-certificates": () => "/admin/attestation-certificates",
    "origination-lists": () => "/admin/origination-lists",
    "origination-list": async () => {
      const row = await oldest("admin", "/api/admin/origination-lists");
      return row && `/admin/origination-lists/${row.id}`;
    },
    "portability-plans": () => "/admin/portability-plans",
    "portability-plan": async () => {
      const row = await oldest("admin", "/api/admin/portability-plans");
      return row && `/admin/portability-plans/${row.id}`;
    },
    "portability-plan-new": () => "/admin/portability-plans/new",
    "number-lists": () => "/admin/number-lists",
    "number-list": async () => {
      const row = await oldest("admin", "/api/admin/number-lists");
      return row && `/admin/number-lists/${row.id}`;
    },
    "number-list-new": () => "/admin/number-lists/new",
    accounts: () => "/admin/ledger/accounts",
    journal: () => "/admin/ledger/journal",
    invoices: () => "/admin/invoices",
    invoice: async () => {
      const row = await first("admin", "/api/admin/invoices?status=issued&limit=1");
      return row && `/admin/invoices/${row.id}`;
    },
    "component-library": () => "/admin/experience-manager/component-library",
    "invoice-line": async () => {
      const row = await first("admin", "/api/admin/invoices?status=issued&limit=1");
      return row && `/admin/invoices/${row.id}/lines/1`;
    },
    account: () => "/admin/account",
    "account-security": () => "/admin/account?view=security",
    "account-sessions": () => "/admin/account?view=sessions",
    people: () => "/admin/people",
    person: async () => {
      const row = await oldest("admin", "/api/admin/people?search=mara");
      return row && `/admin/people/${row.id}`;
    },
    partners: () => "/admin/partners",
    "partner-new": () => "/admin/partners?new=partner",
    approvals: () => "/admin/approvals?state=all",
    roles: () => "/admin/roles",
    role: () => "/admin/roles/admin?compare=support",
    "role-new": () => "/admin/roles/new",
    "job-queue": () => "/admin/job-queue",
    "job-queue-jobs": () => "/admin/job-queue?view=jobs",
    "job-queue-failed": () => "/admin/job-queue?view=failed",
    "job-queue-schedules": () => "/admin/job-queue?view=schedules",
    "job-queue-workers": () => "/admin/job-queue?view=workers",
    customers: () => "/admin/customers",
    customer: async () => {
      const row = await oldest("admin", "/api/admin/customers?search=brightline");
      return row && `/admin/customers/${row.id}`;
    },
    categories: () => "/admin/customer-categories",
    "category-groups": () => "/admin/customer-categories?view=groups",
    category: async () => {
      const row = await oldest("admin", "/api/admin/customer-categories");
      return row && `/admin/customer-categories/${row.id}`;
    },
    assignments: () => "/admin/assignments",
    assignment: () => "/admin/assignments/feature/reporting.calls",
    "exchange-rates": () => "/admin/exchange-rates",
    "settings-mail": () => "/admin/settings?search=mail",
    settings: () => "/admin/settings",
    brand: () => "/admin/brand",
    "api-keys": () => "/admin/api-keys",
    "api-key-new": () => "/admin/api-keys/new",
    trash: () => "/admin/trash",
    "audit-log": () => "/admin/audit-log",
    "audit-entry": async () => {
      const row = await first("admin", "/api/admin/audit?limit=1");
      return row && `/admin/audit-log/${row.id}`;
    },
  },
  customer: {
    overview: () => "/portal/overview",
    "my-account": () => "/portal/account",
    "my-security": () => "/portal/account?view=security",
    "operator-access": () => "/portal/operator-access",
    "my-team": () => "/portal/team",
    "my-api-keys": () => "/portal/api-keys",
    "my-api-key-new": () => "/portal/api-keys/new",
    "my-calls": () => "/portal/calls?range=all",
    "my-call": async () => {
      const row = await first("customer", "/api/customer/calls?limit=1");
      return row && `/portal/calls/${row.callId}`;
    },
    "my-invoices": () => "/portal/invoices",
    "price-lists": () => "/portal/price-lists",
    "my-invoice": async () => {
      const row = await first("customer", "/api/customer/invoices?limit=1");
      return row && `/portal/invoices/${row.id}`;
    },
  },
  carrier: {
    "carrier-overview": () => "/carrier/overview",
    "own-interconnects": () => "/carrier/interconnects",
    "carrier-calls": () => "/carrier/calls?range=all&way=received",
    "carrier-call": async () => {
      const row = await first("carrier", "/api/carrier/calls?way=received&limit=1");
      return row && `/carrier/calls/${row.callId}`;
    },
  },
  class4: {
    "class4-dashboard": () => "/class4/dashboard",
    "class4-carriers": () => "/class4/carriers",
    "class4-people": () => "/class4/people",
    "class4-number-lists": () => "/class4/number-lists",
  },
};

/** Every page is examined for accessibility in light and in dark; on a phone it must fit, which is what differs there. */
const LOOKS = [
  { name: "desktop", viewport: DESKTOP, scheme: "light", examined: true },
  { name: "wide", viewport: WIDE, scheme: "dark", examined: true },
  { name: "phone", viewport: PHONE, scheme: "light", examined: false },
];

/** Windows that look through the pages of one person beside each other. */
const WINDOWS = 2;

/** Ten rows say as much as fifty about how a page looks, and are looked through in less time. */
const short = (address) => `${address}${address.includes("?") ? "&" : "?"}limit=10`;

/** The path of a page, or null before its first; of an address likewise. */
const here = (where) => {
  const address = typeof where === "string" ? where : where.url();
  return address === "about:blank" ? null : new URL(address, URL_).pathname;
};

for (const [who, pages] of Object.entries(open)) {
  describe(`pages of the ${who}`, { concurrency: WINDOWS }, () => {
    for (let window = 0; window < WINDOWS; window++) {
      const shown = Object.entries(pages).filter((_, index) => index % WINDOWS === window);
      describe(`window ${window + 1}`, { concurrency: 1 }, () => lookThrough(who, shown));
    }
  });
}

function lookThrough(who, pages) {
  let page;
  before(async () => {
    page = await openAs(who);
  });
  after(() => close(page));

  for (const [name, path] of pages) {
    describe(`page ${name} (${who})`, () => {
      let address;
      before(async () => {
        address = await path();
      });
      // opened once, then looked at like one whose window is resized and whose system turns dark
      for (const [index, look] of LOOKS.entries()) {
        test(`opens quietly and ${look.examined ? "accessibly" : "fits"}: ${look.scheme}, ${look.name}`, async (context) => {
          if (!address) return context.skip("nothing of this kind exists on the server yet");
          if (index === 0) {
            page.complaints.length = 0;
            await clearDesk(page);
          }
          await dress(page, look);
          if (index > 0) await settled(page);
          else if (here(page) === null || here(page) === here(address)) await visit(page, short(address));
          else await lead(page, short(address));
          const where = `${name} ${look.scheme} ${look.name}`;
          await equals(() => page.locator("h1").count(), 1, `one h1 on ${where}`);
          await holds(
            () => page.title(),
            (title) => (who === "class4" ? /· \S/ : /· DIDTron$/).test(title),
          );
          await equals(
            () => page.getByTestId(/^state-(error|missing|forbidden)$/).count(),
            0,
            `an error is shown on ${where}`,
          );
          if (look.examined) await assertAccessible(page, where);
          await assertFits(page, where);
          await assertRows(page, where);
          assertQuiet(page, where);
          await picture(page, `${name}-${look.name}-${look.scheme}`);
        });
      }
    });
  }
}
