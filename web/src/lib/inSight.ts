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

type Extent = { left: number; right: number };

/** How far a strip is to be scrolled for a part to be seen: not at all when it is; by its beginning when it is too wide. */
export function shifted(scrolled: number, strip: Extent, part: Extent): number {
  if (part.left < strip.left || part.right - part.left > strip.right - strip.left)
    return scrolled + part.left - strip.left;
  return part.right > strip.right ? scrolled + part.right - strip.right : scrolled;
}
