import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertFits,
  assertQuiet,
  close,
  DESKTOP,
  dress,
  equals,
  holds,
  openAs,
  PHONE,
  picture,
  pressEscape,
  saveByKey,
  settled,
  tell,
  visit,
  WIDE,
} from "./support.mjs";

const LIBRARY = "/admin/experience-manager/component-library";

describe("the component library", () => {
  test("shows every story alive, and axe finds nothing in any of them, in light and dark", async () => {
    const page = await openAs("admin", { viewport: DESKTOP });
    await visit(page, LIBRARY);
    const stories = await page
      .locator('[data-testid^="story-ui/"], [data-testid^="story-components/"]')
      .evaluateAll((links) => links.map((link) => link.dataset.testid));
    assert.ok(stories.length >= 35, `${stories.length} stories`);
    for (const story of stories) {
      await page.getByTestId(story).click();
      await page.locator(`[data-testid="${story}"][aria-current="page"]`).waitFor();
      for (const look of ["light", "dark"]) {
        await page.getByTestId(`look-${look}`).click();
        await page.locator(`[data-testid="look-${look}"][aria-pressed="true"]`).waitFor();
        const answer = page.locator('[data-testid="axe-passed"], [data-testid="axe-faults"]');
        await answer.waitFor();
        const faults = await page.getByTestId("axe-faults").allInnerTexts();
        assert.deepEqual(faults, [], `${story}, ${look}`);
      }
    }
    assertQuiet(page, "component library");
    await close(page);
  });
});

describe("a form", () => {
  const open = async () => {
    const page = await openAs("admin");
    await visit(page, `${LIBRARY}?component=components/form/fields`);
    return page;
  };

  test("keeps its edits while another tab is looked at, and says on its tab that there are some", async () => {
    const page = await open();
    await page.getByTestId("input-name").fill("Sahel Voice Ltd");
    const tabs = page.getByRole("navigation", { name: "Workspace tabs" });
    await tabs.getByRole("link", { name: /Component library.*unsaved/ }).waitFor();
    await page.getByTestId("nav-section-billing").click();
    await page.waitForURL(/\/admin\/invoices/);
    await settled(page);
    await tabs.getByRole("link", { name: /Component library/ }).click();
    await page.waitForURL(/component-library/);
    await settled(page);
    await equals(() => page.getByTestId("input-name").inputValue(), "Sahel Voice Ltd");
    // Closing such a tab asks first.
    await page.getByTestId("button-close-tab").click();
    const dialog = page.getByRole("dialog", { name: "There are unsaved changes" });
    await dialog.waitFor();
    await assertAccessible(page, "unsaved changes");
    await page.getByTestId("button-discard").click();
    await page.waitForURL(/\/admin\/invoices/);
    await close(page);
  });

  test("saves with Ctrl S, and puts what the server says of a field beside it", async () => {
    const page = await open();
    await page.getByTestId("input-email").fill("not an address");
    await saveByKey(page);
    await page.getByText("Enter an e-mail address.").waitFor();
    await page.getByTestId("input-email").fill("new@sahel.example");
    await page.getByTestId("input-note").fill("refused");
    await saveByKey(page);
    await page.getByTestId("form-example").getByText("This address bounces.").waitFor();
    await equals(() => page.getByTestId("input-email").getAttribute("aria-invalid"), "true");
    await page.getByTestId("input-note").fill("fine");
    await saveByKey(page);
    await page
      .getByTestId("action-dock")
      .getByText(/^Saved/)
      .waitFor();
    await close(page);
  });

  test("asks field by field when somebody else saved first", async () => {
    const page = await open();
    await page.getByTestId("input-name").fill("Sahel Voice Ltd");
    await page.getByTestId("button-save").click();
    const dialog = page.getByRole("dialog", { name: /Somebody else saved/ });
    await dialog.waitFor();
    await assertAccessible(page, "conflict");
    await picture(page, "conflict");
    // Both changed the name; only they changed the capacity.
    await equals(() => page.getByTestId("merge-capacity-theirs").getAttribute("aria-pressed"), "true");
    await equals(() => page.getByTestId("button-save-merged").getAttribute("aria-disabled"), "true");
    await page.getByTestId("merge-name-mine").click();
    await page.getByTestId("button-save-merged").click();
    await dialog.waitFor({ state: "detached" });
    await page
      .getByTestId("action-dock")
      .getByText(/^Saved/)
      .waitFor();
    await equals(() => page.getByTestId("input-name").inputValue(), "Sahel Voice Ltd");
    await equals(() => page.getByTestId("input-capacity").inputValue(), "200");
    await close(page);
  });
});

