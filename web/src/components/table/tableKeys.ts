import type { KeyboardEvent } from "react";

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The keys of a table: arrows walk through its cells, Enter opens the row, the space bar selects it, Ctrl C copies the
 * cell. Works on the drawn table itself, so that it costs nothing while nobody presses a key.
 */
export function tableKeys(event: KeyboardEvent<HTMLElement>, copied: (text: string) => void): void {
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
    row.querySelector<HTMLElement>('[role="checkbox"]')?.click();
  }
  if (event.key === "c" && (event.ctrlKey || event.metaKey) && String(window.getSelection()) === "") {
    event.preventDefault();
    const text = cell.innerText.trim();
    void navigator.clipboard?.writeText(text);
    copied(text);
  }
}
