/**
 * Decimal numbers as the API sends them: strings of full precision. They are never turned into floating point,
 * which could not even hold 0.1; rounding for the screen happens here, half away from zero, and nowhere else.
 */

type Decimal = { negative: boolean; digits: bigint; scale: number };

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?$/;

function parse(text: string): Decimal {
  const match = PATTERN.exec(text);
  if (!match) throw new Error(`not a decimal: ${text}`);
  const whole = match[2] ?? "0";
  const fraction = match[3] ?? "";
  return { negative: match[1] === "-", digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The same number at `scale` places after the point, e.g. `("12.345", 2)` is `"12.35"`. Never yields `-0.00`. */
export function roundDecimal(text: string, scale: number): string {
  const number = parse(text);
  let digits = number.digits;
  if (number.scale > scale) {
    const divisor = 10n ** BigInt(number.scale - scale);
    digits = (digits + divisor / 2n) / divisor;
  } else {
    digits *= 10n ** BigInt(scale - number.scale);
  }
  const padded = digits.toString().padStart(scale + 1, "0");
  const whole = padded.slice(0, padded.length - scale);
  const fraction = scale > 0 ? `.${padded.slice(-scale)}` : "";
  return `${number.negative && digits !== 0n ? "-" : ""}${whole}${fraction}`;
}

/** -1, 0 or 1. */
export function signOf(text: string): -1 | 0 | 1 {
  const number = parse(text);
  if (number.digits === 0n) return 0;
  return number.negative ? -1 : 1;
}

/** Negative, 0 or positive, as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  const scale = Math.max(left.scale, right.scale);
  const level = (number: Decimal) => (number.negative ? -1n : 1n) * number.digits * 10n ** BigInt(scale - number.scale);
  const difference = level(left) - level(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `"0"` becomes `"0"`, `"3.20"` becomes `"-3.20"`, `"-3.20"` becomes `"3.20"`. */
export function negate(text: string): string {
  if (signOf(text) === 0) return text.replace("-", "");
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

/** How many places after the point are needed, trailing zeros left out. */
export function placesOf(text: string): number {
  const fraction = PATTERN.exec(text)?.[3] ?? "";
  return fraction.replace(/0+$/, "").length;
}

/**
 * A decimal as a bar or a point of a chart needs it: pixels are not money, so floating point is good enough.
 * For drawing only; never format or add the result.
 */
export function forDrawing(text: string): number {
  return Number.parseFloat(text);
}

/** The sum, with the decimals of the longer one. */
export function addDecimals(a: string, b: string): string {
  const [left, right] = [parse(a), parse(b)];
  const scale = Math.max(left.scale, right.scale);
  const level = (number: Decimal) => (number.negative ? -1n : 1n) * number.digits * 10n ** BigInt(scale - number.scale);
  const sum = level(left) + level(right);
  const padded = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, "0");
  const whole = padded.slice(0, padded.length - scale);
  return `${sum < 0n ? "-" : ""}${whole}${scale > 0 ? `.${padded.slice(-scale)}` : ""}`;
}
