import { useRouterState } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { createPortal } from "react-dom";

/** What a page may say to the frame around it. Without a frame (in a test, in the catalogue) nobody listens. */
type Workspace = {
  nameTab: (path: string, title: string) => void;
  /** Where the action dock is drawn: under the content, always in sight. */
  dock: HTMLElement | null;
};

const Context = createContext<Workspace>({ nameTab: () => {}, dock: null });
export const WorkspaceProvider = Context.Provider;

/** Gives the workspace tab of this page its name. */
export function useTabName(title: string): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { nameTab } = useContext(Context);
  // The tab bar lies outside the page; it can only be told after the page has been drawn.
  useEffect(() => nameTab(path, title), [nameTab, path, title]);
}

/** Puts its children into the frame's dock, or, without a frame, where it stands. */
export function InDock({ children }: { children: ReactNode }) {
  const { dock } = useContext(Context);
  return dock ? createPortal(children, dock) : children;
}
