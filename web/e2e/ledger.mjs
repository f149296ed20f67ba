import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, close, equals, holds, openAs, settled, visit } from "./support.mjs";

describe("the books", () => {
  test("prove that debits equal credits, per currency", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/ledger/proof");
    assert.ok(items.length > 0, "nothing has been posted yet");
    await visit(page, "/admin/ledger/accounts");
    for (const proof of items) {
      assert.equal(proof.balanced, true, `${proof.currency} does not balance`);
      const shown = page.getByTestId(`proof-${proof.currency}`);
      await shown.getByText("Balanced", { exact: true }).waitFor();
    }
    await close(page);
  });

  test("lead from an account to its entries", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/ledger/accounts");
    const link = page.locator('[data-testid^="row-account-"] a').first();
    const code = (await link.innerText()).trim();
    await link.click();
    await page.waitForURL((address) => address.searchParams.get("account") === code);
    await settled(page);
    await equals(() => page.getByTestId("input-account").inputValue(), code);
    const entries = page.locator('[data-testid^="row-entry-"]');
    await holds(
      () => entries.allInnerTexts(),
      (texts) => texts.length > 0 && texts.every((text) => text.includes(code)),
      `entries, each with ${code}`,
    );
    await close(page);
  });
});
