/** Between an instant and what a `datetime-local` input holds, which is the viewer's own time without a zone. */

export function toLocalInput(iso: string | undefined): string {
  const at = iso ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(at)) return "";
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function fromLocalInput(text: string): string | undefined {
  const at = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** Today in a zone, as the API writes days; undefined where this browser does not know the zone, which the server may. */
export function todayIn(zone: string, now: Date): string | undefined {
  try {
    // the Swedish way of writing a day is that of ISO 8601
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);
  } catch (unknown) {
    if (unknown instanceof RangeError) return undefined;
    throw unknown;
  }
}
