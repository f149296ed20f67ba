import { useTranslation } from "@/lib/i18n";
import type { StreamState } from "@/lib/liveStream";
import { StatusDot } from "@/ui/StatusDot";

const TONES = { live: "online", waiting: "away", reconnecting: "away", connecting: "offline" } as const;

/** Whether what is seen moves by itself right now. Spoken when it changes. */
export function LiveBadge({ state }: { state: StreamState }) {
  const { t } = useTranslation();
  return (
    <span
      role="status"
      data-testid="badge-live"
      data-state={state}
      className="inline-flex items-center gap-1.5 rounded-md border border-border bg-card px-2 py-1 text-sm font-medium"
    >
      <StatusDot tone={TONES[state]} />
      {t(`common.live.${state}`)}
    </span>
  );
}
