import { X } from "lucide-react";
import { classes } from "@/lib/classes";
import { Button } from "./Button";

export type Toast = {
  id: number;
  tone: "success" | "danger";
  text: string;
  action?: { label: string; run: () => void };
};

const EDGE = { success: "before:bg-success", danger: "before:bg-danger" } as const;

/**
 * Outcomes, in a corner, spoken politely. The list belongs to the shell; this only draws it, above where it stands: a strip of
 * no height over what must stay in reach.
 */
export function Toaster({
  toasts,
  onDismiss,
  onHold,
  onRelease,
  dismissLabel,
  label,
}: {
  toasts: readonly Toast[];
  onDismiss: (id: number) => void;
  /** Somebody is at one, with the pointer or the keyboard; then nobody any more. */
  onHold?: (id: number) => void;
  onRelease?: (id: number) => void;
  dismissLabel: string;
  label: string;
}) {
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none absolute right-4 bottom-4 z-50 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2"
    >
      {toasts.map((toast) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; who comes near keeps it from going
        <div
          key={toast.id}
          data-testid={`toast-${toast.tone}`}
          onPointerEnter={() => onHold?.(toast.id)}
          onFocus={() => onHold?.(toast.id)}
          onPointerLeave={({ currentTarget }) => !currentTarget.matches(":focus-within") && onRelease?.(toast.id)}
          onBlur={({ currentTarget }) => !currentTarget.matches(":hover, :focus-within") && onRelease?.(toast.id)}
          className={classes(
            "pointer-events-auto relative flex animate-appear items-start gap-2 overflow-hidden rounded-lg border border-card-border bg-popover py-2.5 pr-2 pl-4 text-base shadow-lg",
            "before:absolute before:inset-y-0 before:left-0 before:w-1",
            EDGE[toast.tone],
          )}
        >
          <p className="min-w-0 flex-1 py-0.5 wrap-break-word">{toast.text}</p>
          {toast.action && (
            <Button
              size="tiny"
              onClick={() => {
                onDismiss(toast.id);
                toast.action?.run();
              }}
              data-testid="button-toast-action"
            >
              {toast.action.label}
            </Button>
          )}
          <button
            type="button"
            aria-label={dismissLabel}
            onClick={() => onDismiss(toast.id)}
            className="elevate inline-flex size-7 items-center justify-center rounded-md text-muted-foreground"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
    </section>
  );
}
