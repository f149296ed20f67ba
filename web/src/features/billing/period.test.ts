import { expect, test } from "vitest";
import { usualPeriods } from "./period";

test.each([
  // today, last month, this month so far, yesterday
  ["2026-11-21", ["2026-10-01", "2026-10-31"], ["2026-11-01", "2026-11-20"], "2026-11-20"],
  ["2026-01-05", ["2025-12-01", "2025-12-31"], ["2026-01-01", "2026-01-04"], "2026-01-04"],
  ["2028-03-01", ["2028-02-01", "2028-02-29"], ["2028-03-01", "2028-03-01"], "2028-02-29"],
])("seen from %s", (today, lastMonth, thisMonth, yesterday) => {
  const periods = usualPeriods(today);
  expect([periods.lastMonth.from, periods.lastMonth.to]).toEqual(lastMonth);
  expect([periods.thisMonth.from, periods.thisMonth.to]).toEqual(thisMonth);
  expect(periods.yesterday).toEqual({ from: yesterday, to: yesterday });
});
