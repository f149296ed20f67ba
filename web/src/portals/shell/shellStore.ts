import { create } from "zustand";
import { dirtyPaths, dropDraft, useDrafts } from "@/lib/drafts";
import type { Search } from "@/lib/search";
import type { PageOrder } from "../menu";
import { moveTab, nameTab, openTab, pinTab, type Tab } from "./tabs";

/** How somebody has arranged their desk. It follows them to the next browser; see `preferences`. */
export type Desk = {
  /** The rail with its words. */
  railOpen: boolean;
  /** The secondary menu with its words. */
  menuOpen: boolean;
  menuWidth: number;
  /** Module ids in the person's own order; those missing come after, in the registry's. */
  moduleOrder: readonly string[];
  /** The pages of a module in the person's own order, by the module's id. */
  pageOrder: PageOrder;
  /** Groups of menus that show their name only. */
  foldedGroups: readonly string[];
  tabs: readonly Tab[];
};

/** What lasts as long as the page in the browser. */
type Moment = {
  sidebarsHidden: boolean;
  drawerOpen: boolean;
  searchOpen: boolean;
  sessionExpired: boolean;
  serverDown: boolean;
  /** Addresses of tabs, the last seen first. */
  recent: readonly string[];
  /** Tabs whose closing waits for an answer, because edits would be lost. */
  closing: readonly string[];
};

export const MENU_WIDTH = { least: 176, usual: 224, most: 320 } as const;

export const freshDesk: Desk = {
  railOpen: false,
  menuOpen: true,
  menuWidth: MENU_WIDTH.usual,
  moduleOrder: [],
  pageOrder: {},
  foldedGroups: [],
  tabs: [],
};

export const useShell = create<Desk & Moment>(() => ({
  ...freshDesk,
  sidebarsHidden: false,
  drawerOpen: false,
  searchOpen: false,
  sessionExpired: false,
  serverDown: false,
  recent: [],
  closing: [],
}));

const set = useShell.setState;

export const shell = {
  arrange: (desk: Partial<Desk>) => set(desk),
  toggleRail: () => set(({ railOpen }) => ({ railOpen: !railOpen })),
  toggleMenu: () => set(({ menuOpen }) => ({ menuOpen: !menuOpen })),
  toggleSidebars: () => set(({ sidebarsHidden }) => ({ sidebarsHidden: !sidebarsHidden })),
  toggleGroup: (group: string) =>
    set(({ foldedGroups }) => ({
      foldedGroups: foldedGroups.includes(group)
        ? foldedGroups.filter((other) => other !== group)
        : [...foldedGroups, group],
    })),
  orderPages: (module: string, ids: readonly string[]) =>
    set(({ pageOrder }) => ({ pageOrder: { ...pageOrder, [module]: ids } })),
  /** Menus as they are delivered: the order of modules, groups and pages, and everything unfolded. */
  resetMenus: () =>
    set({ moduleOrder: freshDesk.moduleOrder, pageOrder: freshDesk.pageOrder, foldedGroups: freshDesk.foldedGroups }),
  resizeMenu: (width: number) =>
    set({ menuWidth: Math.round(Math.min(MENU_WIDTH.most, Math.max(MENU_WIDTH.least, width))) }),
  setDrawer: (drawerOpen: boolean) => set({ drawerOpen }),
  setSearch: (searchOpen: boolean) => set({ searchOpen }),
  sessionEnded: () => set({ sessionExpired: true }),
  sessionBack: () => set({ sessionExpired: false }),
  server: (reachable: boolean) => {
    if (useShell.getState().serverDown === reachable) set({ serverDown: !reachable });
  },
  openTab: (path: string, search: Search) =>
    set(({ tabs, recent }) => ({
      tabs: openTab(tabs, { path, search }, recent, dirtyPaths(useDrafts.getState().drafts)),
      recent: [path, ...recent.filter((other) => other !== path)].slice(0, 50),
    })),
  nameTab: (path: string, title: string, missing: boolean) => {
    // A page is drawn before the frame hears of the change of address.
    if (!useShell.getState().tabs.some((tab) => tab.path === path)) shell.openTab(path, {});
    set(({ tabs }) => ({ tabs: nameTab(tabs, path, title, missing) }));
  },
  pinTab: (path: string, pinned: boolean) => set(({ tabs }) => ({ tabs: pinTab(tabs, path, pinned) })),
  moveTab: (path: string, to: number) => set(({ tabs }) => ({ tabs: moveTab(tabs, path, to) })),
  askToClose: (closing: readonly string[]) => set({ closing }),
  closeTabs: (paths: readonly string[]) => {
    for (const path of paths) dropDraft(path);
    set(({ tabs }) => ({ tabs: tabs.filter((tab) => !paths.includes(tab.path)), closing: [] }));
  },
};
