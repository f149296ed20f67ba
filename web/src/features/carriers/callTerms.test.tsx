import { describe, expect, test } from "vitest";
import { causeSchema, failoverSchema } from "./CausesField";
import { CODECS, moved } from "./MediaPart";

test.each([
  // list, from, to, then
  [["a", "b", "c"], 2, 0, ["c", "a", "b"]],
  [["a", "b", "c"], 0, 1, ["b", "a", "c"]],
  [["a", "b", "c"], 1, 1, ["a", "b", "c"]],
])("%j with %i at %i is %j", (list, from, to, then) => expect(moved(list, from, to)).toEqual(then));

test("each codec stands in the list once", () => expect(new Set(CODECS).size).toBe(CODECS.length));

describe("what a customer is told", () => {
  const rule = { code: "404", cause: null, told: 503, phrase: "", q850: null };
  test.each([
    [{}, true],
    [{ code: "5xx" }, true],
    [{ code: "", cause: 34 }, true],
    [{ code: "" }, false],
    [{ code: "2xx" }, false],
    [{ code: "50" }, false],
    [{ told: 302 }, false],
    [{ q850: 128 }, false],
  ])("%j fits: %s", (change, fits) => expect(causeSchema.safeParse({ ...rule, ...change }).success).toBe(fits));
});

test.each([
  [404, null, true],
  [null, 3, true],
  [null, null, false],
  [404, 3, false],
  [200, null, false],
])("a failover rule about code %s and cause %s fits: %s", (code, cause, fits) =>
  expect(failoverSchema.safeParse({ code, cause, next: true }).success).toBe(fits),
);
