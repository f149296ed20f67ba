import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, close, equals, holds, openAs, settled, URL_, visit } from "./support.mjs";

const parameter = (page, name) => new URL(page.url()).searchParams.get(name);

describe("the explorer of call records", () => {
  test("keeps its filter in the address, and the address brings it back", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/calls?result=answered&limit=1");
    assert.ok(items.length > 0, "the server has no answered call yet");
    const prefix = items[0].called.slice(0, 4);

    await visit(page, "/admin/calls");
    await page.getByTestId("select-range").selectOption("all");
    await page.getByTestId("select-result").selectOption("answered");
    await page.getByTestId("input-called").fill(prefix);
    await page.waitForURL((address) => address.searchParams.get("called") === prefix);
    await settled(page);
    assert.equal(parameter(page, "result"), "answered");
    assert.equal(parameter(page, "range"), "all");
    const rows = page.locator('[data-testid^="row-call-"]');
    await rows.first().waitFor();
    const fits = new RegExp(`\\b${prefix}\\d*`);
    await holds(
      () => rows.allInnerTexts(),
      (texts) => texts.length > 0 && texts.every((text) => fits.test(text)),
      "only what fits the filter",
    );

    const address = page.url();
    const again = await openAs("admin");
    await again.goto(address);
    await settled(again);
    await equals(() => again.getByTestId("input-called").inputValue(), prefix);
    await equals(() => again.getByTestId("select-result").inputValue(), "answered");
    await close(again);

    await page.getByTestId("button-clear-filters").click();
    await page.waitForURL((url) => !url.searchParams.has("called"));
    await equals(() => page.getByTestId("input-called").inputValue(), "");
    await close(page);
  });

  test("begins with the oldest call when it is asked to", async () => {
    const page = await openAs("admin");
    const [oldest] = (await ask(page, "/api/admin/calls?sort=startedAt&limit=1")).items;
    await visit(page, "/admin/calls?range=all");
    await page.getByTestId("button-sort-startedAt").click();
    await page.waitForURL(/sort=startedAt/);
    await settled(page);
    await page
      .locator('[data-testid^="row-call-"]')
      .first()
      .and(page.getByTestId(`row-call-${oldest.callId}`))
      .waitFor();
    await close(page);
  });

  test("orders the calls of the filter by any column, page after page, and the address keeps it", async () => {
    const page = await openAs("admin");
    // calls that come in meanwhile are none of these
    const filter = `to=${encodeURIComponent(new Date().toISOString())}&from=${encodeURIComponent(new Date(Date.now() - 86_400_000).toISOString())}`;
    for (const [column, text] of [
      ["talkMs", "-talkMs"],
      ["margin", "margin"],
    ]) {
      const told = await ask(page, `/api/admin/calls?${filter}&sort=${text}&limit=20`);
      assert.equal(told.sortable, true, "the demonstration's last day is few enough to be sorted");
      await visit(page, `/admin/calls?${filter}&limit=10&hide=-`);
      await page.getByTestId(`button-sort-${column}`).click();
      if (text.startsWith("-")) await page.getByTestId(`button-sort-${column}`).click();
      await page.waitForURL((address) => address.searchParams.get("sort") === text);
      const rows = page.locator('[data-testid^="row-call-"]');
      const ids = () => rows.evaluateAll((all) => all.map((row) => row.dataset.testid.slice("row-call-".length)));
      const wanted = told.items.map(({ callId }) => callId);
      await equals(async () => (await ids()).join(), wanted.slice(0, 10).join(), `by ${text}`);
      await page.getByTestId("button-next-page").click();
      await page.waitForURL((address) => address.searchParams.has("cursor"));
      await equals(async () => (await ids()).join(), wanted.slice(10).join(), `by ${text}, the second page`);
    }
    await close(page);
  });

  test("says why so many calls are listed by time alone, and leaves an order that there is not for them", async (context) => {
    const page = await openAs("admin");
    const all = await ask(page, "/api/admin/calls?limit=1");
    if (all.sortable) return context.skip("fewer calls than are sorted exist");
    await visit(page, "/admin/calls?range=all&sort=-talkMs");
    await page.getByTestId("notice-by-time").getByText("Not sorted by Talk").waitFor();
    await page.locator('[data-testid^="row-call-"]').first().waitFor();
    const head = page.getByTestId("button-sort-talkMs");
    const why = await head.getAttribute("aria-description");
    assert.ok(why.includes(`more than ${all.mostSorted.toLocaleString("en")} calls`), why);
    assert.equal(await head.getAttribute("aria-disabled"), "true");
    await head.press("Enter");
    assert.equal(parameter(page, "sort"), "-talkMs", "pressing it changes nothing");
    await page.getByTestId("button-by-time").click();
    await page.waitForURL((address) => !address.searchParams.has("sort"));
    await holds(
      () => page.getByTestId("notice-by-time").count(),
      (count) => count === 0,
      "no order is wanted any more",
    );
    await close(page);
  });

  test("says that a filter has no result, which is not the same as no calls", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/calls?range=all&called=999999999999");
    await page.getByTestId("state-no-result").waitFor();
    await close(page);
  });

  test("filters by a carrier found by typing", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/calls?result=answered&limit=1");
    const customer = items[0].customer;
    await visit(page, "/admin/calls?range=all");
    const picker = page.getByTestId("select-carrier-customer");
    await picker.click();
    await picker.fill(customer.name.slice(0, 6));
    await page.getByRole("option", { name: customer.name }).first().click();
    await page.waitForURL((address) => address.searchParams.get("customer") === customer.id);
    await equals(() => picker.inputValue(), customer.name);
    await close(page);
  });

  test("goes forward and back by cursor", async (context) => {
    const page = await openAs("admin");
    const { nextCursor } = await ask(page, "/api/admin/calls?limit=10");
    if (nextCursor === null) return context.skip("fewer than eleven calls exist");
    await visit(page, "/admin/calls?range=all&limit=10");
    const rows = page.locator('[data-testid^="row-call-"]');
    const ids = () => rows.evaluateAll((elements) => elements.map((element) => element.dataset.testid));
    await equals(() => rows.count(), 10);
    const firstPage = await ids();

    await page.getByTestId("button-next-page").click();
    await page.waitForURL((address) => address.searchParams.has("cursor"));
    await page.getByText("Showing 11–").waitFor();
    await holds(
      ids,
      (second) => second.length > 0 && !second.some((id) => firstPage.includes(id)),
      "the second page repeats calls of the first",
    );

    await page.getByTestId("button-previous-page").click();
    await page.waitForURL((address) => !address.searchParams.has("cursor"));
    await page.getByText("Showing 1–10").waitFor();
    await close(page);
  });
});

