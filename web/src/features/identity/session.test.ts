import { expect, test } from "vitest";
import type { Session } from "@/lib/api/contract";
import { landingFor, rightsOf } from "./session";

test.each([
  ["admin", "/admin/calls?called=44", "/admin/calls?called=44"],
  ["admin", "/portal/calls", "/admin"],
  ["admin", "//evil.example/admin/", "/admin"],
  ["admin", "https://evil.example/admin/", "/admin"],
  ["admin", undefined, "/admin"],
  ["customer", "/portal/invoices", "/portal/invoices"],
  ["customer", "/admin/dashboard", "/portal"],
  ["carrier", "/carrier/calls", "/carrier/calls"],
  ["carrier", "/portal/calls", "/carrier"],
  ["class4", "/class4/carriers", "/class4/carriers"],
  ["class4", "/admin/partners", "/class4"],
] as const)("after signing in to %s with next=%s one lands on %s", (portal, next, landing) => {
  expect(landingFor(portal, next)).toBe(landing);
});

test("as long as a second factor is due nothing is offered", () => {
  const session = {
    permissions: ["carriers.carrier.view"],
    secondFactorDue: false,
    tenant: { name: "Northwind", suspended: null },
  } as unknown as Session;
  expect(rightsOf(session).permissions).toEqual(["carriers.carrier.view"]);
  expect(rightsOf({ ...session, secondFactorDue: true }).permissions).toEqual([]);
});

test("of a suspended tenant's people the name is told for the reasons of what is refused", () => {
  const session = {
    permissions: [],
    secondFactorDue: false,
    tenant: { name: "Northwind", suspended: { since: "2026-11-21T08:00:00Z", reason: null } },
  } as unknown as Session;
  expect(rightsOf(session).readOnlyOf).toBe("Northwind");
});
