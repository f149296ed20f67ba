import { expect, test } from "vitest";
import { ApiProblem, goneOf } from "./problem";

const refusal = (status: number, ...fields: string[]) =>
  new ApiProblem(
    status,
    "some-code",
    "A sentence.",
    fields.map((field) => ({ field, message: "" })),
  );

test.each([
  ["those that the refusal counts", refusal(404, "carriers[0]", "carriers[2]"), ["a", "c"]],
  ["none where it counts none", refusal(404), []],
  ["none where a field has no number", refusal(404, "carriers"), []],
  ["none for a refusal of another kind", refusal(422, "carriers[0]"), []],
  ["none for what is no refusal", new TypeError("down"), []],
])("goneOf: %s", (_what, error, gone) => {
  expect(goneOf(error, ["a", "b", "c"])).toEqual(gone);
});
