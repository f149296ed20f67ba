import type { Cell } from "@tanstack/react-table";
import type { ColumnLook, Features } from "./columns";

/** What is never a value: words for readers alone, drawings, what marks a row, and what does something with it. */
const NEVER = '.sr-only, svg, [role="checkbox"], .button-box, script, style';
/** A badge behind a value says something of it; one that nothing stands before is the value, or a part of it. */
const BADGE = "[data-badge]";
/** They mark letters within a word; every other element begins a word of its own, as it does on the screen. */
const WITHIN_WORDS = new Set(["MARK", "B", "STRONG", "EM", "I", "SUB", "SUP", "WBR"]);
/** Stands where an element begins or ends until it is known what is beside it. */
const EDGE = "\u0000";

/**
 * The value that somebody sees in a cell: without the words that are there for screen readers only, without the badges behind it
 * and the buttons beside it, on one line. It looks at elements and classes and not at the layout, so a cell need not be on the screen.
 */
export function seenText(cell: Element): string {
  let begun = false;
  const read = (node: Node, inBadge: boolean): string => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent ?? "";
      if (!inBadge && text.trim()) begun = true;
      return text;
    }
    if (!(node instanceof Element) || node.matches(NEVER)) return "";
    const badge = node.matches(BADGE);
    if (badge && begun) return "";
    const inner = [...node.childNodes].map((child) => read(child, inBadge || badge)).join("");
    return WITHIN_WORDS.has(node.tagName) ? inner : `${EDGE}${inner}${EDGE}`;
  };
  return (
    [...cell.childNodes]
      .map((node) => read(node, false))
      .join("")
      // nothing comes between a word and the sign that ends it, unless it is written there
      .replaceAll(new RegExp(`${EDGE}+(?=[).,;:%])`, "g"), "")
      .replaceAll(new RegExp(`([(])${EDGE}+`, "g"), "$1")
      .replaceAll(EDGE, " ")
      .replaceAll(/\s+/g, " ")
      .trim()
  );
}

/** What is copied of a cell: what its column gives for that, or else what is seen. */
export function copyOf<T extends object>(cell: Cell<Features, T>, element: Element): string {
  const look = cell.column.columnDef.meta as ColumnLook<T> | undefined;
  return look?.copy?.(cell.row.original) || seenText(element);
}

/** Begins a formula in a spreadsheet; as `CsvRows` of the server has it. */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A figure with its unit or a dialled number, which is none. */
const FIGURE = /^[+-]?[0-9][0-9.,'\s]*(?:[A-Z]{3}|%)?$/;

/**
 * Rows as a spreadsheet takes them from the clipboard: cells between tabs, rows between line breaks. Somebody else may have
 * chosen a text, so one that would be a formula gets an apostrophe in front; one that begins with a quotation mark is quoted.
 */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(harmless).join("\t")).join("\r\n");
}

function harmless(text: string): string {
  const line = text
    .replaceAll(/\s+/g, " ")
    .trim()
    // a screen has the sign of its own, which a spreadsheet does not count with
    .replace(/^\u2212(?=[0-9])/, "-");
  if (FORMULA.test(line) && !FIGURE.test(line)) return `'${line}`;
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
