import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  equals,
  openAs,
  picture,
  pressEscape,
  proveIfAsked,
  saveByKey,
  visit,
} from "./support.mjs";

/** A setting as the server has it now. */
async function setting(page, name) {
  const { sections } = await ask(page, "/api/admin/settings");
  return sections.flatMap((section) => section.settings).find((one) => one.name === name);
}

describe("settings", () => {
  test("a value is refused with its rule, changed, marked, told in its history, and put back", async () => {
    const page = await openAs("admin");
    const name = "operations.trash-retention-days";
    const before = await setting(page, name);
    await visit(page, "/admin/settings?search=trash");
    const row = page.getByTestId(`row-setting-${name}`);
    const input = page.getByTestId("input-operations_trash-retention-days");
    await input.fill("5");
    await page.getByTestId("button-save").click();
    await row.locator('input[aria-invalid="true"]').waitFor();
    await row.getByText("a whole number from 7 to 90").waitFor();
    page.complaints.length = 0;

    await input.fill("45");
    await page.getByTestId("button-save").click();
    await row.getByText("Changed", { exact: true }).waitFor();
    assert.equal((await setting(page, name)).value, 45);
    await page.getByTestId(`button-history-${name}`).click();
    const newest = page.getByTestId("setting-history").locator("li").first();
    await newest.getByText(/→ 45\b/).waitFor();
    await assertAccessible(page, "history of a setting");
    await picture(page, "setting-history");
    await pressEscape(page);

    await page.getByTestId(`button-usual-${name}`).click();
    await saveByKey(page);
    await row.getByText("Changed", { exact: true }).waitFor({ state: "detached" });
    const after = await setting(page, name);
    assert.equal(after.value, before.usual);
    assert.equal(after.set, false);
    assertQuiet(page, "settings");
    await close(page);
  });

  test("a rule of security asks who is there and takes effect", async () => {
    const page = await openAs("admin");
    const name = "identity.password-length";
    await visit(page, "/admin/settings?search=password");
    const row = page.getByTestId(`row-setting-${name}`);
    await page.getByTestId("input-identity_password-length").fill("20");
    await page.getByTestId("button-save").click();
    await proveIfAsked(page, "admin", row.getByText("Changed", { exact: true }));
    const refused = await page.request.put(`${new URL(page.url()).origin}/api/me/password`, {
      headers: { "X-Requested-By": "didtron" },
      data: { password: "long enough once" },
    });
    assert.equal(refused.status(), 422);
    assert.match(await refused.text(), /at least 20 characters/);
    await page.getByTestId(`button-usual-${name}`).click();
    await page.getByTestId("button-save").click();
    await row.getByText("Changed", { exact: true }).waitFor({ state: "detached" });
    await close(page);
  });

  test("a rate is set from a time on, and an amount is converted by what is in force", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/exchange-rates?new=rate");
    await page.getByTestId("input-base").fill("CHF");
    await page.getByTestId("input-quote").fill("NOK");
    await page.getByTestId("input-rate").fill("12,4");
    await page.getByTestId("button-submit").click();
    const pair = page.getByTestId("button-pair-CHF-NOK");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await pair.waitFor();
    await page.getByTestId("input-convert-from").fill("nok");
    await page.getByTestId("input-convert-to").fill("chf");
    await page.getByTestId("button-convert").click();
    await page.getByTestId("text-converted").getByText("100 NOK = 8.06 CHF").waitFor();
    await pair.click();
    await equals(() => page.locator('[data-testid^="row-rate-"]').count(), 1, "only the rates of the pair");
    assertQuiet(page, "exchange rates");
    await close(page);
  });
});
