import { expect, test } from "vitest";
import { pageStart } from "./rowsPage";

test.each([
  ["the first page", 120, 0, 50, 0],
  ["the second", 120, 50, 50, 50],
  ["the last, which is not full", 120, 100, 50, 100],
  ["a full last page has none behind it", 100, 100, 50, 50],
  ["beyond the last row: the last page", 120, 400, 50, 100],
  ["a row in the middle of a page: its page", 120, 60, 50, 50],
  ["before the first", 120, -50, 50, 0],
  ["no rows", 0, 50, 10, 0],
])("%s", (_, rows, offset, limit, start) => {
  expect(pageStart(rows, { offset, limit })).toBe(start);
});
