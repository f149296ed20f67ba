import { type Search, stringifySearch } from "@/lib/search";

/** A page that is open. Its address without the query is its identity: the same page never opens twice. */
export type Tab = {
  path: string;
  search: Search;
  title: string;
  pinned?: boolean;
  /** There is nothing at its address: it stays until it is closed or the person leaves, and is not there the next time. */
  missing?: boolean;
};

/** More than this nobody tells apart; the one that was not looked at for longest makes room. */
export const MOST_TABS = 12;

const pinnedFirst = (tabs: readonly Tab[]): Tab[] => [
  ...tabs.filter((tab) => tab.pinned),
  ...tabs.filter((tab) => !tab.pinned),
];

/** Opens a page's tab, or brings its query up to date. `recent` lists addresses, the last seen first; `kept` never makes room. */
export function openTab(
  tabs: readonly Tab[],
  opened: { path: string; search: Search },
  recent: readonly string[],
  kept: ReadonlySet<string>,
): readonly Tab[] {
  const known = tabs.find((tab) => tab.path === opened.path);
  if (known) {
    if (stringifySearch(known.search) === stringifySearch(opened.search)) return tabs;
    return tabs.map((tab) => (tab.path === opened.path ? { ...tab, search: opened.search } : tab));
  }
  const next = [...tabs, { ...opened, title: "" }];
  if (next.length <= MOST_TABS) return next;
  const age = (tab: Tab) => (recent.includes(tab.path) ? recent.indexOf(tab.path) : recent.length);
  const leaving = tabs.filter((tab) => !tab.pinned && !kept.has(tab.path)).sort((a, b) => age(b) - age(a))[0];
  return leaving ? next.filter((tab) => tab !== leaving) : next;
}

/** Gives a page's tab its name, and says whether anything is there. */
export function nameTab(tabs: readonly Tab[], path: string, title: string, missing = false): readonly Tab[] {
  return tabs.map((tab) => {
    if (tab.path !== path || (tab.title === title && (tab.missing ?? false) === missing)) return tab;
    const { missing: _before, ...rest } = tab;
    return missing ? { ...rest, title, missing } : { ...rest, title };
  });
}

/** The tabs that are there the next time as well. */
export const lasting = (tabs: readonly Tab[]): readonly Tab[] => tabs.filter((tab) => !tab.missing);

export function pinTab(tabs: readonly Tab[], path: string, pinned: boolean): Tab[] {
  return pinnedFirst(tabs.map((tab) => (tab.path === path ? { ...tab, pinned } : tab)));
}

/** Puts a tab where another one is; the pinned ones stay in front. */
export function moveTab(tabs: readonly Tab[], path: string, to: number): Tab[] {
  const moved = tabs.find((tab) => tab.path === path);
  if (!moved) return [...tabs];
  const rest = tabs.filter((tab) => tab !== moved);
  return pinnedFirst([...rest.slice(0, to), moved, ...rest.slice(to)]);
}

/** Which tabs a choice of the tab's menu closes. Pinned tabs are closed only by their own close button. */
export function closing(tabs: readonly Tab[], path: string, which: "this" | "others" | "right" | "all"): string[] {
  const at = tabs.findIndex((tab) => tab.path === path);
  const free = tabs.filter((tab) => !tab.pinned);
  switch (which) {
    case "this":
      return [path];
    case "others":
      return free.filter((tab) => tab.path !== path).map((tab) => tab.path);
    case "right":
      return free.filter((tab) => tabs.indexOf(tab) > at).map((tab) => tab.path);
    case "all":
      return free.map((tab) => tab.path);
  }
}

/** Where to look when the open tab goes: its right neighbour, else its left one, else nowhere. */
export function neighbour(tabs: readonly Tab[], path: string, gone: ReadonlySet<string>): Tab | undefined {
  const at = tabs.findIndex((tab) => tab.path === path);
  const left = (tab: Tab) => !gone.has(tab.path);
  return tabs.slice(at + 1).find(left) ?? tabs.slice(0, Math.max(at, 0)).reverse().find(left);
}
