import { expect, test } from "vitest";
import { columnsOf } from "./columns";
import { stillShown } from "./stillShown";

type Row = { name: string; kind: string; note: string };
const column = columnsOf<Row>();
const columns = [
  column.accessor("name", { header: "Name", meta: { sort: "server" } }),
  column.group({
    id: "more",
    header: "More",
    columns: column.columns([column.accessor("kind", { header: "Kind", meta: { sort: "text" } })]),
  }),
  column.accessor("note", { header: "Note" }),
];

test.each([
  [
    "as it was",
    { sort: "-name", hide: "kind", status: "active" },
    { sort: "-name", hide: "kind", status: "active" },
    [],
  ],
  [
    "an order by a column that is gone",
    { sort: "-margin", status: "active" },
    { sort: undefined, status: "active" },
    ["margin"],
  ],
  ["an order that the table no longer has", { sort: "note" }, { sort: undefined }, ["note"]],
  ["a hidden column that is gone", { hide: "kind,margin" }, { hide: "kind" }, ["margin"]],
  ["of the hidden columns none is left: nothing is hidden", { hide: "margin" }, { hide: "-" }, ["margin"]],
  ["nothing hidden, although something usually is", { hide: "-" }, { hide: "-" }, []],
  ["the same column ordered by and hidden is told once", { sort: "margin", hide: "margin" }, { hide: "-" }, ["margin"]],
])("%s", (_, state, shown, gone) => {
  const found = stillShown(state, columns);
  expect({ ...found.state }).toEqual(shown);
  expect(found.gone).toEqual(gone);
});
