import type { ReactNode } from "react";
import { classes } from "@/lib/classes";

/** Fields in two columns where the card is wide enough for their hints, else in one: a window's width says nothing about a card's. */
export function FieldGrid({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className="@container">
      <div className={classes("grid gap-4 @lg:grid-cols-2", className)}>{children}</div>
    </div>
  );
}
