import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";

const badgeLook = cva(
  "swatch-on-paper inline-flex items-center gap-1 rounded-md px-1.5 py-0.5 text-xs leading-4 font-medium whitespace-nowrap [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "bg-secondary text-muted-foreground",
        info: "bg-info-soft text-info",
        success: "bg-success-soft text-success",
        warning: "bg-warning-soft text-warning",
        danger: "bg-danger-soft text-danger",
        outline: "border border-border text-muted-foreground",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeLook>["tone"]>;

/** A short word about a state. The word carries the meaning, the tone only repeats it. */
export function Badge({
  tone,
  children,
  className,
  testId,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
  testId?: string;
}) {
  return (
    <span data-badge data-testid={testId} className={classes(badgeLook({ tone }), className)}>
      {children}
    </span>
  );
}
