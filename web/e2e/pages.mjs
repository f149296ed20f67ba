import { after, before, describe, test } from "node:test";
import { pages as PAGES } from "./pageList.mjs";
import {
  askAs,
  assertBegins,
  assertFits,
  assertQuiet,
  assertRows,
  assertScrollsWhole,
  assertUncut,
  clearDesk,
  close,
  DESKTOP,
  dress,
  ENLARGED,
  equals,
  examiner,
  holds,
  lead,
  NARROW,
  openAs,
  PHONE,
  picture,
  settled,
  URL_,
  visit,
  WIDE,
} from "./support.mjs";

/** The address of a page; undefined when the list that its record is taken from is empty. */
async function addressOf(who, { address, list, fill, order }) {
  if (!list) return address;
  // the oldest of a list's first hundred was there before what others make and delete meanwhile
  const limit = order === "oldest" ? 100 : 1;
  const { items } = await askAs(who, `${list}${list.includes("?") ? "&" : "?"}limit=${limit}`);
  if (order === "oldest") items.sort((a, b) => Number(a.id) - Number(b.id));
  if (items.length === 0) return undefined;
  const names = fill(items[0]);
  return address.replace(/\$(\w+)/g, (_, name) => names[name]);
}

/**
 * Every page is examined for accessibility in light and in dark, there for its colours alone where nothing else of it is another;
 * on a phone it must fit, which is what differs there.
 */
const LOOKS = [
  // with both sidebars open: where there is least room
  { name: "desktop", viewport: DESKTOP, scheme: "light", examined: true },
  { name: "wide", viewport: WIDE, scheme: "dark", examined: true },
  { name: "phone", viewport: PHONE, scheme: "light", examined: false },
  {
    name: "narrow",
    viewport: NARROW,
    scheme: "light",
    examined: false,
    // those with something of every kind: tiles and charts, rows, cards of rows, a form, paths
    of: ["dashboard", "live-calls", "carrier-balances", "carrier", "carrier-interconnects", "component-library"],
    check: assertUncut,
  },
  {
    name: "enlarged",
    viewport: ENLARGED,
    scheme: "light",
    examined: false,
    of: ["carrier", "service"],
    check: assertScrollsWhole,
  },
];

/** The looks that a page is looked at in. */
const looksOf = (who, name) => LOOKS.filter(({ of }) => of === undefined || (who === "admin" && of.includes(name)));

/** Windows that look through the pages of one person beside each other. */
const WINDOWS = 2;

/** Ten rows say as much as fifty about how a page looks, and are looked through in less time. */
const short = (address) => `${address}${address.includes("?") ? "&" : "?"}limit=10`;

/** The path of a page, or null before its first; of an address likewise. */
const here = (where) => {
  const address = typeof where === "string" ? where : where.url();
  return address === "about:blank" ? null : new URL(address, URL_).pathname;
};

for (const [who, pages] of Object.entries(PAGES)) {
  describe(`pages of the ${who}`, { concurrency: WINDOWS }, () => {
    for (let window = 0; window < WINDOWS; window++) {
      const shown = Object.entries(pages).filter((_, index) => index % WINDOWS === window);
      describe(`window ${window + 1}`, { concurrency: 1 }, () => lookThrough(who, shown));
    }
  });
}

const railWidth = (page) => async () => (await page.getByTestId("rail").boundingBox()).width;

function lookThrough(who, pages) {
  let page;
  before(async () => {
    page = await openAs(who);
  });
  after(() => close(page));

  for (const [name, shown] of pages) {
    describe(`page ${name} (${who})`, () => {
      let address;
      let examine;
      before(async () => {
        address = await addressOf(who, shown);
        examine = examiner(page);
      });
      // opened once, then looked at like one whose window is resized and whose system turns dark
      for (const [index, look] of looksOf(who, name).entries()) {
        test(`opens quietly and ${look.examined ? "accessibly" : "fits"}: ${look.scheme}, ${look.name}`, async (context) => {
          if (!address) return context.skip("nothing of this kind exists on the server yet");
          if (index === 0) {
            page.complaints.length = 0;
            await clearDesk(page, { railOpen: true });
          }
          await dress(page, look);
          if (index > 0) await settled(page);
          else if (here(page) === null || here(page) === here(address)) await visit(page, short(address));
          else await lead(page, short(address));
          const where = `${name} ${look.scheme} ${look.name}`;
          await equals(() => page.locator("h1").count(), 1, `one h1 on ${where}`);
          if (index === 0) {
            await assertBegins(page, where);
            await holds(railWidth(page), (width) => width > 150, `the rail is open beside ${where}`);
          }
          await holds(
            () => page.title(),
            (title) => (who === "class4" ? /· \S/ : /· DIDTron$/).test(title),
          );
          await equals(
            () => page.getByTestId(/^state-(error|missing|forbidden)$/).count(),
            0,
            `an error is shown on ${where}`,
          );
          if (look.examined) await examine(where);
          await assertFits(page, where);
          await look.check?.(page, where);
          await assertRows(page, where);
          assertQuiet(page, where);
          await picture(page, `${name}-${look.name}-${look.scheme}`);
        });
      }
    });
  }
}
