import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Portal } from "@/lib/api/contract";
import { en } from "@/lib/messages/en";
import { door } from "@/lib/messages/en/door";
import type { Rights } from "@/lib/rights";
import { pages as looked } from "../../e2e/pageList.mjs";
import { sectionsOf } from "./menu";
import { defaultRoute, homeRoute, modules, placeOf, trailOf, visibleModules } from "./registry";

const portals = Object.keys(modules) as Portal[];
const everyModule = portals.flatMap((portal) => modules[portal].map((module) => ({ portal, module })));
const everyPage = everyModule.flatMap(({ portal, module }) => module.pages.map((page) => ({ portal, module, page })));
const permissions = [...new Set(everyPage.flatMap(({ page }) => page.permission ?? []))];

/** People as the server may describe them: all, none, each page alone, and all but each page. */
const roles: [string, Rights][] = [
  ["whose permissions the server does not tell", {}],
  ["who may do everything", { permissions }],
  ["who may do nothing", { permissions: [] }],
  ...permissions.map((one): [string, Rights] => [`who has only ${one}`, { permissions: [one] }]),
  ...permissions.map((one): [string, Rights] => [
    `who lacks ${one}`,
    { permissions: permissions.filter((other) => other !== one) },
  ]),
];

describe.each(roles)("a person %s", (_who, rights) => {
  test.each(portals)("opens with a click on a module of %s the first entry of its menu", (portal) => {
    const shown = visibleModules(portal, rights);
    for (const module of shown) expect(defaultRoute(module, rights)).toBe(module.pages[0]?.path);
    const hidden = modules[portal].filter(({ id }) => !shown.some((module) => module.id === id));
    for (const module of hidden) expect(defaultRoute(module, rights)).toBeUndefined();
    expect(homeRoute(portal, rights)).toBe(shown[0]?.pages[0]?.path);
  });
});

test("a page needs what its tenant has rented, when the server tells", () => {
  const page = modules.admin[0]?.pages[0];
  if (!page) throw new Error("the administration has pages");
  const rented = { ...modules.admin[0], pages: [{ ...page, entitlement: "class4" }] } as (typeof modules.admin)[number];
  expect(defaultRoute(rented, {})).toBe(page.path);
  expect(defaultRoute(rented, { entitlements: [] })).toBeUndefined();
  expect(defaultRoute(rented, { entitlements: ["class4"] })).toBe(page.path);
});

describe("breadcrumbs", () => {
  test.each(everyPage.map(({ portal, module, page }) => [page.path, portal, module, page] as const))(
    "%s stands beneath its module, and its records beneath it",
    (path, portal, module, page) => {
      const above = module.withoutMenu ? [] : [{ label: module.label, to: module.pages[0]?.path }];
      expect(trailOf(portal, path, {})).toEqual(above);
      for (const record of page.records ?? []) {
        const trail = trailOf(portal, record.path, {});
        expect(trail).toEqual([...above, { label: page.label, to: path }]);
        expect(trail.every(({ to }) => everyPage.some((one) => one.page.path === to))).toBe(true);
      }
    },
  );

  test("a module leads to the first page that the person may see", () => {
    const rights = { permissions: ["ledger.book.view"] };
    expect(trailOf("admin", "/admin/ledger/journal", rights)[0]?.to).toBe("/admin/ledger/accounts");
  });

  test("an address of no page has none", () => expect(trailOf("admin", "/admin/nowhere", {})).toEqual([]));
});

/** The line that declares a permission. */
const firstLine = (text: string, name: string) => text.split("\n").find((line) => line.includes(`"${name}"`)) ?? "";

describe("the registry", () => {
  test.each(portals)("names each page and module of %s once", (portal) => {
    for (const ids of [
      modules[portal].map(({ id }) => id),
      modules[portal].flatMap(({ pages }) => pages).map((page) => page.id),
    ])
      expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(everyModule)("keeps the groups of $module.id ($portal) together, below what is in none", ({ module }) => {
    expect(sectionsOf(module.pages).flatMap(({ pages }) => pages)).toEqual(module.pages);
  });

  test("has words for all of them", () => {
    const words = { ...door, ...en } as unknown as Record<string, unknown>;
    const find = (key: string) =>
      key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], words);
    const keys = everyPage.flatMap(({ module, page }) => [module.label, page.label, page.keywords, page.group]);
    expect(keys.filter((key) => key !== undefined && typeof find(key) !== "string")).toEqual([]);
  });

  test("asks on every page that reads from the server for a permission that it declares", () => {
    const server = join(import.meta.dirname, "../../../server/src/main/java");
    const declared = readdirSync(server, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("Permissions.java"))
      .flatMap((path) => [...readFileSync(join(server, path), "utf8").matchAll(/"([a-z-]+\.[a-z-]+\.[a-z-]+)"/g)])
      .map((match) => match[1]);
    expect(declared.length).toBeGreaterThan(0);
    // what rings for somebody is chosen by their permissions, each alert by its own
    const reading = everyPage.filter(({ page }) => !["component-library", "account", "alerts"].includes(page.id));
    const asked = reading.map(({ page }) => page.permission ?? `${page.id}: none`);
    expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
  });

  test("shows a class 4 renter exactly the pages whose permission is declared for it", () => {
    const server = join(import.meta.dirname, "../../../server/src/main/java");
    const text = readdirSync(server, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("Permissions.java"))
      .map((path) => readFileSync(join(server, path), "utf8"))
      .join("\n");
    const forRenters = (name: string) =>
      new RegExp(`"${name.replaceAll(".", "\\.")}"[^;]*?CLASS4[,)]`).test(firstLine(text, name));
    const shown = modules.class4.flatMap(({ pages }) => pages.map(({ id }) => id));
    const expected = modules.admin
      .flatMap(({ pages }) => pages)
      .filter(({ id, permission }) => id !== "component-library" && (!permission || forRenters(permission)))
      .map(({ id }) => id);
    expect(shown).toEqual(expected);
    const addresses = everyPage
      .filter(({ portal }) => portal === "class4")
      .flatMap(({ page }) => [page.path, ...(page.records ?? []).map(({ path }) => path)]);
    expect(addresses.filter((path) => !path.startsWith("/class4/"))).toEqual([]);
  });

  test.each(everyPage.map(({ portal, page }) => [page.path, portal, page] as const))(
    "finds %s by its address",
    (path, portal, page) => {
      expect(placeOf(portal, path)?.page).toBe(page);
      expect(placeOf(portal, `${path}/some-record`)?.page).toBe(page);
    },
  );
});

test.each(portals)("every page of %s and its records are looked at in a browser, in light and dark", (portal) => {
  const seen = Object.values(looked[portal]).map(({ address }) => address.split("?")[0] ?? "");
  const fits = (path: string) => {
    const shape = new RegExp(`^${path.replace(/\$\w+/g, "[^/]+")}$`);
    return seen.some((address) => shape.test(address));
  };
  const paths = modules[portal]
    .flatMap(({ pages }) => pages)
    .flatMap((page) => [page.path, ...(page.records ?? []).map((record) => record.path)]);
  expect(paths.filter((path) => !fits(path))).toEqual([]);
});
