import { classes } from "@/lib/classes";

export type DotTone = "online" | "away" | "busy" | "offline";

const DOTS: Record<DotTone, string> = {
  online: "bg-status-online",
  away: "bg-status-away",
  busy: "bg-status-busy",
  offline: "bg-status-offline",
};

/** Always beside a word: colour alone says nothing to many people. */
export function StatusDot({ tone, className }: { tone: DotTone; className?: string }) {
  return (
    <span aria-hidden className={classes("swatch inline-block size-2 shrink-0 rounded-full", DOTS[tone], className)} />
  );
}
