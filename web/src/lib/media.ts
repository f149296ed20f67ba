import { useSyncExternalStore } from "react";

/** Whether a media query holds now, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Below this width tables become cards and the menu a drawer. */
export function useIsPhone(): boolean {
  return useMedia("(max-width: 767.98px)");
}
