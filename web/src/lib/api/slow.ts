import { create } from "zustand";

/** How many requests have waited for longer than anybody waits without wondering: those that read, and those that change. */
export const useSlow = create(() => ({ reads: 0, changes: 0 }));

export const SLOW_MS = 3_000;

/** Counts a request once it is slow, until what is given back is called. */
export function watchSlow(kind: "reads" | "changes"): () => void {
  let counted = 0;
  const count = (by: 1 | -1) => {
    counted += by;
    useSlow.setState((state) => ({ [kind]: state[kind] + by }));
  };
  const timer = setTimeout(count, SLOW_MS, 1);
  return () => {
    clearTimeout(timer);
    if (counted) count(-1);
  };
}
