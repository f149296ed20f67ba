import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { DRAWER_WIDTH, resizeDrawer, useDrawerWidth } from "@/lib/panes";
import { useGivenBack } from "./givenBack";
import { Resizer } from "./Resizer";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, in a sentence. Read out when the dialog opens. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that goes on last. */
  footer?: ReactNode;
  closeLabel: string;
  /** A dialog that must be answered has no close button and ignores Escape and clicks beside it. */
  mustAnswer?: boolean;
  /** For what needs columns. */
  wide?: boolean;
  side?: "center" | "left" | "right" | "bottom";
  /** Names the edge by which a drawer at the right is made as wide as the person likes. */
  widthLabel?: string;
};

/** Whoever opens a form goes on typing; where there is none, the first button has the focus as usual. */
function beginAtField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(
    ":is(input, select, textarea):not(:disabled, [type=hidden], [type=file], [hidden], [hidden] *)",
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** A modal dialog, or a drawer with `side`: left for menus, right for the details of a record, bottom for a phone's filters. Focus is kept inside and given back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  closeLabel,
  mustAnswer = false,
  wide = false,
  side = "center",
  widthLabel,
}: Props) {
  const width = useDrawerWidth();
  const { remember, giveBack } = useGivenBack();
  const hold = (event: Event) => {
    if (mustAnswer) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Radix.Content
          onOpenAutoFocus={(event) => {
            remember();
            // on a phone the keyboard would cover the sheet before anybody has seen it
            if (side !== "bottom") beginAtField(event);
          }}
          onCloseAutoFocus={giveBack}
          onEscapeKeyDown={hold}
          onInteractOutside={hold}
          aria-describedby={description ? undefined : ""}
          data-must-answer={mustAnswer ? "" : undefined}
          style={side === "right" ? { width } : undefined}
          className={classes(
            side === "center" && (wide ? "max-w-3xl" : "max-w-lg"),
            "fixed z-50 flex animate-appear flex-col bg-popover text-foreground shadow-lg outline-none",
            side === "center"
              ? "top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-lg border border-card-border"
              : side === "left"
                ? "inset-y-0 left-0 w-72 max-w-[85vw] border-r border-card-border"
                : side === "bottom"
                  ? "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-xl border-t border-card-border pb-[env(safe-area-inset-bottom)]"
                  : "inset-y-0 right-0 max-w-[95vw] border-l border-card-border",
          )}
        >
          {side === "right" && widthLabel && (
            <Resizer
              edge="left"
              label={widthLabel}
              value={width}
              least={DRAWER_WIDTH.least}
              most={DRAWER_WIDTH.most}
              onChange={resizeDrawer}
            />
          )}
          <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-1">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {!mustAnswer && (
              <Radix.Close
                aria-label={closeLabel}
                className="elevate -mt-1 -mr-2 inline-flex size-8 items-center justify-center rounded-md text-muted-foreground"
              >
                <X aria-hidden className="size-4" />
              </Radix.Close>
            )}
          </div>
          {/* a field that gets the focus comes with what is said beneath it */}
          <div className="min-h-0 flex-1 scroll-pb-20 overflow-y-auto px-5 pb-5">
            {description && (
              <Radix.Description className="text-base text-muted-foreground">{description}</Radix.Description>
            )}
            {children}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-border rounded-b-lg bg-muted px-5 py-3">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
