import type { ReactNode } from "react";

/**
 * One entry of the component library. It stands beside its component as `Name.story.tsx` and exports `story`; the
 * catalogue finds it by itself. Words in a story are examples, not texts of the product.
 */
export type Story = {
  title: string;
  /** What it is for, in a sentence or two. */
  about: string;
  /** The files it shows, as paths under `src` without their ending; the first gives it its place in the catalogue. */
  shows: readonly [string, ...string[]];
  states: readonly { name: string; show: () => ReactNode }[];
};
