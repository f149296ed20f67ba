// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseDensity, densityChoice } from "@/lib/density";
import { DRAWER_WIDTH, drawerWidth, resizeDrawer } from "@/lib/panes";
import { chooseTheme, themeChoice } from "@/lib/theme";
import { followPreferences, readPreferences } from "./preferences";
import { freshDesk, shell, useShell } from "./shellStore";

const tab = (path: string) => ({ path, search: {}, title: path });
const paths = () => useShell.getState().tabs.map(({ path }) => path);
let server: { preferences: Record<string, unknown> } | null;
let sent: { preferences: { tabs: { path: string }[] } }[];
let refusing = false;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  shell.arrange({ ...freshDesk });
  server = { preferences: {} };
  sent = [];
  refusing = false;
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {} }));
  chooseTheme("system");
  chooseDensity("compact");
  vi.stubGlobal("fetch", async (_path: string, { method, body }: RequestInit) => {
    if (server === null) return new Response(null, { status: 404 });
    if (method === "PATCH") {
      if (refusing) throw new TypeError("no network");
      sent.push(JSON.parse(String(body)));
      Object.assign(server.preferences, sent.at(-1)?.preferences);
    }
    return new Response(JSON.stringify(server), { status: 200, headers: { "Content-Type": "application/json" } });
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(1_500);
const back = async () => {
  window.dispatchEvent(new Event("focus"));
  await settle();
};

test("the desk is what the server kept, and what is opened meanwhile stays", async () => {
  server = { preferences: { railOpen: true, tabs: [tab("/a")] } };
  stop = followPreferences("noor");
  shell.openTab("/b", {});
  await settle();
  expect(paths()).toEqual(["/a", "/b"]);
  expect(useShell.getState().railOpen).toBe(true);
  expect(sent.at(-1)?.preferences.tabs.map(({ path }) => path)).toEqual(["/a", "/b"]);
});

test("the width of drawers is kept as the menu's is, within its bounds", async () => {
  server = { preferences: { drawerWidth: 5_000 } };
  stop = followPreferences("noor");
  await settle();
  expect(drawerWidth()).toBe(DRAWER_WIDTH.most);
  resizeDrawer(600);
  await settle();
  expect(sent.at(-1)?.preferences).toEqual({ drawerWidth: 600 });
  stop();
  expect(drawerWidth()).toBe(DRAWER_WIDTH.usual);
});

test("the order of menus and what is folded in them is kept, and nothing of another shape is taken", async () => {
  server = { preferences: { pageOrder: { billing: ["journal", "accounts"] }, foldedGroups: ["shell.group.ledger"] } };
  stop = followPreferences("noor");
  await settle();
  expect(useShell.getState()).toMatchObject({
    pageOrder: { billing: ["journal", "accounts"] },
    foldedGroups: ["shell.group.ledger"],
  });
  shell.toggleGroup("shell.group.ledger");
  shell.orderPages("softswitch", ["number-lists"]);
  await settle();
  expect(sent.at(-1)?.preferences).toMatchObject({
    pageOrder: { billing: ["journal", "accounts"], softswitch: ["number-lists"] },
    foldedGroups: [],
  });
  shell.resetMenus();
  await settle();
  expect(sent.at(-1)?.preferences, "what was in its usual order is not sent").toEqual({ pageOrder: {} });
  expect(server.preferences).toMatchObject({ moduleOrder: [], pageOrder: {}, foldedGroups: [] });
  const odd = readPreferences({ pageOrder: { billing: "journal" }, foldedGroups: [7], moduleOrder: [null] });
  expect([odd.pageOrder, odd.foldedGroups, odd.moduleOrder]).toEqual([undefined, undefined, undefined]);
});

test("a tab closed before the answer stays closed", async () => {
  server = { preferences: { tabs: [tab("/a"), tab("/b")] } };
  localStorage.setItem("didtron.preferences.noor", JSON.stringify({ preferences: { tabs: [tab("/a"), tab("/b")] } }));
  stop = followPreferences("noor");
  shell.closeTabs(["/a"]);
  await settle();
  expect(paths()).toEqual(["/b"]);
});

test("a tab with nothing at its address stays on this desk, and is kept nowhere", async () => {
  server = { preferences: { tabs: [tab("/a"), tab("/gone")] } };
  stop = followPreferences("noor");
  await settle();
  shell.openTab("/gone", {});
  shell.nameTab("/gone", "Carrier: not found", true);
  await settle();
  expect(paths()).toEqual(["/a", "/gone"]);
  expect(sent.at(-1)?.preferences.tabs.map(({ path }) => path)).toEqual(["/a"]);
  expect(localStorage.getItem("didtron.preferences.noor")).not.toContain("/gone");
  // another screen changes something: the tab that is looked at does not vanish for that
  server.preferences = { ...server.preferences, menuWidth: 300 };
  await back();
  expect(paths()).toEqual(["/a", "/gone"]);
  stop();
  stop = followPreferences("noor");
  await settle();
  expect(paths(), "the next time").toEqual(["/a"]);
});

test("what was never sent is newer than what the server has", async () => {
  server = { preferences: { menuWidth: 300, railOpen: true } };
  localStorage.setItem(
    "didtron.preferences.noor",
    JSON.stringify({ preferences: { menuWidth: 200 }, unsent: ["menuWidth"] }),
  );
  stop = followPreferences("noor");
  await settle();
  expect(useShell.getState()).toMatchObject({ menuWidth: 200, railOpen: true });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.preferences).toMatchObject({ menuWidth: 200 });
  expect(sent[0]?.preferences).not.toHaveProperty("railOpen");
});

test("what was chosen at another screen is not undone by opening a page here", async () => {
  server = { preferences: { theme: "light", tabs: [tab("/a")] } };
  stop = followPreferences("noor");
  await settle();
  Object.assign(server.preferences, { theme: "dark", density: "relaxed" });
  shell.openTab("/b", {});
  await settle();
  expect(Object.keys(sent.at(-1)?.preferences ?? {})).toEqual(["tabs"]);
  expect(server.preferences).toMatchObject({ theme: "dark", density: "relaxed" });
  // the answer says what else there is
  expect([themeChoice(), densityChoice()]).toEqual(["dark", "relaxed"]);
});

test("who comes back to the window finds what was changed elsewhere, and the page that is looked at", async () => {
  server = { preferences: { theme: "light", menuWidth: 200, tabs: [tab("/a"), tab("/b")] } };
  stop = followPreferences("noor");
  await settle();
  shell.openTab("/b", {});
  await settle();
  server.preferences = { ...server.preferences, theme: "dark", menuWidth: 300, tabs: [tab("/c")] };
  const before = sent.length;
  await back();
  expect(themeChoice()).toBe("dark");
  expect(useShell.getState().menuWidth).toBe(300);
  expect(paths()).toEqual(["/c", "/b"]);
  expect(sent.slice(before).map(({ preferences }) => Object.keys(preferences))).toEqual([["tabs"]]);
  await back();
  expect(sent.length, "nothing is sent for looking").toBe(before + 1);
});

test("what has been changed here and not been sent is not undone by looking", async () => {
  server = { preferences: { theme: "light", menuWidth: 200 } };
  stop = followPreferences("noor");
  await settle();
  refusing = true;
  chooseTheme("dark");
  await settle();
  Object.assign(server.preferences, { theme: "system", menuWidth: 300 });
  refusing = false;
  await back();
  expect(useShell.getState().menuWidth).toBe(300);
  expect(themeChoice()).toBe("dark");
  expect(server.preferences).toMatchObject({ theme: "dark", menuWidth: 300 });
});

test("without the endpoint the browser's copy holds, per person", async () => {
  server = null;
  stop = followPreferences("noor");
  await settle();
  shell.toggleRail();
  await settle();
  stop();
  expect(useShell.getState().railOpen).toBe(false);
  stop = followPreferences("somebody else");
  expect(useShell.getState().railOpen).toBe(false);
  stop();
  stop = followPreferences("noor");
  expect(useShell.getState().railOpen).toBe(true);
});

test.each([
  ["nothing", null],
  ["a word", "x"],
  ["wrong shapes", { tabs: {}, railOpen: "yes", theme: "pink", density: 3, menuWidth: "wide" }],
])("%s is no preference", (_what, found) => {
  expect(Object.values(readPreferences(found)).filter((value) => value !== undefined)).toEqual([]);
});
