import type { KeyboardEvent, PointerEvent } from "react";

type Props = {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
};

const STEP = 16;

/** The edge between two panes: dragged, or moved with the arrow keys. It lies on the right edge of a pane (`relative`) that has the width `value`. */
export function Resizer({ label, value, least, most, onChange }: Props) {
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    const edge = event.currentTarget;
    const start = event.clientX - value;
    const move = (moved: globalThis.PointerEvent) => onChange(moved.clientX - start);
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), { once: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP, Home: least - value, End: most - value }[event.key];
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
      className="absolute inset-y-0 -right-0.5 z-10 h-full w-1.5 cursor-col-resize touch-none border-0 bg-transparent hover:bg-ring/40 focus-visible:bg-ring"
    />
  );
}
