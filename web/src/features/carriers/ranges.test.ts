import { expect, test } from "vitest";
import { wideRanges } from "./ranges";

test.each([
  // a range, is it asked about
  ["203.0.113.7", false],
  ["203.0.113.0/24", false],
  ["203.0.112.0/23", true],
  ["0.0.0.0/0", true],
  ["2001:db8::1", false],
  ["2001:db8::/64", false],
  ["2001:db8::/63", true],
  // it was there before
  ["127.0.0.0/8", false],
])("%s is asked about: %s", (range, asked) =>
  expect(wideRanges([range], ["127.0.0.0/8"])).toEqual(asked ? [range] : []),
);
