import { api } from "@/lib/api/client";
import { chooseDensity, DENSITIES, type Density, densityChoice, onDensity } from "@/lib/density";
import { dirtyPaths, useDrafts } from "@/lib/drafts";
import { sameValues } from "@/lib/merge";
import { DRAWER_WIDTH, drawerWidth, onDrawerWidth, resizeDrawer } from "@/lib/panes";
import { oneOf } from "@/lib/search";
import { chooseTheme, onTheme, type ThemeChoice, themeChoice } from "@/lib/theme";
import { type Desk, freshDesk, shell, useShell } from "./shellStore";
import { lasting, MOST_TABS, type Tab } from "./tabs";

/**
 * The arrangement of the desk follows the person: it is kept on the server, and in this browser so that the next start
 * has it at once. A server that does not keep it (yet) leaves the browser's copy in force.
 */
export type Preferences = Partial<Desk> & { theme?: ThemeChoice; density?: Density; drawerWidth?: number };

const SAVE_AFTER_MS = 1_000;
const MOST_CHARACTERS = 16_000;
const cacheKey = (personId: string) => `didtron.preferences.${personId}`;

const isWords = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "string");

/** Only what has the right shape is taken: the document may come from another version of this console. */
export function readPreferences(found: unknown): Preferences {
  if (typeof found !== "object" || found === null) return {};
  const taken: Record<string, unknown> = {};
  const known = found as Record<string, unknown>;
  for (const [name, fresh] of Object.entries(freshDesk)) {
    const value = known[name];
    if (typeof value === typeof fresh && Array.isArray(value) === Array.isArray(fresh)) taken[name] = value;
  }
  if (Array.isArray(taken.tabs)) {
    taken.tabs = taken.tabs.filter((tab) => typeof tab?.path === "string" && typeof tab?.title === "string");
  }
  for (const name of ["moduleOrder", "foldedGroups"]) {
    if (taken[name] && !isWords(taken[name])) delete taken[name];
  }
  if (taken.pageOrder && !Object.values(taken.pageOrder).every(isWords)) delete taken.pageOrder;
  return {
    ...(taken as Partial<Desk>),
    theme: oneOf(["light", "dark", "system"], known.theme as string | undefined),
    density: oneOf(DENSITIES, known.density as string | undefined),
    drawerWidth: Number.isFinite(known.drawerWidth) ? (known.drawerWidth as number) : undefined,
  };
}

function present(): Preferences {
  const { railOpen, menuOpen, menuWidth, moduleOrder, pageOrder, foldedGroups, tabs } = useShell.getState();
  const desk = { railOpen, menuOpen, menuWidth, moduleOrder, pageOrder, foldedGroups, tabs: lasting(tabs) };
  const kept = { ...desk, theme: themeChoice(), density: densityChoice(), drawerWidth: drawerWidth() };
  // A filter can be long; rather no tabs on the server than no preferences.
  return JSON.stringify(kept).length > MOST_CHARACTERS ? { ...kept, tabs: [] } : kept;
}

/** The desk as given, where it is given; the tabs are taken as they stand. */
function arrange({ theme, density, drawerWidth: width, ...desk }: Preferences): void {
  shell.arrange(desk);
  if (theme && theme !== themeChoice()) chooseTheme(theme);
  if (width !== undefined && width !== drawerWidth()) resizeDrawer(width);
  if (density && density !== densityChoice()) chooseDensity(density);
}

/** Tabs with those behind them that are open here and must not vanish under the person. */
function withOpen(tabs: readonly Tab[], staying: readonly Tab[]): readonly Tab[] {
  const open = staying.filter((tab) => !tabs.some((kept) => kept.path === tab.path));
  return [...tabs.slice(0, Math.max(0, MOST_TABS - open.length)), ...open];
}

/** The page that is looked at, and those with edits that are not saved. */
function inUse(): readonly Tab[] {
  const { tabs, recent } = useShell.getState();
  const dirty = dirtyPaths(useDrafts.getState().drafts);
  return tabs.filter(({ path }) => path === recent[0] || dirty.has(path));
}

type Part = keyof Preferences;

/** The browser's copy, and what of it the server has yet to hear: a page can be left before the last change is sent. */
type Copy = { preferences: Preferences; unsent: readonly string[] };

function fromBrowser(personId: string): Copy {
  try {
    const found = JSON.parse(localStorage.getItem(cacheKey(personId)) ?? "null");
    return { preferences: readPreferences(found?.preferences), unsent: isWords(found?.unsent) ? found.unsent : [] };
  } catch {
    return { preferences: {}, unsent: [] };
  }
}

