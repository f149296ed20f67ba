import { expect, test } from "vitest";
import { prefix } from "./rules";

test.each([
  ["44", "44"],
  ["+4420", "4420"],
  ["123456789012345", "123456789012345"],
])("a prefix written %s is %s", (written, digits) => {
  expect(prefix().parse(written)).toBe(digits);
});

test.each(["", "+", "44+", "44 20", "0x1", "1234567890123456"])("%j is no prefix", (written) => {
  expect(prefix().safeParse(written).success).toBe(false);
});
