import { describe, expect, test } from "vitest";
import { closing, lasting, MOST_TABS, moveTab, nameTab, neighbour, openTab, pinTab, type Tab } from "./tabs";

const tab = (path: string, pinned = false): Tab => ({ path, search: {}, title: path, pinned });
const names = (tabs: readonly Tab[]) => tabs.map(({ path, pinned }) => (pinned ? `${path}*` : path)).join(" ");
const none = new Set<string>();
const row = [tab("a", true), tab("b"), tab("c"), tab("d")];

describe("a page has one tab", () => {
  test("opening it again keeps its place and takes the newer query", () => {
    const opened = openTab(row, { path: "c", search: { kind: "supplier" } }, [], none);
    expect(names(opened)).toBe("a* b c d");
    expect(opened[2]?.search).toEqual({ kind: "supplier" });
  });

  test("a new one joins at the end", () => {
    expect(names(openTab(row, { path: "e", search: {} }, [], none))).toBe("a* b c d e");
  });

  test("when there are too many, the one not seen for longest leaves, but none that is pinned or has edits", () => {
    const full = [tab("pinned", true), ...Array.from({ length: MOST_TABS - 1 }, (_, index) => tab(`t${index}`))];
    const recent = full.map(({ path }) => path).reverse();
    expect(names(openTab(full, { path: "new", search: {} }, recent, new Set(["t0"])))).not.toContain("t1 ");
    expect(openTab(full, { path: "new", search: {} }, recent, new Set(["t0"]))).toHaveLength(MOST_TABS);
  });
});

describe("a page with nothing at its address", () => {
  const gone = nameTab(row, "c", "Carrier: not found", true);

  test("stays open under a name that says so, and is not there the next time", () => {
    expect(gone[2]).toEqual({ path: "c", search: {}, title: "Carrier: not found", pinned: false, missing: true });
    expect(names(gone)).toBe("a* b c d");
    expect(names(lasting(gone))).toBe("a* b d");
  });

  test("is kept as any other when what it shows is there again", () => {
    const back = nameTab(gone, "c", "Aurelia", false);
    expect(back[2]).toEqual({ path: "c", search: {}, title: "Aurelia", pinned: false });
    expect(names(lasting(back))).toBe("a* b c d");
  });

  test("does not last because it is pinned", () => {
    expect(names(lasting(nameTab(row, "a", "Invoice: not found", true)))).toBe("b c d");
  });
});

test.each([
  ["pinned tabs go to the front", pinTab(row, "c", true), "a* c* b d"],
  ["and back behind them", pinTab(row, "a", false), "a b c d"],
  ["a tab moves", moveTab(row, "d", 1), "a* d b c"],
  ["but never before the pinned ones", moveTab(row, "d", 0), "a* d b c"],
])("%s", (_what, after, expected) => expect(names(after)).toBe(expected));

test.each([
  ["this", ["b"]],
  ["others", ["c", "d"]],
  ["right", ["c", "d"]],
  ["all", ["b", "c", "d"]],
] as const)("closing %s from b closes %j", (which, expected) => expect(closing(row, "b", which)).toEqual(expected));

test.each([
  ["b", ["b"], "c"],
  ["d", ["d"], "c"],
  ["c", ["c", "d"], "b"],
  ["b", ["a", "b", "c", "d"], undefined],
])("from %s, when %j go, one looks at %s", (path, gone, expected) => {
  expect(neighbour(row, path, new Set(gone))?.path).toBe(expected);
});
