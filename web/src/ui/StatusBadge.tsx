import { type DotTone, StatusDot } from "./StatusDot";

/** Where a thing stands: a dot for the eye that scans, a word for everybody. */
export function StatusBadge({ tone, label, testId }: { tone: DotTone; label: string; testId?: string }) {
  return (
    <span
      data-badge
      data-testid={testId}
      className="inline-flex items-center gap-1.5 rounded-full border border-border px-2 py-0.5 text-xs font-medium whitespace-nowrap"
    >
      <StatusDot tone={tone} />
      {label}
    </span>
  );
}
