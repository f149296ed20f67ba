import type { InterconnectRow } from "@/lib/api/contractAdmin";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { type DotTone, StatusDot } from "@/ui/StatusDot";

type Status = NonNullable<InterconnectRow["status"]>;

const TONES: Record<Status["state"], DotTone> = { reachable: "online", down: "busy", unknown: "offline" };

/** Whether a supplier can be reached: a dot and a word, with when and why behind it. */
export function Reachable({ status }: { status: Status }) {
  const { t } = useTranslation();
  const why = useWhy();
  const since = status.since === null ? "" : `, ${formatInstant(status.since, "compact")}`;
  return (
    <span
      className="inline-flex items-center gap-1.5 whitespace-nowrap"
      title={`${why(status)}${since}`}
      data-testid={`status-${status.state}`}
    >
      <StatusDot tone={TONES[status.state]} />
      {t(`carriers.egress.states.${status.state}`)}
    </span>
  );
}

type Reason = "not-monitored" | "never-heard";

/** A reason of the server in words, with what was seen. */
export function useWhy() {
  const { t } = useTranslation();
  return ({ reason, detail }: { reason: string; detail: string }) => {
    const words = t(`carriers.egress.reasons.${reason as Reason}`);
    return detail ? `${words}: ${detail}` : words;
  };
}
