import { classes } from "@/lib/classes";
import { formatInstant, utcText } from "@/lib/format";

/** What is read at one hour, beside the mark and on the side that has room. `left` in pixels. */
export function Bubble({
  left,
  flip,
  hour,
  lines,
}: {
  left: number;
  flip: boolean;
  hour: string;
  lines: readonly { label: string; value: string }[];
}) {
  return (
    <div
      role="status"
      style={{ left }}
      className={classes(
        "pointer-events-none absolute top-0 z-10 min-w-36 rounded-lg border border-card-border bg-popover px-3 py-2 text-sm shadow-md",
        flip ? "-translate-x-[calc(100%+14px)]" : "translate-x-3.5",
      )}
    >
      <p className="mb-1 font-medium tabular-nums" title={utcText(hour)}>
        {formatInstant(hour, "hour")}
      </p>
      {lines.map((line) => (
        <p key={line.label} className="flex justify-between gap-4">
          <span className="text-muted-foreground">{line.label}</span>
          <span className="tabular-nums">{line.value}</span>
        </p>
      ))}
    </div>
  );
}
