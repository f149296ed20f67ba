import { cva, type VariantProps } from "class-variance-authority";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "@/lib/classes";

/** How an input, a select and a combobox look. `room` is kept free at the right for what stands inside the control. */
export const controlLook = cva(
  "w-full min-w-0 rounded-md border border-input bg-card pl-2.5 text-foreground placeholder:text-muted-foreground disabled:opacity-60 aria-invalid:border-destructive",
  {
    variants: {
      height: { none: "text-base", small: "h-8 text-sm", normal: "h-9 text-base", large: "h-10 text-base" },
      room: { none: "pr-2.5", arrow: "pr-1", icon: "pr-10", icons: "pr-14" },
    },
    defaultVariants: { height: "normal", room: "none" },
  },
);

type Look = VariantProps<typeof controlLook>;

type FieldProps = {
  label: string;
  /** Under the control, always visible. */
  hint?: ReactNode;
  /** Under the control, in place of the hint; also marks the control as invalid. */
  error?: string;
  hideLabel?: boolean;
  /** Marked in the label; who does not see the mark hears it from the control, which is given `aria-required`. */
  required?: boolean;
  className?: string;
  children: (props: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
    "aria-required": true | undefined;
  }) => ReactNode;
};

/** Label, control and message, tied together for those who cannot see that they stand together. */
export function Field({ label, hint, error, hideLabel = false, required = false, className, children }: FieldProps) {
  const id = useId();
  const message = error ?? hint;
  return (
    <div className={classes("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium text-muted-foreground"}>
        {label}
        {required && (
          <span aria-hidden className="ml-0.5 text-danger">
            *
          </span>
        )}
      </label>
      {children({
        id,
        "aria-describedby": message ? `${id}-message` : undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
      })}
      {message && (
        <p
          id={`${id}-message`}
          className={classes("text-sm", error ? "whitespace-pre-line text-danger" : "text-muted-foreground")}
        >
          {message}
        </p>
      )}
    </div>
  );
}

export function Input({ height, room, ...rest }: Omit<ComponentProps<"input">, "className" | "height"> & Look) {
  // the button of a file stands on the line of its text
  const look =
    rest.type === "file" ? classes(controlLook({ height: "none", room }), "py-1.5") : controlLook({ height, room });
  return <input className={look} {...rest} />;
}

/** An input that draws no box of its own, for what already has one. */
export function BareInput(props: ComponentProps<"input">) {
  return <input {...props} />;
}

export function TextArea({ rows = 3, ...rest }: Omit<ComponentProps<"textarea">, "className">) {
  return <textarea rows={rows} className={classes(controlLook({ height: "none" }), "py-1.5")} {...rest} />;
}

/** The browser's own select: right on every device, and fast. Options never have an empty value; use a word such as `any`. */
export function Select({ height, ...rest }: Omit<ComponentProps<"select">, "className"> & Pick<Look, "height">) {
  return <select className={controlLook({ height, room: "arrow" })} {...rest} />;
}
