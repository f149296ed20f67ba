import { describe, expect, test } from "vitest";
import { fromLocalInput, toLocalInput } from "@/lib/localTime";
import { isFiltered, rangeOf, toQuery } from "./callsSearch";

const NOW = new Date("2026-11-21T12:00:00Z");

describe("the address of the call list", () => {
  test("without anything it means the last day", () => {
    expect(rangeOf({})).toBe("day");
    expect(isFiltered({})).toBe(false);
    expect(toQuery({}, NOW).from).toBe("2026-11-20T12:00:00.000Z");
  });

  test.each([
    [{ range: "hour" }, "2026-11-21T11:00:00.000Z", undefined],
    [{ range: "week" }, "2026-11-14T12:00:00.000Z", undefined],
    [{ range: "all" }, undefined, undefined],
    [
      { range: "custom", from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z" },
      "2026-11-01T00:00:00.000Z",
      "2026-11-02T00:00:00.000Z",
    ],
    [{ from: "2026-11-01T00:00:00Z" }, "2026-11-01T00:00:00.000Z", undefined],
    [{ range: "custom", from: "yesterday-ish" }, undefined, undefined],
  ])("%o asks from %s to %s", (search, from, to) => {
    const query = toQuery(search, NOW);
    expect([query.from, query.to]).toEqual([from, to]);
  });

  test("what is no known word is left out rather than sent", () => {
    const query = toQuery({ result: "exploded", code: "5x3", callerValidity: "odd", called: "4420" }, NOW);
    expect(query).toMatchObject({ result: undefined, code: undefined, callerValidity: undefined, called: "4420" });
    expect(toQuery({ callerValidity: "missing" }, NOW).callerValidity).toBe("missing");
    expect(isFiltered({ callerValidity: "missing" })).toBe(true);
    expect([toQuery({ test: "yes" }, NOW).test, toQuery({ test: "true" }, NOW).test]).toEqual([undefined, "true"]);
    expect(isFiltered({ test: "false" })).toBe(true);
  });

  test("a number may be pasted as people write it", () => {
    expect(toQuery({ called: "+44 (20) 7946-0000" }, NOW).called).toBe("442079460000");
    expect(toQuery({ called: " + " }, NOW).called).toBeUndefined();
  });

  test("local input and instant are each other's inverse to the minute", () => {
    expect(fromLocalInput(toLocalInput("2026-11-21T12:34:00Z"))).toBe("2026-11-21T12:34:00.000Z");
    expect(toLocalInput("nonsense")).toBe("");
  });
});
