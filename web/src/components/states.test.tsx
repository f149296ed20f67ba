// @vitest-environment jsdom
import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import "@/lib/portalMessages";
import { useErrorText } from "./states";

test.each([
  // a refusal that only counts its fields names them where they have no place of their own
  [
    new ApiProblem(422, "invalid", "2 fields are not right.", [
      { field: "spans.0.start", message: "an hour" },
      { field: "timeZone", message: "a name of the list." },
    ]),
    "2 fields are not right. Spans, start: an hour. Time zone: a name of the list.",
  ],
  // one that says what is wrong says it once
  [
    new ApiProblem(422, "plan-does-not-fit", "Retail is in USD.", [
      { field: "ratingPlanId", message: "a plan in EUR" },
    ]),
    "Retail is in USD.",
  ],
  [new ApiProblem(409, "in-use", "Services name it."), "Services name it."],
])("%s is told as %s", (error, text) => {
  const { result } = renderHook(() => useErrorText());
  expect(result.current(error)).toBe(text);
});
