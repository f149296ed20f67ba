import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import { placed } from "./placed";

const values = { name: "", egress: { monitoring: { codes: ["503"], restoreMinutes: null } }, billing: null };

test.each([
  ["name", "at its field"],
  ["egress.monitoring.codes.0", "at its field"],
  ["egress.monitoring.codes.4", "above the form"],
  ["egress.monitoring.restoreMinutes", "at its field"],
  ["billing.address", "at its field"],
  ["egress.techPrefix", "above the form"],
  ["signalling.causes.0.told", "above the form"],
])("what is wrong with %s is told %s", (field, where) => {
  const error = new ApiProblem(422, "invalid-fields", "One field is not right.", [{ field, message: "No." }]);
  const { here, rest } = placed(error, values);
  expect(here.map((one) => one.field)).toEqual(where === "at its field" ? [field] : []);
  expect(rest instanceof ApiProblem ? rest.fields.map((one) => one.field) : rest).toEqual(
    where === "at its field" ? null : [field],
  );
});

test("a refusal without fields is told above the form", () => {
  const error = new ApiProblem(409, "in-use", "Services name it.");
  expect(placed(error, values)).toEqual({ here: [], rest: error });
});

test("all that is said of one field is told at it, each on a line", () => {
  const fields = ["line 2: x", "line 3: y", "and 18 more lines"].map((message) => ({ field: "name", message }));
  const error = new ApiProblem(422, "invalid-entries", "20 lines are not a code.", [
    ...fields,
    { field: "billing", message: "No." },
  ]);
  expect(placed(error, values)).toEqual({
    here: [
      { field: "name", message: "line 2: x\nline 3: y\nand 18 more lines" },
      { field: "billing", message: "No." },
    ],
    rest: null,
  });
});
