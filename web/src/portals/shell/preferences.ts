import { api } from "@/lib/api/client";
import { chooseDensity, DENSITIES, type Density, densityChoice, onDensity } from "@/lib/density";
import { DRAWER_WIDTH, drawerWidth, onDrawerWidth, resizeDrawer } from "@/lib/panes";
import { oneOf } from "@/lib/search";
import { chooseTheme, onTheme, type ThemeChoice, themeChoice } from "@/lib/theme";
import { type Desk, freshDesk, shell, useShell } from "./shellStore";
import { MOST_TABS } from "./tabs";

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
  const desk = { railOpen, menuOpen, menuWidth, moduleOrder, pageOrder, foldedGroups, tabs };
  const kept = { ...desk, theme: themeChoice(), density: densityChoice(), drawerWidth: drawerWidth() };
  // A filter can be long; rather no tabs on the server than no preferences.
  return JSON.stringify(kept).length > MOST_CHARACTERS ? { ...kept, tabs: [] } : kept;
}

/** Tabs that were opened while the answer was under way stay, behind those that were kept. */
function arrange({ theme, density, drawerWidth: width, tabs = [], ...desk }: Preferences): void {
  const open = useShell.getState().tabs.filter((tab) => !tabs.some((kept) => kept.path === tab.path));
  shell.arrange({ ...desk, tabs: [...tabs.slice(0, Math.max(0, MOST_TABS - open.length)), ...open] });
  if (theme && theme !== themeChoice()) chooseTheme(theme);
  if (width !== undefined) resizeDrawer(width);
  chooseDensity(density ?? densityChoice());
}

/** The browser's copy, and whether the server has yet to hear of it: a page can be left before the last change is sent. */
type Copy = { preferences: Preferences; unsent: boolean };

function fromBrowser(personId: string): Copy {
  try {
    const found = JSON.parse(localStorage.getItem(cacheKey(personId)) ?? "null");
    return { preferences: readPreferences(found?.preferences), unsent: found?.unsent === true };
  } catch {
    return { preferences: {}, unsent: false };
  }
}

function toBrowser(personId: string, copy: Copy): void {
  try {
    localStorage.setItem(cacheKey(personId), JSON.stringify(copy));
  } catch {
    // Storage may be full or closed; the server's copy is enough.
  }
}

/** Arranges the desk as this person left it and keeps it from then on. Returns how to stop. */
export function followPreferences(personId: string): () => void {
  const copy = fromBrowser(personId);
  arrange(copy.preferences);
  const before = useShell.getState().tabs;
  let kept = "";
  let answered = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = () => {
    clearTimeout(timer);
    const preferences = present();
    const text = JSON.stringify(preferences);
    if (text === kept || !answered) return;
    kept = text;
    api
      .put("/api/me/preferences", { body: { preferences } })
      .then(() => toBrowser(personId, { preferences, unsent: false }))
      // What could not be kept now is kept with the next change, or at the next start.
      .catch(() => {});
  };
  const changed = () => {
    toBrowser(personId, { preferences: present(), unsent: copy.unsent || answered });
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };

  api
    .get<{ preferences: unknown }>("/api/me/preferences")
    .then((answer) => {
      if (stopped) return;
      answered = true;
      const open = useShell.getState().tabs;
      // Whoever has closed a tab by now is ahead of the server, and so is a copy that was never sent.
      const ahead = copy.unsent || before.some((tab) => !open.some(({ path }) => path === tab.path));
      if (!ahead) arrange(readPreferences(answer.preferences));
      copy.unsent = false;
      changed();
    })
    // Not there, not reachable: the browser's copy holds.
    .catch(() => {});

  const stops = [useShell.subscribe(changed), onTheme(changed), onDensity(changed), onDrawerWidth(changed)];
  window.addEventListener("pagehide", save);
  return () => {
    stopped = true;
    save();
    for (const stop of stops) stop();
    window.removeEventListener("pagehide", save);
    // The next person at this browser finds a desk of their own.
    shell.arrange(freshDesk);
    resizeDrawer(DRAWER_WIDTH.usual);
  };
}
