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
