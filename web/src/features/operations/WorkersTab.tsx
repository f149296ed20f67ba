import { type UseQueryResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { type ReactNode, useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { NoneYet, useErrorText } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { JobQueue, Worker, WorkerState } from "@/lib/api/contractOperations";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { StatusBadge } from "@/ui/StatusBadge";
import { usePlatformReason } from "./parts";
import { jobQueueQuery, setWorker } from "./queries";

const TONE = { running: "online", paused: "away", draining: "away" } as const;

/** The processes that work on jobs. */
export function WorkersTab({ query }: { query: UseQueryResult<JobQueue> }) {
  const { t } = useTranslation();
  const reason = usePlatformReason(query.data);
  const columns = useMemo(() => workerColumns(t, (row) => <WorkerActions worker={row} reason={reason} />), [t, reason]);
  const view = useTableView();
  return (
    <Card flush>
      <WholeTable
        label={t("operations.tab.workers")}
        kind="worker"
        columns={columns}
        view={view}
        rows={query.data?.workers}
        rowId={(row) => row.name}
        list={query}
        none={<NoneYet title={t("operations.worker.none")} hint={t("operations.worker.noneHint")} />}
        exported={{ list: "/api/admin/job-queue#workers" }}
      />
      <p className="border-t border-border px-4 py-2.5 text-sm text-muted-foreground">
        {t("operations.worker.actingHint")}
      </p>
    </Card>
  );
}

function workerColumns(t: TFunction, actions: (row: Worker) => ReactNode): Columns<Worker> {
  const column = columnsOf<Worker>();
  return [
    column.accessor("name", {
      header: t("operations.worker.name"),
      meta: { sort: "text", phone: "title", className: "font-mono" },
    }),
    column.accessor("state", {
      header: t("operations.worker.state"),
      meta: { phone: "aside" },
      cell: ({ row: { original } }) => (
        <StatusBadge
          tone={TONE[original.state] ?? "offline"}
          label={codeText("workerState", original.state)}
          testId={`badge-worker-${original.name}`}
        />
      ),
    }),
    column.accessor("running", {
      header: t("operations.worker.running"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.running),
    }),
    column.accessor("startedAt", {
      header: t("operations.worker.started"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.startedAt} />,
    }),
    column.accessor("heartbeatAt", {
      header: t("operations.worker.heartbeat"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.heartbeatAt} style="time" />,
    }),
    column.display({
      id: "action",
      header: t("operations.worker.action"),
      meta: { align: "right", pin: "right" },
      cell: ({ row }) => actions(row.original),
    }),
  ];
}

function WorkerActions({ worker, reason }: { worker: Worker; reason: string | undefined }) {
  const { t } = useTranslation();
  const { name, state } = worker;
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [asked, setAsked] = useState(false);
  const set = useMutation({
    mutationFn: (wanted: WorkerState) => setWorker(name, wanted),
    onSuccess: (queue, wanted) => {
      queries.setQueryData(jobQueueQuery.queryKey, queue);
      setAsked(false);
      showToast("success", t("operations.worker.done", { name, state: codeText("workerState", wanted) }));
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  const resting = state !== "running";
  return (
    <span className="inline-flex gap-1">
      <Button
        size="tiny"
        reason={reason}
        busy={set.isPending && set.variables !== "draining"}
        aria-label={t(resting ? "operations.worker.resumeOf" : "operations.worker.pauseOf", { name })}
        onClick={() => set.mutate(resting ? "running" : "paused")}
        data-testid="button-pause-worker"
      >
        {t(resting ? "operations.worker.resume" : "operations.worker.pause")}
      </Button>
      {state !== "draining" && (
        <Button
          size="tiny"
          reason={reason}
          aria-label={t("operations.worker.drainOf", { name })}
          onClick={() => setAsked(true)}
          data-testid="button-drain-worker"
        >
          {t("operations.worker.drain")}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          title={t("operations.worker.drainTitle")}
          text={t("operations.worker.drainText", { name })}
          confirm={t("operations.worker.drain")}
          busy={set.isPending}
          error={set.error}
          onConfirm={() => set.mutate("draining")}
          onClose={() => setAsked(false)}
        />
      )}
    </span>
  );
}
