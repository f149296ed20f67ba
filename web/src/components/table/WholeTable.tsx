import type { ReactNode } from "react";
import type { Query } from "@/lib/api/client";
import type { Columns } from "./columns";
import { DataTable, type Loading } from "./DataTable";
import { WholeTableFooter } from "./DataTableFooter";
import { exportOf } from "./exportsOf";
import type { Selection } from "./selection";
import { TableTools } from "./TableTools";
import { type TableView, useTableView } from "./tableView";

/** A list that is read as a whole, as a page or card asks for it; a TanStack query result fits. */
export type WholeList<T> = Loading & { isFetching: boolean; data: { items: readonly T[] } | undefined };

type Props<T extends { id: string }> = {
  /** Names the table for readers. */
  label: string;
  /** For tests: rows carry `row-{kind}-{id}`. */
  kind: string;
  columns: Columns<T>;
  list: WholeList<T>;
  /** Some of the list, where the card is about some of it. */
  rows?: readonly T[];
  none: ReactNode;
  /** What may be done with marked rows beyond copying them. */
  selection?: Selection<T>;
  /** Address of the list's endpoint and what it is asked for: the list as a file. Without it, it cannot be taken away. */
  exported?: { list: string; query?: Query };
} & (
  | { /** Under which name views are saved: the table is what its page is about. */ page: string; view?: undefined }
  | { /** One of several tables of a page; without saved views. */ view: TableView; page?: undefined }
);

/** A list that nothing narrows and that is there as a whole: how many there are, its pages and its tools stand below it. */
export function WholeTable<T extends { id: string }>(props: Props<T>) {
  const { label, kind, columns, list, none, page, exported } = props;
  const own = useTableView();
  const view = props.view ?? own;
  const rows = props.rows ?? list.data?.items;
  return (
    <DataTable
      label={label}
      kind={kind}
      columns={columns}
      view={view}
      rows={rows}
      rowId={(row) => row.id}
      loading={list}
      none={none}
      selection={props.selection}
      footer={
        rows && (
          <WholeTableFooter
            tools={<TableTools view={view} columns={columns} query={list} page={page} />}
            shown={rows.length}
            total={rows.length}
            exported={exported && exportOf(exported.list, { ...exported.query, sort: view.sortText }, columns, view)}
          />
        )
      }
    />
  );
}
