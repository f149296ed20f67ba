import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classes } from "@/lib/classes";
import { Spinner } from "./Spinner";

/** Everything but the bare look is a box with a word or an icon in its middle. */
const BOX =
  "button-box inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0 aria-disabled:opacity-55";

export const buttonLook = cva(
  "elevate transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed",
  {
    variants: {
      look: {
        primary: `${BOX} border border-transparent bg-primary text-primary-foreground shadow-xs`,
        outline: `${BOX} border border-border bg-card text-foreground shadow-xs`,
        quiet: `${BOX} text-foreground`,
        /** No look of its own: rows, handles and fields that are pressed as a whole. */
        bare: "",
        danger: `${BOX} border border-transparent bg-destructive text-destructive-foreground shadow-xs`,
        choice: `${BOX} border border-border bg-card text-foreground shadow-xs aria-pressed:border-primary aria-pressed:bg-accent aria-pressed:text-accent-foreground`,
        dangerOutline: `${BOX} border border-border bg-card text-danger shadow-xs`,
      },
      size: {
        tiny: "h-7 px-2 text-sm",
        small: "h-8 px-2.5 text-sm",
        normal: "h-9 px-3.5 text-base",
        large: "h-10 px-4 text-base",
        icon: "size-9",
        iconSmall: "size-8",
        iconTiny: "size-6",
        none: "",
      },
    },
    defaultVariants: { look: "outline", size: "normal" },
  },
);

type Props = ComponentProps<"button"> &
  VariantProps<typeof buttonLook> & {
    /** Shows a spinner and refuses a second press while the action runs. */
    busy?: boolean;
    /** Why the action is not possible now. The button stays in reach of the keyboard, so that the reason can be heard. */
    reason?: string;
    asChild?: boolean;
  };

/** The only button. An icon alone needs `aria-label`. */
export function Button({
  look,
  size,
  busy = false,
  reason,
  asChild = false,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  // An action that is not possible now does not call for attention by its colour.
  const look_ = classes(
    buttonLook({ look: reason === undefined || look === "bare" ? look : "outline", size }),
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={look_} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={look_}
      aria-busy={busy || undefined}
      aria-disabled={busy || reason !== undefined || undefined}
      title={reason}
      aria-description={reason}
      onClick={busy || reason !== undefined ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
