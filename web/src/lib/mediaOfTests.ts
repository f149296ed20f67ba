import { vi } from "vitest";

let phone = false;

/**
 * For tests: jsdom has no media queries, so this says how wide the screen is. All tests say it here, since `media` keeps the
 * queries that the first of them asked for.
 */
export function screenIs(small: boolean): void {
  phone = small;
  vi.stubGlobal("matchMedia", (query: string) => ({
    get matches() {
      return phone && query.includes("max-width");
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
}
