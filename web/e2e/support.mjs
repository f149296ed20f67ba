import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import net from "node:net";
import { isDeepStrictEqual } from "node:util";
import { chromium, request } from "playwright-core";

/**
 * Browser tests run against a real server, given by the environment; nothing is stubbed or intercepted.
 * One browser and one sign-in per person serve the whole run, so that the limit on sign-in attempts is not met.
 */

function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; see e2e/README.md`);
  return value;
}

export const URL_ = needed("DIDTRON_URL").replace(/\/$/, "");
export const people = {
  admin: { email: needed("DIDTRON_ADMIN_EMAIL"), password: needed("DIDTRON_ADMIN_PASSWORD") },
  customer: { email: needed("DIDTRON_CUSTOMER_EMAIL"), password: needed("DIDTRON_CUSTOMER_PASSWORD") },
  carrier: { email: needed("DIDTRON_CARRIER_EMAIL"), password: needed("DIDTRON_CARRIER_PASSWORD") },
  class4: { email: needed("DIDTRON_CLASS4_EMAIL"), password: needed("DIDTRON_CLASS4_PASSWORD") },
};
export const DESKTOP = { width: 1280, height: 860 };
export const WIDE = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };
/** The narrowest that a page must be readable on without being scrolled sideways (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 568 };
/** What a screen of 1280 by 1024 shows of a page that is enlarged four times. */
export const ENLARGED = { width: 320, height: 256 };

const AXE = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // a tenant's own host name: what no DNS knows leads to the server under test
  "--host-resolver-rules=MAP *.brand.example 127.0.0.1",
];

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Chromium without its windows, menus and viewer of PDF takes half the time. */
const SHELL = [process.env.CHROMIUM_SHELL ?? "/usr/bin/chromium-headless-shell", CHROMIUM].find(existsSync);

/** How long anything is waited for: a machine that builds something else beside this is slow, and what is broken stays so. */
const PATIENCE_MS = 60_000;

/** Promises, so that two who ask at once are given the same. */
const browsers = {};
const desks = {};
const kept = {};

function theBrowser(path = SHELL) {
  browsers[path] ??= chromium.launch({ executablePath: path, args: ARGUMENTS });
  return browsers[path];
}

export async function closeBrowser() {
  for (const desk of Object.values(desks)) await (await desk).dispose();
  for (const browser of Object.values(browsers)) await (await browser).close();
}

export async function fillSignIn(page, { email, password }) {
  await page.getByTestId("input-email").fill(email);
  await page.getByTestId("input-password").fill(password);
  await page.getByTestId("button-sign-in").click();
}

/** The session of a person, signed in once through the page itself. */
function sessionOf(who) {
  kept[who] ??= signIn(who);
  return kept[who];
}

/** Before anybody changes how one of them signs in. */
export async function signInEverybody() {
  for (const who of Object.keys(people)) await sessionOf(who);
}

async function signIn(who) {
  const context = await (await theBrowser()).newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(`${URL_}/sign-in`);
  await fillSignIn(page, people[who]);
  await page.waitForURL(/\/((admin|class4)\/dashboard|(portal|carrier)\/overview)/);
  // not what the console has kept in this browser: everybody begins at the desk that the server has
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies, origins: [] };
}

/**
 * A page of its own context; with `documents` in a browser that shows PDF. `page.complaints` collects console errors and failed scripts; a test that expects a refused
 * request empties it.
 */
export async function openAs(who, { viewport = DESKTOP, scheme = "light", documents = false } = {}) {
  const context = await (await theBrowser(documents ? CHROMIUM : SHELL)).newContext({
    viewport,
    colorScheme: scheme,
    storageState: who ? await sessionOf(who) : undefined,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (who) await clearDesk(page);
  page.complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") page.complaints.push(message.text());
  });
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.keeping = new Set();
  page.on("request", (request) => {
    if (request.method() === "PATCH" && request.url().endsWith("/api/me/preferences")) page.keeping.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"]) {
    page.on(end, (request) => page.keeping.delete(request));
  }
  return page;
}

/** Theme, tabs and menus follow the person from one test to the next; every test begins at a fresh desk, or at the one given. */
export async function clearDesk(page, preferences = {}) {
  const answer = await page.request.put(`${URL_}/api/me/preferences`, {
    headers: { "X-Requested-By": "didtron" },
    data: { preferences },
  });
  assert.equal(answer.status(), 200, "the desk is cleared");
}

/** The page as on another screen, or with the system's other colours. */
export async function dress(page, { viewport, scheme }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction((dark) => document.documentElement.classList.contains("dark") === dark, scheme === "dark");
}

/** A desk that is just being kept would otherwise be that of the test after this one. */
export async function close(page) {
  await equals(() => page.keeping.size, 0, "the desk is kept");
  await page.context().close();
}

/**
 * In the page: whether the page of the address is seen, with its filters, not the one before it or a moment without any: it has
 * its heading, and on demand nothing on it is still loading. A function, since the page may not evaluate a text.
 */
function isSeen(loaded) {
  const main = document.querySelector("main#content");
  const place = (address) => {
    const { pathname, searchParams } = new URL(address, location.origin);
    return pathname + JSON.stringify([...searchParams].filter(([, value]) => value).sort());
  };
  if (main && (main.dataset.page === undefined || place(main.dataset.page) !== place(location.href))) return false;
  if (loaded && document.querySelector('.animate-shimmer, main [aria-busy="true"]')) return false;
  return [...document.querySelectorAll("h1")].some((it) => it.getClientRects().length > 0);
}

/** Waits until the page of the address is drawn and nothing on it is still loading. */
export async function settled(page) {
  await page.waitForFunction(isSeen, true);
}

export async function visit(page, path) {
  await page.goto(URL_ + path);
  await settled(page);
}

/** To another page as a link leads there: without loading the application again. */
export async function lead(page, path) {
  await page.evaluate((to) => window.history.pushState({}, "", to), path);
  await settled(page);
}

/** The rules of axe that are about colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/**
 * What axe's rules about anything but colours judge by: each element that is seen with what it says of itself, and which of them
 * scroll.
 */
async function shapeOf(page) {
  await page.waitForFunction(isSeen, false);
  return page.evaluate(() => {
    const looks =
      /^(class|style|data-.*|datetime|title|width|height|d|x|y|x1|x2|y1|y2|cx|cy|r|points|transform|viewBox)$/;
    const seen = [...document.querySelectorAll("body *")].filter((element) => element.getClientRects().length > 0);
    const elements = seen.map((element) => {
      const said = [...element.attributes]
        .filter(({ name }) => !looks.test(name))
        .map((one) => `${one.name}=${one.value}`);
      const words = [...element.childNodes].some(
        ({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== "",
      );
      return [element.tagName, ...said, words, Boolean(element.title)].join(" ");
    });
    const scrolls = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth && /auto|scroll/.test(overflowX);
      return wide || (element.scrollHeight > element.clientHeight && /auto|scroll/.test(overflowY));
    };
    return { elements: elements.join("\n"), scrolling: seen.flatMap((one, at) => (scrolls(one) ? [at] : [])) };
  });
}

/**
 * Examines a page at one look after the other. The rules that are not about colours find nothing new where the same elements are
 * seen as the time before and none scrolls that did not then: such a look is examined for its colours alone.
 */
export function examiner(page) {
  let before;
  return async (where) => {
    const now = await shapeOf(page);
    const same = before?.elements === now.elements && now.scrolling.every((at) => before.scrolling.includes(at));
    await assertAccessible(page, where, { coloursAlone: same });
    before = now;
    return same;
  };
}

/**
 * Menus, lists of choices and tips hang in a layer of their own at the end of the page. axe's `region` wants all content within
 * landmarks and excuses dialogs, but not them: a good habit for what is read, no rule of WCAG, and wrong for what comes and goes
 * with the focus. Of them, and of nothing else, that one rule is not asked.
 */
const LAYER = "[data-radix-popper-content-wrapper]";

/**
 * WCAG 2.1 AA and axe's good habits, everything but the browser's own PDF viewer; on demand the colours alone, or what is `within`
 * a part of the page alone.
 */
export async function assertAccessible(page, where, { coloursAlone = false, within } = {}) {
  await page.waitForFunction(isSeen, false);
  // a colour half way through its change is not one that anybody reads
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((moving) => moving.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((moving) => moving.finished.catch(() => undefined)),
    ),
  );
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const runOnly = coloursAlone ? { type: "rule", values: COLOURS } : { type: "tag", values: EVERYTHING };
  const violations = await page.evaluate(
    async ([only, layer, part]) => {
      const found = await window.axe.run(
        { exclude: [["iframe"]], ...(part && { include: [[part]] }) },
        // what passes is not gathered: on a full page that is most of the work
        { runOnly: only, resultTypes: ["violations"], preload: false },
      );
      const excused = (id, { target }) => id === "region" && document.querySelector(target[0])?.closest(layer);
      return found.violations
        .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.filter((node) => !excused(id, node)) }))
        .filter(({ nodes }) => nodes.length > 0);
    },
    [runOnly, LAYER, within],
  );
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes
        .slice(0, 3)
        .map((node) => node.target.join(" "))
        .join(" | ")}`,
  );
  assert.deepEqual(told, [], `axe on ${where}`);
}