/** What was copied last; the browser under test asks nobody. */
async function clipboardOf(page) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return () => page.evaluate(() => navigator.clipboard.readText());
}

describe("a table", () => {
  const STORY = `${LIBRARY}?component=components/table/DataTable`;

  test("of 100,000 rows is a grid that the keyboard walks to its end, drawing only what is seen", async () => {
    const page = await openAs("admin");
    await visit(page, `${LIBRARY}?component=components/table/DataTable`);
    const grid = page.getByRole("grid", { name: "Example, virtual" });
    await equals(() => grid.getAttribute("aria-rowcount"), "100001");
    await grid.press("End");
    await grid.getByTestId("row-example-99999").waitFor();
    await holds(
      () => grid.getByRole("row").count(),
      (rows) => rows < 80,
    );
    // Rows that become higher stay where they were seen, and none is missing.
    const at = 3_000;
    await grid.evaluate((box, top) => box.scrollTo(0, top), at * 32);
    await grid.getByTestId(`row-example-${at}`).waitFor();
    const seen = () =>
      grid.evaluate((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        const rows = [...box.querySelectorAll('[data-testid^="row-example-"]')];
        const places = rows.map((row) => row.getBoundingClientRect());
        const inSight = places.filter((row) => row.bottom > top + 40 && row.top < bottom);
        return inSight.length * Math.round(inSight[0]?.height ?? 0) >= bottom - top - 100;
      });
    for (const density of ["relaxed", "compact"]) {
      await page.getByTestId("button-theme").click();
      await page.getByTestId(`density-${density}`).click();
      await equals(seen, true, `the grid is full of rows when it becomes ${density}`);
      await grid.getByTestId(`row-example-${at}`).waitFor();
    }
    // Order by a column, downwards, is in the address.
    await grid.getByTestId("button-sort-calls").click();
    await page.waitForURL(/sort=calls/);
    await settled(page);
    await grid.getByTestId("button-sort-calls").click();
    await page.waitForURL(/sort=-calls/);
    await close(page);
  });

  test("keeps its first column in sight where it is wider than its place, and only there has anything that sticks", async () => {
    const page = await openAs("admin", { viewport: DESKTOP });
    await visit(page, `${LIBRARY}?component=components/table/DataTable`);
    const grid = page.getByRole("grid", { name: "Example, virtual" });
    /** How far a cell of the second row of the grid begins from the grid, and whether it sticks. */
    const cell = (number) =>
      grid.evaluate((box, at) => {
        const one = box.querySelectorAll('[role="row"]')[2].querySelectorAll('[role="gridcell"]')[at];
        const from = Math.round(one.getBoundingClientRect().left - box.getBoundingClientRect().left);
        return { from, sticks: getComputedStyle(one).position === "sticky" };
      }, number);
    // the first of all are the checkboxes
    await equals(async () => (await cell(1)).sticks, true, "wider than its place");
    const [mark, name, kind] = [await cell(0), await cell(1), await cell(2)];
    const moved = await grid.evaluate((box) => {
      box.scrollLeft = 1_000;
      return box.scrollLeft;
    });
    assert.ok(moved > 5, `scrolled sideways by ${moved} pixels`);
    await equals(() => cell(0), mark, "the checkboxes stay");
    await equals(() => cell(1), name, "the first column stays beside them");
    await equals(async () => (await cell(2)).from, kind.from - moved, "the others go beneath it");
    await page.setViewportSize(WIDE);
    await equals(async () => (await cell(1)).sticks, false, "all of it is seen");
    await close(page);
  });

  test("tells on every page how many there are", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/ledger/journal?limit=10");
    const footer = page.getByTestId("table-footer");
    await footer.getByText(/^Showing 1–10 of [1-9][\d,]*\+?$/).waitFor();
    const total = /of (.*)$/.exec(await footer.getByText(/^Showing/).innerText())[1];
    await page.getByTestId("button-next-page").click();
    await footer.getByText(`Showing 11–20 of ${total}`, { exact: true }).waitFor();
    await page.reload();
    await footer.getByText(`Showing 11–20 of ${total}`, { exact: true }).waitFor();
    await close(page);
  });

  test("hides columns, and keeps how it is looked at as a view that can be opened and deleted", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers?kind=supplier");
    await page.getByTestId("button-columns").click();
    await page.getByTestId("column-accountManager").click();
    await pressEscape(page);
    await page.waitForURL(/hide=[^&]*accountManager/);
    await equals(() => page.getByRole("columnheader", { name: "Account manager" }).count(), 0);
    const name = `Suppliers ${Date.now()}`;
    await page.getByTestId("button-views").click();
    await page.getByTestId("button-save-view").click();
    await page.getByTestId("input-view-name").fill(name);
    await assertAccessible(page, "save view");
    await page.getByTestId("button-confirm-save-view").click();
    await page.getByTestId("toast-success").waitFor();
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-views").click();
    await page.getByRole("menuitem", { name, exact: true }).click();
    await page.waitForURL(/kind=supplier/);
    await page.waitForURL(/hide=[^&]*accountManager/);
    await settled(page);
    const mine = async (called) =>
      (await ask(page, "/api/me/views?page=carriers")).items.filter((view) => view.name === called);
    const more = async (called, what) => {
      await page.getByTestId("button-views").click();
      // by keyboard: a pointer that jumps from a menu into the one beside it has left both
      await page.getByRole("menuitem", { name: `More about the view ${called}` }).press("ArrowRight");
      await page.getByTestId(`button-${what}-view`).press("Enter");
    };

    await more(name, "share");
    await page.getByText(`Other users may use ${name} now`).waitFor();
    await equals(async () => (await mine(name))[0].shared, true);
    // saved again it stays shared, and only after that was asked
    await visit(page, "/admin/carriers?kind=customer");
    await page.getByTestId("button-views").click();
    await page.getByTestId("button-save-view").click();
    await page.getByTestId("input-view-name").fill(name);
    await page.getByTestId("text-view-exists").waitFor();
    await assertAccessible(page, "replace a view");
    await page.getByRole("button", { name: "Replace view" }).click();
    await page.getByText("View replaced").waitFor();
    const [replaced] = await mine(name);
    assert.deepEqual([replaced.shared, replaced.state.kind], [true, "customer"]);

    const other = `${name} again`;
    await more(name, "rename");
    await page.getByTestId("input-view-name").fill(other);
    await page.getByTestId("button-confirm-rename-view").click();
    await page.getByText(`View renamed to ${other}`).waitFor();
    assert.deepEqual([(await mine(name)).length, (await mine(other))[0].shared], [0, true]);

    // what others use goes after a question, what is only mine at once
    await more(other, "delete");
    await page.getByText("it will be gone for them too").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await more(other, "share");
    await page.getByText(`Only you see ${other} now`).waitFor();
    await more(other, "delete");
    await page.getByText("View deleted").waitFor();
    await equals(async () => (await mine(other)).length, 0);
    await close(page);
  });

  test("marks rows one by one and up to there, and copies them as a spreadsheet takes them", async () => {
    const page = await openAs("admin");
    const clipboard = await clipboardOf(page);
    await visit(page, STORY);
    const table = page.getByRole("group", { name: "Example, pages" });
    const bar = page.getByRole("region", { name: "Marked rows: Example, pages" });
    await table.getByTestId("select-1").click();
    await table.getByTestId("select-4").click({ modifiers: ["Shift"] });
    await equals(() => bar.getByTestId("badge-selected").innerText(), "4");
    // the keyboard does the same: Shift and the space bar, on the checkbox itself
    await table.getByTestId("select-6").focus();
    await page.keyboard.press("Shift+Space");
    await equals(() => bar.getByTestId("badge-selected").innerText(), "6");
    await table.getByTestId("select-0").focus();
    await page.keyboard.press("Space");
    await picture(page, "marked");
    await assertAccessible(page, "marked rows");
    await bar.getByTestId("button-copy-rows").click();
    await page.getByText("7 rows copied").waitFor();
    const lines = (await clipboard()).split("\r\n");
    assert.equal(lines.length, 8);
    // the badge beside the second name is none of its letters
    assert.deepEqual(lines.slice(0, 3), [
      "Carrier\tKind\tBalance\tCalls",
      "Aurelia Networks 1\tSupplier\t0.00\t0",
      "Brightline Telecom 2\tCustomer\t7919.01\t31",
    ]);
    // what leaves the page is not marked when it comes back
    const footer = page.getByTestId("table-footer").filter({ hasText: "of 120" });
    await footer.getByTestId("button-next-page").click();
    await footer.getByText("Showing 51–100 of 120", { exact: true }).waitFor();
    await bar.waitFor({ state: "detached" });
    await footer.getByTestId("button-previous-page").click();
    await equals(() => table.getByTestId("select-1").getAttribute("aria-checked"), "false");
    await close(page);
  });

  test("that is read as a whole has pages in the address; one beyond the end is the last", async () => {
    const page = await openAs("admin");
    await visit(page, `${STORY}&limit=25&offset=400`);
    const footer = page.getByTestId("table-footer").filter({ hasText: "of 120" });
    await footer.getByText("Showing 101–120 of 120", { exact: true }).waitFor();
    await footer.getByTestId("button-previous-page").click();
    await page.waitForURL(/offset=75/);
    await footer.getByText("Showing 76–100 of 120", { exact: true }).waitFor();
    await page.goBack();
    await footer.getByText("Showing 101–120 of 120", { exact: true }).waitFor();
    await footer.getByTestId("select-page-size").selectOption("100");
    await footer.getByText("Showing 1–100 of 120", { exact: true }).waitFor();
    // up to ten are only counted
    const few = page.getByTestId("table-footer").filter({ hasText: "of 5" }).first();
    await equals(() => few.getByRole("button").count(), 0);
    await close(page);
  });

  test("of 100,000 rows marks all of them, and says how many of them the clipboard takes", async () => {
    const page = await openAs("admin");
    const clipboard = await clipboardOf(page);
    await visit(page, STORY);
    const grid = page.getByRole("grid", { name: "Example, virtual" });
    await grid.getByTestId("select-all").click();
    const bar = page.getByRole("region", { name: "Marked rows: Example, virtual" });
    await equals(() => bar.getByTestId("badge-selected").innerText(), "100,000");
    await equals(() => bar.getByTestId("button-copy-rows").getAttribute("aria-disabled"), "true");
    await equals(
      () => bar.getByTestId("button-copy-rows").getAttribute("title"),
      "At most 5,000 rows are copied at once. Mark fewer, or export the list.",
    );
    await bar.getByTestId("button-select-none").click();
    await bar.waitFor({ state: "detached" });
    // rows that are far from each other, of which the first is not drawn any more when they are copied
    await grid.getByTestId("select-0").click();
    await grid.press("End");
    await grid.getByTestId("select-99999").click();
    await bar.getByTestId("button-copy-rows").click();
    await page.getByText("2 rows copied").waitFor();
    const names = (await clipboard()).split("\r\n").map((line) => line.split("\t")[0]);
    assert.deepEqual(names, ["Carrier", "Aurelia Networks 1", "Sahel Voice 100000"]);
    await close(page);
  });

  test("copies the value of a cell without the words that are there for readers", async () => {
    const page = await openAs("admin");
    const clipboard = await clipboardOf(page);
    const { items } = await ask(page, "/api/admin/carriers?search=aurelia");
    await visit(page, "/admin/carriers?search=aurelia");
    const row = page.getByTestId(`row-carrier-${items[0].id}`);
    await row.getByRole("cell").filter({ hasText: items[0].name }).focus();
    await page.keyboard.press("Control+c");
    await page.getByText(`Copied: ${items[0].name}`, { exact: true }).waitFor();
    assert.equal(await clipboard(), items[0].name);
    await close(page);
  });

  test("leads back from a page and an order that there are not", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers?cursor=zzz&kind=supplier");
    await page.getByRole("button", { name: "Back to the first page" }).click();
    await page.locator('[data-testid^="row-carrier-"]').first().waitFor();
    assert.equal(new URL(page.url()).search, "?kind=supplier");
    await visit(page, "/admin/carriers?sort=-margin&kind=supplier");
    await assertAccessible(page, "a wrong order");
    await page.getByRole("button", { name: "Usual order" }).click();
    await page.locator('[data-testid^="row-carrier-"]').first().waitFor();
    assert.equal(new URL(page.url()).search, "?kind=supplier");
    // the browser tells of the refusals
    page.complaints = [];
    // a view of a day when the table had more columns opens without them
    const name = `Margins ${Date.now()}`;
    await tell(page, "POST", "/api/me/views", {
      page: "carriers",
      name,
      shared: false,
      state: { kind: "customer", sort: "-margin", hide: "margin" },
    });
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-views").click();
    await page.getByRole("menuitem", { name, exact: true }).click();
    await page.waitForURL(/kind=customer/);
    await settled(page);
    await page.locator('[data-testid^="row-carrier-"]').first().waitFor();
    await page.getByText("This table has no margin: the view is shown without.").waitFor();
    const { items } = await ask(page, "/api/me/views?page=carriers");
    await tell(page, "DELETE", `/api/me/views/${items.find((view) => view.name === name).id}`);
    assertQuiet(page, "a view with columns that are gone");
    await close(page);
  });

  test("shows what has the focus clear of the columns that stay", async () => {
    const page = await openAs("admin", { viewport: DESKTOP });
    await visit(page, "/admin/carrier-balances");
    const head = page.getByTestId("button-sort-spendUsed");
    const pinned = page.getByRole("columnheader", { name: "Actions" });
    await head.waitFor();
    await head.evaluate((button) => {
      button.closest('[role="group"]').scrollLeft = 0;
      button.focus();
    });
    await holds(
      async () => {
        const [button, actions] = [await head.boundingBox(), await pinned.boundingBox()];
        return actions.x - (button.x + button.width);
      },
      (between) => between >= 0,
      "the button ends where the pinned column begins",
    );
    // what is pinned is seen anyhow: its focus moves nothing
    const table = page.getByRole("group", { name: "Balance & spend" });
    const before = await table.evaluate((box) => box.scrollLeft);
    await page.locator('[data-testid^="row-balance-"]').first().getByRole("button").last().focus();
    assert.equal(await table.evaluate((box) => box.scrollLeft), before);
    await close(page);
  });

  test("on a phone is marked and ordered, has its tools, and fits", async () => {
    const page = await openAs("admin", { viewport: PHONE });
    const clipboard = await clipboardOf(page);
    await visit(page, "/admin/carriers");
    for (const scheme of ["light", "dark"]) {
      await dress(page, { viewport: PHONE, scheme });
      await assertFits(page, `cards, ${scheme}`);
      await assertAccessible(page, `cards, ${scheme}`);
      await picture(page, `phone-cards-${scheme}`);
    }
    // the box is small to the eye and not to the thumb
    const target = await page
      .locator('[data-testid^="select-"][role="checkbox"]')
      .nth(1)
      .evaluate((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        const hit = (dx, dy) => document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy) === box;
        return [hit(-12, 0), hit(12, 0), hit(0, -12), hit(0, 12)];
      });
    assert.deepEqual(target, [true, true, true, true], "24 px around the middle of a checkbox");
    await page.getByTestId("select-sort").selectOption({ label: "Carrier, descending" });
    await page.waitForURL(/sort=-name/);
    await settled(page);
    const { items } = await ask(page, "/api/admin/carriers?sort=-name&limit=50");
    await equals(
      () => page.locator('[data-testid^="row-carrier-"]').first().getAttribute("data-testid"),
      `row-carrier-${items[0].id}`,
    );
    await page.getByLabel(`Mark ${items[0].name}`, { exact: true }).click();
    await page.getByTestId("button-columns").click();
    await page.getByTestId("column-accountManager").waitFor();
    await pressEscape(page);
    await assertFits(page, "marked cards");
    await assertAccessible(page, "marked cards");
    await picture(page, "phone-marked");
    await page.getByTestId("button-copy-rows").click();
    await page.getByText("1 row copied").waitFor();
    const [, row] = (await clipboard()).split("\r\n");
    assert.equal(row.split("\t")[0], items[0].name);
    // a list that is read as a whole has its tools below
    await visit(page, "/admin/customer-categories");
    await page.getByTestId("table-footer").getByTestId("button-columns").waitFor();
    await assertFits(page, "categories");
    await close(page);
  });

  test("is walked with the arrow keys; Enter opens the row", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    await page.getByRole("group", { name: "Carriers" }).press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/admin\/carriers\/.+/);
    await close(page);
  });
});
