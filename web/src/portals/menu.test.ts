import { describe, expect, test } from "vitest";
import { moveGroup, movePage, ordered, sectionsOf } from "./menu";
import type { Module, Page } from "./module";

/** `a`, `b:x` is page b of group x. */
const pagesOf = (text: string) =>
  text.split(" ").map((word) => {
    const [id, group] = word.split(":");
    return { id, group } as unknown as Page;
  });
const told = (pages: readonly Page[]) => pages.map(({ id }) => id).join(" ");
const MENU = "a b c:x d:x e:y f:y";

describe("a menu in the order of a person", () => {
  test.each([
    ["nothing was moved", MENU, undefined, "a b c d e f"],
    ["pages change places in their group", MENU, "a b d c e f", "a b d c e f"],
    ["a group goes above another", MENU, "a b e f c d", "a b e f c d"],
    ["a page that is new since stands behind the known ones of its group", MENU, "b d", "b a d c e f"],
    ["a page that is no more, or not theirs, leaves no hole", MENU, "gone b a", "b a c d e f"],
    [
      "a group is not torn apart by an order of other times, nor put above what is in none",
      MENU,
      "e c a f",
      "a b e f c d",
    ],
  ])("%s", (_what, menu, order, expected) => {
    const module = { id: "m", pages: pagesOf(menu) } as unknown as Module;
    expect(told(ordered(module, order ? { m: order.split(" ") } : {}).pages)).toBe(expected);
  });

  test("the order of one module says nothing of another", () => {
    const module = { id: "m", pages: pagesOf(MENU) } as unknown as Module;
    expect(ordered(module, { other: ["f", "e"] })).toBe(module);
  });
});

test.each([
  ["down", "a", 1, "b a c d e f"],
  ["up, in a group", "d", 0, "a b d c e f"],
  ["beyond the end", "c", 9, "a b d c e f"],
])("a page moves %s", (_what, id, to, expected) => {
  expect(movePage(pagesOf(MENU), id, to).join(" ")).toBe(expected);
});

test.each([
  ["up", "y", 0, "a b e f c d"],
  ["down", "x", 1, "a b e f c d"],
  ["nowhere: there is no such group", "z", 0, "a b c d e f"],
])("a group moves %s", (_what, group, to, expected) => {
  expect(moveGroup(pagesOf(MENU), group, to).join(" ")).toBe(expected);
});

test("what is in no group stands together", () => {
  expect(sectionsOf(pagesOf("a b:x c")).map(({ pages }) => told(pages))).toEqual(["a c", "b"]);
});
