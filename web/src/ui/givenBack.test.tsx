// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useGivenBack } from "./givenBack";

beforeEach(() => {
  document.body.innerHTML = `
    <main><h1 id="heading" tabindex="-1">Contacts</h1><button id="opener">Delete</button><button id="other">Other</button></main>
    <button id="menu">Actions</button><div role="menu" aria-labelledby="menu"><button id="item">Delete</button></div>`;
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const at = () => document.activeElement?.id || document.activeElement?.tagName;
const element = (id: string) => document.getElementById(id) as HTMLElement;

/** A dialog that was opened from there and closes after something has happened. */
function closes(from: string, meanwhile: () => void) {
  element(from).focus();
  const { result } = renderHook(() => useGivenBack());
  result.current.remember();
  element(from).blur();
  meanwhile();
  result.current.giveBack(new Event("close", { cancelable: true }));
  return at();
}

test.each([
  ["the button that opened it", "opener", () => {}, "opener"],
  ["the button of the menu that it was opened from", "item", () => element("item").remove(), "menu"],
  ["the heading, when the row went with its button", "opener", () => element("opener").remove(), "heading"],
  ["what somebody was led to meanwhile", "opener", () => element("other").focus(), "other"],
])("the focus goes back to %s", (_, from, meanwhile, expected) => {
  expect(closes(from, meanwhile)).toBe(expected);
});

test.each([
  ["goes later: the heading has the focus then", () => element("opener").remove(), "heading"],
  ["stays while something else goes", () => element("other").remove(), "opener"],
  [
    "goes after the focus was led elsewhere",
    () => {
      element("other").focus();
      element("opener").remove();
    },
    "other",
  ],
])("the button that opened it %s", async (_, later, expected) => {
  closes("opener", () => {});
  later();
  await Promise.resolve();
  expect(at()).toBe(expected);
});
