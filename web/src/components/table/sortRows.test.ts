import { describe, expect, test } from "vitest";
import { columnsOf, leavesOf } from "./columns";
import { nextSort, readSort, sortRows } from "./sortRows";

type Row = { name: string; balance: { amount: string } | null; calls: number };
const column = columnsOf<Row>();
const columns = [
  column.group({
    id: "who",
    header: "Who",
    columns: column.columns([column.accessor("name", { header: "Name", meta: { sort: "text" } })]),
  }),
  column.accessor("balance", { header: "Balance", meta: { sort: "decimal", phoneLabel: "Customer balance" } }),
  column.accessor("calls", { header: "Calls" }),
];
const rows: Row[] = [
  { name: "line 10", balance: { amount: "-9.5" }, calls: 1 },
  { name: "Line 2", balance: null, calls: 2 },
  { name: "äther", balance: { amount: "10.25" }, calls: 3 },
  { name: "line 1", balance: { amount: "-10" }, calls: 4 },
];
const names = (text: string | undefined) => sortRows(rows, columns, readSort(text)).map(({ calls }) => calls);

test.each([
  ["as it came", undefined, [1, 2, 3, 4]],
  ["by name as people count", "name", [3, 4, 2, 1]],
  ["by balance, without floating point, the unknown last", "balance", [4, 1, 3, 2]],
  ["downwards, the unknown still last", "-balance", [3, 1, 4, 2]],
  ["not by a column that cannot be ordered", "calls", [1, 2, 3, 4]],
  ["not by a column that does not exist", "-nonsense", [1, 2, 3, 4]],
])("%s", (_what, sort, expected) => expect(names(sort)).toEqual(expected));

test("a head is pressed up, down, and off again", () => {
  expect(nextSort(undefined, "name")).toBe("name");
  expect(nextSort(readSort("name"), "name")).toBe("-name");
  expect(nextSort(readSort("-name"), "name")).toBeUndefined();
  expect(nextSort(readSort("-name"), "balance")).toBe("balance");
});

describe("columns out of their groups", () => {
  test("keep their ids and the name for the chooser", () => {
    expect(leavesOf(columns).map(({ id, name }) => [id, name])).toEqual([
      ["name", "Name"],
      ["balance", "Customer balance"],
      ["calls", "Calls"],
    ]);
  });
});