describe("a call's own page", () => {
  test("tells the whole call from its INVITE to its money", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/calls?result=answered&limit=100");
    // one that ended a while ago, with everything that belongs to it
    const row = items.findLast((call) => call.state === "rated");
    assert.ok(row, "the server has no rated call yet");
    const call = await ask(page, `/api/admin/calls/${row.callId}`);

    await visit(page, `/admin/calls/${row.callId}`);
    for (const section of ["summary", "ladder", "checks", "routes", "attempts", "rating", "journal"]) {
      await equals(() => page.getByTestId(`section-${section}`).count(), 1, `section ${section}`);
    }
    await equals(
      () => page.locator('[data-testid^="row-attempt-"]').count(),
      call.attemptList.length,
      "one row per attempt",
    );
    await equals(() => page.locator('[data-testid^="row-route-"]').count(), call.routes.length, "one row per route");
    for (const line of call.rating.sell.lines) await page.getByTestId("rating-sell").getByText(line).first().waitFor();
    await equals(() => page.locator('[data-testid^="row-entry-"]').count(), call.journal.length);
    if (call.simulated) {
      await equals(() => page.getByTestId("badge-simulated").count(), 1, "simulated is said of the call");
      await equals(() => page.getByTestId("banner-simulated").count(), 1, "and of the platform");
    }
    await close(page);
  });

  test("tells what exactly kept a supplier from being asked", async (context) => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/calls?limit=30");
    let call = null;
    for (const row of items) {
      const candidate = await ask(page, `/api/admin/calls/${row.callId}`);
      if (candidate.routes.some((route) => route.detail !== null && route.reason !== "no-rate")) {
        call = candidate;
        break;
      }
    }
    if (call === null) return context.skip("no supplier was left out of the last calls for a reason with a detail");
    const told = call.routes.filter((route) => route.detail !== null);
    await visit(page, `/admin/calls/${call.callId}`);
    const shown = page.getByTestId("section-routes").getByTestId("text-route-detail");
    await equals(() => shown.count(), told.length, "one detail for each route that has one");
    await holds(
      () => shown.allInnerTexts(),
      (texts) => told.every((route) => route.reason === "no-rate" || texts.includes(route.detail)),
      "as the evidence has them",
    );
    await close(page);
  });

  test("shows a message of the ladder when its arrow is pressed", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/calls?result=answered&limit=100");
    const call = await ask(page, `/api/admin/calls/${items.at(-1).callId}`);
    assert.ok(call.ladder.length > 0, "the call has no ladder");
    await visit(page, `/admin/calls/${call.callId}`);
    const arrows = page.locator('[data-testid^="ladder-"]');
    await equals(() => arrows.count(), call.ladder.length);

    await page.getByTestId("ladder-0").focus();
    await page.getByTestId("ladder-0").press("Enter");
    const firstLine = (text) => text.trim().split(/\r?\n/)[0].trim();
    await equals(
      async () => firstLine(await page.getByTestId("text-sip-message").innerText()),
      firstLine(call.ladder[0].text),
    );
    await close(page);
  });

  test("an unknown call is said to be gone and not to be broken", async () => {
    const page = await openAs("admin");
    await page.goto(`${URL_}/admin/calls/01930000-0000-7000-8000-000000000000`);
    await page.getByTestId("state-missing").waitFor();
    await equals(() => page.getByRole("button", { name: "Try again" }).count(), 0);
    await page.getByTestId("link-back-to-list").click();
    await page.waitForURL(/\/admin\/calls$/);
    await close(page);
  });
});
