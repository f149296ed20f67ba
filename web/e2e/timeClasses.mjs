import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertAccessible, assertQuiet, close, equals, openAs, pressEscape, tell, visit } from "./support.mjs";

describe("time classes", () => {
  test("one is made, changed and deleted; AnyDay stays", async () => {
    const page = await openAs("admin");
    const name = `Weekend ${Date.now() % 100_000}`;
    const found = async () => (await ask(page, "/api/admin/time-classes")).items.find((one) => one.name === name);
    await visit(page, "/admin/time-classes");
    await equals(() => page.getByTestId("button-delete-0").getAttribute("aria-disabled"), "true");
    await page.getByTestId("button-add-time-class").click();
    await page.getByTestId("input-name").fill(name);
    await page.getByTestId("select-timeZone").fill("london");
    await page.getByTestId("select-timeZone").press("Enter");
    await page.getByTestId("input-spans-0-start").fill("22:00");
    await page.getByTestId("input-spans-0-end").fill("06:00");
    await page.getByTestId("button-add-span").click();
    await assertAccessible(page, "adding a time class");
    await page.getByTestId("button-submit").click();
    await page.getByText("Mon, Tue, Wed, Thu, Fri 22:00–06:00; Sat").waitFor();
    const one = await found();
    assert.deepEqual([one.timeZone, one.spans.length, one.services], ["Europe/London", 2, 0]);
    // the address says which one is open: it can be linked to, and closing it leaves the list
    await visit(page, `/admin/time-classes?open=${one.id}`);
    await equals(() => page.getByTestId("input-name").inputValue(), name);
    await pressEscape(page);
    await equals(() => new URL(page.url()).search, "");
    await visit(page, "/admin/time-classes?open=999999999");
    await page.getByTestId("notice-record-missing").waitFor();
    await visit(page, "/admin/time-classes");
    await page.getByTestId(`button-edit-${one.id}`).click();
    await page.getByTestId("input-spans-0-end").fill("");
    await page.getByTestId("button-submit").click();
    await page.locator('[data-testid="input-spans-0-end"][aria-invalid="true"]').waitFor();
    await page.getByTestId("input-spans-0-end").fill("07:00");
    await page.getByTestId("button-submit").click();
    await equals(async () => (await found()).spans[0].end, "07:00");
    await page.getByTestId(`button-delete-${one.id}`).click();
    await page.getByTestId("button-confirm").click();
    await equals(async () => (await found()) === undefined, true);
    assertQuiet(page, "time classes");
    await close(page);
  });

  test("what two people changed of one is merged, though the list behind has what the other one saved", async () => {
    const page = await openAs("admin");
    // its own clock: an answer is old enough to be asked for again without anybody waiting for that
    await page.clock.install();
    const path = "/api/admin/time-classes";
    const name = `Shared ${Date.now() % 100_000}`;
    const spans = (end) => [{ days: ["monday"], start: "09:00", end }];
    await tell(page, "POST", path, { name, timeZone: "UTC", spans: spans("17:00") });
    const found = async () => (await ask(page, path)).items.find((one) => one.name.startsWith(name));
    const { id, version } = await found();
    await visit(page, `/admin/time-classes?open=${id}`);
    await page.getByTestId("input-name").fill(`${name} mine`);
    await tell(page, "PUT", `${path}/${id}`, { name, timeZone: "UTC", spans: spans("18:15"), version });
    await page.clock.fastForward(40_000);
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("Mon 09:00–18:15").waitFor();
    await page.getByTestId("button-submit").click();
    // nothing is overwritten: each sees what the other one made of it
    await page.getByTestId("merge-name").waitFor();
    await page.getByTestId("merge-spans").getByText("18:15").waitFor();
    const kept = await found();
    assert.deepEqual([kept.name, kept.spans[0].end], [name, "18:15"]);
    await assertAccessible(page, "merging a time class");
    await page.getByTestId("button-save-merged").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const saved = await found();
    assert.deepEqual([saved.name, saved.spans[0].end], [`${name} mine`, "18:15"]);
    // opened again, and deleted by somebody else meanwhile: what was typed stays, and it is said why it goes nowhere
    await page.getByTestId(`button-edit-${id}`).click();
    await page.getByTestId("input-name").fill(`${name} again`);
    await tell(page, "DELETE", `${path}/${id}?version=${saved.version}`);
    await page.getByTestId("button-submit").click();
    await page.getByTestId("text-form-gone").waitFor();
    await equals(() => page.getByTestId("input-name").inputValue(), `${name} again`);
    await close(page);
  });
});
