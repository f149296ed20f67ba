import { expect, test } from "vitest";
import { niceScale } from "./scale";

test.each([
  [173, 200, [0, 50, 100, 150, 200]],
  [4, 4, [0, 1, 2, 3, 4]],
  [0, 1, [0, 1]],
  [1000, 1000, [0, 250, 500, 750, 1000]],
  [0.3, 0.3, [0, 0.1, 0.2, 0.3]],
])("a chart that must hold %d goes to %d", (value, top, ticks) => {
  const scale = niceScale(value);
  expect(scale.top).toBeCloseTo(top);
  expect(scale.ticks).toHaveLength(ticks.length);
  for (const [index, tick] of ticks.entries()) expect(scale.ticks[index]).toBeCloseTo(tick);
});
