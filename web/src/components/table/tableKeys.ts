import type { KeyboardEvent } from "react";

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A cell of the body, counted from 0; the column of checkboxes counts too. */
export type CellPlace = { row: number; column: number; cell: HTMLElement };

/** Presses the checkbox of a row; with Shift it marks all from the one that was pressed before. */
export function pressMark(row: Element | null, shiftKey: boolean): void {
  row
    ?.querySelector('[role="checkbox"]')
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
}

/**
 * The keys of a table: arrows walk through its cells, Enter opens the row, the space bar marks it, with Shift all rows from
 * the one that was marked before, Ctrl C copies the cell. Works on the drawn table itself, so that it costs nothing while nobody presses a key.
 */
export function tableKeys(event: KeyboardEvent<HTMLElement>, onCopy: (place: CellPlace) => void): void {
  const at = event.target as HTMLElement;
  const cell = at.closest<HTMLTableCellElement>("tbody td");
  // Inside a control the keys are the control's.
  if (at !== event.currentTarget && at !== cell) return;

  const step = STEPS[event.key];
  if (step && !event.altKey && !event.ctrlKey && !event.metaKey) {
    const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    const row = cell ? rows.indexOf(cell.parentElement as HTMLTableRowElement) + step[0] : 0;
    const next = rows[row]?.cells[cell ? cell.cellIndex + step[1] : 0];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
    return;
  }
  if (!cell) return;
  const row = cell.parentElement as HTMLTableRowElement;
  if (event.key === "Enter") {
    (row.querySelector<HTMLElement>("a") ?? row.querySelector<HTMLElement>('button:not([role="checkbox"])'))?.click();
  }
  if (event.key === " ") {
    event.preventDefault();
    pressMark(row, event.shiftKey);
  }
  if (event.key === "c" && (event.ctrlKey || event.metaKey) && String(window.getSelection()) === "") {
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll("tbody tr")];
    onCopy({ row: rows.indexOf(row), column: cell.cellIndex, cell });
  }
}
