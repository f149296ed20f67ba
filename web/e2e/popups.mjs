import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  DESKTOP,
  dress,
  equals,
  openAs,
  PHONE,
  picture,
  settled,
  tell,
  visit,
} from "./support.mjs";

const LAYER = "[data-radix-popper-content-wrapper]";
const DIALOG = '[role="dialog"]';

const press = (hook) => (page) => page.getByTestId(hook).first().click();

/** One of every kind of what opens over a page: where, what opens it, what is open then, and how it goes again. */
const KINDS = {
  "a page's actions": ["/admin/carriers/$carrier", press("button-actions"), LAYER],
  "a row's actions": ["/admin/carrier-balances", press(/^button-spend-\d/), LAYER],
  "the user's menu": ["/admin/carriers", press("button-user-menu"), LAYER],
  "theme and density": ["/admin/carriers", press("button-theme"), LAYER],
  "the bell": ["/admin/carriers", press("button-bell"), LAYER],
  "the job tray": ["/admin/carriers", press("button-job-tray"), LAYER],
  columns: ["/admin/carriers", press("button-columns"), LAYER],
  "saved views": ["/admin/carriers", press("button-views"), LAYER],
  "all tabs": ["/admin/carriers", press("button-all-tabs"), LAYER],
  "a tab's menu": ["/admin/carriers", (page) => page.locator("[data-tab]").first().click({ button: "right" }), LAYER],
  "a tip": ["/admin/carriers", (page) => page.getByTestId("button-refresh").first().hover(), LAYER],
  search: ["/admin/carriers", press("button-search"), DIALOG],
  "a list to choose from": ["/admin/calls", press("select-carrier-customer"), '[role="listbox"]:not([hidden])'],
  "several choices in a dialog": [
    "/admin/carriers",
    async (page) => {
      await page.getByTestId("button-export").first().click();
      await page.getByTestId("select-columns").click();
    },
    LAYER,
  ],
};

describe("what opens over a page", () => {
  test("is as accessible as the page, in light and dark", async (context) => {
    const page = await openAs("admin", { viewport: DESKTOP });
    const { items } = await ask(page, "/api/admin/carriers?kind=supplier&limit=1");
    const view = { page: "carriers", name: `Looked at ${Date.now()}`, shared: false, state: { kind: "supplier" } };
    await tell(page, "POST", "/api/me/views", view);
    await tell(page, "POST", "/api/admin/job-queue/check", {});
    await visit(page, "/admin/calls");
    let shown;
    for (const [name, [address, open, part]] of Object.entries(KINDS)) {
      await context.test(name, async () => {
        const at = address.replace("$carrier", items[0].id);
        if (at !== shown) await visit(page, at);
        shown = at;
        for (const scheme of ["light", "dark"]) {
          await dress(page, { viewport: DESKTOP, scheme });
          await page.mouse.move(0, 0);
          await open(page);
          await page.locator(part).last().waitFor();
          await equals(() => page.locator(`${part} .animate-shimmer`).count(), 0, "it has its rows");
          // what lies beneath is the page's own matter; what it says of itself is looked at once
          await assertAccessible(page, `${name}, ${scheme}`, { within: scheme === "dark" ? part : undefined });
          await picture(page, `popup-${name.replaceAll(/\W+/g, "-")}-${scheme}`);
          for (let layers = 0; layers < 2; layers++) await page.keyboard.press("Escape");
          await page.locator(part).waitFor({ state: "detached" });
        }
      });
    }
    const { items: views } = await ask(page, "/api/me/views?page=carriers");
    await tell(page, "DELETE", `/api/me/views/${views.find((one) => one.name === view.name).id}`);
    assertQuiet(page, "what opens over a page");
    await close(page);
  });

  test("on a phone too: the menu, and the filters of a list", async () => {
    const page = await openAs("admin", { viewport: PHONE });
    await visit(page, "/admin/carriers");
    for (const hook of ["button-open-menu", "button-filters"]) {
      for (const scheme of ["light", "dark"]) {
        await dress(page, { viewport: PHONE, scheme });
        await page.getByTestId(hook).click();
        await page.locator(DIALOG).waitFor();
        await settled(page);
        await assertAccessible(page, `${hook} on a phone, ${scheme}`, {
          within: scheme === "dark" ? DIALOG : undefined,
        });
        await picture(page, `popup-phone-${hook}-${scheme}`);
        await page.keyboard.press("Escape");
        await page.locator(DIALOG).waitFor({ state: "detached" });
      }
    }
    assertQuiet(page, "what opens on a phone");
    await close(page);
  });
});
