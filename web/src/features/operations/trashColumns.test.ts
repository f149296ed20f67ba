import { expect, test } from "vitest";
import { daysLeft } from "./trashColumns";

test("a day that has begun counts whole, and what is overdue has none left", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  expect(daysLeft("2026-03-31T12:00:00Z", now)).toBe(30);
  expect(daysLeft("2026-03-02T11:59:59Z", now)).toBe(1);
  expect(daysLeft("2026-03-01T11:59:59Z", now)).toBeLessThanOrEqual(0);
});
