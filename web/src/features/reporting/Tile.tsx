import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { Skeleton } from "@/ui/Skeleton";

type Props = { label: string; value: ReactNode | undefined; note?: ReactNode; accent?: boolean; testId: string };

/** One figure. `value` undefined means that it is still on its way. */
export function Tile({ label, value, note, accent = false, testId }: Props) {
  return (
    <div
      className={classes(
        "min-w-0 rounded-lg border border-card-border bg-card px-4 py-3 shadow-xs max-sm:px-3",
        accent && "border-l-3 border-l-brand",
      )}
    >
      <dt className="text-sm text-muted-foreground">{label}</dt>
      <dd data-testid={`text-${testId}`} className="text-2xl leading-9 font-semibold tracking-tight tabular-nums">
        {value === undefined ? <Skeleton className="my-2 h-5 w-20" /> : value}
      </dd>
      {note && <dd className="text-sm text-muted-foreground">{note}</dd>}
    </div>
  );
}

/** Figures side by side; they wrap before they squeeze. `few` are up to five, which share the whole width. */
export function Tiles({ label, few = false, children }: { label: string; few?: boolean; children: ReactNode }) {
  return (
    <dl
      aria-label={label}
      className={classes(
        "grid grid-cols-[repeat(auto-fill,minmax(min(100%,10rem),1fr))] gap-3",
        few ? "lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none" : "md:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-8",
      )}
    >
      {children}
    </dl>
  );
}
