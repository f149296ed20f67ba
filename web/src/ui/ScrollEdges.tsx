import { type RefObject, useLayoutEffect, useState } from "react";
import { classes } from "@/lib/classes";
import { betweenPins, pinnedWidth } from "@/lib/inSight";

/** Where there is more than is seen, and how far what stays in sight reaches in from either side, in pixels. */
type Edges = { left: boolean; right: boolean; pinnedLeft: number; pinnedRight: number };

const NONE: Edges = { left: false, right: false, pinnedLeft: 0, pinnedRight: 0 };

/** A fraction of a pixel is no content. */
const SOME_PX = 2;

/** Reads the edges off what is drawn; what is marked `data-pin` stays while the rest scrolls under it. */
export function edgesOf(scroller: HTMLElement): Edges {
  const { scrollLeft, scrollWidth, clientWidth } = scroller;
  if (scrollWidth - clientWidth < SOME_PX) return NONE;
  return {
    left: scrollLeft >= SOME_PX,
    right: scrollLeft + clientWidth <= scrollWidth - SOME_PX,
    pinnedLeft: pinnedWidth(scroller, "left"),
    pinnedRight: pinnedWidth(scroller, "right"),
  };
}

const same = (a: Edges, b: Edges) =>
  a.left === b.left && a.right === b.right && a.pinnedLeft === b.pinnedLeft && a.pinnedRight === b.pinnedRight;

/**
 * Shadows at the sides of something that scrolls sideways, while there is more on that side. Stands beside the scroller in
 * a box that is `relative`. While the scroller has more than is seen it carries `data-wide`. What gets the focus inside is
 * scrolled clear of its sides, where pinned columns would cover it.
 */
export function ScrollEdges({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const [edges, setEdges] = useState(NONE);
  // Only the browser knows how wide things became, and when that changes.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const now = edgesOf(element);
      element.toggleAttribute("data-wide", now.left || now.right);
      setEdges((before) => (same(before, now) ? before : now));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const show = ({ target }: FocusEvent) => target !== element && betweenPins(element, target as Element);
    element.addEventListener("focusin", show);
    const sizes = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(look);
    sizes?.observe(element);
    if (element.firstElementChild) sizes?.observe(element.firstElementChild);
    return () => {
      element.removeEventListener("scroll", look);
      element.removeEventListener("focusin", show);
      sizes?.disconnect();
    };
  }, [scroller]);
  return (
    <>
      {(["left", "right"] as const).map((side) => (
        <span
          key={side}
          aria-hidden
          data-testid={`edge-${side}`}
          data-more={edges[side]}
          style={{ [side]: side === "left" ? edges.pinnedLeft : edges.pinnedRight }}
          className={classes(
            "pointer-events-none absolute inset-y-0 z-10 w-4 from-edge to-transparent transition-opacity",
            side === "left" ? "bg-linear-to-r" : "bg-linear-to-l",
            edges[side] ? "opacity-100" : "opacity-0",
          )}
        />
      ))}
    </>
  );
}
