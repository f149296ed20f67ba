import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, close, equals, holds, lead, openAs, settled, tell, visit } from "./support.mjs";

describe("the tabs of open pages", () => {
  test("keeps open pages as tabs that can be pinned, closed, and are there again after a reload", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers?kind=supplier");
    await page.getByTestId("nav-section-billing").click();
    await page.waitForURL(/\/admin\/invoices/);
    await settled(page);
    const tabs = page.getByRole("navigation", { name: "Workspace tabs" });
    await equals(() => tabs.getByRole("link").count(), 2);
    // A tab remembers the filters of its page.
    await tabs.getByRole("link", { name: "Carriers" }).click();
    await page.waitForURL(/\/admin\/carriers\?kind=supplier/);
    await settled(page);
    await tabs.getByRole("link", { name: "Invoices" }).click({ button: "right" });
    await page.getByTestId("tab-pin").click();
    await holds(
      () => tabs.getByRole("link").first().innerText(),
      (first) => first.includes("Invoices"),
      "the pinned tab is the first",
    );
    await page.reload();
    await settled(page);
    await equals(() => tabs.getByRole("link").count(), 2);
    await page.getByTestId("button-close-tab").click();
    // Closing the open tab leads to its neighbour.
    await page.waitForURL(/\/admin\/invoices/);
    await tabs.getByRole("link", { name: "Carriers" }).waitFor({ state: "detached" });
    await equals(() => tabs.getByRole("link").count(), 1);
    await close(page);
  });

  test("does not keep the tab of what was not found", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/invoices");
    const strip = page.getByRole("navigation", { name: "Workspace tabs" });
    await lead(page, "/admin/carriers/999999999");
    await page.getByTestId("state-missing").waitFor();
    await equals(() => strip.getByRole("link").allInnerTexts(), ["Invoices", "Carrier: not found"]);
    await lead(page, "/admin/carriers/1/nothing-like-this");
    await page.getByRole("heading", { name: "Page not found" }).waitFor();
    await equals(
      () => strip.getByRole("link").allInnerTexts(),
      ["Invoices", "Carrier: not found", "Page not found"],
      "tabs",
    );
    await strip.getByRole("link", { name: "Invoices" }).click();
    await settled(page);
    await page.reload();
    await settled(page);
    await equals(() => strip.getByRole("link").allInnerTexts(), ["Invoices"]);
    await holds(
      async () => (await ask(page, "/api/me/preferences")).preferences.tabs?.map(({ path }) => path),
      (kept) => kept?.join() === "/admin/invoices",
      "what is kept of the desk",
    );
    await close(page);
  });

  test("closes the tab of a record with the record", async () => {
    const page = await openAs("admin");
    const name = `Short-lived ${Date.now()}`;
    const list = await tell(page, "POST", "/api/admin/number-lists", { name, note: "" });
    await visit(page, "/admin/number-lists");
    await lead(page, `/admin/number-lists/${list.id}`);
    const strip = page.getByRole("navigation", { name: "Workspace tabs" });
    await strip.getByRole("link", { name }).waitFor();
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await page.waitForURL((url) => url.pathname === "/admin/number-lists");
    await strip.getByRole("link", { name }).waitFor({ state: "detached" });
    await close(page);
  });

  test("shows a tab whole whose link or button has the focus", async () => {
    const page = await openAs("admin");
    await visit(page, "/admin/carriers");
    for (const path of [
      "carrier-balances",
      "invoices",
      "people",
      "roles",
      "job-queue",
      "audit-log",
      "trash",
      "settings",
    ])
      await lead(page, `/admin/${path}`);
    const strip = page.getByRole("navigation", { name: "Workspace tabs" });
    await equals(() => strip.getByRole("link").count(), 9);
    /** The tabs of which one end is out of sight. */
    const cut = () =>
      strip.evaluate((box) => {
        const { left, right } = box.getBoundingClientRect();
        return [...box.querySelectorAll("[data-tab]")]
          .map((tab) => [tab.dataset.tab, tab.getBoundingClientRect()])
          .filter(
            ([, at]) => (at.left < left - 1 && at.right > left + 1) || (at.right > right + 1 && at.left < right - 1),
          )
          .map(([path]) => path);
      });
    // as a hand leaves it: one is cut at the left
    await strip.evaluate((box) => {
      box.scrollLeft = box.querySelector("[data-tab]").getBoundingClientRect().width / 2;
    });
    await holds(cut, (tabs) => tabs.includes("/admin/carriers"), "the first tab is cut");
    await strip.getByTestId("tab-/admin/carriers").focus();
    await holds(cut, (tabs) => !tabs.includes("/admin/carriers"), "the first tab is seen whole");
    const last = strip.getByRole("button", { name: /^Close/ }).last();
    await last.focus();
    await holds(cut, (tabs) => !tabs.includes("/admin/settings"), "the last tab is seen whole");
    // and one in the middle, by its link at the right end of the strip
    await strip.evaluate((box) => {
      box.scrollLeft = 0;
    });
    const [path] = await cut();
    assert.ok(path, "a tab is cut at the right");
    await strip.getByTestId(`tab-${path}`).focus();
    await holds(cut, (tabs) => !tabs.includes(path), `${path} is seen whole`);
    await close(page);
  });
});
