import { compareDecimals } from "@/lib/decimal";
import { type Columns, leavesOf, type SortKind } from "./columns";

/** `name` upwards, `-name` downwards; kept in the address as `sort`. */
export type Sort = { column: string; down: boolean };

export function readSort(text: string | undefined): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith("-") ? { column: text.slice(1), down: true } : { column: text, down: false };
}

/** The next order after a press on the head of a column: up, down, as it came. */
export function nextSort(now: Sort | undefined, column: string): string | undefined {
  if (now?.column !== column) return column;
  return now.down ? undefined : `-${column}`;
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

const COMPARE: Record<Exclude<SortKind, "server">, (a: unknown, b: unknown) => number> = {
  text: (a, b) => words.compare(String(a), String(b)),
  number: (a, b) => Number(a) - Number(b),
  decimal: (a, b) => compareDecimals(amountOf(a), amountOf(b)),
};

function amountOf(value: unknown): string {
  return typeof value === "object" && value !== null && "amount" in value ? String(value.amount) : String(value);
}

/** Rows in order, when the column is one that is ordered here. Rows without a value come last either way. */
export function sortRows<T extends object>(
  rows: readonly T[],
  columns: Columns<T>,
  sort: Sort | undefined,
): readonly T[] {
  const leaf = sort && leavesOf(columns).find(({ id }) => id === sort.column);
  const kind = leaf?.look.sort;
  if (!leaf || !kind || kind === "server") return rows;
  const compare = COMPARE[kind];
  return [...rows].sort((left, right) => {
    const a = leaf.valueOf(left);
    const b = leaf.valueOf(right);
    const missing = (value: unknown) => value === null || value === undefined || value === "";
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    return sort.down ? compare(b, a) : compare(a, b);
  });
}
