import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertQuiet, close, openAs, proveIfAsked, visit } from "./support.mjs";

describe("brand", () => {
  test("a colour is seen before it is saved, and a host name is taken and given up", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/brand");
    const preview = page.getByTestId("preview-light");
    const shown = () => preview.evaluate((element) => getComputedStyle(element).getPropertyValue("--primary").trim());
    const usual = await shown();
    await page.getByTestId("input-accent").fill("yellow");
    await page.getByTestId("input-accent").blur();
    await page.locator('[data-testid="input-accent"][aria-invalid="true"]').waitFor();
    assert.equal(await shown(), usual, "what is no colour changes nothing");
    await page.getByTestId("input-accent").fill("#ffee00");
    await page.waitForFunction(
      (before) =>
        getComputedStyle(document.querySelector('[data-testid="preview-light"]'))
          .getPropertyValue("--primary")
          .trim() !== before,
      usual,
    );
    assert.match(await shown(), /^56 100% [12]\d%$/, "yellow is darkened until white can be read on it");
    await page.getByTestId("button-no-accent").click();
    await page.getByTestId("button-add-host").click();
    await page.locator('[data-testid="input-host"][aria-invalid="true"]:focus').waitFor();
    await page.getByTestId("input-host").fill("localhost");
    await page.getByTestId("button-add-host").click();
    await page.getByText("a name in small letters such as portal.example.com").waitFor();
    page.complaints.length = 0;
    const host = `portal${Date.now()}.meridian.example`;
    await page.getByTestId("input-host").fill(host);
    await page.getByTestId("button-add-host").click();
    await proveIfAsked(page, "admin", page.getByTestId(`button-remove-${host}`));
    await page.getByTestId(`button-remove-${host}`).click();
    await page.getByTestId("button-confirm").click();
    await page.getByTestId(`button-remove-${host}`).waitFor({ state: "detached" });
    assertQuiet(page, "brand");
    await close(page);
  });
});
