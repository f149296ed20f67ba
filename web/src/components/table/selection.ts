import type { ReactTable, Row } from "@tanstack/react-table";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { formatInstant } from "@/lib/format";
import { type Columns, type Features, leavesOf } from "./columns";

/**
 * What a page says of the marks of its rows. A table with a `view` has them without being asked; it keeps them itself unless
 * the page does, and forgets what is not on the page any more.
 */
export type Selection<T> = {
  /** Names a row for those who hear its checkbox; without it the column that is the title of a card does. */
  nameOf?: (row: T) => string;
  /** Buttons of the bar that appears while something is marked, before those that every table has. */
  actions?: ReactNode;
} & (
  | { selected: ReadonlySet<string>; onChange: (selected: ReadonlySet<string>) => void }
  | { selected?: undefined; onChange?: undefined }
);

/** What a row needs to be marked. It stays the same object, so that a row is drawn again only for its own mark. */
export type Marking<T extends object> = {
  /** `extend`: all rows from the one that was pressed last to this one, in the order they stand in. */
  mark: (id: string, on: boolean, extend: boolean) => void;
  all: (on: boolean) => void;
  nameOf: (row: T) => string;
};

/** The marked rows of a table: all of them are among its rows. */
export type Marks<T extends object> = { selected: ReadonlySet<string>; marking: Marking<T> };

const NO_MARKS: ReadonlySet<string> = new Set();
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The name of a row by its columns: what its title says, a moment in the viewer's zone. */
export function nameByColumns<T extends object>(columns: Columns<T>): (row: T) => string {
  const leaves = leavesOf(columns);
  const title = leaves.find(({ look }) => look.phone === "title") ?? leaves.find(({ name }) => name);
  return (row) => {
    const value = title?.look.copy?.(row) ?? title?.valueOf(row);
    const text = typeof value === "object" && value !== null && "name" in value ? value.name : value;
    return typeof text === "string" && INSTANT.test(text) ? formatInstant(text, "full") : String(text ?? "");
  };
}

/** The marks that are on rows of the page; the same set when all are. */
export function stillHere(selected: ReadonlySet<string>, rows: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const here = [...selected].filter((id) => id in rows);
  return here.length === selected.size ? selected : new Set(here);
}

/** The marks after a press on one row: it alone, or all from the one that was pressed before. */
export function marked(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  { id, on, from }: { id: string; on: boolean; from: string | undefined },
): ReadonlySet<string> {
  const to = ids.indexOf(id);
  const begin = from === undefined ? -1 : ids.indexOf(from);
  const pressed = begin < 0 || to < 0 ? [id] : ids.slice(Math.min(begin, to), Math.max(begin, to) + 1);
  const next = new Set(selected);
  for (const one of pressed) on ? next.add(one) : next.delete(one);
  return next;
}

/**
 * Marks that a page keeps itself, because its buttons do something with the rows. What is not among `rows` any more is forgotten:
 * nobody means to change what is not seen.
 */
export function useKeptMarks<T extends { id: string }>(
  rows: readonly T[] | undefined,
): [marked: readonly T[], selection: { selected: ReadonlySet<string>; onChange: (next: ReadonlySet<string>) => void }] {
  const [kept, setKept] = useState(NO_MARKS);
  const marked = useMemo(() => (rows ?? []).filter(({ id }) => kept.has(id)), [rows, kept]);
  if (marked.length !== kept.size) setKept(new Set(marked.map(({ id }) => id)));
  return [marked, { selected: kept, onChange: setKept }];
}

/** Keeps the marks of a table, or asks the page that keeps them; `on` says whether the table has any. */
export function useMarks<T extends object>(
  table: ReactTable<Features, T>,
  columns: Columns<T>,
  { on, selection }: { on: boolean; selection: Selection<T> | undefined },
): Marks<T> | undefined {
  const [own, setOwn] = useState(NO_MARKS);
  const { rows, rowsById } = table.getRowModel();
  const given = selection?.selected ?? own;
  const selected = useMemo(() => stillHere(given, rowsById), [given, rowsById]);
  // What left the page is forgotten and not only out of sight: it would come back marked.
  if (!selection?.selected && selected !== own) setOwn(selected);

  const byColumns = useMemo(() => nameByColumns(columns), [columns]);
  const change = selection?.onChange ?? setOwn;
  const nameOf = selection?.nameOf ?? byColumns;
  const latest = useRef({ selected, rows, change, nameOf });
  // Rows that are not drawn again still mean the marks of now.
  useEffect(() => {
    latest.current = { selected, rows, change, nameOf };
  });
  const marking = useMemo<Marking<T>>(() => {
    let last: string | undefined;
    const idsOf = (all: readonly Row<Features, T>[]) => all.map((row) => row.id);
    return {
      mark: (id, to, extend) => {
        const now = latest.current;
        now.change(marked(now.selected, idsOf(now.rows), { id, on: to, from: extend ? last : undefined }));
        last = id;
      },
      all: (to) => {
        last = undefined;
        latest.current.change(to ? new Set(idsOf(latest.current.rows)) : NO_MARKS);
      },
      nameOf: (row) => latest.current.nameOf(row),
    };
  }, []);
  return useMemo(() => (on ? { selected, marking } : undefined), [on, selected, marking]);
}
