import { expect, test } from "vitest";
import { compareEdits, mergeEdits } from "./merge";

const base = { name: "Acme", limit: "100", tags: ["a"], note: null };

test.each([
  ["nobody changed anything", base, base, []],
  ["only I did", { ...base, name: "Acme Ltd" }, base, [["name", "mine"]]],
  ["only they did", base, { ...base, limit: "200" }, [["limit", "theirs"]]],
  ["both, the same", { ...base, tags: ["a", "b"] }, { ...base, tags: ["a", "b"] }, []],
  ["both, differently", { ...base, limit: "150" }, { ...base, limit: "200" }, [["limit", "choose"]]],
  ["nothing and null are the same", { ...base, note: undefined }, base, []],
])("%s", (_what, mine, theirs, expected) => {
  expect(compareEdits(base, mine, theirs).map(({ field, verdict }) => [field, verdict])).toEqual(expected);
});

const deep = {
  ends: { codecs: ["pcma"], srtp: "none", limit: { amount: "5", currency: "EUR" } },
  billing: null as null | { street: string },
  rules: [{ startsWith: "00", strip: 2 }],
};

test.each([
  [
    "a group of fields is told field by field",
    { ...deep, ends: { ...deep.ends, srtp: "required" } },
    { ...deep, ends: { ...deep.ends, codecs: ["g729"], srtp: "optional" } },
    [
      ["ends.codecs", "theirs"],
      ["ends.srtp", "choose"],
    ],
  ],
  [
    "an amount is one value",
    { ...deep, ends: { ...deep.ends, limit: { amount: "7", currency: "EUR" } } },
    deep,
    [["ends.limit", "mine"]],
  ],
  [
    "a list is one value",
    { ...deep, rules: [{ startsWith: "00", strip: 3 }] },
    { ...deep, rules: [] },
    [["rules", "choose"]],
  ],
  ["a group that only one has is one value", { ...deep, billing: { street: "Quay 1" } }, deep, [["billing", "mine"]]],
  ["the order of fields means nothing", { ...deep, rules: [{ strip: 2, startsWith: "00" }] }, deep, []],
])("%s", (_what, mine, theirs, expected) => {
  expect(compareEdits(deep, mine, theirs).map(({ field, verdict }) => [field, verdict])).toEqual(expected);
});

test("one field of a group is taken without those beside it", () => {
  const mine = { ...deep, ends: { ...deep.ends, srtp: "required" } };
  const theirs = { ...deep, ends: { ...deep.ends, codecs: ["g729"] } };
  const merged = mergeEdits(theirs, compareEdits(deep, mine, theirs), {});
  expect(merged.ends).toEqual({ ...deep.ends, codecs: ["g729"], srtp: "required" });
});

test("the merged record is theirs with what I keep", () => {
  const mine = { ...base, name: "Acme Ltd", limit: "150" };
  const theirs = { ...base, limit: "200", note: "new" };
  const merges = compareEdits(base, mine, theirs);
  expect(mergeEdits(theirs, merges, { limit: "mine" })).toEqual({
    name: "Acme Ltd",
    limit: "150",
    tags: ["a"],
    note: "new",
  });
  expect(mergeEdits(theirs, merges, { limit: "theirs" }).limit).toBe("200");
});
