import {
  type Cell,
  type ColumnDef,
  columnVisibilityFeature,
  createColumnHelper,
  flexRender,
  tableFeatures,
} from "@tanstack/react-table";

/** How a column is ordered: here, by what its accessor gives, or by the server, which is told in the address. */
export type SortKind = "text" | "number" | "decimal" | "server";

/** What a column says about its look; `DataTable` reads it. */
export type ColumnLook<T = never> = {
  align?: "right";
  /**
   * Where the cell goes when rows become cards on a phone: the heading, beside it, a line of its own for what is long and has no
   * spaces, one at the end for several buttons, or nowhere. Others become label and value, two in a line.
   */
  phone?: "title" | "aside" | "wide" | "foot" | "hidden";
  /** On a card the group's heading is gone, so the label must say more: "Customer balance". Also its name in the column chooser. */
  phoneLabel?: string;
  /** Leaves a row's value out of its card, e.g. the supplier side of a mere customer. */
  phoneSkip?: (row: T) => boolean;
  /** Stays in sight while the rest scrolls sideways. Such a column cannot be hidden. */
  pin?: "left" | "right";
  /** The head becomes a button that orders the rows. Without it the column cannot be ordered. */
  sort?: SortKind;
  /** Why the rows cannot be ordered by it now: the head says so instead of doing it. */
  unsorted?: string | undefined;
  /** What a button beside the value copies; nothing to copy, no button. */
  copy?: (row: T) => string | null | undefined;
  /** Width in pixels in a virtual table, whose columns cannot be as wide as their content. */
  width?: number;
  className?: string;
};

export const features = tableFeatures({ columnMeta: {} as ColumnLook, columnVisibilityFeature });
export type Features = typeof features;

// The value type differs from column to column; only the cell's own renderer looks at it.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Columns<T extends object> = ColumnDef<Features, T, any>[];

/** Starts the definition of a table's columns. */
export function columnsOf<T extends object>() {
  return createColumnHelper<Features, T>();
}

export type Leaf<T extends object> = {
  id: string;
  /** Its words in the column chooser; columns without a name are never hidden. */
  name: string | undefined;
  look: ColumnLook<T>;
  /** Whether its rows have a value of it; a column without draws something about the row, or what may be done with it. */
  hasValue: boolean;
  valueOf: (row: T) => unknown;
};

/** What a column draws of a row. */
export const drawn = <T extends object>(cell: Cell<Features, T>) =>
  flexRender(cell.column.columnDef.cell, cell.getContext());

/** The columns that have cells, out of their groups. */
export function leavesOf<T extends object>(columns: Columns<T>): Leaf<T>[] {
  return columns.flatMap((column) => {
    const definition = column as {
      id?: string;
      header?: unknown;
      columns?: Columns<T>;
      accessorKey?: string;
      accessorFn?: (row: T, index: number) => unknown;
      meta?: ColumnLook<T>;
    };
    if (definition.columns) return leavesOf(definition.columns);
    const { accessorKey: key, accessorFn: read, meta: look = {} } = definition;
    const header = typeof definition.header === "string" ? definition.header : undefined;
    return [
      {
        id: definition.id ?? key ?? header ?? "",
        name: look.phoneLabel ?? (header || undefined),
        look,
        hasValue: Boolean(read || key),
        valueOf: (row: T) => (read ? read(row, 0) : key ? (row as Record<string, unknown>)[key] : undefined),
      },
    ];
  });
}
