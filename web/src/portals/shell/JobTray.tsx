import { queryOptions, useQuery } from "@tanstack/react-query";
import { ListTodo } from "lucide-react";
import { useTranslation } from "react-i18next";
import { When } from "@/components/When";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import { formatCount } from "@/lib/format";
import { i18n, type MessageKey } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Popover } from "@/ui/Popover";
import { Progress } from "@/ui/Progress";
import { Spinner } from "@/ui/Spinner";
import { type DotTone, StatusDot } from "@/ui/StatusDot";
import { useShell } from "./shellStore";

/** A job that this person asked for, as `GET /api/me/jobs` tells it. */
type Job = {
  id: string;
  title: string;
  state: string;
  createdAt: string;
  progressDone: number | null;
  progressTotal: number | null;
  progressNote: string | null;
  failure: string | null;
};

const ACTIVE = ["scheduled", "pending", "processing", "failed"];
const TONE: Record<string, DotTone> = { completed: "online", dead: "busy", failed: "away", processing: "online" };
const BUSY_MS = 2_000;
const QUIET_MS = 30_000;

const jobsQuery = queryOptions({
  queryKey: ["my-jobs"],
  queryFn: ({ signal }) => api.get<Page<Job>>("/api/me/jobs", { query: { limit: 10 }, signal }),
  // While something is under way its progress is wanted; otherwise it is enough to notice a new one.
  refetchInterval: ({ state }) => (state.data?.items.some((job) => ACTIVE.includes(job.state)) ? BUSY_MS : QUIET_MS),
});

/** What the person asked the platform to do in the background, and how far it is. Not there before there was any. */
export function JobTray() {
  const { t } = useTranslation();
  const serverDown = useShell((state) => state.serverDown);
  const jobs = useQuery({ ...jobsQuery, enabled: !serverDown }).data?.items ?? [];
  if (jobs.length === 0) return null;
  const running = jobs.filter((job) => ACTIVE.includes(job.state)).length;
  const failed = jobs.filter((job) => job.state === "dead").length;
  return (
    <Popover
      label={t("shell.jobs.tray")}
      trigger={
        <Button
          look="quiet"
          size="icon"
          aria-label={
            running > 0
              ? t("shell.jobs.running", { count: running })
              : failed > 0
                ? t("shell.jobs.failed", { count: failed })
                : t("shell.jobs.tray")
          }
          data-testid="button-jobs"
          className="relative"
        >
          {running > 0 ? <Spinner /> : <ListTodo aria-hidden />}
          {failed > 0 && <StatusDot tone="busy" className="absolute top-1.5 right-1.5" />}
        </Button>
      }
    >
      <h2 className="mb-1 text-sm font-semibold">{t("shell.jobs.tray")}</h2>
      <ul className="max-h-96 divide-y divide-border overflow-y-auto">
        {jobs.map((job) => (
          <JobItem key={job.id} job={job} />
        ))}
      </ul>
    </Popover>
  );
}

function JobItem({ job }: { job: Job }) {
  const share = job.progressTotal ? ((job.progressDone ?? 0) * 100) / job.progressTotal : null;
  return (
    <li data-testid={`row-job-${job.id}`} className="py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{job.title}</span>
        <span className="inline-flex shrink-0 items-center gap-1.5 text-sm text-muted-foreground">
          <StatusDot tone={TONE[job.state] ?? "offline"} />
          {stateText(job.state)}
        </span>
      </div>
      {job.state === "processing" && <Progress label={job.title} percent={share} />}
      <p className="flex justify-between gap-3 text-sm text-muted-foreground">
        <span className="min-w-0 truncate">
          {job.failure ?? job.progressNote ?? (job.progressDone !== null ? formatCount(job.progressDone) : "")}
        </span>
        <When at={job.createdAt} style="time" />
      </p>
    </li>
  );
}

function stateText(state: string): string {
  const key = `shell.jobs.state.${state}`;
  return i18n.exists(key) ? i18n.t(key as MessageKey) : state;
}
