import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/api/client";
import { useTranslation } from "@/lib/i18n";
import { type DotTone, StatusDot } from "@/ui/StatusDot";
import { useShell } from "./shellStore";

const LOOK_MS = 30_000;
/** After it did not answer: what it is again is told soon, whatever else on the page asks for anything. */
const LOOK_AGAIN_MS = 3_000;

const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => api.get<{ status: string }>("/api/health", { signal }),
  refetchInterval: ({ state }) => (state.status === "error" ? LOOK_AGAIN_MS : LOOK_MS),
  staleTime: 25_000,
});

/** One that was due and has not come for five seconds. */
const TOO_OLD_MS = 35_000;

export type SwitchStanding = "up" | "degraded" | "silent" | "down" | "asking";

/** Whether the switch answers. Before the first answer nothing is claimed, and nothing by an answer of long ago. */
export function useSwitchState(): SwitchStanding {
  const serverDown = useShell((state) => state.serverDown);
  const health = useQuery(healthQuery);
  const answeredAt = health.dataUpdatedAt;
  const [oldest, setOldest] = useState<number>();
  // No answer is no event: only a clock tells that one did not come.
  useEffect(() => {
    const timer = setTimeout(setOldest, TOO_OLD_MS, answeredAt);
    return () => clearTimeout(timer);
  }, [answeredAt]);
  if (serverDown || health.isError) return "down";
  if (oldest === answeredAt) return "silent";
  if (!health.data) return "asking";
  return health.data.status === "up" ? "up" : "degraded";
}

const TONE: Record<SwitchStanding, DotTone> = {
  up: "online",
  degraded: "away",
  silent: "away",
  down: "busy",
  asking: "offline",
};

/** The switch's state in the header, in a word. */
export function SwitchState() {
  const { t } = useTranslation();
  const state = useSwitchState();
  return (
    <span
      role="status"
      data-testid="badge-switch"
      data-state={state}
      title={t(`shell.switch.${state}Hint`)}
      className="flex items-center gap-1.5 px-1.5 text-sm text-muted-foreground max-lg:hidden"
    >
      <StatusDot tone={TONE[state]} />
      {t(`shell.switch.${state}`)}
    </span>
  );
}
