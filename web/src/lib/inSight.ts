import { type RefObject, useEffect } from "react";

/**
 * Keeps a part of a strip that scrolls sideways in sight: when another one is the part, and when the strip becomes narrower.
 * Only the strip is scrolled, never the page.
 */
export function useInSight(strip: RefObject<HTMLElement | null>, part: string, when?: unknown): void {
  // Where things lie is known to the drawn strip alone. `when` is what moves the part without changing the strip's width.
  useEffect(() => {
    const drawn = strip.current;
    if (!drawn || when === null) return;
    // it is told once at the beginning too, when the layout is made anyway
    const widths = new ResizeObserver(() => {
      const seen = drawn.querySelector(part)?.getBoundingClientRect();
      if (seen) drawn.scrollLeft = shifted(drawn.scrollLeft, drawn.getBoundingClientRect(), seen);
    });
    widths.observe(drawn);
    return () => widths.disconnect();
  }, [strip, part, when]);
}

/** Scrolls a strip sideways until one of its parts is seen whole, as one is when it gets the focus. */
export function bringInSight(strip: HTMLElement, part: Element): void {
  strip.scrollLeft = shifted(strip.scrollLeft, strip.getBoundingClientRect(), part.getBoundingClientRect());
}

/** How wide the columns are that stay at one side while the rest scrolls beneath them; they are marked `data-pin`. */
export function pinnedWidth(scroller: HTMLElement, side: "left" | "right"): number {
  const pinned = [...scroller.querySelectorAll<HTMLElement>(`[data-pin="${side}"]`)];
  return pinned.reduce((sum, one) => sum + one.offsetWidth, 0);
}

/**
 * Scrolls a table sideways until a part of it is seen whole, clear of the columns that stay at its sides. What is in one of
 * these is always seen; `scroll-padding` would scroll for it too, and for nothing.
 */
export function betweenPins(scroller: HTMLElement, part: Element): void {
  const cell = part.closest<HTMLElement>('td, th, [role="columnheader"], [role="gridcell"]');
  if (cell && getComputedStyle(cell).position === "sticky") return;
  const { left, right } = scroller.getBoundingClientRect();
  const between = { left: left + pinnedWidth(scroller, "left"), right: right - pinnedWidth(scroller, "right") };
  scroller.scrollLeft = shifted(scroller.scrollLeft, between, part.getBoundingClientRect());
}

type Extent = { left: number; right: number };

/** How far a strip is to be scrolled for a part to be seen: not at all when it is; by its beginning when it is too wide. */
export function shifted(scrolled: number, strip: Extent, part: Extent): number {
  if (part.left < strip.left || part.right - part.left > strip.right - strip.left)
    return scrolled + part.left - strip.left;
  return part.right > strip.right ? scrolled + part.right - strip.right : scrolled;
}
