import { classes } from "@/lib/classes";

/** A grey shape where content will be; `className` gives its size. Hidden from readers; the region around it is marked busy. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes("block animate-shimmer rounded-sm bg-foreground/8", className)} />;
}
