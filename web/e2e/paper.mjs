import { describe, test } from "node:test";
import { ask, close, equals, openAs, PHONE, visit } from "./support.mjs";

/** The address of a carrier that both sends and takes calls, the oldest of them. */
async function carrierOf(page) {
  const { items } = await ask(page, "/api/admin/carriers?kind=bilateral&limit=100");
  return `/admin/carriers/${items.sort((a, b) => Number(a.id) - Number(b.id))[0].id}`;
}

describe("a record beside the screen it is made for", () => {
  test("on paper it stands alone, whole and light", async () => {
    const page = await openAs("admin", { scheme: "dark" });
    await visit(page, await carrierOf(page));
    await page.emulateMedia({ media: "print" });
    const seen = () =>
      page.evaluate(() => {
        const frame =
          'body header:not(main header), nav, main .button-box, [data-testid^="banner-simulated"], [data-testid="action-dock"]';
        const around = [...document.querySelectorAll(frame)].filter((one) => one.getClientRects().length > 0);
        const main = document.querySelector("main");
        return {
          around: around.map((one) => one.dataset.testid ?? one.tagName),
          hidden: main.scrollHeight - main.clientHeight,
          inWindow: document.documentElement.scrollHeight >= main.scrollHeight,
          scheme: getComputedStyle(document.documentElement).colorScheme,
        };
      });
    await equals(seen, { around: [], hidden: 0, inWindow: true, scheme: "light" }, "what is printed");
    await close(page);
  });

  test("in the system's own colours the page, the tab and what is on are told from the others", async () => {
    const page = await openAs("admin");
    await page.emulateMedia({ forcedColors: "active" });
    await visit(page, await carrierOf(page));
    const grounds = (...ids) =>
      page.evaluate(
        (all) => all.map((id) => getComputedStyle(document.querySelector(`[data-testid="${id}"]`)).backgroundColor),
        ids,
      );
    const told = async () => {
      const [tab, other, item, otherItem, section] = await grounds(
        "tab-details",
        "tab-contacts",
        "nav-item-carriers",
        "nav-item-carrier-balances",
        "nav-section-softswitch",
      );
      return [tab !== other, item !== otherItem, item === section, tab === item];
    };
    await equals(told, [true, true, true, true], "what is open has the system's ground for what is chosen");
    const thumb = () =>
      page.evaluate(() => {
        const one = document.querySelector('main [role="switch"]');
        return getComputedStyle(one).backgroundColor !== getComputedStyle(one.firstElementChild).backgroundColor;
      });
    await equals(thumb, true, "the thumb of a switch is seen");
    await close(page);
  });

  test("its tabs stay where they are whatever can be done on them, and on a phone its code stands under its name", async () => {
    const page = await openAs("admin");
    const address = await carrierOf(page);
    const top = () =>
      page.evaluate(() => document.querySelector('[data-testid="tab-details"]').getBoundingClientRect().top);
    await visit(page, address);
    const first = await top();
    await visit(page, `${address}?view=contacts`);
    await equals(top, first, "where the tabs stand");
    await page.setViewportSize(PHONE);
    await visit(page, address);
    const order = () =>
      page.evaluate(() => {
        const edge = (what) => document.querySelector(`main header ${what}`).getBoundingClientRect();
        return edge("h1").bottom <= edge("p").top && edge("p").bottom <= edge('[data-testid="button-actions"]').top;
      });
    await equals(order, true, "title, code, actions");
    await close(page);
  });
});
