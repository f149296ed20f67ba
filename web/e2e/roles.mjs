import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, equals, openAs, prove, settled, URL_, visit } from "./support.mjs";

describe("roles", () => {
  test("a role is made from the matrix, changed, compared and deleted", async () => {
    const page = await openAs("admin");
    await prove(page, "admin");
    const name = `Night desk ${Date.now() % 100_000}`;
    await visit(page, "/admin/roles");
    await page.getByTestId("button-new-role").click();
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("button-save").click();
    await page.getByText("Choose one.").waitFor();

    await page.getByTestId("button-expand-all").click();
    await page.getByTestId("check-reporting.call.view").click();
    await page.getByTestId("check-billing").click();
    await page.getByTestId("button-save").click();
    await page.waitForURL(/\/admin\/roles\/(?!new)/);
    await settled(page);
    const id = page.url().split("/").at(-1).split("?")[0];
    const made = await ask(page, `/api/admin/roles/${id}`);
    assert.equal(made.name, name);
    assert.ok(made.permissions.includes("reporting.call.view"));
    assert.ok(made.permissions.includes("billing.invoice.issue"), "the module's box ticks all of it");

    await page.getByTestId("button-module-billing").click();
    await page.getByTestId("check-billing.invoice.issue").click();
    await page.getByTestId("input-refundUpTo").fill("250");
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/roles/")),
      page.getByTestId("button-save").click(),
    ]);
    assert.equal(answer.status(), 200);
    await page.locator('[data-testid="button-save"]:not([aria-busy])').waitFor();
    const changed = await ask(page, `/api/admin/roles/${id}`);
    assert.ok(!changed.permissions.includes("billing.invoice.issue"));
    assert.equal(Number(changed.limits.refundUpTo.amount), 250);

    await page.getByTestId("select-compare").selectOption("admin");
    await page.waitForURL(/compare=admin/);
    await page.getByText("Only Admin").waitFor();
    await assertAccessible(page, "role editor");

    await page.getByTestId("button-delete").click();
    await page.getByTestId("input-confirm").fill(name);
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/\/admin\/roles$/);
    await settled(page);
    await page.getByTestId(`row-role-${id}`).waitFor({ state: "detached" });
    assertQuiet(page, "roles");
    await close(page);
  });

  test("a system role is shown and cannot be changed", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/roles/super-admin");
    await page.getByText("A system role is fixed.").waitFor();
    await equals(() => page.getByTestId("check-billing").isDisabled(), true);
    await equals(() => page.getByTestId("button-save").count(), 0);
    await close(page);
  });

  test("a role that is not there is said to be missing, with the way back to the list", async () => {
    const page = await openAs("admin");
    await page.goto(`${URL_}/admin/roles/none`);
    await page.getByTestId("state-missing").waitFor();
    await page.getByTestId("link-back-to-list").click();
    await page.waitForURL(/\/admin\/roles$/);
    await close(page);
  });
});
