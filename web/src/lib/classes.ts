import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** Our own text size must be known to the merge, or it takes `text-2xs` for a colour and drops it. */
const merge = extendTailwindMerge({ extend: { theme: { text: ["2xs"] } } });

/** Joins class names; a later one wins over an earlier one of the same purpose. */
export function classes(...values: ClassValue[]): string {
  return merge(clsx(values));
}
