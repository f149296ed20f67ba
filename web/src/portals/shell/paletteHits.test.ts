import { describe, expect, test } from "vitest";
import type { Portal } from "@/lib/api/contract";
import { i18n } from "@/lib/i18n";
import "@/lib/portalMessages";
import { visibleModules } from "../registry";
import { findPages } from "./paletteHits";

const found = (portal: Portal, typed: string) =>
  findPages(visibleModules(portal, {}), typed, (key) => i18n.t(key)).map(({ label }) => label);

describe("the surest page comes first, for it is what Enter opens", () => {
  test.each<[Portal, string, string]>([
    // the whole name, which is a keyword of pages before it
    ["admin", "number lists", "Number lists"],
    ["admin", "  Number   LISTS ", "Number lists"],
    ["admin", "customers", "Customers"],
    ["admin", "partners", "Partners"],
    ["admin", "settings", "Settings"],
    ["admin", "balance & spend", "Balance & spend"],
    ["class4", "number lists", "Number lists"],
    ["class4", "customers", "Customers"],
    // the beginning of the name, before a word of another one
    ["admin", "call", "Call records"],
    ["admin", "cust", "Customers"],
    ["admin", "journ", "Journal"],
    ["admin", "li", "Live calls"],
    ["admin", "number", "Number portability"],
    ["class4", "call rec", "Call records"],
    ["customer", "call", "Call records"],
    ["customer", "api", "API keys"],
    ["carrier", "inter", "Interconnects"],
    // a word of the name, before keywords
    ["admin", "calls", "Live calls"],
    ["admin", "accounts", "Ledger accounts"],
    ["admin", "lists", "Origination lists"],
    ["admin", "rates", "Exchange rates"],
    ["class4", "certificates", "Attestation certificates"],
    ["customer", "account", "Your account"],
    // keywords, in the menu's order
    ["admin", "suppliers", "Carriers"],
    ["admin", "blacklist", "Number lists"],
    ["admin", "stir/shaken", "Enforcement policies"],
    ["admin", "credit", "Carriers"],
    ["admin", "cdr", "Call records"],
    ["customer", "calls", "Call records"],
    ["customer", "rates", "Price lists"],
    ["customer", "dashboard", "Overview"],
    ["carrier", "calls", "Call records"],
    ["carrier", "trunks", "Interconnects"],
    ["class4", "cdr", "Call records"],
  ])("%s: %s opens %s", (portal, typed, first) => expect(found(portal, typed)[0]).toBe(first));
});

test.each<[Portal, string, string[]]>([
  ["admin", "calls", ["Live calls", "Time classes", "Call records"]],
  ["admin", "customers", ["Customers", "Carriers", "Categories and groups", "Assignments"]],
  ["admin", "nonsense", []],
  ["admin", "/", []],
  ["carrier", "", ["Overview", "Interconnects", "Call records", "Invoices", "Team", "API keys", "Your account"]],
])("%s: %s finds these alone, in this order", (portal, typed, labels) => expect(found(portal, typed)).toEqual(labels));
