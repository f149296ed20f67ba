import { expect, test } from "vitest";
import { changesOf } from "./diff";

test.each([
  ["a value", { a: 1, b: 2 }, { a: 1, b: 3 }, [["b", "changed", "2", "3"]]],
  [
    "a value deep inside",
    { limit: { amount: "1" } },
    { limit: { amount: "2" } },
    [["limit.amount", "changed", "1", "2"]],
  ],
  ["something new", {}, { name: "Acme" }, [["name", "added", "", "Acme"]]],
  ["something gone", { name: "Acme" }, {}, [["name", "removed", "Acme", ""]]],
  ["a list of words as one value", { tags: ["a"] }, { tags: ["a", "b"] }, [["tags", "changed", '["a"]', '["a","b"]']]],
  ["a list of records by place", { rows: [{ a: 1 }] }, { rows: [{ a: 2 }] }, [["rows.0.a", "changed", "1", "2"]]],
  ["a whole record that was created", null, { a: "x" }, [["a", "added", "", "x"]]],
  ["nothing", { a: null }, { a: null }, []],
])("%s", (_what, before, after, expected) => {
  expect(changesOf(before, after).map(({ path, kind, before: a, after: b }) => [path, kind, a, b])).toEqual(expected);
});
