import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, equals, openAs, picture, settled, visit } from "./support.mjs";

const CALLS = "/admin/assignments/feature/reporting.calls";

/** Saves through the dialog that shows the impact. */
async function save(page) {
  await page.getByTestId("button-save").click();
  await page.getByTestId("impact").waitFor();
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.request().method() === "PUT" && response.url().includes("/api/admin/assignments/"),
    ),
    page.getByTestId("button-confirm-assignment").click(),
  ]);
  assert.equal(answer.status(), 200);
  await page.getByTestId("impact").waitFor({ state: "detached" });
}

describe("assignments", () => {
  test("the grid names every audience, and who would lose a feature may keep it", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/assignments");
    const { rows } = await ask(page, "/api/admin/assignments/grid");
    await equals(() => page.locator('[data-testid^="row-assignment-"]').count(), rows.length);
    await page.getByRole("link", { name: "Calls", exact: true }).click();
    await page.waitForURL(/assignments\/feature\/reporting\.calls/);
    await settled(page);
    await page.getByTestId("button-mode-specific").click();
    await page.getByTestId("button-save").click();
    const loses = page.getByTestId("impact-loses");
    const keeps = page.getByTestId("impact-keeps");
    await loses.waitFor();
    const losing = Number(await loses.locator("h3 span").innerText());
    assert.ok(losing > 0, "somebody loses what was for all");
    await assertAccessible(page, "impact of an assignment");
    await picture(page, "assignment-impact");
    await page.getByTestId("switch-keep").click();
    await keeps.getByText(String(losing), { exact: true }).waitFor();
    await equals(() => loses.locator("h3 span").innerText(), "0");
    await page.getByRole("button", { name: "Back to editing" }).click();
    await page.getByTestId("button-cancel").click();
    await page.getByTestId("button-discard").click();
    assert.equal((await ask(page, "/api/admin/assignments/feature/reporting.calls")).mode, "all", "nothing was saved");
    await visit(page, "/admin/assignments/feature/identity.api-keys");
    await page.getByTestId("button-add-limit").click();
    await page.getByTestId("button-save").click();
    await page.getByText("Each limit needs whom it is for, and a number.").waitFor();
    await page.getByTestId("button-reset").click();
    assertQuiet(page, "assignments");
    await close(page);
  });

  test("a customer that is excluded loses the page and its menu, is told why on screen, and gets both back", async () => {
    const page = await openAs("admin");
    const before = await openAs("customer");
    const { carrier } = await ask(before, "/api/session");
    await visit(before, "/portal/overview");
    await before.getByTestId("nav-section-voice").waitFor();
    await close(before);
    const { items } = await ask(page, `/api/admin/customers?search=${encodeURIComponent(carrier.name)}`);
    const own = items.find((customer) => customer.carrier?.id === carrier.id);

    await visit(page, CALLS);
    await page.getByTestId("select-excludedIds").fill(own.companyName);
    await page.getByRole("option", { name: own.companyName }).click();
    await save(page);
    await page.getByTestId("select-why").fill(own.companyName);
    await page.getByRole("option", { name: own.companyName }).click();
    await page.getByTestId("text-why").getByText("It is excluded by name").waitFor();
    await picture(page, "assignment-why");

    const outside = await openAs("customer");
    await visit(outside, "/portal/overview");
    await equals(() => outside.getByTestId("nav-section-voice").count(), 0, "the menu is gone");
    const refused = await outside.request.get(`${new URL(outside.url()).origin}/api/customer/calls`);
    assert.equal(refused.status(), 403);
    await close(outside);

    await page.getByTestId("list-excludedIds").getByRole("button").click();
    await save(page);
    const inside = await openAs("customer");
    await visit(inside, "/portal/overview");
    await inside.getByTestId("nav-section-voice").waitFor();
    await close(inside);
    await close(page);
  });
});
