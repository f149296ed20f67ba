import type { ReactNode } from "react";
import type { Query } from "@/lib/api/client";
import type { Columns } from "./columns";
import { DataTable, type Loading, type Narrowing, type Pattern } from "./DataTable";
import { WholeTableFooter } from "./DataTableFooter";
import { exportOf } from "./exportsOf";
import type { Selection } from "./selection";
import { TableTools } from "./TableTools";
import { type TableView, useTableView } from "./tableView";

/** How a list is asked for; a TanStack query result fits. */
export type Asked = Loading & { isFetching: boolean };

type Props<T extends object> = {
  /** Names the table for readers. */
  label: string;
  /** For tests: rows carry `row-{kind}-{id}`. */
  kind: string;
  columns: Columns<T>;
  pattern?: Pattern;
  /** The query of the list; without it the rows are a part of what is here already. */
  list?: Asked;
  /** What is shown: the list, or what the filters leave of it. */
  rows: readonly T[] | undefined;
  /** The list without the filters, where it is here and they are applied to it here. */
  all?: readonly unknown[];
  none: ReactNode;
  /** What may be done with marked rows beyond copying them. */
  selection?: Selection<T>;
  /**
   * The list as a file: the address of its endpoint and what it is asked for, without the order, which is the view's. The file has
   * the columns that are shown, or those named here; `every`: all that the list has. Without it, it cannot be taken away.
   */
  exported?: { list: string; query?: Query; columns?: readonly string[] | "every" };
} & Looked &
  Narrowing;

/** What names a row. */
type RowId<T> = (row: T) => string;

type Looked =
  | { /** Under which name views are saved: the table is what its page is about. */ page: string; view?: undefined }
  | {
      /** Of one of several tables of a page, or of one whose filters stand above it. Without it nobody orders the rows. */
      view?: TableView;
      page?: undefined;
      /** Its tools stand with the filters, or it is so small that it needs none. */
      withoutTools?: boolean;
    };

/** A list that is here as a whole: how many there are, its pages, its tools and its file stand below it. */
export function WholeTable<T extends { id: string }>(props: Props<T> & { rowId?: RowId<T> }): ReactNode;
/** The same of rows without an id: what names them is said. */
export function WholeTable<T extends object>(props: Props<T> & { rowId: RowId<T> }): ReactNode;
export function WholeTable<T extends object>(props: Props<T> & { rowId?: RowId<T> }): ReactNode {
  const { label, kind, columns, pattern, list, rows, none, page, exported } = props;
  const { filtered, onClearFilters } = props;
  const narrowing: Narrowing = filtered === undefined ? {} : { filtered, onClearFilters };
  const own = useTableView();
  const view = page === undefined ? props.view : own;
  const tools = view && list && !("withoutTools" in props && props.withoutTools);
  return (
    <DataTable
      label={label}
      kind={kind}
      columns={columns}
      pattern={pattern}
      view={view}
      rows={rows}
      rowId={props.rowId ?? idOf}
      loading={list}
      none={none}
      selection={props.selection}
      {...narrowing}
      paged
      footer={
        rows && (
          <WholeTableFooter
            tools={tools && <TableTools view={view} columns={columns} query={list} page={page} />}
            shown={rows.length}
            total={(props.all ?? rows).length}
            exported={exported && fileOf(exported, columns, view)}
          />
        )
      }
    />
  );
}

/** Rows of a type without an id come with what names them. */
const idOf = (row: object) => (row as { id: string }).id;

function fileOf<T extends object>(
  { list, query, columns }: NonNullable<Props<T>["exported"]>,
  drawn: Columns<T>,
  view: TableView | undefined,
) {
  const asked = { ...query, sort: view?.sortText ?? query?.sort };
  const all = exportOf(list, asked, drawn, view);
  return columns === undefined ? all : { ...all, shown: columns === "every" ? undefined : columns };
}
