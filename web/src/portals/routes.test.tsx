// @vitest-environment jsdom
import { createMemoryHistory, createRouter } from "@tanstack/react-router";
import { describe, expect, test } from "vitest";
import { paths } from "@/lib/paths";
import { workIn } from "@/lib/portal";
import { parseSearch, stringifySearch } from "@/lib/search";
import { createQueryClient } from "./queryClient";
import { modules } from "./registry";
import { createRoutes } from "./routes";

const router = createRouter({
  routeTree: createRoutes(createQueryClient()),
  history: createMemoryHistory(),
  parseSearch,
  stringifySearch,
});

/** The id of the route that an address opens, or undefined when it opens none. */
function routeAt(path: string): string | undefined {
  const matches = router.matchRoutes(path, {});
  const last = matches.at(-1);
  // The root alone matches when nothing else does.
  return last?.routeId === "__root__" ? undefined : last?.routeId;
}

describe("every address that the console builds opens a page", () => {
  test.each([
    [paths.start(), "/"],
    [paths.signIn(), "/sign-in"],
    [paths.setPassword("a/b"), "/set-password/$token"],
    [paths.forgotPassword(), "/forgot-password"],
    [paths.signUp(), "/sign-up"],
    [paths.admin.account(), "/admin/account"],
    [paths.admin.people(), "/admin/people"],
    [paths.admin.person("7"), "/admin/people/$personId"],
    [paths.portal.account(), "/portal/account"],
    [paths.admin.start(), "/admin/"],
    [paths.admin.dashboard(), "/admin/dashboard"],
    [paths.admin.liveCalls(), "/admin/live-calls"],
    [paths.admin.signalling(), "/admin/signalling"],
    [paths.admin.alerts(), "/admin/alerts"],
    [paths.admin.calls(), "/admin/calls"],
    [paths.admin.call("01K"), "/admin/calls/$callId"],
    [paths.admin.carriers(), "/admin/carriers"],
    [paths.admin.carrier("c-1"), "/admin/carriers/$carrierId"],
    [paths.admin.timeClasses(), "/admin/time-classes"],
    [paths.admin.enforcementPolicy("new"), "/admin/enforcement-policies/$policyId"],
    [paths.admin.accounts(), "/admin/ledger/accounts"],
    [paths.admin.journal(), "/admin/ledger/journal"],
    [paths.admin.invoices(), "/admin/invoices"],
    [paths.admin.invoice("i-1"), "/admin/invoices/$invoiceId"],
    [paths.admin.invoiceLine("i-1", 3), "/admin/invoices/$invoiceId/lines/$position"],
    [paths.admin.componentLibrary(), "/admin/experience-manager/component-library"],
    [paths.admin.roles(), "/admin/roles"],
    [paths.admin.role("admin"), "/admin/roles/$roleId"],
    [paths.admin.jobQueue(), "/admin/job-queue"],
    [paths.admin.auditLog(), "/admin/audit-log"],
    [paths.admin.auditEntry("7"), "/admin/audit-log/$entryId"],
    ["/carrier", "/carrier/"],
    ["/carrier/calls/01K", "/carrier/calls/$callId"],
    ["/carrier/invoices/7", "/carrier/invoices/$invoiceId"],
    ["/class4", "/class4/"],
    ["/class4/carriers/7/interconnects/8", "/class4/carriers/$carrierId/interconnects/$interconnectId"],
    [paths.portal.start(), "/portal/"],
    [paths.portal.overview(), "/portal/overview"],
    [paths.portal.calls(), "/portal/calls"],
    [paths.portal.call("01K"), "/portal/calls/$callId"],
    [paths.portal.invoices(), "/portal/invoices"],
    [paths.portal.invoice("i-1"), "/portal/invoices/$invoiceId"],
  ])("%s is %s", (path, id) => expect(routeAt(path)).toBe(id));

  test("and every page of the registry does", () => {
    const pages = Object.values(modules).flatMap((portal) => portal.flatMap((module) => module.pages));
    expect(pages.filter((page) => routeAt(page.path) !== page.path)).toEqual([]);
  });
});

describe("addresses follow the portal that one works in", () => {
  test.each([
    ["admin", "/admin/calls", "/portal/calls"],
    ["class4", "/class4/calls", "/portal/calls"],
    ["customer", "/admin/calls", "/portal/calls"],
    ["carrier", "/admin/calls", "/carrier/calls"],
  ] as const)("in %s", (portal, staffs, companys) => {
    workIn(portal);
    expect([paths.admin.calls(), paths.portal.calls()]).toEqual([staffs, companys]);
    workIn("customer");
  });
});

describe("the query of an address is plain text", () => {
  test("numbers stay as they were typed and nothing is quoted", () => {
    expect(parseSearch("?called=0044&code=503")).toEqual({ called: "0044", code: "503" });
    expect(stringifySearch({ called: "0044", result: undefined, caller: "" })).toBe("?called=0044");
    expect(stringifySearch({})).toBe("");
  });
});
