import type { ReactNode } from "react";
import { type DotTone, StatusDot } from "./StatusDot";

export type TimelineEntry = { id: string; at: ReactNode; title: ReactNode; text?: ReactNode; tone?: DotTone };

/** What happened, one below the other; the caller decides whether the newest is first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} data-testid={`row-event-${entry.id}`} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute top-4 bottom-0 left-[3.5px] w-px bg-border group-last:hidden" />
          <StatusDot tone={entry.tone ?? "offline"} className="mt-1.5" />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="text-base font-medium wrap-break-word">{entry.title}</p>
              <span className="text-sm text-muted-foreground tabular-nums">{entry.at}</span>
            </div>
            {entry.text && <div className="text-sm wrap-break-word text-muted-foreground">{entry.text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
