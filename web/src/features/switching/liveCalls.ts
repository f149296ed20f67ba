import type { LiveCall } from "@/lib/api/contractAdmin";

/**
 * The longest calls first, so that new ones join at the end and rows do not jump under the pointer. Calls in which every word of the filter occurs somewhere: number, zone, carrier.
 */
export function matching(calls: readonly LiveCall[], filter: string): LiveCall[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const oldestFirst = [...calls].sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  return oldestFirst.filter((call) => {
    const text = [call.caller, call.called, call.zone, call.customer.name, call.supplier?.name, call.state]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How long the call has lasted by the server's clock, so that a wrong clock here shows no nonsense. */
export function lastedMs(call: LiveCall, at: string): number {
  return Math.max(0, Date.parse(at) - Date.parse(call.answeredAt ?? call.startedAt));
}

/** The calls of now, each of which stands as it stood before being the very same thing as then. */
export function sameCalls(before: readonly LiveCall[], now: readonly LiveCall[]): LiveCall[] {
  const known = new Map(before.map((call) => [call.callId, call]));
  return now.map((call) => {
    const old = known.get(call.callId);
    return old && JSON.stringify(old) === JSON.stringify(call) ? old : call;
  });
}
