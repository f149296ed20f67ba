import { type FocusEvent, type HTMLAttributes, type RefObject, useLayoutEffect, useRef } from "react";

/** What a button of a row does to it; a row has at most one of each. */
type RowAction = "up" | "down" | "remove";

const OPPOSITE = { up: "down", down: "up" } as const;
const ATTRIBUTE = "data-row-action";
const REACHED = "button:not(:disabled), input:not(:disabled)";

/** Marks a button of a row, so that the focus is kept when its row moves or goes. */
export const rowAction = (action: RowAction) => ({ [ATTRIBUTE]: action });

const actionOf = (button: Element) => button.getAttribute(ATTRIBUTE) as RowAction | null;

/**
 * Keeps the focus with a list whose rows are moved and removed by keyboard. It stays with what was moved: at the arrow that was
 * pressed or, where that one is at its end, at the opposite one. After a removal it is at the same button of the next row, else
 * of the one before, else at what adds a row. `rows` belongs to what holds the rows, whose item has the buttons marked by
 * `rowAction`; `add` to the button, or to what holds the field, that adds one. The component that calls it draws the rows.
 */
export function useRowFocus<Add extends HTMLElement = HTMLButtonElement>(): {
  rows: Pick<HTMLAttributes<HTMLElement>, "onFocus" | "onBlur">;
  add: RefObject<Add | null>;
} {
  const add = useRef<Add>(null);
  const held = useRef<{ button: HTMLElement; list: Element; removers: Element[] } | null>(null);
  // The focus is lost by the drawing itself, which is no event: what had it is disabled now, or is there no more.
  useLayoutEffect(() => {
    if (!held.current) return;
    const { button, list, removers } = held.current;
    const free = document.activeElement === null || document.activeElement === document.body;
    if (!free && document.activeElement !== button) return;
    const action = actionOf(button);
    if (!button.isConnected) {
      held.current = null;
      if (action !== "remove") return;
      const at = removers.indexOf(button);
      const left = removersOf(list);
      focusOn(left[at] ?? left[at - 1] ?? add.current);
    } else if (!button.matches(":disabled")) {
      held.current = { button, list, removers: removersOf(list) };
      if (free) button.focus();
    } else if (action === "up" || action === "down") {
      focusOn(button.closest("li")?.querySelector(`[${ATTRIBUTE}=${OPPOSITE[action]}]`));
    }
  });
  return {
    add,
    rows: {
      onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
        const button = target.closest<HTMLElement>(`[${ATTRIBUTE}]`);
        held.current = button && { button, list: currentTarget, removers: removersOf(currentTarget) };
      },
      // React tells of no blur that its own drawing makes, so this is a person who leads the focus away
      onBlur: () => {
        held.current = null;
      },
    },
  };
}

/** A list that is gone with its last row still has it. */
const removersOf = (list: Element) => (list.isConnected ? [...list.querySelectorAll(`[${ATTRIBUTE}=remove]`)] : []);

function focusOn(element: Element | null | undefined) {
  const target = element?.matches(REACHED) ? element : element?.querySelector(REACHED);
  if (target instanceof HTMLElement) target.focus();
}