/**
 * What the page shows becomes what is expected, within a minute. A page is drawn some time after its address changes or an
 * answer arrives, so a single look may see what was there before.
 */
export async function equals(read, expected, message) {
  const late = Date.now() + PATIENCE_MS;
  let found = await read();
  while (!isDeepStrictEqual(found, expected) && Date.now() < late) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  assert.deepEqual(found, expected, message);
}

/** Like `equals`, for what is not one value: the check is of what was read last. */
export function holds(read, check, message) {
  return equals(async () => (check(await read()) ? "holds" : await read()), "holds", message);
}

export function assertQuiet(page, where) {
  assert.deepEqual(page.complaints, [], `console on ${where}`);
}

/** Nothing may be wider than the screen, or the whole page scrolls sideways under a thumb; and every button is seen whole. */
export async function assertFits(page, where) {
  const screen = await page.evaluate(() => window.innerWidth);
  // a menu that opens, or a window that becomes narrower, takes a moment to settle
  await equals(
    () =>
      page.evaluate((most) => {
        const wide = Math.max(document.documentElement.scrollWidth, document.querySelector("main")?.scrollWidth ?? 0);
        if (wide > most) return `${wide} px`;
        // a card cuts off what is wider than it, and what cannot be seen cannot be pressed
        const cutOff = [...document.querySelectorAll("main button")].filter((button) => {
          const { width, right } = button.getBoundingClientRect();
          if (width === 0) return false;
          for (let box = button.parentElement; box && box.tagName !== "MAIN"; box = box.parentElement) {
            const how = getComputedStyle(box).overflowX;
            if (how === "auto" || how === "scroll") return false;
            if (how !== "visible" && right > box.getBoundingClientRect().right + 1) return true;
          }
          return false;
        });
        return cutOff.length === 0 ? "it fits" : cutOff.map((button) => `cut off: ${button.textContent}`).join(", ");
      }, screen),
    "it fits",
    `${where} on a screen of ${screen} px`,
  );
}

