import { describe, expect, test } from "vitest";
import type { Portal } from "@/lib/api/contract";
import type { Rights } from "@/lib/rights";
import { visibleModules } from "../registry";
import { named } from "./paletteNames";
import { MOST_REQUESTS, sourcesFor } from "./paletteRecords";

const EVERYTHING: Rights = {};
const asked = (portal: Portal, typed: string, rights: Rights = EVERYTHING) =>
  sourcesFor(portal, visibleModules(portal, rights), rights, typed);
const CALL = "01a2013b-3551-7000-a4df-77b8a5b7f5a0";
const NAMES = ["carriers", "interconnects", "services", "customers", "people", "choices", "templates", "certificates"];
/** Lists of names that are asked once a minute. */
const SELDOM = ["choices", "templates", "certificates"];

describe("a text is looked for where it may be", () => {
  test.each<[string, Portal, string, string[]]>([
    ["one letter begins too many names", "admin", "g", []],
    ["a name", "admin", "gold", NAMES],
    ["a short id", "admin", "I7", NAMES],
    ["part of an invoice's number", "admin", "INV-2026-7", ["invoices", ...NAMES]],
    ["a call's id, which may be a Call-ID too and is no part of a name", "admin", CALL, ["call", "callsOfId"]],
    ["a Call-ID of one long word", "admin", "3848276298220188511a", ["callsOfId"]],
    [
      "a Call-ID with its host, which may be an address of e-mail",
      "admin",
      "7f3a@pc33.example",
      ["callsOfId", ...NAMES],
    ],
    ["an address of e-mail without a digit is none", "admin", "noc@aurelia.example", NAMES],
    ["a Call-ID of a customer's own calls", "customer", "7f3a@pc33.example", ["myCallsOfId"]],
    ["a name, by a renter of the switch", "class4", "gold", NAMES],
    ["a customer has no lists of others", "customer", "gold", []],
    ["a customer's own invoice", "customer", "2026-7", ["myInvoices"]],
    ["a carrier's own call", "carrier", CALL, ["myCall", "myCallsOfId"]],
  ])("%s", (_what, portal, typed, sources) => {
    expect(asked(portal, typed)).toEqual(sources);
  });

  test.each<[string, string[], string[]]>([
    ["customer.account.view alone", ["customers.account.view"], ["customers"]],
    ["people alone", ["identity.person.view"], ["people"]],
    ["certificates alone", ["enforcement.certificate.view"], ["certificates"]],
    ["nothing", [], []],
  ])("who may see %s is not refused the rest by the server, but not asked for it", (_what, permissions, sources) => {
    expect(asked("admin", "gold", { permissions })).toEqual(sources);
  });

  test.each(["ab", "gold 7", "+442071234567", "2026-0007", "C12", "noc@aurelia.example", "noc2@aurelia.example", CALL])(
    "%s costs one pause no more requests than agreed",
    (typed) => {
      for (const portal of ["admin", "class4", "customer", "carrier"] as const) {
        expect(asked(portal, typed).filter((source) => !SELDOM.includes(source)).length).toBeLessThanOrEqual(
          MOST_REQUESTS,
        );
      }
    },
  );
});

describe("plans and lists are found by name or short id", () => {
  const plans = ["Gold UK", "Retail gold", "Silver"].map((name, index) => ({ id: String(index + 1), name }));

  test.each<[string, string, string | undefined, string[]]>([
    ["a part of the name, those that begin so first", "gold", "P", ["Gold UK", "Retail gold"]],
    ["the short id", "p3", "P", ["Silver"]],
    ["a bare number is no plan's name", "3", "P", []],
    ["another letter", "r3", "P", []],
    ["a list has no short id", "p3", undefined, []],
  ])("%s", (_what, typed, letter, names) => {
    expect(named(plans, typed, letter).map(({ name }) => name)).toEqual(names);
  });

  test("at most five of a kind", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: String(index), name: `Plan ${index}` }));
    expect(named(many, "plan")).toHaveLength(5);
  });
});
