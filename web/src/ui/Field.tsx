import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "@/lib/classes";

export const controlLook =
  "h-9 w-full min-w-0 rounded-md border border-input bg-card px-2.5 text-base text-foreground placeholder:text-muted-foreground disabled:opacity-60 aria-invalid:border-destructive";

type FieldProps = {
  label: string;
  /** Under the control, always visible. */
  hint?: ReactNode;
  /** Under the control, in place of the hint; also marks the control as invalid. */
  error?: string;
  hideLabel?: boolean;
  className?: string;
  children: (props: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  }) => ReactNode;
};

/** Label, control and message, tied together for those who cannot see that they stand together. */
export function Field({ label, hint, error, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const message = error ?? hint;
  return (
    <div className={classes("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium text-muted-foreground"}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": message ? `${id}-message` : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {message && (
        <p id={`${id}-message`} className={classes("text-sm", error ? "text-danger" : "text-muted-foreground")}>
          {message}
        </p>
      )}
    </div>
  );
}

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={classes(controlLook, className)} {...rest} />;
}

/** The browser's own select: right on every device, and fast. Options never have an empty value; use a word such as `any`. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select className={classes(controlLook, "pr-1", className)} {...rest} />;
}
