import { useSyncExternalStore } from "react";

/** How close the rows of tables stand. The style sheet reads it from the document, the virtual table from here. */
export type Density = "compact" | "normal" | "relaxed";

export const DENSITIES: readonly Density[] = ["compact", "normal", "relaxed"];
/** Height of a row; the same figures stand in `styles.css`. */
export const ROW_PX: Record<Density, number> = { compact: 32, normal: 40, relaxed: 48 };

const listeners = new Set<() => void>();
let choice: Density = "compact";

export const densityChoice = (): Density => choice;

export function chooseDensity(next: Density): void {
  choice = next;
  document.documentElement.dataset.density = next;
  for (const listener of listeners) listener();
}

/** Tells of every change of the choice. Returns how to stop. */
export function onDensity(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDensity(): Density {
  return useSyncExternalStore(onDensity, densityChoice);
}
