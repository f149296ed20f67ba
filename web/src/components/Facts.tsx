import type { ReactNode } from "react";
import { classes } from "@/lib/classes";

/** `long`: a value that needs the whole width, and is read from the left. */
export type Fact = { label: string; value: ReactNode; hint?: string; testId?: string; long?: boolean };

const COLUMNS = {
  1: "",
  2: "sm:grid-cols-2",
  3: "sm:grid-cols-2 xl:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4",
} as const;

/** Names and values of one thing. An unknown value is a dash, never an empty place. */
export function Facts({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: keyof typeof COLUMNS }) {
  return (
    <dl className={classes("grid grid-cols-1 gap-x-6", COLUMNS[columns])}>
      {facts.map((fact) => (
        <div
          key={fact.label}
          className={classes(
            "flex min-h-8 min-w-0 items-baseline justify-between gap-3 border-b border-border/60 py-1.5 text-base",
            fact.long && "col-span-full",
          )}
        >
          <dt className="shrink-0 text-sm text-muted-foreground" title={fact.hint}>
            {fact.label}
          </dt>
          <dd
            data-testid={fact.testId}
            className="min-w-0 text-right text-balance wrap-anywhere [&_time]:whitespace-normal"
          >
            {fact.value === null || fact.value === undefined || fact.value === "" ? (
              <span className="text-muted-foreground">–</span>
            ) : (
              fact.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
