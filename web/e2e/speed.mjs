import { gzipSync } from "node:zlib";
import { clearDesk, close, closeBrowser, openAs, people, visit } from "./support.mjs";

/**
 * How soon the console answers a person: measured by clicking, on the clock of the page itself. The last line is
 * JSON, name of the figure to all its values. Run by `./didtron bench`.
 */

const MODULES = [
  ["softswitch", "/admin/carriers"],
  ["monitoring", "/admin/live-calls"],
  ["customers", "/admin/customers"],
  ["billing", "/admin/invoices"],
  ["dashboard", "/admin/dashboard"],
];
const found = {};
const keep = (name, value) => {
  found[name] ??= [];
  found[name].push(value);
};

/** In the page: clicks, and waits for the frame in which the page at that address is whole. Milliseconds. */
function clickUntilWhole([selector, path]) {
  return new Promise((done, fail) => {
    const begin = performance.now();
    const before = document.querySelector("h1");
    document.querySelector(selector).click();
    const look = () => {
      const heading = document.querySelector("h1");
      const whole =
        location.pathname === path &&
        heading &&
        heading !== before &&
        !document.querySelector(".animate-shimmer") &&
        // a button that asks again in the background takes nothing from what is drawn
        !document.querySelector('main [aria-busy="true"]:not(button)');
      if (whole) requestAnimationFrame(() => done(performance.now() - begin));
      else if (performance.now() - begin > 20_000) fail(new Error(`${path} is not whole after 20 s`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function firstJavaScript() {
  const page = await openAs(null);
  const bodies = [];
  page.on("response", (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
  });
  await visit(page, "/sign-in");
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  keep("first-js-kb", sizes.reduce((sum, size) => sum + size, 0) / 1000);
  await close(page);
}

async function signIns(times) {
  for (let i = 0; i < times; i++) {
    const page = await openAs(null);
    await visit(page, "/sign-in");
    await page.getByTestId("input-email").fill(people.admin.email);
    await page.getByTestId("input-password").fill(people.admin.password);
    keep(
      "interactive-after-login-p95-ms",
      await page.evaluate(clickUntilWhole, ['[data-testid="button-sign-in"]', "/admin/dashboard"]),
    );
    await close(page);
  }
}

async function routes(visits, rounds) {
  for (let i = 0; i < visits; i++) {
    const page = await openAs("admin");
    await visit(page, "/admin/approvals");
    for (let round = 0; round <= rounds; round++) {
      for (const [module, path] of MODULES) {
        const taken = await page.evaluate(clickUntilWhole, [`[data-testid="nav-section-${module}"]`, path]);
        keep(round === 0 ? "route-change-uncached-p95-ms" : "route-change-cached-p95-ms", taken);
        if (round > 0) keep(`cached ${path}`, taken);
      }
    }
    await close(page);
  }
}

async function saves(times) {
  const page = await openAs("admin");
  await visit(page, "/admin/carriers");
  const records = await page
    .locator('main a[href^="/admin/carriers/"]')
    .evaluateAll((links) => links.map((link) => link.pathname));
  await visit(
    page,
    records.find((path) => /^\/admin\/carriers\/\d+$/.test(path)),
  );
  const name = await page.getByTestId("input-name").inputValue();
  for (let i = 0; i < times; i++) {
    await page.getByTestId("input-name").fill(`${name} ${i}`);
    const taken = await page.evaluate(
      () =>
        new Promise((done, fail) => {
          const begin = performance.now();
          document.querySelector('[data-testid="button-save"]').click();
          const look = () => {
            const told = document.querySelector('[data-testid="toast-success"]');
            if (told) requestAnimationFrame(() => done(performance.now() - begin));
            else if (performance.now() - begin > 20_000) fail(new Error("it is not saved after 20 s"));
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    keep("save-confirm-p95-ms", taken);
    await page.getByTestId("toast-success").getByRole("button").last().click();
    await page.getByTestId("toast-success").waitFor({ state: "detached" });
  }
  await close(page);
}

/**
 * In the page: frames per second from the first to the last frame of two seconds, in which the grid of that name is scrolled by each
 * frame. By the times of the frames themselves, which the browser tells to a tenth of a millisecond: a frame that was left out counts
 * whole, how long after a frame the script began does not.
 */
function frames(grid) {
  let box = grid && document.querySelector(`[role="grid"][aria-label="${grid}"]`);
  while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
  if (box) box.scrollTop = 0;
  return new Promise((done) => {
    let first;
    let count = 0;
    const next = (time) => {
      first ??= time;
      if (box) box.scrollTop += 40;
      const passed = time - first;
      if (passed >= 2_000) return done(Math.round((count * 10_000) / passed) / 10);
      count += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function scrolling(times) {
  const bare = await openAs(null);
  await bare.goto("about:blank");
  for (let i = 0; i < times; i++) keep("yardstick-fps", await bare.evaluate(frames, null));
  await close(bare);
  const page = await openAs("admin");
  await visit(page, "/admin/experience-manager/component-library?component=components/table/DataTable");
  const name = "Example, virtual";
  await page.getByRole("grid", { name }).scrollIntoViewIfNeeded();
  for (let i = 0; i < times; i++) keep("table-scroll-fps", await page.evaluate(frames, name));
  await close(page);
}

async function emptyAnswers(times) {
  const page = await openAs("admin");
  await visit(page, "/admin/approvals");
  for (let i = 0; i < times; i++) {
    keep(
      "yardstick-ms",
      await page.evaluate(async () => {
        const begin = performance.now();
        await (await fetch("/api/health")).text();
        return performance.now() - begin;
      }),
    );
  }
  await close(page);
}

try {
  const page = await openAs("admin");
  await clearDesk(page);
  await close(page);
  await emptyAnswers(40);
  await firstJavaScript();
  await routes(8, 4);
  await saves(30);
  await scrolling(9);
  await signIns(40);
  console.log(JSON.stringify(found));
} finally {
  await closeBrowser();
}
