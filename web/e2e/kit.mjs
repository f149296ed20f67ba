import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  DESKTOP,
  equals,
  holds,
  openAs,
  picture,
  settled,
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
    await page.keyboard.press("Control+s");
    await page.getByText("Enter an e-mail address.").waitFor();
    await page.getByTestId("input-email").fill("new@sahel.example");
    await page.getByTestId("input-note").fill("refused");
    await page.keyboard.press("Control+s");
    await page.getByTestId("form-example").getByText("This address bounces.").waitFor();
    await equals(() => page.getByTestId("input-email").getAttribute("aria-invalid"), "true");
    await page.getByTestId("input-note").fill("fine");
    await page.keyboard.press("Control+s");
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

describe("a table", () => {
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
    await equals(async () => (await cell(0)).sticks, true, "wider than its place");
    const [name, kind] = [await cell(0), await cell(1)];
    const moved = await grid.evaluate((box) => {
      box.scrollLeft = 1_000;
      return box.scrollLeft;
    });
    assert.ok(moved > 5, `scrolled sideways by ${moved} pixels`);
    await equals(() => cell(0), name, "the first column stays");
    await equals(async () => (await cell(1)).from, kind.from - moved, "the others go beneath it");
    await page.setViewportSize(WIDE);
    await equals(async () => (await cell(0)).sticks, false, "all of it is seen");
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
    await page.keyboard.press("Escape");
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
    await page.getByTestId("button-views").click();
    await page.getByRole("menuitem", { name: `Delete the view ${name}` }).click();
    await page.getByText("View deleted").waitFor();
    await equals(
      async () => (await ask(page, "/api/me/views?page=carriers")).items.filter((view) => view.name === name).length,
      0,
    );
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
