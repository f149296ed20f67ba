// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { focusHeading } from "./headingFocus";

let stop: () => void = () => {};
beforeEach(() => {
  document.body.innerHTML = `<a id="link" href="/next">Next</a><main></main>`;
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const main = () => document.querySelector("main") as HTMLElement;
const at = () => document.activeElement?.id || document.activeElement?.tagName;
/** The heading is drawn, and whoever watches the page was told. */
async function drawn() {
  main().innerHTML = `<h1 id="heading" tabindex="-1">Carriers</h1>`;
  await Promise.resolve();
}
const focus = (id: string) => document.getElementById(id)?.focus();

test("a heading that is there has the focus at once", async () => {
  await drawn();
  focus("link");
  stop = focusHeading(false);
  expect(at()).toBe("heading");
});

test.each([true, false])("one that comes late has it then; first page: %s", async (fresh) => {
  if (!fresh) focus("link");
  stop = focusHeading(fresh);
  await drawn();
  expect(at()).toBe("heading");
});

test("the element that had it is gone: the heading has it", async () => {
  focus("link");
  stop = focusHeading(false);
  document.getElementById("link")?.remove();
  await drawn();
  expect(at()).toBe("heading");
});

test("a heading that is replaced leaves the focus to the next", async () => {
  await drawn();
  stop = focusHeading(false);
  await drawn();
  await drawn();
  expect(at()).toBe("heading");
});

test("one that was left for nothing in particular does not come back", async () => {
  await drawn();
  stop = focusHeading(false);
  focus("heading");
  (document.activeElement as HTMLElement).blur();
  document.querySelector("main")?.append("rows");
  await Promise.resolve();
  await drawn();
  expect(at()).toBe("BODY");
});

test("nothing is taken from what was chosen meanwhile, nor later", async () => {
  stop = focusHeading(true);
  focus("link");
  await drawn();
  expect(at()).toBe("link");
  document.getElementById("link")?.blur();
  main().innerHTML = "";
  await drawn();
  expect(at()).toBe("BODY");
});

test("the first page takes nothing from what has the focus", async () => {
  await drawn();
  focus("link");
  stop = focusHeading(true);
  expect(at()).toBe("link");
});

test("an open menu keeps it", async () => {
  await drawn();
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div role="menu" data-state="open"><a id="item" href="/x">X</a></div>`,
  );
  focus("item");
  stop = focusHeading(false);
  expect(at()).toBe("item");
});

test("a page that is left waits no more", async () => {
  stop = focusHeading(true);
  stop();
  await drawn();
  expect(at()).toBe("BODY");
});
