// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { columnsOf } from "./columns";
import { marked, nameByColumns, stillHere, useKeptMarks } from "./selection";

describe("a press on a checkbox", () => {
  const ids = ["a", "b", "c", "d", "e"];
  test.each([
    ["marks its row", [], { id: "b", on: true, from: undefined }, "b"],
    ["takes its mark away", ["a", "b"], { id: "b", on: false, from: undefined }, "a"],
    ["with Shift, downwards", ["a"], { id: "c", on: true, from: "a" }, "abc"],
    ["with Shift, upwards", ["e"], { id: "c", on: true, from: "e" }, "cde"],
    ["with Shift, marks taken away", ["a", "b", "c", "e"], { id: "a", on: false, from: "c" }, "e"],
    ["with Shift, from a row that left", [], { id: "d", on: true, from: "gone" }, "d"],
  ])("%s", (_, before, press, after) => {
    expect([...marked(new Set(before), ids, press)].sort().join("")).toBe(after);
  });
});

test("marks stay the same set while all of their rows are here", () => {
  const both = new Set(["a", "b"]);
  expect(stillHere(both, { a: 1, b: 1, c: 1 })).toBe(both);
  expect([...stillHere(both, { b: 1 })]).toEqual(["b"]);
});

test("what a page keeps marked is forgotten when it leaves the page, and does not come back marked", () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id }));
  const { result, rerender } = renderHook(({ shown }) => useKeptMarks(shown), {
    initialProps: { shown: rows("1", "2", "3") as { id: string }[] | undefined },
  });
  act(() => result.current[1].onChange(new Set(["1", "3"])));
  expect(result.current[0]).toEqual(rows("1", "3"));
  rerender({ shown: rows("1", "2") });
  rerender({ shown: rows("1", "2", "3") });
  expect(result.current[0]).toEqual(rows("1"));
  rerender({ shown: undefined });
  expect(result.current[1].selected.size).toBe(0);
});

describe("a row is named by its columns", () => {
  type Row = { id: string; carrier: { name: string }; at: string; note: string | null };
  const column = columnsOf<Row>();
  const row: Row = { id: "7", carrier: { name: "Aurelia" }, at: "2026-11-22T15:04:05Z", note: null };
  const note = column.accessor("note", { header: "Note" });
  test.each([
    ["the title of its card", [note, column.accessor("at", { header: "At", meta: { phone: "title" } })], /2026/],
    ["what has a name", [column.accessor("carrier", { header: "Carrier" })], /^Aurelia$/],
    ["what the title copies", [column.accessor("id", { header: "Id", meta: { copy: () => "R-7" } })], /^R-7$/],
    ["nothing, where there is nothing", [note], /^$/],
  ])("%s", (_, columns, name) => {
    expect(nameByColumns(columns)(row)).toMatch(name);
    expect(nameByColumns(columns)(row)).not.toContain("T15");
  });
});
