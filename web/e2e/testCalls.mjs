import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, openAs, proveIfAsked, settled, visit } from "./support.mjs";

describe("test calls", () => {
  test("they are allowed with a reason, the secret is shown once, and that is ended", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/interconnects?direction=customer&limit=1");
    const [one] = items;
    await visit(page, `/admin/carriers/${one.carrier.id}/interconnects/${one.id}?view=validation`);
    const card = page.getByTestId("card-test-calls");
    await card.getByText("Not allowed.").waitFor();
    await page.getByTestId("button-test-calls").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByTestId("select-hours").selectOption("2");
    await dialog.getByTestId("input-reason").fill("Routes of the week");
    await assertAccessible(page, "allowing test calls");
    await dialog.getByRole("button", { name: "Allow test calls" }).click();
    const shown = page.getByTestId("text-test-mark");
    await proveIfAsked(page, "admin", shown);
    assert.match((await shown.innerText()).trim(), /^X-Test-Call: [0-9a-f]{40}$/);
    await assertAccessible(page, "what test calls carry");
    await page.getByTestId("button-mark-kept").click();
    await page.getByTestId("notice-test-calls").getByText("Routes of the week").waitFor();
    const { testCalls } = await ask(page, `/api/admin/interconnects/${one.id}`);
    assert.equal(testCalls.reason, "Routes of the week");

    await page.getByTestId("button-test-calls").click();
    await page.getByRole("dialog").getByTestId("input-reason").fill("Heard enough");
    await page.getByRole("dialog").getByRole("button", { name: "End test calls" }).click();
    await card.getByText("Not allowed.").waitFor();

    await visit(page, "/admin/calls?test=true");
    await page.getByTestId("select-test").waitFor();
    await settled(page);
    assertQuiet(page, "test calls");
    await close(page);
  });
});
