import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  close,
  equals,
  fillSignIn,
  openAs,
  openWire,
  people,
  picture,
  save,
  settled,
  tell,
  URL_,
  visit,
} from "./support.mjs";

/** As `lib/api/client` has it: after this long a question is given up. */
const DEADLINE_MS = 10_000;

describe("when something is gone", () => {
  test("an ended session asks for the password over the page, and what was typed is still there", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/invoices");
    await page.getByTestId("button-new-draft").click();
    await page.getByTestId("input-period-from").fill("2026-02-03");
    await page.context().clearCookies();
    // Asking for carriers is the first thing that meets the missing session, unless something else has asked by then.
    await page.locator('[role="dialog"] [role="combobox"]').fill("a");
    const dialog = page.getByRole("dialog", { name: "Your session has ended" });
    await dialog.waitFor();
    await equals(
      () => page.evaluate(() => document.activeElement?.dataset.testid),
      "input-password",
      "who is asked for the password types it",
    );
    await page.keyboard.press("Control+k");
    await assertAccessible(page, "session ended");
    await equals(() => page.getByTestId("input-palette").count(), 0, "it is answered before one is led elsewhere");
    await picture(page, "session-ended");
    await dialog.getByTestId("input-password").fill(people.admin.password);
    await dialog.getByTestId("button-sign-in").click();
    await dialog.waitFor({ state: "detached" });
    await equals(() => page.getByTestId("input-period-from").inputValue(), "2026-02-03");
    await close(page);
  });

  test("a record that is saved after the session ended is saved once somebody has signed in again", async () => {
    const page = await openAs("admin");
    const { id } = await tell(page, "POST", "/api/admin/number-lists", {
      name: `Ended ${Date.now() % 100_000}`,
      note: "",
    });
    const path = `/api/admin/number-lists/${id}`;
    await visit(page, `/admin/number-lists/${id}`);
    await page.getByTestId("input-note").fill("typed before the session ended");
    // Nothing else may meet the missing session before the save does.
    let letAsk;
    const asked = new Promise((resolve) => {
      letAsk = resolve;
    });
    await page.route("**/api/**", async (route) => {
      if (route.request().method() === "GET") await asked;
      await route.continue().catch(() => undefined);
    });
    await page.context().clearCookies();
    await page.getByTestId("button-save").click();
    const dialog = page.getByRole("dialog", { name: "Your session has ended" });
    await dialog.waitFor();
    letAsk();
    await page.unrouteAll({ behavior: "wait" });
    await dialog.getByTestId("input-password").fill(people.admin.password);
    await dialog.getByTestId("button-sign-in").click();
    await dialog.waitFor({ state: "detached" });
    await equals(() => page.getByTestId("input-note").inputValue(), "typed before the session ended");
    assert.equal(await save(page), 200, "the second save goes through");
    await equals(() => page.getByTestId("text-form-error").count(), 0);
    const saved = await ask(page, path);
    assert.equal(saved.note, "typed before the session ended");
    await tell(page, "DELETE", `${path}?version=${saved.version}`);
    await close(page);
  });

  test("a server out of reach is said, and forgotten when it is back", async (context) => {
    const wire = await openWire();
    if (!wire) return context.skip("only over plain http");
    const page = await openAs("admin");
    await page.goto(`${wire.url}/admin/calls?range=all`);
    await settled(page);
    wire.cut();
    await page.getByTestId("select-result").selectOption("failed");
    const banner = page.getByTestId("banner-server-down");
    await banner.waitFor();
    await assertAccessible(page, "server down");
    await picture(page, "server-down");
    wire.mend();
    await banner.waitFor({ state: "detached" });
    await settled(page);
    await equals(() => page.getByTestId("state-error").count(), 0);
    await close(page);
    wire.close();
  });

  test("a server that is silent from the start is waited for", async (context) => {
    const wire = await openWire();
    if (!wire) return context.skip("only over plain http");
    const page = await openAs("admin");
    // The document arrives, the API does not: what a restart behind a cache or a proxy looks like.
    await page.route("**/*", (route) => {
      if (route.request().url().includes("/api/")) wire.cut();
      return route.continue();
    });
    await page.goto(`${wire.url}/admin/carriers`);
    await page.getByRole("heading", { name: "The server cannot be reached" }).waitFor();
    await assertAccessible(page, "server down at the start");
    await picture(page, "server-down-start");
    await page.unrouteAll({ behavior: "wait" });
    wire.mend();
    await page.getByRole("heading", { name: "Carriers" }).waitFor();
    await close(page);
    wire.close();
  });

  test("an answer that is slow is waited for in sight, and one that never comes is asked for again", async () => {
    const page = await openAs("admin");
    // its own clock, so that nobody waits for the deadline
    await page.clock.install();
    await visit(page, "/admin/dashboard");
    let answer;
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/admin/carriers?**", async (route) => {
      await answered;
      // given up by the page meanwhile
      await route.continue().catch(() => undefined);
    });
    await page.getByTestId("nav-section-softswitch").click();
    await page.getByRole("heading", { name: "Carriers", level: 1 }).waitFor();
    await page.locator('table[aria-busy="true"]').waitFor();
    await page.clock.fastForward(3_000);
    const banner = page.getByTestId("banner-slow");
    await banner.getByText("The server answers slowly").waitFor();
    await assertAccessible(page, "a slow answer");
    await picture(page, "slow");
    // the frame works meanwhile
    await page.getByTestId("nav-item-time-classes").waitFor();
    await page.clock.fastForward(DEADLINE_MS);
    await page.getByTestId("state-error").waitFor();
    await equals(() => banner.innerText(), "", "nothing is waited for any more");
    await equals(() => page.getByTestId("banner-server-down").count(), 0, "a slow server is not gone");
    answer();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator('[data-testid^="row-carrier-"]').first().waitFor();
    await close(page);
  });

  test("signing out ends the session on the server", async () => {
    const page = await openAs(null);
    await page.goto(`${URL_}/sign-in`);
    await fillSignIn(page, people.customer);
    await page.waitForURL(/\/portal\/overview/);
    await page.getByTestId("button-user-menu").click();
    await page.getByTestId("button-sign-out").click();
    await page.waitForURL(/\/sign-in/);
    assert.equal((await page.request.get(`${URL_}/api/session`)).status(), 401);
    await close(page);
  });
});
