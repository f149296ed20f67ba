import type { KeyboardEvent, PointerEvent } from "react";
import { classes } from "@/lib/classes";

type Props = {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
  /** On which edge of its pane it lies; on the left one the pane grows to the left. */
  edge?: "left" | "right";
};

const STEP = 16;

/** The edge between two panes: dragged, or moved with the arrow keys. It lies on the edge of a positioned pane that has the width `value`. */
export function Resizer({ label, value, least, most, onChange, edge: side = "right" }: Props) {
  const grows = side === "right" ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    const edge = event.currentTarget;
    const start = event.clientX;
    const move = (moved: globalThis.PointerEvent) => onChange(value + grows * (moved.clientX - start));
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), { once: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP * grows, ArrowRight: STEP * grows, Home: least - value, End: most - value }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    onChange(value + step);
  };
  return (
    // A rule that has a value and the focus is a control (WAI-ARIA window splitter).
    <hr
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      className={classes(
        "absolute inset-y-0 z-10 h-full w-1.5 cursor-col-resize touch-none border-0 bg-transparent hover:bg-ring/40 focus-visible:bg-ring",
        side === "right" ? "-right-0.5" : "-left-0.5",
      )}
    />
  );
}
