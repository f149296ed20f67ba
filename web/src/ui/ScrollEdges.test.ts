// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { edgesOf } from "./ScrollEdges";

/** A table of so many pixels in a place of 300, scrolled so far, whose first columns and last one may be pinned. */
function table(wide: number, scrolled: number, pins: ["left" | "right", number][] = []): HTMLElement {
  const scroller = document.createElement("div");
  for (const [side, width] of pins) {
    const head = document.createElement("th");
    head.dataset.pin = side;
    Object.defineProperty(head, "offsetWidth", { value: width });
    scroller.append(head);
  }
  const sizes = { scrollWidth: wide, clientWidth: 300, scrollLeft: scrolled };
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(scroller, name, { value });
  return scroller;
}

describe("an edge says that more follows", () => {
  test.each([
    ["all is seen", 300, 0, false, false],
    ["all is seen but a fraction", 301, 0, false, false],
    ["at its beginning", 800, 0, false, true],
    ["in its middle", 800, 200, true, true],
    ["at its end", 800, 500, true, false],
    ["at its end, of a screen that draws fractions", 800, 499.3, true, false],
  ])("%s", (_what, wide, scrolled, left, right) => {
    expect(edgesOf(table(wide, scrolled))).toMatchObject({ left, right });
  });

  test("beside what stays in sight, not over it", () => {
    const pinned = table(800, 200, [
      ["left", 40],
      ["left", 180],
      ["right", 60],
    ]);
    expect(edgesOf(pinned)).toEqual({ left: true, right: true, pinnedLeft: 220, pinnedRight: 60 });
  });
});
