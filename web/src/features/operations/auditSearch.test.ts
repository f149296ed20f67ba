import { expect, test } from "vitest";
import { filterOf, isNarrowed } from "./auditSearch";

test("an address without filters narrows nothing", () => {
  expect(isNarrowed(filterOf({}))).toBe(false);
  expect(isNarrowed(filterOf({ cursor: "x", limit: "50" }))).toBe(false);
});

test.each([
  ["invoice:17", "invoice", "17"],
  ["invoice", "invoice", undefined],
  ["invoices:2026-10-01/2026-10-31", "invoices", "2026-10-01/2026-10-31"],
  ["call:a:b", "call", "a:b"],
])("about=%s is a subject", (about, subjectKind, subjectId) =>
  expect(filterOf({ about })).toMatchObject({ subjectKind, subjectId }),
);

test("an outcome that does not exist is no filter", () => {
  expect(filterOf({ outcome: "nonsense" }).outcome).toBeUndefined();
  expect(filterOf({ outcome: "refused" }).outcome).toBe("refused");
});
