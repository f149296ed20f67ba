import type { Day } from "@/lib/api/contract";

/** Periods of billing days. Days have no zone; the server reads them in the carrier's billing time zone. */
export type Period = { from: Day; to: Day };

const text = (date: Date): Day => date.toISOString().slice(0, 10);
const day = (year: number, month: number, dayOfMonth: number) => text(new Date(Date.UTC(year, month, dayOfMonth)));

/** The usual choices, seen from a day such as `2026-11-21`. */
export function usualPeriods(today: Day): { lastMonth: Period; thisMonth: Period; yesterday: Period } {
  const [year = 0, month = 1, dayOfMonth = 1] = today.split("-").map(Number);
  const yesterday = day(year, month - 1, dayOfMonth - 1);
  return {
    lastMonth: { from: day(year, month - 2, 1), to: day(year, month - 1, 0) },
    thisMonth: { from: day(year, month - 1, 1), to: dayOfMonth === 1 ? today : yesterday },
    yesterday: { from: yesterday, to: yesterday },
  };
}

/** Today as the viewer sees it. */
export function todayHere(now: Date): Day {
  return text(new Date(now.getTime() - now.getTimezoneOffset() * 60_000));
}
