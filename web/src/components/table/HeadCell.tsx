import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { Button } from "@/ui/Button";
import type { TableView } from "./tableView";

/** What `aria-sort` says of a column; undefined when it cannot be ordered. */
export function sortState(view: TableView | undefined, column: string, sortable: boolean) {
  if (!view || !sortable) return undefined;
  if (view.sort?.column !== column) return "none" as const;
  return view.sort.down ? ("descending" as const) : ("ascending" as const);
}

/** The name of a column; where the rows can be ordered by it, a button that does so. */
export function SortButton({
  view,
  column,
  right,
  children,
}: {
  view: TableView;
  column: string;
  right: boolean;
  children: ReactNode;
}) {
  const state = sortState(view, column, true);
  const Icon = state === "ascending" ? ArrowUp : state === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <Button
      look="bare"
      size="none"
      onClick={() => view.toggleSort(column)}
      data-testid={`button-sort-${column}`}
      className={classes(
        "group/sort -mx-1 inline-flex items-center gap-1 rounded-sm px-1 py-0.5",
        right && "flex-row-reverse",
      )}
    >
      {children}
      <Icon
        aria-hidden
        className={classes(
          "size-3 shrink-0",
          state === "none" && "opacity-0 group-hover/sort:opacity-70 group-focus-visible/sort:opacity-70",
        )}
      />
    </Button>
  );
}
