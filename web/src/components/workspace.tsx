import { useRouterState } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { createPortal } from "react-dom";

export type Crumb = { label: string; to: string };

/** What a page may say to the frame around it, and asks of it. Without a frame (in a test, in the catalogue) nobody listens. */
type Workspace = {
  nameTab: (path: string, title: string, missing: boolean) => void;
  dropTab: (path: string) => void;
  /** Where the action dock is drawn: under the content, always in sight. */
  dock: HTMLElement | null;
  /** What stands above the page in the registry. */
  trail: readonly Crumb[];
};

const Context = createContext<Workspace>({ nameTab: () => {}, dropTab: () => {}, dock: null, trail: [] });
export const WorkspaceProvider = Context.Provider;

/** Gives the workspace tab of this page its name. One of a page with nothing on it (`missing`) is not kept for the next time. */
export function useTabName(title: string, missing = false): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { nameTab } = useContext(Context);
  // The tab bar lies outside the page; it can only be told after the page has been drawn.
  useEffect(() => nameTab(path, title, missing), [nameTab, path, title, missing]);
}

/** Closes the workspace tab of a page that is not there any more. */
export const useDropTab = () => useContext(Context).dropTab;

/** The module and the list that this page belongs to, from the top down. */
export const useTrail = () => useContext(Context).trail;

/** Puts its children into the frame's dock, or, without a frame, where it stands. */
export function InDock({ children }: { children: ReactNode }) {
  const { dock } = useContext(Context);
  return dock ? createPortal(children, dock) : children;
}