/** No text ends at an edge that it goes on behind: what is shortened says so by its three dots. */
export async function assertUncut(page, where) {
  const cut = () => {
    const faults = [];
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, right } = range.getBoundingClientRect();
      if (text.data.trim() === "" || width === 0 || text.parentElement.closest(".sr-only")) continue;
      for (let box = text.parentElement; box.tagName !== "MAIN"; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box);
        if (overflowX === "auto" || overflowX === "scroll" || textOverflow === "ellipsis") break;
        if (overflowX !== "visible" && right > box.getBoundingClientRect().right + 1) faults.push(text.data);
      }
    }
    return faults;
  };
  await equals(() => page.evaluate(cut), [], `text that is cut off on ${where}`);
}

/** However low the window is, the page has its whole height: what stands around it is scrolled away with it. */
export async function assertScrollsWhole(page, where) {
  await holds(
    () =>
      page.evaluate(() => document.querySelector("main").clientHeight - document.querySelector("main").scrollHeight),
    (missing) => missing === 0,
    `all of ${where} is scrolled to with the window`,
  );
  const stays = () => {
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    const around = document.querySelectorAll(
      'body header:not(main header), [data-testid^="banner-"], [data-testid="action-dock"], [data-testid="bottom-bar"]',
    );
    return [...around]
      .filter((one) => {
        const { top, bottom, height } = one.getBoundingClientRect();
        return height > 0 && bottom > 0 && top < window.innerHeight;
      })
      .map((one) => one.dataset.testid ?? one.tagName);
  };
  await equals(() => page.evaluate(stays), [], `what keeps its place while ${where} is scrolled`);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** A button is pressed by keyboard once it can be: what is busy takes no key, and unlike a click a key does not wait for that. */
export async function pressKey(button, key = "Enter") {
  await button.click({ trial: true });
  await button.press(key);
}

/** Escape, once what it is meant for has the focus: what is still opening hears no key. */
export async function pressEscape(page) {
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"], [role="menu"]'));
  await page.keyboard.press("Escape");
}

/** Saves by key, once there is something to save and nothing is being saved. */
export async function saveByKey(page) {
  await page.getByTestId("button-save").click({ trial: true });
  await page.keyboard.press("Control+s");
}

/** A page begins at its top with the focus on its heading, also when the application was loaded with it; or in the dialog that it opens with. */
export async function assertBegins(page, where) {
  const begin = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const safe = at?.matches("main h1") || at?.closest('[role="dialog"]');
      const focus = safe ? "focus-safe" : at?.outerHTML.slice(0, 200);
      return [focus, document.querySelector("main#content").scrollTop];
    });
  await equals(begin, ["focus-safe", 0], `how ${where} begins`);
}

