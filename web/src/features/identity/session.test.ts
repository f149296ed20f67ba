import { expect, test } from "vitest";
import { landingFor } from "./session";

test.each([
  ["admin", "/admin/calls?called=44", "/admin/calls?called=44"],
  ["admin", "/portal/calls", "/admin/dashboard"],
  ["admin", "//evil.example/admin/", "/admin/dashboard"],
  ["admin", "https://evil.example/admin/", "/admin/dashboard"],
  ["admin", undefined, "/admin/dashboard"],
  ["customer", "/portal/invoices", "/portal/invoices"],
  ["customer", "/admin/dashboard", "/portal/overview"],
] as const)("after signing in to %s with next=%s one lands on %s", (portal, next, landing) => {
  expect(landingFor(portal, next)).toBe(landing);
});
