import { queryOptions, useQuery } from "@tanstack/react-query";
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

/** Whether the switch answers. Before the first answer nothing is claimed. */
export function SwitchState() {
  const { t } = useTranslation();
  const serverDown = useShell((state) => state.serverDown);
  const health = useQuery(healthQuery);
  const state =
    serverDown || health.isError ? "down" : health.data ? (health.data.status === "up" ? "up" : "degraded") : "asking";
  const tone: Record<typeof state, DotTone> = { up: "online", degraded: "away", down: "busy", asking: "offline" };
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
