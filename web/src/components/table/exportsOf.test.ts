import { expect, test } from "vitest";
import { type Columns, columnsOf } from "./columns";
import { exportOf } from "./exportsOf";
import type { TableView } from "./tableView";

type Row = { name: string; balance: string; kind: string };

const column = columnsOf<Row>();
const columns: Columns<Row> = [
  column.accessor("name", { header: "Name" }),
  column.group({
    id: "money",
    header: "Money",
    columns: [column.accessor((row) => row.balance, { id: "customer-balance", header: "Balance" })] as Columns<Row>,
  }),
  column.accessor("kind", { header: "Kind" }),
];

test("a file has the columns that are on the screen, those of groups too", () => {
  const view = { hidden: new Set(["kind"]) } as unknown as TableView;
  expect(exportOf("/api/admin/carriers", { sort: "-name" }, columns, view)).toEqual({
    list: "/api/admin/carriers",
    query: { sort: "-name" },
    shown: ["name", "customer-balance"],
  });
  expect(exportOf("/api/admin/carriers", {}, columns).shown).toHaveLength(3);
});
