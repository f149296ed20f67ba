import { expect, test } from "vitest";
import type { PermissionEntry } from "@/lib/api/contractIdentity";
import { chosenOf, differenceOf, matrixOf, withNames } from "./matrix";

const permission = (name: string): PermissionEntry => {
  const [module = "", page = "", action = ""] = name.split(".");
  return { name, module, page, action, title: name, portals: ["admin"], keepsToScope: true };
};
const CATALOGUE = ["billing.invoice.view", "billing.invoice.issue", "ledger.book.view", "billing.account.view"].map(
  permission,
);

test("the catalogue becomes modules with pages, in its order", () => {
  const [billing, ledger] = matrixOf(CATALOGUE);
  expect(billing?.pages.map(({ page }) => page)).toEqual(["invoice", "account"]);
  expect(billing?.names).toEqual(["billing.invoice.view", "billing.invoice.issue", "billing.account.view"]);
  expect(ledger?.names).toEqual(["ledger.book.view"]);
});

test.each([
  [[], false],
  [["a"], "indeterminate"],
  [["a", "b"], true],
  [["c"], false],
] as const)("with %j of a and b chosen the box is %s", (chosen, state) =>
  expect(chosenOf(["a", "b"], new Set(chosen))).toBe(state),
);

test("choosing leaves the others as they are", () => {
  const before = new Set(["a", "c"]);
  expect([...withNames(before, ["a", "b"], true)].sort()).toEqual(["a", "b", "c"]);
  expect([...withNames(before, ["a", "b"], false)]).toEqual(["c"]);
  expect([...before]).toEqual(["a", "c"]);
});

test("two roles differ both ways", () =>
  expect(differenceOf(["a", "b"], ["b", "c"])).toEqual({ onlyA: ["a"], onlyB: ["c"], both: ["b"] }));
