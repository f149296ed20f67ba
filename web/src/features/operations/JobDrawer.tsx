import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { AppLink } from "@/components/AppLink";
import { CodeSample } from "@/components/CodeSample";
import { Facts } from "@/components/Facts";
import { useMay } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { When } from "@/components/When";
import type { JobDetail } from "@/lib/api/contractOperations";
import { can, type Permission } from "@/lib/can";
import { formatCount, formatDelay, formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { LogView } from "@/ui/LogView";
import { Notice } from "@/ui/Notice";
import { Progress } from "@/ui/Progress";
import { Skeleton } from "@/ui/Skeleton";
import { percentOf, pretty, ranMs } from "./jobs";
import { actorText, JobStateBadge, useChangeReason, useJobAction } from "./parts";
import { type JobAction, jobQuery } from "./queries";

/** One job beside the list it was opened from; it moves while it runs. */
export function JobDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useQuery(jobQuery(id));
  return (
    <Dialog
      open
      side="right"
      onOpenChange={(open) => !open && onClose()}
      title={t("operations.job.title", { id })}
      description={detail.data?.job.title}
      closeLabel={t("common.close")}
      widthLabel={t("common.drawerWidth")}
      footer={detail.data && <Actions detail={detail.data} />}
    >
      {detail.data ? (
        <JobBody detail={detail.data} />
      ) : detail.error ? (
        <LoadFailed error={detail.error} onRetry={() => detail.refetch()} />
      ) : (
        <div aria-busy className="mt-4 flex flex-col gap-3">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-40 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
    </Dialog>
  );
}

function Actions({ detail: { job } }: { detail: JobDetail }) {
  const { t } = useTranslation();
  const forbidden = useChangeReason();
  const action = useJobAction();
  const button = (name: JobAction, permission: Permission, look?: "dangerOutline") => (
    <Button
      look={look}
      size="small"
      reason={forbidden ?? (permission.allowed ? undefined : t(permission.reason))}
      busy={action.isPending && action.variables.action === name}
      onClick={() => action.mutate({ id: job.id, action: name })}
      data-testid={`button-${name}-job`}
    >
      {t(`operations.job.${name}`)}
    </Button>
  );
  return (
    <>
      {button("cancel", can.cancelJob(job), "dangerOutline")}
      {job.state === "paused" ? button("resume", can.resumeJob(job)) : button("pause", can.pauseJob(job))}
      {button("retry", can.retryJob(job))}
    </>
  );
}

const TONE = { info: undefined, warn: "warning", error: "danger" } as const;

function JobBody({ detail }: { detail: JobDetail }) {
  const { t } = useTranslation();
  const { job, log } = detail;
  const mayAudit = useMay("operations.audit.view");
  const ran = ranMs(job, job.heartbeatAt ?? job.createdAt);
  const failed = job.failure && job.state !== "completed";
  return (
    <div className="mt-3 flex flex-col gap-4">
      <div role="status" className="flex flex-wrap items-center gap-3">
        <JobStateBadge job={job} />
        {job.progressNote && <span className="text-sm text-muted-foreground">{job.progressNote}</span>}
      </div>
      {job.state === "processing" && (
        <Progress label={t("operations.running.progress", { id: job.id })} percent={percentOf(job)} />
      )}
      {failed && (
        <Notice
          tone={job.state === "dead" ? "danger" : "warning"}
          title={
            job.failureClass === "permanent" || job.failureClass === "transient"
              ? t(`operations.job.failureClass.${job.failureClass}`)
              : undefined
          }
          testId="text-job-failure"
        >
          {job.failure}
        </Notice>
      )}
      <Facts
        facts={[
          { label: t("operations.job.type"), value: <span className="font-mono text-sm">{job.type}</span> },
          { label: t("operations.job.actor"), value: actorText(job) },
          {
            label: t("operations.job.attempt"),
            value: t("operations.job.attemptOf", { attempt: job.attempt, most: job.mostAttempts }),
          },
          { label: t("operations.job.priority"), value: formatCount(job.priority) },
          { label: t("operations.job.created"), value: <When at={job.createdAt} style="full" /> },
          { label: t("operations.job.runAt"), value: <When at={job.runAt} style="full" /> },
          { label: t("operations.job.started"), value: job.startedAt && <When at={job.startedAt} style="full" /> },
          {
            label: t(job.finishedAt ? "operations.job.finished" : "operations.job.heartbeat"),
            value: (job.finishedAt ?? job.heartbeatAt) && <When at={job.finishedAt ?? job.heartbeatAt} style="full" />,
          },
          { label: t("operations.job.ran"), value: ran === null ? null : formatDelay(ran) },
          {
            label: t("operations.job.worker"),
            value: job.worker && <span className="font-mono text-sm">{job.worker}</span>,
          },
          {
            label: t("operations.job.key"),
            value: job.concurrencyKey && <span className="font-mono text-sm">{job.concurrencyKey}</span>,
          },
        ]}
      />
      {mayAudit && job.startedAt && (
        <AppLink
          to={paths.admin.auditLog()}
          search={{ type: job.type, from: job.startedAt, to: job.finishedAt ? justAfter(job.finishedAt) : undefined }}
        >
          {t("operations.job.journal")}
        </AppLink>
      )}
      <Part title={t("operations.job.log")}>
        {log.length === 0 ? (
          <p className="text-base text-muted-foreground">{t("operations.job.noLog")}</p>
        ) : (
          <LogView
            label={t("operations.job.log")}
            lines={log.map((line, index) => ({
              id: index,
              at: formatInstant(line.at, "milliseconds"),
              text: line.line,
              tone: TONE[line.level],
            }))}
          />
        )}
      </Part>
      <Part title={t("operations.job.payload")}>
        <CodeSample label={t("operations.job.payload")} code={pretty(detail.payload)} />
      </Part>
      <Part title={t("operations.job.result")}>
        {detail.result === null ? (
          <p className="text-base text-muted-foreground">{t("operations.job.noResult")}</p>
        ) : (
          <CodeSample label={t("operations.job.result")} code={pretty(detail.result)} />
        )}
      </Part>
    </div>
  );
}

/** The entry is written as the job ends; a second covers the moment between. */
function justAfter(at: string): string {
  return new Date(Date.parse(at) + 1_000).toISOString();
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold text-muted-foreground">{title}</h3>
      {children}
    </section>
  );
}
