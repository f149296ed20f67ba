import { useQuery } from "@tanstack/react-query";
import { HourChart } from "@/components/chart/HourChart";
import type { JobQueue } from "@/lib/api/contractOperations";
import { formatCount, formatDuration, formatPercent } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Progress } from "@/ui/Progress";
import { Tile, Tiles } from "../reporting/Tile";
import { JobTypesCard } from "./JobTypesCard";
import { lastHour, percentOf, ranMs, totalsOf } from "./jobs";
import { jobsQuery } from "./queries";

/** The queue at a glance: how deep, how fast, what runs, and type by type. */
export function QueueOverview({ queue, onOpen }: { queue: JobQueue | undefined; onOpen: (job: string) => void }) {
  const { t } = useTranslation();
  const totals = queue && totalsOf(queue.types);
  const workers = queue?.setsForAll === false ? undefined : (queue?.workers.length ?? 0);
  return (
    <div className="flex flex-col gap-4">
      <Tiles few label={t("operations.queue.counters")}>
        <Tile
          testId="waiting"
          label={t("operations.tile.waiting")}
          value={totals && formatCount(totals.waiting)}
          note={
            totals && t("operations.tile.retrying", { count: totals.retrying, formatted: formatCount(totals.retrying) })
          }
        />
        <Tile
          testId="running"
          label={t("operations.tile.running")}
          value={totals && formatCount(totals.running)}
          note={
            workers !== undefined && t("operations.tile.workers", { count: workers, formatted: formatCount(workers) })
          }
        />
        <Tile
          testId="completed"
          label={t("operations.tile.completed")}
          value={totals && formatCount(totals.completed)}
          note={
            totals &&
            (totals.successPercent === null
              ? t("operations.tile.noneEnded")
              : t("operations.tile.success", { percent: formatPercent(totals.successPercent) }))
          }
        />
        <Tile
          testId="dead"
          label={t("operations.tile.dead")}
          value={totals && formatCount(totals.dead)}
          note={totals && t(totals.dead > 0 ? "operations.tile.waitsForYou" : "operations.tile.allWell")}
        />
      </Tiles>
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <EndedChart queue={queue} />
        <RunningCard at={queue?.at} onOpen={onOpen} />
      </div>
      <JobTypesCard queue={queue} />
    </div>
  );
}

/** What ended minute by minute; the dead stand on top of the completed. */
function EndedChart({ queue }: { queue: JobQueue | undefined }) {
  const { t } = useTranslation();
  const minutes = queue && lastHour(queue.minutes, queue.at);
  const top = Math.max(0, ...(minutes ?? []).map((minute) => minute.completed + minute.failed));
  return (
    <HourChart
      testId="chart-ended"
      title={t("operations.chart.title")}
      note={t("operations.chart.note")}
      hours={minutes}
      named={10}
      top={Math.max(4, top)}
      isEmpty={top === 0}
      none={t("operations.chart.none")}
      formatTick={(value) => formatCount(value)}
      series={[
        {
          label: t("operations.chart.completed"),
          look: "column",
          tone: "second",
          value: (minute) => minute.completed,
        },
        { label: t("operations.chart.failed"), look: "column", tone: "bad", value: (minute) => minute.failed },
      ]}
      read={(minute) => [
        { label: t("operations.chart.completed"), value: formatCount(minute.completed) },
        { label: t("operations.chart.failed"), value: formatCount(minute.failed) },
      ]}
    />
  );
}

const SHOWN_RUNNING = 8;

function RunningCard({ at, onOpen }: { at: string | undefined; onOpen: (job: string) => void }) {
  const { t } = useTranslation();
  const running = useQuery(jobsQuery({ state: "processing", limit: SHOWN_RUNNING })).data?.items;
  return (
    <Card title={t("operations.running.title")} testId="card-running">
      {running?.length ? (
        <ul className="flex flex-col gap-3">
          {running.map((job) => (
            <li key={job.id} data-testid={`row-running-${job.id}`} className="flex flex-col gap-1">
              <span className="flex items-baseline justify-between gap-3">
                <Button
                  look="bare"
                  size="none"
                  className="truncate text-left text-base text-link"
                  onClick={() => onOpen(job.id)}
                >
                  {job.title}
                </Button>
                <span className="text-sm whitespace-nowrap text-muted-foreground tabular-nums">
                  {formatDuration(ranMs(job, at ?? job.createdAt) ?? 0)}
                </span>
              </span>
              <Progress label={t("operations.running.progress", { id: job.id })} percent={percentOf(job)} />
              {job.progressNote && <span className="truncate text-sm text-muted-foreground">{job.progressNote}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="py-6 text-center text-base text-muted-foreground">{t("operations.running.none")}</p>
      )}
    </Card>
  );
}
