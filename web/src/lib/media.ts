import { useSyncExternalStore } from "react";

/** One of each query: to make one anew whenever a component is drawn would cost more than to draw it. */
const watched = new Map<string, { subscribe: (listener: () => void) => () => void; matches: () => boolean }>();

function watch(query: string) {
  let found = watched.get(query);
  if (!found) {
    const list = window.matchMedia(query);
    found = {
      subscribe: (listener) => {
        list.addEventListener("change", listener);
        return () => list.removeEventListener("change", listener);
      },
      matches: () => list.matches,
    };
    watched.set(query, found);
  }
  return found;
}

/** Whether a media query holds now, kept up to date. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = watch(query);
  return useSyncExternalStore(subscribe, matches);
}

/** Below this width tables become cards and the menu a drawer. */
export function useIsPhone(): boolean {
  return useMedia("(max-width: 767.98px)");
}
