import { type ReactNode, useId } from "react";
import { classes } from "@/lib/classes";

type Props = {
  title?: ReactNode;
  /** Right of the title: a button, a count, a state. */
  aside?: ReactNode;
  /** One line under the title. */
  note?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Tables and frames reach the edges. */
  flush?: boolean;
  testId?: string;
};

/** A titled surface. With a title it is a named region, so that a reader can jump to it. */
export function Card({ title, aside, note, children, className, flush = false, testId }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      data-testid={testId}
      className={classes(
        "card min-w-0 overflow-clip rounded-lg border border-card-border bg-card text-card-foreground shadow-xs",
        className,
      )}
    >
      {title && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
          <div className="min-w-0 flex-1 basis-60">
            <h2 id={id} className="text-base font-semibold">
              {title}
            </h2>
            {note && <p className="text-sm text-muted-foreground">{note}</p>}
          </div>
          {aside}
        </header>
      )}
      <div className={flush ? (title ? "border-t border-border" : "") : title ? "px-4 pb-4" : "p-4"}>{children}</div>
    </section>
  );
}
