import { expect, test } from "vitest";
import type { Alert } from "@/lib/api/contractOperations";
import { countOf, placeOfAlert } from "./alerts";

const alert = (kind: string, subjectKind: string | null, subjectId: string | null): Alert => ({
  id: "1",
  severity: "warning",
  kind,
  subjectKind,
  subjectId,
  text: "",
  raisedAt: "2026-11-21T12:00:00Z",
  read: false,
});

test.each([
  ["a credit alert", alert("credit-alert", "carrier", "7"), { to: "/admin/carriers/7", search: { view: "alerts" } }],
  [
    "a supplier that is down",
    alert("supplier-down", "interconnect", "7/12"),
    { to: "/admin/carriers/7/interconnects/12", search: { view: "monitoring" } },
  ],
  [
    "a supplier that was down before alerts led to interconnects",
    alert("supplier-down", "carrier", "7"),
    { to: "/admin/carriers/7", search: { view: "interconnects" } },
  ],
  ["a dead job", alert("job-dead", "job", "12"), { to: "/admin/job-queue", search: { job: "12" } }],
  ["what waits", alert("approval-waits", "approval", "3"), { to: "/admin/approvals", search: { open: "3" } }],
  ["a broken journal", alert("journal-broken", "journal", null), { to: "/admin/audit-log" }],
  ["a lost letter", alert("letter-failed", null, null), undefined],
])("%s leads to what it is about", (_what, one, place) => expect(placeOfAlert(one)).toEqual(place));

test.each([
  ["counted by the server", { rows: 37, orMore: false }, 10, 37],
  ["a page too short to be counted is never taken for none", null, 1, 1],
  ["none", { rows: 0, orMore: false }, 0, 0],
])("how many are not read: %s", (_what, total, seen, count) => {
  const items = Array.from({ length: seen }) as Parameters<typeof countOf>[0]["items"];
  expect(countOf({ total, items })).toBe(count);
});
