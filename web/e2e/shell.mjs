import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertFits,
  assertQuiet,
  close,
  equals,
  fillSignIn,
  holds,
  letterTo,
  openAs,
  PHONE,
  people,
  picture,
  settled,
  URL_,
  visit,
} from "./support.mjs";

describe("the frame", () => {
  test("moves between pages without loading again, and the heading takes the focus", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/dashboard");
    await page.evaluate(() => {
      window.sameDocument = true;
    });
    for (const [module, items] of [
      ["softswitch", ["carriers", "carrier-balances"]],
      ["monitoring", ["live-calls", "calls"]],
      ["billing", ["invoices", "accounts", "journal"]],
    ]) {
      for (const [index, item] of items.entries()) {
        // A click on the module opens the first page of its menu.
        await page.getByTestId(index === 0 ? `nav-section-${module}` : `nav-item-${item}`).click();
        await page.locator(`[data-testid="nav-item-${item}"][aria-current="page"]`).waitFor();
        await settled(page);
        await page.waitForFunction(() => document.activeElement?.tagName === "H1");
      }
    }
    assert.equal(await page.evaluate(() => window.sameDocument), true);
    await close(page);
  });

  test("finds pages and carriers with Ctrl K, by keyboard alone", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/dashboard");
    const carrier = (await ask(page, "/api/admin/carriers?limit=1")).items[0];
    await page.keyboard.press("Control+k");
    // a page's whole name is surer than another one that has its words
    await page.getByTestId("input-palette").fill("number lists");
    await page.locator('[data-testid="hit-page-number-lists"][aria-selected="true"]').waitFor();
    await page.getByTestId("input-palette").fill("journ");
    // the first of the list is the one that Enter follows
    const chosen = (hit) => page.locator(`[data-testid="${hit}"][aria-selected="true"]`);
    const follow = async (hit) => {
      await chosen(hit).waitFor();
      await page.getByTestId("input-palette").press("Enter");
    };
    await chosen("hit-page-journal").waitFor();
    await assertAccessible(page, "palette");
    await picture(page, "palette");
    await follow("hit-page-journal");
    await page.waitForURL(/\/admin\/ledger\/journal/);
    await settled(page);
    await page.keyboard.press("Control+k");
    await page.getByTestId("input-palette").fill(carrier.name);
    await follow(`hit-carrier-${carrier.id}`);
    await page.waitForURL(new RegExp(`/carriers/${carrier.id}$`));
    await settled(page);
    await page.getByRole("heading", { name: carrier.name, level: 1 }).waitFor();
    // Enter that comes before the answer waits for it
    await visit(page, "/admin/roles");
    await page.keyboard.press("Control+k");
    await page.getByTestId("input-palette").fill(carrier.name);
    await page.getByTestId("input-palette").press("Enter");
    await page.waitForURL(new RegExp(`/carriers/${carrier.id}$`));
    await settled(page);
    const invoice = (await ask(page, "/api/admin/invoices?status=issued&limit=1")).items[0];
    if (invoice) {
      await page.keyboard.press("Control+k");
      await page.getByTestId("input-palette").fill(invoice.number.toLowerCase());
      await follow(`hit-invoice-${invoice.id}`);
      await page.waitForURL(new RegExp(`/invoices/${invoice.id}`));
    }
    await close(page);
  });

  test("finds a call by the Call-ID of its leg, and calls by a number as people write it", async () => {
    const page = await openAs("admin");
    const { callId, called } = (await ask(page, "/api/admin/calls?result=answered&limit=1")).items[0];
    const { sipCallId } = await ask(page, `/api/admin/calls/${callId}`);
    await visit(page, "/admin/roles");
    const field = page.getByTestId("input-palette");
    await page.keyboard.press("Control+k");
    await field.fill(sipCallId);
    await page.getByTestId(`hit-call-${callId}`).click();
    await page.waitForURL(new RegExp(`/calls/${callId}$`));
    await page.keyboard.press("Control+k");
    await field.fill(`+${called.slice(0, 2)} ${called.slice(2, 6)} ${called.slice(6)}`);
    await page.getByTestId("hit-calls-to").click();
    await page.waitForURL((url) => url.searchParams.get("called") === called);
    await visit(page, `/admin/calls?range=all&sipCallId=${encodeURIComponent(sipCallId)}`);
    await equals(() => page.locator('[data-testid^="row-call-"]').count(), 1, "the list has the one call");
    await close(page);
  });

  test("finds records by name and by short id, and asks little of the server for it", async () => {
    const page = await openAs("admin");
    // a page that asks nothing by itself
    await visit(page, "/admin/roles");
    const service = (await ask(page, "/api/admin/services?limit=1")).items[0];
    const interconnect = (await ask(page, "/api/admin/interconnects?limit=1")).items[0];
    const person = (await ask(page, "/api/admin/people?limit=1")).items[0];
    const { rating, routing } = await ask(page, "/api/admin/plan-choices");
    const list = (await ask(page, "/api/admin/number-lists?limit=1")).items[0];
    const sold = rating.find(({ side }) => side === "sell");
    const certificate = (await ask(page, "/api/admin/attestation-certificates")).items[0];
    await page.keyboard.press("Control+k");
    const field = page.getByTestId("input-palette");
    const asked = [];
    page.on("request", (request) => request.url().includes("/api/admin/") && asked.push(request.url()));
    for (const [text, hit] of [
      [`S${service.id}`, `hit-service-${service.id}`],
      [`i${interconnect.id}`, `hit-interconnect-${interconnect.id}`],
      [person.displayName, `hit-person-${person.id}`],
      [`P${sold.id}`, `hit-sellPlans-${sold.id}`],
      [`R${routing[0].id}`, `hit-routingPlans-${routing[0].id}`],
      ...(list ? [[list.name, `hit-numberLists-${list.id}`]] : []),
      [certificate.name, `hit-attestationCertificates-${certificate.id}`],
    ]) {
      asked.length = 0;
      await field.fill(text);
      await page.getByTestId(hit).waitFor();
      // what is only named is asked once a minute, whatever is typed
      const searched = asked.filter((url) => !/(plan-choices|alert-templates|attestation-certificates)$/.test(url));
      assert.ok(searched.length <= 6, `${text} asked ${searched.length} times: ${searched.join(" ")}`);
      assert.ok(asked.length - searched.length <= 3, `${text} asked for names again: ${asked.join(" ")}`);
    }
    await field.fill(`P${sold.id}`);
    await page.getByTestId(`hit-sellPlans-${sold.id}`).click();
    // a plan leads to the services that are given it
    await page.waitForURL(/view=services/);
    await settled(page);
    await page.getByRole("row").filter({ hasText: sold.name }).first().waitFor();
    await close(page);
  });

  test("folds the groups of a menu and keeps the order of its pages with the person", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    const items = () => page.getByTestId("secondary-menu").getByRole("link").allInnerTexts();
    const before = await items();
    await page.getByTestId("nav-item-carrier-balances").focus();
    const kept = page.waitForRequest(
      (request) =>
        request.method() === "PATCH" &&
        request.url().endsWith("/api/me/preferences") &&
        request.postData().includes("shell.group.numbers"),
    );
    await page.getByTestId("nav-item-carrier-balances").press("Alt+ArrowUp");
    await page.getByTestId("nav-group-numbers").click();
    await equals(() => page.getByTestId("nav-item-number-lists").count(), 0);
    assert.equal((await (await kept).response()).status(), 200);
    await assertAccessible(page, "a folded group");
    await page.reload();
    await settled(page);
    await equals(() => page.getByTestId("nav-item-number-lists").count(), 0, "it is still folded");
    await equals(async () => (await items())[0], before[1], "the order is the person's");
    // a click on the module opens what is now its first page
    await page.getByTestId("nav-section-billing").click();
    await page.waitForURL(/\/admin\/invoices/);
    await page.getByTestId("nav-section-softswitch").click();
    await page.waitForURL(/\/admin\/carrier-balances/);
    // where one is is always seen
    await visit(page, "/admin/number-lists");
    await page.getByTestId("nav-item-number-lists").waitFor();
    await page.getByTestId("button-theme").click();
    await page.getByTestId("button-reset-menus").click();
    await equals(async () => (await items()).join(), before.join());
    await close(page);
  });

  test("says at the foot of the rail how things stand", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/dashboard");
    const foot = page.getByTestId("link-status");
    await holds(
      () => foot.getAttribute("data-standing"),
      (standing) => ["clean", "warning", "critical"].includes(standing),
      "it is known",
    );
    const unread = async (severity) =>
      (await ask(page, `/api/me/alerts?read=false&severity=${severity}&limit=10`)).total.rows;
    // alerts ring while this is looked at
    const standing = async () =>
      (await unread("critical")) > 0 ? "critical" : (await unread("warning")) > 0 ? "warning" : "clean";
    await holds(
      async () => [await foot.getAttribute("data-standing"), await standing()],
      ([shown, known]) => shown === known,
      "it is as the alerts have it",
    );
    await foot.click();
    await page.waitForURL(/\/admin\/alerts\?read=false/);
    await close(page);
    const customer = await openAs("customer");
    await visit(customer, "/portal/overview");
    await equals(() => customer.getByTestId("link-documentation").getAttribute("target"), "_blank");
    await close(customer);
  });

  test("has its filters in a sheet on a phone", async () => {
    const page = await openAs("admin", { viewport: PHONE });
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-filters").click();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await sheet.getByTestId("select-kind").selectOption("supplier");
    await page.waitForURL(/kind=supplier/);
    await assertAccessible(page, "filters on a phone");
    await assertFits(page, "filters on a phone");
    await picture(page, "filters-phone");
    await sheet.getByTestId("button-show-results").click();
    await sheet.waitFor({ state: "detached" });
    await page.locator('[data-testid^="row-carrier-"]').first().waitFor();
    await page.getByTestId("button-filters").click();
    await page.getByTestId("button-clear-filters").click();
    await page.waitForURL((url) => !url.searchParams.has("kind"));
    await close(page);
  });

  test("hides and narrows its menus, and its pages hold together with both open at 1280", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-toggle-rail").click();
    await assertFits(page, "both sidebars open");
    await assertAccessible(page, "both sidebars open");
    await picture(page, "both-sidebars");
    const menu = page.getByTestId("secondary-menu");
    const wide = (await menu.boundingBox()).width;
    await page.getByRole("separator", { name: "Width of the menu" }).press("ArrowRight");
    const width = async () => (await menu.boundingBox()).width;
    await holds(width, (now) => now > wide, "an arrow widens the menu");
    await page.getByTestId("button-toggle-menu").click();
    await holds(width, (now) => now < 60, "the menu is narrow");
    await page.getByTestId("button-open-menu").click();
    await equals(() => menu.count(), 0);
    await equals(() => page.getByTestId("rail").count(), 0);
    await close(page);
  });

  test("sets the density of tables", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    const height = async () => (await page.locator('[data-testid^="row-carrier-"]').first().boundingBox()).height;
    for (const [density, expected] of [
      ["compact", 32],
      ["normal", 40],
      ["relaxed", 48],
    ]) {
      await page.getByTestId("button-theme").click();
      await page.getByTestId(`density-${density}`).click();
      await equals(async () => Math.round(await height()), expected, density);
    }
    await close(page);
  });

  test("lets the keyboard skip to the content", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    // the page begins at its heading; this is for whoever comes from the top
    const first = page.locator('a, button, input, [tabindex="0"]').first();
    await first.focus();
    await equals(() => page.evaluate(() => document.activeElement?.textContent), "Skip to content");
    await holds(
      () => first.boundingBox(),
      (box) => box?.x >= 0 && box.y >= 0 && box.height > 20,
      "the link is seen",
    );
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "content");
    await close(page);
  });

  test("is the same at two screens of one person", async () => {
    const one = await openAs("admin");
    const two = await openAs("admin");
    // each has kept what it opened, before the other one looks: an answer to that would tell it the rest
    const isKept = (path) =>
      holds(
        async () => (await ask(one, "/api/me/preferences")).preferences.tabs?.map((tab) => tab.path) ?? [],
        (paths) => paths.includes(path),
        `${path} is kept`,
      );
    await visit(two, "/admin/carriers");
    await isKept("/admin/carriers");
    await equals(() => two.keeping.size, 0, "the second screen was answered");
    await visit(one, "/admin/dashboard");
    await isKept("/admin/dashboard");
    const dark = (page) => page.evaluate(() => document.documentElement.classList.contains("dark"));
    const kept = async () => (await ask(one, "/api/me/preferences")).preferences;
    await one.getByTestId("button-theme").click();
    await one.getByTestId("theme-dark").click();
    await equals(async () => (await kept()).theme, "dark");
    assert.equal(await dark(two), false, "the other one has not been told yet");
    // what is opened at one does not undo what was chosen at the other
    await two.getByTestId("nav-item-number-lists").click();
    await two.waitForURL(/number-lists/);
    await holds(kept, ({ tabs }) => tabs.some(({ path }) => path === "/admin/number-lists"), "the page is kept");
    assert.equal((await kept()).theme, "dark");
    await equals(() => dark(two), true, "the answer says what else there is");
    // who comes back to the first finds the pages of the second, and the own one still open
    await one.evaluate(() => window.dispatchEvent(new Event("focus")));
    await one.getByTestId("tab-/admin/number-lists").waitFor();
    await one.getByTestId("tab-/admin/dashboard").waitFor();
    assertQuiet(one, "the first screen");
    assertQuiet(two, "the second screen");
    await close(two);
    await close(one);
  });

  test("keeps the chosen theme over a reload, from the first paint", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-theme").click();
    await page.getByTestId("theme-dark").click();
    await equals(() => page.evaluate(() => document.documentElement.classList.contains("dark")), true);
    // as it is when there is first something to paint
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.body) return;
        watch.disconnect();
        window.darkAtFirst = document.documentElement.classList.contains("dark");
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await equals(() => page.evaluate(() => window.darkAtFirst), true);
    await settled(page);
    await equals(() => page.evaluate(() => document.documentElement.classList.contains("dark")), true);
    await close(page);
  });

  test("is a drawer on a phone that closes behind a choice", async () => {
    const page = await openAs("admin", { viewport: PHONE });
    await visit(page, "/admin/dashboard");
    await page.getByTestId("button-open-menu").click();
    await page.getByRole("dialog").waitFor();
    await assertAccessible(page, "drawer");
    await picture(page, "drawer");
    await page.getByRole("dialog").getByTestId("nav-item-carriers").click();
    await page.waitForURL(/\/admin\/carriers$/);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await close(page);
  });

  test("says that the traffic is simulated when it is", async () => {
    const page = await openAs("admin");
    const { tenant } = await ask(page, "/api/session");
    await visit(page, "/admin/dashboard");
    await equals(() => page.getByTestId("banner-simulated").count(), tenant.simulated ? 1 : 0);
    await equals(() => page.getByTestId("text-tenant").innerText(), tenant.name);
    await close(page);
  });

  test("has a page for what is not there", async () => {
    const page = await openAs("admin");
    await page.goto(`${URL_}/admin/no-such-page`);
    await page.getByRole("heading", { name: "Page not found" }).waitFor();
    await assertAccessible(page, "404");
    await picture(page, "not-found");
    await close(page);
  });
});

