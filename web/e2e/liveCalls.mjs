import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible, close, openAs, openWire, picture, pressEscape, settled, visit } from "./support.mjs";

/** Presses "hang up" of a call and gives back its id. A call may end by itself between looking and pressing: then another is taken. */
async function askToHangUp(page) {
  const buttons = page.locator('[data-testid^="button-hang-up-"]');
  for (;;) {
    const name = await buttons.last().getAttribute("data-testid");
    const button = page.getByTestId(name);
    const pressed = await Promise.race([
      button.click().then(() => true),
      button.waitFor({ state: "detached", timeout: 0 }).then(() => false),
    ]);
    // pressed in the moment in which it went
    if (!pressed && (await page.getByRole("dialog").count()) === 0) continue;
    await page.getByRole("dialog").waitFor();
    return name.replace("button-hang-up-", "");
  }
}

describe("what moves", () => {
  test("the dashboard is live and moves by itself", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/dashboard");
    await page.locator('[data-testid="badge-live"][data-state="live"]').waitFor();
    const before = await page.locator("main header time").getAttribute("datetime");
    await page.waitForFunction((then) => {
      const now = document.querySelector("main header time")?.getAttribute("datetime");
      return now && now > then;
    }, before);
    await close(page);
  });

  test("a line that breaks is called reconnecting, and live again when it is back", async (context) => {
    const wire = await openWire();
    if (!wire) return context.skip("only over plain http");
    const page = await openAs("admin");
    await page.goto(`${wire.url}/admin/dashboard`);
    await settled(page);
    await page.locator('[data-testid="badge-live"][data-state="live"]').waitFor();
    wire.cut();
    await page.locator('[data-testid="badge-live"][data-state="reconnecting"]').waitFor();
    await picture(page, "reconnecting");
    wire.mend();
    await page.locator('[data-testid="badge-live"][data-state="live"]').waitFor();
    await close(page);
    wire.close();
  });

  test("a live call is hung up after one more question", async (context) => {
    const page = await openAs("admin");
    await visit(page, "/admin/live-calls");
    const row = page.locator('[data-testid^="row-live-call-"]').last();
    const any = await row.waitFor().then(
      () => true,
      () => false,
    );
    if (!any) return context.skip("no call was live within a minute");

    const id = await askToHangUp(page);
    await assertAccessible(page, "hang-up dialog");
    await picture(page, "hang-up");
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith("/hang-up")),
      page.getByTestId("button-confirm-hang-up").click(),
    ]);
    assert.ok([202, 404].includes(response.status()), `hang-up answered ${response.status()}`);
    // 404: it ended by itself while we asked
    if (response.status() === 202) await page.getByTestId("toast-success").waitFor();
    await page.locator(`[data-testid="row-live-call-${id}"]`).waitFor({ state: "detached" });
    await close(page);
  });

  test("Escape leaves the call alone", async (context) => {
    const page = await openAs("admin");
    await visit(page, "/admin/live-calls");
    const button = page.locator('[data-testid^="button-hang-up-"]').last();
    const any = await button.waitFor().then(
      () => true,
      () => false,
    );
    if (!any) return context.skip("no call was live within a minute");
    const sent = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    await askToHangUp(page);
    await pressEscape(page);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await settled(page);
    assert.deepEqual(
      sent.filter((url) => url.endsWith("/hang-up")),
      [],
      "nothing is asked of the switch",
    );
    await close(page);
  });
});
