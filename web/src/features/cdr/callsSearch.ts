import type { Query } from "@/lib/api/client";
import type { CallResult } from "@/lib/api/contract";
import { oneOf, type Search } from "@/lib/search";

/** What the address says about the list of calls: which are wanted, in words that can be read and sent on. */

export const RANGES = ["hour", "day", "week", "month", "all", "custom"] as const;
export type Range = (typeof RANGES)[number];
/** What was found of a caller's number. */
export const VALIDITIES = ["valid", "invalid", "missing", "not-checked"] as const;
export const RESULTS: readonly CallResult[] = ["answered", "failed", "refused"];
/** Whether calls of the operator's test system are wanted alone, or left out. */
export const TESTS = ["true", "false"] as const;
/** Which of a carrier's calls. */
export const WAYS = ["sent", "received"] as const;
const USUAL_RANGE: Range = "day";

const HOUR_MS = 3_600_000;
const BACK_MS: Partial<Record<Range, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  month: 30 * 24 * HOUR_MS,
};

export function rangeOf(search: Search): Range {
  return oneOf(RANGES, search.range) ?? (search.from || search.to ? "custom" : USUAL_RANGE);
}

const FILTERS = [
  "customer",
  "supplier",
  "caller",
  "callerValidity",
  "called",
  "result",
  "code",
  "test",
  "sipCallId",
] as const;

/** Whether anything narrows the list beyond the usual last day. */
export function isFiltered(search: Search): boolean {
  return rangeOf(search) !== USUAL_RANGE || FILTERS.some((name) => search[name]);
}

/** An instant of the address, or nothing when someone has typed nonsense. */
function instant(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** `+44 (20) 7946-0000` is how people write numbers; the server looks for digits. */
export function digitsOf(text: string | undefined): string | undefined {
  return text?.replace(/[\s()+./-]/g, "") || undefined;
}

/** The server's query. Relative periods become instants only now, so that the same address stays fresh. */
export function toQuery(search: Search, now: Date): Query {
  const range = rangeOf(search);
  const back = BACK_MS[range];
  const custom = range === "custom";
  return {
    from: back ? new Date(now.getTime() - back).toISOString() : custom ? instant(search.from) : undefined,
    to: custom ? instant(search.to) : undefined,
    customer: search.customer,
    supplier: search.supplier,
    caller: digitsOf(search.caller),
    callerValidity: oneOf(VALIDITIES, search.callerValidity),
    called: digitsOf(search.called),
    result: oneOf(RESULTS, search.result),
    test: oneOf(TESTS, search.test),
    sipCallId: search.sipCallId?.trim() || undefined,
    code: search.code && /^\d{3}$/.test(search.code) ? search.code : undefined,
  };
}
