import { useSyncExternalStore } from "react";

/** How wide the drawers are in which records open beside a list, in pixels; the person's own choice, kept with their desk. */
export const DRAWER_WIDTH = { least: 360, usual: 480, most: 1_200 } as const;

const listeners = new Set<() => void>();
let drawer: number = DRAWER_WIDTH.usual;

export const drawerWidth = (): number => drawer;

export function resizeDrawer(width: number): void {
  drawer = Math.round(Math.min(DRAWER_WIDTH.most, Math.max(DRAWER_WIDTH.least, width)));
  for (const listener of listeners) listener();
}

/** Tells of every change. Returns how to stop. */
export function onDrawerWidth(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDrawerWidth(): number {
  return useSyncExternalStore(onDrawerWidth, drawerWidth);
}