describe("a person without the permission of a page", () => {
  test("is told so at its address, gets no data of it, and finds the way back", async () => {
    const boss = await openAs(null);
    await boss.goto(`${URL_}/sign-in`);
    await fillSignIn(boss, people.admin);
    await boss.waitForURL(/admin\/dashboard/);
    const email = `mara.${Date.now()}@meridian.example`;
    const headers = { "X-Requested-By": "didtron" };
    const invited = await boss.request.post(`${URL_}/api/admin/people`, {
      headers: { ...headers, "Idempotency-Key": email },
      data: { email, displayName: "Mara Probe", portal: "admin", carrierId: null, roles: ["marketing"] },
    });
    assert.equal(invited.status(), 201);
    const { id } = await invited.json();
    const { link } = await letterTo(boss, email);

    const page = await openAs(null);
    const password = "quiet harbour lantern 7";
    await page.goto(URL_ + new URL(link).pathname);
    await page.getByTestId("input-new-password").fill(password);
    await page.getByTestId("input-repeat-password").fill(password);
    await page.getByTestId("button-set-password").click();
    await page.waitForURL(/sign-in/);
    await fillSignIn(page, { email, password });
    await page.waitForURL(/admin\/dashboard/);

    await page.goto(`${URL_}/admin/ledger/accounts`);
    await page.getByTestId("page-refused").getByText("403").waitFor();
    await assertAccessible(page, "a refused page");
    await picture(page, "refused");
    await page.getByTestId("nav-section-dashboard").waitFor();
    await equals(() => page.getByTestId("nav-section-settings").count(), 0, "what is not open is not offered");
    const books = await page.request.get(`${URL_}/api/admin/ledger/accounts`);
    assert.equal((await books.json()).code, "permission-missing");
    await page.getByTestId("page-refused").getByRole("link").click();
    await page.waitForURL(/admin\/dashboard/);
    await close(page);
    await boss.request.delete(`${URL_}/api/admin/people/${id}`, { headers });
    await close(boss);
  });
});

