import { expect, test } from "vitest";
import { codeFrom } from "./codeFrom";

test.each([
  ["Call Centres (EU)", "call-centres-eu"],
  ["  Großhändler ", "gro-handler"],
  ["Café", "cafe"],
  ["!!!", ""],
  ["a".repeat(60), "a".repeat(40)],
])("%s is proposed as %s", (name, code) => {
  expect(codeFrom(name)).toBe(code);
});
