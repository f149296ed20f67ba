import { expect, test } from "vitest";
import { linesOf } from "./NumbersDialog";

test.each([
  ["", 0],
  ["44900", 1],
  ["44900\n44901", 2],
  ["44900\r\n44901\r\n", 2],
  ["\n \n44900\n\n", 1],
])("%j has %i lines with something on them", (text, lines) => {
  expect(linesOf(text)).toBe(lines);
});
