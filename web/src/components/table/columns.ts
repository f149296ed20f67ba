import { type ColumnDef, createColumnHelper, tableFeatures } from "@tanstack/react-table";

/** What a column says about its look; `DataTable` reads it. */
export type ColumnLook<T = never> = {
  align?: "right";
  /** Where the cell goes when rows become cards on a phone: the heading, beside it, or nowhere. Others become label and value. */
  phone?: "title" | "aside" | "hidden";
  /** On a card the group's heading is gone, so the label must say more: "Customer balance". */
  phoneLabel?: string;
  /** Leaves a row's value out of its card, e.g. the supplier side of a mere customer. */
  phoneSkip?: (row: T) => boolean;
  /** Stays in sight while the rest scrolls sideways. */
  pin?: "left" | "right";
  className?: string;
};

export const features = tableFeatures({ columnMeta: {} as ColumnLook });
export type Features = typeof features;

// The value type differs from column to column; only the cell's own renderer looks at it.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Columns<T extends object> = ColumnDef<Features, T, any>[];

/** Starts the definition of a table's columns. */
export function columnsOf<T extends object>() {
  return createColumnHelper<Features, T>();
}
