import { expect, test } from "vitest";
import type { Assignment } from "@/lib/api/contractCustomers";
import { schema, valuesOf, wantedOf } from "./assignmentForm";

const ASSIGNMENT: Assignment = {
  type: "feature",
  id: "billing.invoices",
  title: "Invoices",
  mode: "categories",
  categoryIds: ["1"],
  groupIds: ["7"],
  customerIds: ["42"],
  excludedIds: ["5"],
  keptIds: ["6"],
  startsAt: null,
  endsAt: null,
  measure: "API keys",
  limits: [{ level: "category", id: "1", most: 10 }],
  named: [],
  version: 3,
};

test("what is stored comes back as it was", () => {
  expect(wantedOf(valuesOf(ASSIGNMENT), false, 3)).toEqual({
    mode: "categories",
    categoryIds: [1],
    groupIds: [7],
    customerIds: [42],
    excludedIds: [5],
    keptIds: [6],
    startsAt: null,
    endsAt: null,
    limits: [{ level: "category", id: "1", most: 10 }],
    keepExisting: false,
    version: 3,
  });
});

test.each([
  ["all", [], [], []],
  ["groups", [], [7], [42]],
  ["specific", [], [], [42]],
] as const)("mode %s leaves out what it does not look at", (mode, categoryIds, groupIds, customerIds) => {
  const wanted = wantedOf({ ...valuesOf(ASSIGNMENT), mode }, true, 3);
  expect([wanted.categoryIds, wanted.groupIds, wanted.customerIds]).toEqual([categoryIds, groupIds, customerIds]);
  expect(wanted.excludedIds).toEqual([5]);
});

test("an end before the start is refused", () => {
  const values = valuesOf(ASSIGNMENT);
  expect(schema.safeParse(values).success).toBe(true);
  const late = schema.safeParse({ ...values, startsAt: "2026-03-02T00:00:00Z", endsAt: "2026-03-01T00:00:00Z" });
  expect(late.error?.issues[0]?.path).toEqual(["endsAt"]);
});

test.each([
  ["of nobody", { level: "group", id: null, most: 3 }],
  ["without a number", { level: "all", id: null, most: null }],
  ["twice for the same", { level: "category", id: "1", most: 3 }],
] as const)("a limit %s is refused", (_why, limit) => {
  const values = valuesOf(ASSIGNMENT);
  const refused = schema.safeParse({ ...values, limits: [...values.limits, limit] });
  expect(refused.error?.issues[0]?.path).toEqual(["limits"]);
});
