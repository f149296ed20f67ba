import { expect, test } from "vitest";
import { shifted } from "./inSight";

const strip = { left: 100, right: 400 };

test.each([
  // what of the strip, scrolled by 50, and where the part lies, scrolled to
  ["in sight", { left: 150, right: 250 }, 50],
  ["beyond the right edge", { left: 380, right: 480 }, 130],
  ["beyond the left edge", { left: 60, right: 160 }, 10],
  ["too wide, by its beginning", { left: 120, right: 520 }, 70],
])("a part %s", (_where, part, scrolled) => {
  expect(shifted(50, strip, part)).toBe(scrolled);
});
