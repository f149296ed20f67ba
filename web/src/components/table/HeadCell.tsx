import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { Button } from "@/ui/Button";
import type { ColumnLook } from "./columns";
import type { TableView } from "./tableView";

/** What `aria-sort` says of a column; undefined when it cannot be ordered, or not now. */
export function sortState(view: TableView | undefined, column: string, look: ColumnLook | undefined) {
  if (!view || !look?.sort || look.unsorted) return undefined;
  if (view.sort?.column !== column) return "none" as const;
  return view.sort.down ? ("descending" as const) : ("ascending" as const);
}

/** The name of a column by which the rows can be ordered: a button that does so, or that says why it does not now. */
export function SortButton({
  view,
  column,
  look,
  children,
}: {
  view: TableView;
  column: string;
  look: ColumnLook | undefined;
  children: ReactNode;
}) {
  const state = sortState(view, column, look);
  const Icon = state === "ascending" ? ArrowUp : state === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <Button
      look="bare"
      size="none"
      onClick={() => view.toggleSort(column)}
      reason={look?.unsorted}
      data-testid={`button-sort-${column}`}
      className={classes(
        "group/sort inline-flex items-center gap-1 rounded-sm px-1 py-0.5",
        // the arrow stands in the padding of the head: figures narrower than it make no column wider
        look?.align === "right" ? "-mr-1 -ml-4 flex-row-reverse" : "-mr-4 -ml-1",
      )}
    >
      {children}
      {look?.unsorted === undefined && (
        <Icon
          aria-hidden
          className={classes(
            "size-3 shrink-0",
            state === "none" && "opacity-0 group-hover/sort:opacity-70 group-focus-visible/sort:opacity-70",
          )}
        />
      )}
    </Button>
  );
}
