/** How far something has come, 0 to 100; without a value it is under way and nobody knows how far. */
export function Progress({ label, percent, testId }: { label: string; percent: number | null; testId?: string }) {
  const known = percent === null ? null : Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <div className="flex min-w-24 items-center gap-2">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={known ?? undefined}
        data-testid={testId}
        className="h-1.5 flex-1 overflow-hidden rounded-full bg-secondary"
      >
        <div
          style={{ width: `${known ?? 40}%` }}
          className={`swatch h-full rounded-full bg-primary transition-[width] ${known === null ? "animate-shimmer" : ""}`}
        />
      </div>
      {known !== null && <span className="w-9 text-right text-sm text-muted-foreground tabular-nums">{known}%</span>}
    </div>
  );
}
