import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/api/client";
import { useTranslation } from "@/lib/i18n";
import { type DotTone, StatusDot } from "@/ui/StatusDot";
import { useShell } from "./shellStore";

const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => api.get<{ status: string }>("/api/health", { signal }),
  refetchInterval: 30_000,
  staleTime: 25_000,
});

/** One that was due and has not come for five seconds. */
const TOO_OLD_MS = 35_000;

/** Whether the switch answers. Before the first answer nothing is claimed, and nothing by an answer of long ago. */
export function SwitchState() {
  const { t } = useTranslation();
  const serverDown = useShell((state) => state.serverDown);
  const health = useQuery(healthQuery);
  const answeredAt = health.dataUpdatedAt;
  const [oldest, setOldest] = useState<number>();
  // No answer is no event: only a clock tells that one did not come.
  useEffect(() => {
    const timer = setTimeout(setOldest, TOO_OLD_MS, answeredAt);
    return () => clearTimeout(timer);
  }, [answeredAt]);
  const state =
    serverDown || health.isError
      ? "down"
      : oldest === answeredAt
        ? "silent"
        : health.data
          ? health.data.status === "up"
            ? "up"
            : "degraded"
          : "asking";
  const tone: Record<typeof state, DotTone> = {
    up: "online",
    degraded: "away",
    silent: "away",
    down: "busy",
    asking: "offline",
  };
  return (
    <span
      role="status"
      data-testid="badge-switch"
      data-state={state}
      title={t(`shell.switch.${state}Hint`)}
      className="flex items-center gap-1.5 px-1.5 text-sm text-muted-foreground max-lg:hidden"
    >
      <StatusDot tone={tone[state]} />
      {t(`shell.switch.${state}`)}
    </span>
  );
}