function toBrowser(personId: string, copy: Copy): void {
  try {
    localStorage.setItem(cacheKey(personId), JSON.stringify(copy));
  } catch {
    // Storage may be full or closed; the server's copy is enough.
  }
}

/**
 * Arranges the desk as this person left it and keeps it from then on: only what changed here is sent, so that what was
 * chosen at another screen stays, and what was changed there is taken up when one comes back to this window, and with
 * every answer. What was changed at both is as it was changed last. Returns how to stop.
 */
export function followPreferences(personId: string): () => void {
  const copy = fromBrowser(personId);
  arrange({ ...copy.preferences, tabs: withOpen(copy.preferences.tabs ?? [], useShell.getState().tabs) });
  chooseDensity(densityChoice());
  /** What the server has, as far as is known here. */
  let kept: Preferences = present();
  for (const part of copy.unsent) delete kept[part as Part];
  const before = useShell.getState().tabs;
  let answered = false;
  let stopped = false;
  /** Counts what was sent: an answer to an earlier question does not know of it. */
  let sent = 0;
  /** What is being sent: until it is answered, nobody says what the server has. */
  let sending = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unsent = (now = present()): Part[] =>
    (Object.keys(now) as Part[]).filter((part) => !sameValues(now[part], kept[part]));
  const copyHere = () => toBrowser(personId, { preferences: present(), unsent: unsent() });

  /** What the server says, but for what has been changed here and not been sent. */
  const take = (told: Preferences, tabs: (told: readonly Tab[]) => readonly Tab[]) => {
    const mine = unsent();
    const now = present();
    const theirs = Object.fromEntries(
      Object.entries(told).filter(
        ([part, value]) => value !== undefined && !mine.includes(part as Part) && !sameValues(value, now[part as Part]),
      ),
    ) as Preferences;
    kept = { ...told };
    arrange(theirs.tabs ? { ...theirs, tabs: tabs(theirs.tabs) } : theirs);
    changed();
  };

  const save = (last = false) => {
    clearTimeout(timer);
    const now = present();
    const parts = unsent(now);
    if (parts.length === 0 || !answered) return;
    if (sending > 0 && !last) {
      timer = setTimeout(save, SAVE_AFTER_MS);
      return;
    }
    const preferences = Object.fromEntries(parts.map((part) => [part, now[part]])) as Preferences;
    kept = { ...kept, ...preferences };
    const round = ++sent;
    sending += 1;
    api
      .patch<{ preferences: unknown }>("/api/me/preferences", { body: { preferences } })
      .then((answer) => {
        if (stopped) toBrowser(personId, { preferences: now, unsent: [] });
        else if (round === sent) take(readPreferences(answer.preferences), (told) => withOpen(told, inUse()));
      })
      // What could not be kept now is kept with the next change, or at the next start.
      .catch(() => {
        for (const part of parts) if (kept[part] === preferences[part]) delete kept[part];
        if (!stopped) copyHere();
      })
      .finally(() => {
        sending -= 1;
      });
  };
  const changed = () => {
    copyHere();
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };

  /** At the start nothing that is open vanishes, unless tabs were closed by now: then this desk is ahead of the server. */
  const first = (told: Preferences) => {
    const open = useShell.getState().tabs;
    const closed = before.some((tab) => !open.some(({ path }) => path === tab.path));
    const tabs = closed || copy.unsent.includes("tabs") ? open : withOpen(told.tabs ?? [], open);
    answered = true;
    take({ ...told, tabs: undefined }, (none) => none);
    kept.tabs = told.tabs;
    shell.arrange({ tabs });
    changed();
  };
  const look = () => {
    if (sending > 0) return;
    const round = sent;
    api
      .get<{ preferences: unknown }>("/api/me/preferences")
      .then((answer) => {
        if (stopped || round !== sent) return;
        const told = readPreferences(answer.preferences);
        if (answered) take(told, (tabs) => withOpen(tabs, inUse()));
        else first(told);
      })
      // Not there, not reachable: the browser's copy holds.
      .catch(() => {});
  };
  look();

  const stops = [useShell.subscribe(changed), onTheme(changed), onDensity(changed), onDrawerWidth(changed)];
  const leave = () => save(true);
  window.addEventListener("pagehide", leave);
  // Who goes from this window to another one finds there what was changed here.
  const turn = () => save();
  window.addEventListener("blur", turn);
  window.addEventListener("focus", look);
  return () => {
    stopped = true;
    save(true);
    for (const stop of stops) stop();
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("blur", turn);
    window.removeEventListener("focus", look);
    // The next person at this browser finds a desk of their own.
    shell.arrange(freshDesk);
    resizeDrawer(DRAWER_WIDTH.usual);
  };
}
