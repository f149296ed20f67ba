import { useSyncExternalStore } from "react";

/** Light, dark or as the system says. Kept per browser; `public/theme.js` applies it before the first paint. */
export type ThemeChoice = "light" | "dark" | "system";

const KEY = "didtron.theme";
const listeners = new Set<() => void>();
const systemIsDark = () => window.matchMedia("(prefers-color-scheme: dark)");

let choice: ThemeChoice = read();

function read(): ThemeChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

function apply(): void {
  const dark = choice === "dark" || (choice === "system" && systemIsDark().matches);
  document.documentElement.classList.toggle("dark", dark);
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage may be full or closed; the choice then lasts until the page is left.
  }
  apply();
  for (const listener of listeners) listener();
}

/** Follows the system while the choice is `system`. Called once, at start. */
export function followSystemTheme(): void {
  apply();
  systemIsDark().addEventListener("change", apply);
}

export const themeChoice = (): ThemeChoice => choice;

/** Tells of every change of the choice. Returns how to stop. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(onTheme, themeChoice);
}
