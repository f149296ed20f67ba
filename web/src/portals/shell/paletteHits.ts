import { History } from "lucide-react";
import { useEffect, useState } from "react";
import { useRights } from "@/components/rights";
import type { Portal } from "@/lib/api/contract";
import { type MessageKey, useTranslation } from "@/lib/i18n";

import { type Module, placeOf } from "../registry";
import { icons } from "./icons";
import { useActions } from "./paletteActions";
import { type Hit, type HitGroup, useRecords } from "./paletteRecords";
import { useShell } from "./shellStore";

const RECENT = 5;
/** Whoever types faster than this has not ended a word; pages and actions, which are here, do not wait for it. */
const PAUSE_MS = 200;

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every word typed must begin a word of what is offered; signs between words say nothing. */
export function fits(typed: string, ...texts: (string | undefined)[]): boolean {
  const words = wordsOf(texts.join(" "));
  const parts = wordsOf(typed);
  if (parts.length === 0) return typed.trim() === "";
  return parts.every((part) => words.some((word) => word.startsWith(part)));
}

/** How surely a page is the one that is meant; a smaller one comes first. */
const EXACT = 0;
const BEGINS = 1;
const NAMED = 2;
const KEYWORD = 3;

/** The pages that a text finds: by their whole name, its beginning, words of it, then by keywords; of equals the menu's first. */
export function findPages(modules: readonly Module[], typed: string, t: (key: MessageKey) => string) {
  const text = wordsOf(typed).join(" ");
  const sureness = (label: string) => {
    const name = wordsOf(label).join(" ");
    if (name === text) return EXACT;
    if (name.startsWith(text)) return BEGINS;
    return fits(typed, label) ? NAMED : KEYWORD;
  };
  return modules
    .flatMap((module) =>
      module.pages.flatMap((page) => {
        const label = t(page.label);
        const found = fits(typed, label, t(module.label), page.keywords && t(page.keywords));
        return found ? [{ module, page, label, sureness: sureness(label) }] : [];
      }),
    )
    .sort((one, other) => one.sureness - other.sureness);
}

/** What the search offers for a text, most certain first. Records come from the server's own endpoints. */
export function useHits(
  portal: Portal,
  modules: readonly Module[],
  typed: string,
  refresh: () => void,
): { groups: HitGroup[]; searching: boolean } {
  const { t } = useTranslation();
  const still = useStill(typed);
  const records = useRecords(portal, modules, still);
  const recent = useRecent(portal);
  const actions = useActions(portal, modules, useRights(), refresh);
  const pages = findPages(modules, typed, t);
  const paged = {
    label: t("shell.search.pages"),
    hits: pages.map(
      ({ module, page, label }): Hit => ({
        id: `page-${page.id}`,
        label,
        note: t(module.label),
        icon: icons[page.icon],
        to: page.path,
      }),
    ),
  };
  // A page of that name is surer than any record that has the text somewhere.
  const meant = typed !== "" && pages[0] !== undefined && pages[0].sureness <= BEGINS;
  // What was found for a text that stands there no more is no answer to this one.
  const found = still === typed ? records.groups : [];
  const groups = [
    // who has typed nothing yet mostly wants back to where they were
    { label: t("shell.search.recent"), hits: typed === "" ? recent : [] },
    ...(meant ? [paged, ...found] : [...found, paged]),
    { label: t("shell.search.actions"), hits: actions.filter((action) => fits(typed, action.label)) },
  ];
  return {
    groups: groups.filter((group) => group.hits.length > 0),
    searching: still !== typed || records.searching,
  };
}

/** The text as it was when typing last paused. */
function useStill(typed: string): string {
  const [still, setStill] = useState(typed);
  // A pause is no event: only a clock tells that no key was pressed.
  useEffect(() => {
    const timer = setTimeout(setStill, PAUSE_MS, typed);
    return () => clearTimeout(timer);
  }, [typed]);
  return still;
}

/** The open pages, the last seen first, without the one that is seen now. */
function useRecent(portal: Portal): Hit[] {
  const { t } = useTranslation();
  const tabs = useShell((state) => state.tabs);
  const seen = useShell((state) => state.recent);
  return seen
    .slice(1)
    .flatMap((path): Hit[] => {
      const tab = tabs.find((one) => one.path === path);
      const place = tab && placeOf(portal, path);
      if (!place) return [];
      const own = place.page.path === path;
      const list = t(place.page.label);
      return [
        {
          id: `recent-${path}`,
          label: own ? list : tab.title || list,
          note: own ? t(place.module.label) : list,
          icon: History,
          to: path,
          search: tab.search,
        },
      ];
    })
    .slice(0, RECENT);
}
