import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, equals, openAs, visit } from "./support.mjs";

describe("alert templates", () => {
  test("one is made, read as an example, changed and deleted", async () => {
    const page = await openAs("admin");
    const name = `Polite ${Date.now() % 100_000}`;
    const found = async () => (await ask(page, "/api/admin/alert-templates")).items.find((one) => one.name === name);
    await visit(page, "/admin/alert-templates");
    await page.getByTestId("button-add-alert-template").click();
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("input-text").fill("{nobody} owes {balance}.");
    await page.getByTestId("button-example").click();
    await page.locator('[data-testid="input-text"][aria-invalid="true"]').waitFor();
    page.complaints.length = 0; // the browser complains of the refusal
    await page.getByTestId("input-text").fill("{carrier} owes {balance} {currency}.");
    await page.getByTestId("button-example").click();
    await page.getByTestId("letter-example").getByText("Tidewater Voice owes -4120.50 USD.").waitFor();
    await assertAccessible(page, "adding an alert template");
    await page.getByTestId("button-submit").click();
    await page.getByText(name, { exact: true }).waitFor();
    const one = await found();
    assert.deepEqual([one.subject, one.alerts], ["", 0]);
    await page.getByTestId(`button-edit-${one.id}`).click();
    await page.getByTestId("input-subject").fill("About {carrier}");
    await page.getByTestId("button-submit").click();
    await equals(async () => (await found()).subject, "About {carrier}");
    await page.getByTestId(`button-delete-${one.id}`).click();
    await page.getByTestId("button-confirm").click();
    await equals(async () => (await found()) === undefined, true);
    assertQuiet(page, "alert templates");
    await close(page);
  });
});
