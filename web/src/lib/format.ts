import { placesOf, roundDecimal } from "./decimal";

/**
 * Numbers, money and times as people read them. One place, so that a balance looks the same on every page.
 * The locale is the browser's unless the catalogue has another; see `setLocale`.
 */

export type Money = { amount: string; currency: string };

/** What an amount stands for decides how many places it shows: balances 2, one call 6, prices 4 to 6. */
export type MoneyKind = "balance" | "call" | "price";

/** A true minus: as wide as a digit's plus sign, unlike the hyphen. */
const MINUS = "\u2212";

let locale: string | undefined;
let integers = new Intl.NumberFormat(locale);
let decimalPoint = ".";

/** Sets the language of numbers and times, e.g. `en-GB`. Undefined means the browser's. */
export function setLocale(next: string | undefined): void {
  locale = next;
  integers = new Intl.NumberFormat(locale);
  decimalPoint = integers.formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  clocks.clear();
}

function groupDecimal(rounded: string): string {
  const negative = rounded.startsWith("-");
  const [whole = "0", fraction] = (negative ? rounded.slice(1) : rounded).split(".");
  const grouped = integers.format(BigInt(whole));
  return `${negative ? MINUS : ""}${grouped}${fraction === undefined ? "" : decimalPoint + fraction}`;
}

/** A decimal string with a fixed number of places: `("-1234.5", 2)` is `−1,234.50`. */
export function formatDecimal(text: string, places: number): string {
  return groupDecimal(roundDecimal(text, places));
}

/** The amount alone, without its currency. */
export function formatAmount(amount: string, kind: MoneyKind): string {
  switch (kind) {
    case "balance":
      return formatDecimal(amount, 2);
    case "call":
      return formatDecimal(amount, 6);
    case "price":
      return formatDecimal(amount, Math.min(6, Math.max(4, placesOf(amount))));
  }
}

/**
 * The places of balances that are compared with each other, one of which may decide something: as many as it takes for none of them to
 * be nought when it is none, two of them not nought. `0.000149` is `0.00015`, not a green `0.00`, and a balance of −4.999851 beside it
 * is −4.99985, not a used up −5.00.
 */
export function placesTogether(amounts: readonly string[]): number {
  const needed = amounts.map((amount) => {
    const [, zeros = ""] = /^-?0*\.(0{2,})[1-9]/.exec(amount) ?? [];
    return zeros.length === 0 ? 2 : Math.min(placesOf(amount), zeros.length + 2);
  });
  return Math.max(2, ...needed);
}

/** `1,234.50 EUR`. */
export function formatMoney(money: Money, kind: MoneyKind): string {
  return `${formatAmount(money.amount, kind)}\u00a0${money.currency}`;
}

/** What a posting leads to, with every decimal that the ledger keeps of it and at least two: `12.345` is not told as `12.35`. */
export function formatMoneyInFull({ amount, currency }: Money): string {
  return `${formatDecimal(amount, Math.max(2, placesOf(amount)))}\u00a0${currency}`;
}

/** A count: `12,430`. */
export function formatCount(count: number): string {
  return integers.format(count);
}

/** A measured figure with fixed places: `formatFigure(12.345, 1)` is `12.3`. Not for money. */
export function formatFigure(value: number, places: number): string {
  const text = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(
    value,
  );
  return text.replace("-", MINUS);
}

/** `43.2 %`. */
export function formatPercent(value: number): string {
  return `${formatFigure(value, 1)}\u00a0%`;
}

/** Talk time: `0:42`, `12:05`, `1:02:05`. Whole seconds, rounded down as a running clock is. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** Time to ring or to answer: `840 ms`, `1.24 s`. */
export function formatDelay(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)}\u00a0ms` : `${formatFigure(milliseconds / 1000, 2)}\u00a0s`;
}

/** Time since the first message of a ladder: `+0.000 s`, `+12.043 s`. */
export function formatOffset(milliseconds: number): string {
  return `${milliseconds < 0 ? MINUS : "+"}${formatFigure(Math.abs(milliseconds) / 1000, 3)}\u00a0s`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let found = clocks.get(name);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    clocks.set(name, found);
  }
  return found;
}

export type InstantStyle = "full" | "dated" | "compact" | "time" | "zoned" | "hour" | "milliseconds";

const INSTANT_STYLES: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  full: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
  },
  /** With its year, which may be long ago, and no seconds. */
  dated: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false },
  compact: { day: "2-digit", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false },
  time: { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false },
  zoned: { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZoneName: "short" },
  hour: { hour: "2-digit", minute: "2-digit", hour12: false },
  milliseconds: {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    fractionalSecondDigits: 3,
    hour12: false,
  },
};

/** An instant in the viewer's own zone. Show `utcText` beside or behind it. */
export function formatInstant(iso: string, style: InstantStyle): string {
  return clock(style, INSTANT_STYLES[style]).format(new Date(iso));
}

/** The same instant in UTC, for tooltips and for quoting to a carrier: `2026-11-21 13:04:05.120 UTC`. */
export function utcText(iso: string): string {
  return `${new Date(iso).toISOString().replace("T", " ").replace("Z", "")} UTC`;
}

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Billing days from one to the other, as short as they can be said: `1 – 7 Nov 2026`. */
export function formatDays(from: string, to: string): string {
  return clock("day", DAY).formatRange(noon(from), noon(to));
}

/** A billing day, which has no time and no zone: `2026-11-01` is `1 Nov 2026` everywhere on earth. */
export function formatDay(day: string): string {
  return clock("day", DAY).format(noon(day));
}
