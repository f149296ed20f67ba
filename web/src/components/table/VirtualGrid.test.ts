import { expect, test } from "vitest";
import { drawnRange } from "./VirtualGrid";

test.each([
  ["the top of a long list", 0, 15, 100_000, 0, 23],
  ["a few rows further: still the same", 1, 16, 100_000, 0, 23],
  ["one step further", 2, 17, 100_000, 0, 23],
  ["the next step", 10, 25, 100_000, 4, 31],
  ["its end", 99_985, 99_999, 100_000, 99_976, 99_999],
  ["fewer rows than a step", 0, 2, 3, 0, 2],
])("rows are drawn in whole steps with some on both sides: %s", (_, startIndex, endIndex, count, first, last) => {
  const drawn = drawnRange({ startIndex, endIndex, count });
  expect([drawn[0], drawn.at(-1), drawn.length]).toEqual([first, last, last - first + 1]);
});

test("no row, nothing drawn", () => {
  expect(drawnRange({ startIndex: 0, endIndex: 0, count: 0 })).toEqual([]);
});
