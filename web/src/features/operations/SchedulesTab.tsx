import { type UseQueryResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Pause, Play, Zap } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { NoneYet, useErrorText } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { JobQueue, Schedule } from "@/lib/api/contractOperations";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { StatusBadge } from "@/ui/StatusBadge";
import { cronText } from "./cron";
import { useChangeReason, usePlatformReason } from "./parts";
import { jobQueueQuery, lookAtJobs, runSchedule, setSchedule } from "./queries";

/** What runs by the clock. Each can be run now, and held back. */
export function SchedulesTab({ query, onOpen }: { query: UseQueryResult<JobQueue>; onOpen: (job: string) => void }) {
  const { t } = useTranslation();
  const reason = useChangeReason();
  const holding = usePlatformReason(query.data);
  const columns = useMemo(
    () =>
      scheduleColumns(t, onOpen, (row) => (
        <ScheduleActions schedule={row} reason={reason} holding={holding} onOpen={onOpen} />
      )),
    [t, onOpen, reason, holding],
  );
  const view = useTableView();
  return (
    <Card flush>
      <WholeTable
        label={t("operations.tab.schedules")}
        kind="schedule"
        columns={columns}
        view={view}
        rows={query.data?.schedules}
        rowId={(row) => row.name}
        list={query}
        none={<NoneYet title={t("operations.schedule.none")} hint={t("operations.schedule.noneHint")} />}
        exported={{ list: "/api/admin/job-queue#schedules" }}
      />
    </Card>
  );
}

function scheduleColumns(
  t: TFunction,
  onOpen: (job: string) => void,
  actions: (row: Schedule) => ReactNode,
): Columns<Schedule> {
  const column = columnsOf<Schedule>();
  return [
    column.accessor("title", {
      header: t("operations.schedule.name"),
      meta: { phone: "title", className: "font-medium", sort: "text" },
      cell: ({ row }) => <span title={row.original.name}>{row.original.title}</span>,
    }),
    column.accessor("paused", {
      header: t("operations.schedule.state"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => (
        <StatusBadge
          tone={row.original.paused ? "away" : "online"}
          label={t(row.original.paused ? "operations.schedule.paused" : "operations.schedule.active")}
        />
      ),
    }),
    column.accessor("cron", {
      header: t("operations.schedule.cron"),
      cell: ({ row }) => <span title={row.original.cron}>{cronText(t, row.original.cron)}</span>,
    }),
    column.accessor("everyTenant", {
      header: t("operations.schedule.scope"),
      meta: { sort: "text" },
      cell: ({ row }) =>
        t(row.original.everyTenant ? "operations.schedule.everyTenant" : "operations.schedule.operator"),
    }),
    column.accessor("nextRunAt", {
      header: t("operations.schedule.next"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.paused ? null : row.original.nextRunAt} />,
    }),
    column.accessor("lastRunAt", {
      header: t("operations.schedule.last"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.lastRunAt} />,
    }),
    column.accessor("lastJobId", {
      header: t("operations.schedule.lastJob"),
      meta: { sort: "number" },
      cell: ({ row: { original } }) =>
        original.lastJobId === null ? (
          <span className="text-muted-foreground">–</span>
        ) : (
          <Button
            look="bare"
            size="none"
            className="text-link tabular-nums underline-offset-2 hover:underline"
            onClick={() => onOpen(String(original.lastJobId))}
          >
            {original.lastJobId}
          </Button>
        ),
    }),
    column.display({
      id: "action",
      header: t("operations.schedule.action"),
      meta: { align: "right", pin: "right", phone: "foot" },
      cell: ({ row }) => actions(row.original),
    }),
  ];
}

function ScheduleActions({
  schedule,
  reason,
  holding,
  onOpen,
}: {
  schedule: Schedule;
  /** Why it cannot be run now. */
  reason: string | undefined;
  /** Why it cannot be held back, for everybody. */
  holding: string | undefined;
  onOpen: (job: string) => void;
}) {
  const { t } = useTranslation();
  const { name, title, paused } = schedule;
  const queries = useQueryClient();
  const errorText = useErrorText();
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const run = useMutation({
    mutationFn: () => runSchedule(name),
    onSuccess: ({ jobId }) => {
      void lookAtJobs(queries);
      showToast("success", t("operations.schedule.started", { id: jobId }));
      onOpen(jobId);
    },
    onError,
  });
  const hold = useMutation({
    mutationFn: () => setSchedule(name, !paused),
    onSuccess: (queue) => {
      queries.setQueryData(jobQueueQuery.queryKey, queue);
      showToast("success", t(paused ? "operations.schedule.resumedDone" : "operations.schedule.pausedDone", { title }));
    },
    onError,
  });
  const Icon = paused ? Play : Pause;
  return (
    <span className="inline-flex gap-1">
      <Button
        size="tiny"
        reason={reason}
        busy={run.isPending}
        aria-label={t("operations.schedule.runNowOf", { title })}
        onClick={() => run.mutate()}
        data-testid={`button-run-${name}`}
      >
        {!run.isPending && <Zap aria-hidden />}
        {t("operations.schedule.runNow")}
      </Button>
      <Button
        size="tiny"
        reason={holding}
        busy={hold.isPending}
        aria-label={t(paused ? "operations.schedule.resumeOf" : "operations.schedule.pauseOf", { title })}
        onClick={() => hold.mutate()}
        data-testid={`button-pause-${name}`}
      >
        {!hold.isPending && <Icon aria-hidden />}
        {t(paused ? "operations.schedule.resume" : "operations.schedule.pause")}
      </Button>
    </span>
  );
}
