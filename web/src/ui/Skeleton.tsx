import { classes } from "@/lib/classes";

/** A grey shape where content will be. Hidden from readers; the region around it is marked busy. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes("block h-4 animate-shimmer rounded-sm bg-foreground/8", className)} />;
}