/** Rows are as high as the person's density says, whatever is pressed in them; only cells of several lines make one higher. */
export async function assertRows(page, where) {
  const wrong = () => {
    const usual = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row") || "2") * 16;
    const lines = (cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const tops = [...range.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ top, bottom }) => (top + bottom) / 2);
      return tops.length > 1 && Math.max(...tops) - Math.min(...tops) > usual / 2;
    };
    return [...document.querySelectorAll("tbody tr:has(> .row-cell)")]
      .filter((row) => Math.abs(row.getBoundingClientRect().height - usual) > 1)
      .filter((row) => ![...row.cells].some(lines))
      .map((row) => `${row.dataset.testid} ${row.getBoundingClientRect().height} px`);
  };
  await equals(() => page.evaluate(wrong), [], `rows of another height than the density's on ${where}`);
}

/**
 * The same server behind a wire that can be cut. The browser's own "offline" leaves open streams alone, so a broken line
 * needs a real one. Same host name, other port: cookies do not tell ports apart.
 */
export async function openWire() {
  const target = new URL(URL_);
  if (target.protocol !== "http:") return null;
  const sockets = new Set();
  let cut = false;
  const server = net.createServer((near) => {
    if (cut) return near.destroy();
    const far = net.connect(Number(target.port || 80), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one));
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://${target.hostname}:${server.address().port}`,
    cut() {
      cut = true;
      breakAll();
    },
    mend() {
      cut = false;
    },
    close() {
      breakAll();
      server.close();
    },
  };
}

/**
 * Saves a form over a record that is there already, and waits until the form has the answer: what is pressed before that meets the
 * record as it was. The status of the answer.
 */
export async function save(page) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/api/admin/")),
    page.getByTestId("button-save").click(),
  ]);
  await page.locator('[data-testid="button-save"]:not([aria-busy])').waitFor();
  return answer.status();
}

/**
 * What the page was last told at addresses like this one. A list that moves by itself is compared with that, not with an answer
 * to somebody else at another moment.
 */
export function told(page, fits) {
  let latest;
  page.on("response", (response) => {
    if (response.ok() && response.request().method() === "GET" && fits(new URL(response.url()))) latest = response;
  });
  return async () => (latest === undefined ? undefined : latest.json());
}

/** JSON from the API with the page's own session. */
export async function ask(page, path) {
  const response = await page.request.get(URL_ + path);
  assert.equal(response.status(), 200, `GET ${path}`);
  return response.json();
}

/** What somebody else does meanwhile, or what no page does: a change by the API, and its answer. */
export async function tell(page, method, path, data) {
  const headers = { "X-Requested-By": "didtron", "Idempotency-Key": crypto.randomUUID() };
  const response = await page.request.fetch(URL_ + path, { method, data, headers });
  assert.ok(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`);
  return response.status() === 204 ? undefined : response.json();
}

/** The letter that somebody was sent: it goes out a moment after what it is about. `staff` is an administrator's page. */
export async function letterTo(staff, email) {
  let letter;
  await holds(
    async () => {
      letter = (await ask(staff, `/api/admin/outbox?to=${email}`)).items[0];
      return letter !== undefined;
    },
    (written) => written,
    `a letter to ${email}`,
  );
  return letter;
}

/** JSON from the API as a person who has no page open. */
export async function askAs(who, path) {
  // a session ends when another program than the one that signed in comes with it
  desks[who] ??= Promise.all([sessionOf(who), theBrowser()]).then(async ([storageState, browser]) => {
    const context = await browser.newContext();
    const userAgent = await (await context.newPage()).evaluate(() => navigator.userAgent);
    await context.close();
    return request.newContext({ storageState, userAgent });
  });
  return ask({ request: await desks[who] }, path);
}

/** For looking: `DIDTRON_SCREENSHOTS=/tmp/shots` keeps a picture of every page that is checked. */
export async function picture(page, name) {
  const folder = process.env.DIDTRON_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Says who is there before it is asked, for ten minutes: how long ago somebody signed in depends on how slow the machine is. */
export async function prove(page, who) {
  await tell(page, "POST", "/api/me/proof", { password: people[who].password });
}

/** Answers the question who is there, when it is asked. */
export async function proveIfAsked(page, who, done) {
  const proof = page.getByTestId("form-proof");
  await proof.or(done).first().waitFor();
  if (!(await proof.isVisible())) return;
  await page.getByTestId("input-proof-password").fill(people[who].password);
  await page.getByTestId("button-prove").click();
  // the browser complains of the refusal that asked
  const refusal = page.complaints.findIndex((text) => text.includes("403"));
  if (refusal >= 0) page.complaints.splice(refusal, 1);
  await done.waitFor();
}
