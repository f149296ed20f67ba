import { useState } from "react";
import { ApiProblem } from "@/lib/api/problem";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import type { Story } from "@/ui/story";
import { type Columns, columnsOf } from "./columns";
import { DataTable } from "./DataTable";
import { WholeTableFooter } from "./DataTableFooter";
import { TableTools } from "./TableTools";
import { useTableView } from "./tableView";

type Row = { id: string; name: string; kind: string; balance: string; calls: number };
const NAMES = ["Aurelia Networks", "Brightline Telecom", "Copperfield Wholesale", "Delta Call Centres", "Sahel Voice"];
const row = (index: number): Row => ({
  id: String(index),
  name: `${NAMES[index % NAMES.length]} ${index + 1}`,
  kind: index % 3 === 0 ? "Supplier" : "Customer",
  balance: `${(index * 7919) % 10_000}.${String(index % 100).padStart(2, "0")}`,
  calls: (index * 31) % 400,
});
const SOME = Array.from({ length: 120 }, (_, index) => row(index));
const FEW = Array.from({ length: 5 }, (_, index) => row(index));
const MANY = Array.from({ length: 100_000 }, (_, index) => row(index));
const column = columnsOf<Row>();
const columns: Columns<Row> = [
  column.accessor("name", {
    header: "Carrier",
    meta: { phone: "title", pin: "left", sort: "text", width: 260 },
    cell: ({ row: { original } }) =>
      // of a few: what the long list costs is measured without
      Number(original.id) % 5 !== 1 || Number(original.id) > 200 ? (
        original.name
      ) : (
        <span className="flex items-center gap-1.5">
          {original.name}
          <Badge tone="info">New</Badge>
        </span>
      ),
  }),
  column.accessor("kind", { header: "Kind", meta: { phone: "aside", sort: "text" } }),
  column.accessor("balance", {
    header: "Balance",
    meta: { align: "right", sort: "decimal", copy: (one: Row) => one.balance },
  }),
  column.accessor("calls", { header: "Calls", meta: { align: "right", sort: "number" } }),
];
const grouped: Columns<Row> = [
  column.group({ id: "who", header: "", columns: column.columns(columns.slice(0, 1)) }),
  column.group({ id: "what", header: "Customer", columns: column.columns(columns.slice(1)) }),
];

type Look = { rows: Row[]; pattern?: "fixed" | "virtual"; marks?: true; name?: string };

function Table({ rows, pattern, marks, name }: Look) {
  const view = useTableView();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["1"]));
  const shown = pattern === "fixed" ? grouped : columns;
  return (
    <>
      <TableTools view={view} columns={shown} query={{ refetch: () => {}, isFetching: false }} />
      <Card flush>
        <DataTable
          label={`Example, ${name ?? pattern ?? "standard"}`}
          kind="example"
          pattern={pattern}
          columns={shown}
          view={view}
          rows={rows}
          rowId={(one) => one.id}
          none={null}
          selection={marks && { selected, onChange: setSelected, actions: <Button size="small">Suspend</Button> }}
          paged
          footer={<WholeTableFooter shown={rows.length} total={rows.length} />}
        />
      </Card>
    </>
  );
}

/** An address that asks for a page that no list gave out. */
function Misasked() {
  const view = useTableView({ name: "misasked" });
  const error = new ApiProblem(422, "invalid", "The cursor is not one that a list gave out.", [
    { field: "cursor", message: "leave it out to start at the first page" },
  ]);
  return (
    <DataTable
      label="Example, with a wrong address"
      kind="example"
      columns={columns}
      view={view}
      rows={undefined}
      rowId={(one) => one.id}
      loading={{ isPending: false, error, refetch: () => {} }}
      none={null}
    />
  );
}

export const story: Story = {
  title: "Tables",
  about:
    "Three patterns with one set of columns: standard, fixed column, and virtual for whole lists that pass 200 rows. Order, hidden columns and the page stand in the address; arrows walk, Enter opens, the space bar marks, with Shift up to there, Ctrl C copies. Marked rows are copied as a spreadsheet takes them. On a phone rows are cards.",
  shows: [
    "components/table/DataTable",
    "components/table/DataTableFooter",
    "components/table/TableTools",
    "components/table/VirtualGrid",
    "components/table/BulkBar",
    "components/table/TableFailed",
  ],
  states: [
    { name: "Standard, with marked rows and what may be done with them", show: () => <Table rows={FEW} marks /> },
    { name: "Read as a whole, turned page by page", show: () => <Table rows={SOME} name="pages" /> },
    { name: "Fixed column", show: () => <Table rows={FEW} pattern="fixed" /> },
    { name: "A page that there is not", show: () => <Misasked /> },
    { name: "Virtual, 100,000 rows", show: () => <Table rows={MANY} pattern="virtual" /> },
  ],
};