describe("the bell", () => {
  test("rings for a credit alert, leads to the carrier and is quiet once it is read", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/carriers?kind=customer&limit=1");
    const path = `${URL_}/api/admin/carriers/${items[0].id}/alerts`;
    const headers = { "X-Requested-By": "didtron", "Idempotency-Key": `bell-${Date.now()}` };
    const usual = { subject: "", text: "" };
    const unread = async () => (await ask(page, "/api/me/alerts?read=false&kind=credit-alert&limit=50")).items;
    const before = (await unread()).map(({ id }) => id);
    const made = await page.request.post(path, {
      headers,
      data: {
        kind: "low-balance",
        currency: items[0].currency,
        threshold: "1000000000",
        measure: "amount",
        recipients: [{ kind: "address", address: people.admin.email, sendAs: "to" }],
        mostLetters: 1,
        minutesApart: 60,
        words: { triggered: usual, last: usual, cleared: usual },
      },
    });
    assert.equal(made.status(), 201, await made.text());
    await visit(page, "/admin/invoices");
    // others ring as well: this one is about that carrier's credit
    let rung;
    await holds(
      async () => {
        rung = (await unread()).find(({ id, subjectId }) => subjectId === items[0].id && !before.includes(id));
        return rung !== undefined;
      },
      (rings) => rings,
      "it rings",
    );
    await page.getByTestId("badge-bell").waitFor();
    await page.getByTestId("button-bell").click();
    const alert = page.getByTestId(`alert-${rung.id}`);
    await alert.getByText(items[0].name).waitFor();
    await picture(page, "bell");
    await alert.click();
    await page.waitForURL((url) => url.pathname.endsWith(items[0].id) && url.searchParams.get("view") === "alerts");
    await page.getByTestId("button-bell").click();
    // what was followed is read; whatever else rang, or rings meanwhile, is read at once, unless it goes away under the pointer
    const readAll = page.getByTestId("button-read-all");
    const gone = () => readAll.waitFor({ state: "detached", timeout: 0 });
    await equals(async () => {
      if ((await page.getByRole("menu").count()) === 0) await page.getByTestId("button-bell").click();
      if ((await readAll.count()) > 0) await Promise.race([readAll.click(), gone()]);
      return page.getByTestId("badge-bell").count();
    }, 0);
    await equals(async () => (await unread()).some(({ id }) => id === rung.id), false, "it is read");
    await page.keyboard.press("Escape");
    await visit(page, "/admin/alerts?severity=warning&kind=credit-alert");
    await page.getByRole("row").getByText(items[0].name).first().waitFor();
    await page.request.delete(`${path}/${(await made.json()).id}`, { headers });
    assertQuiet(page, "bell");
    await close(page);
  });
});

describe("the bar at the bottom of a phone", () => {
  test("leads to the main pages and, with More, to all others", async () => {
    const page = await openAs("admin", { viewport: PHONE });
    await visit(page, "/admin/dashboard");
    const bar = page.getByTestId("bottom-bar");
    await bar.getByTestId("bottom-calls").click();
    await page.waitForURL(/admin\/calls/);
    await settled(page);
    await equals(() => bar.getByTestId("bottom-calls").getAttribute("aria-current"), "page");
    await assertAccessible(page, "bottom bar");
    await assertFits(page, "bottom bar");
    await picture(page, "bottom-bar");
    await bar.getByTestId("button-more-pages").click();
    await page.getByRole("dialog").getByTestId("nav-item-carriers").click();
    await page.waitForURL(/admin\/carriers/);
    await close(page);

    const wide = await openAs("admin");
    await visit(wide, "/admin/dashboard");
    await wide.getByTestId("rail").waitFor();
    await equals(() => wide.getByTestId("bottom-bar").count(), 0);
    await close(wide);
  });
});
