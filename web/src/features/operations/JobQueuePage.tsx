import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { InnerTabs } from "@/components/InnerTabs";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { StaleBanner } from "@/components/StaleBanner";
import { LoadFailed, useErrorText } from "@/components/states";
import { useOpened } from "@/components/urlState";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Notice } from "@/ui/Notice";
import { FailedTab } from "./FailedTab";
import { JobDrawer } from "./JobDrawer";
import { JobsTab } from "./JobsTab";
import { totalsOf } from "./jobs";
import { useChangeReason } from "./parts";
import { QueueOverview } from "./QueueOverview";
import { checkQueue, jobQueueQuery, lookAtJobs } from "./queries";
import { SchedulesTab } from "./SchedulesTab";
import { WorkersTab } from "./WorkersTab";

/** What waits, runs and failed, and what a person may do about it. Looks again every two seconds while it is seen. */
export function JobQueuePage() {
  const { t } = useTranslation();
  const { id: job, show: open, close } = useOpened("job");
  const queue = useQuery(jobQueueQuery);
  const now = queue.data;
  const dead = now ? totalsOf(now.types).dead : 0;
  // the processes are those of whoever runs the platform, and told to them alone
  const workers = now?.setsForAll !== false;

  return (
    <>
      <PageHeader
        title={t("operations.queue.title")}
        lead={t("operations.queue.lead")}
        badges={
          now &&
          (now.setsForAll || now.mode === "memory") && (
            <Badge tone={now.mode === "memory" ? "warning" : "outline"} testId="badge-queue-mode">
              {t(`operations.queue.mode.${now.mode}`)}
            </Badge>
          )
        }
        actions={
          <>
            <TestJobButton onSent={open} />
            <LiveBadge state={queue.error ? "reconnecting" : now ? "live" : "connecting"} />
          </>
        }
      />
      <StaleBanner at={now && queue.dataUpdatedAt} busy={queue.isFetching} onRetry={() => void queue.refetch()} />
      {now?.mode === "memory" && (
        <Notice tone="warning" title={t("operations.queue.memoryTitle")} testId="text-memory-mode">
          {t("operations.queue.memoryWarning")}
        </Notice>
      )}
      {!now && queue.error ? (
        <LoadFailed error={queue.error} onRetry={() => queue.refetch()} />
      ) : (
        <InnerTabs
          tabs={[
            {
              id: "overview",
              label: t("operations.tab.overview"),
              content: () => <QueueOverview queue={now} onOpen={open} />,
            },
            { id: "jobs", label: t("operations.tab.jobs"), content: () => <JobsTab queue={now} onOpen={open} /> },
            {
              id: "failed",
              label: t("operations.tab.failed"),
              note: dead > 0 && <Badge tone="danger">{formatCount(dead)}</Badge>,
              content: () => <FailedTab queue={now} onOpen={open} />,
            },
            {
              id: "schedules",
              label: t("operations.tab.schedules"),
              content: () => <SchedulesTab query={queue} onOpen={open} />,
            },
            ...(workers
              ? [{ id: "workers", label: t("operations.tab.workers"), content: () => <WorkersTab query={queue} /> }]
              : []),
          ]}
        />
      )}
      {job && <JobDrawer id={job} onClose={close} />}
    </>
  );
}

/** A job that does nothing: it shows that jobs are carried out, and how soon. */
function TestJobButton({ onSent }: { onSent: (job: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const send = useMutation({
    mutationFn: checkQueue,
    onSuccess: ({ jobId }) => {
      void lookAtJobs(queries);
      showToast("success", t("operations.queue.checkSent", { id: jobId }));
      onSent(jobId);
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  return (
    <Button
      reason={useChangeReason()}
      busy={send.isPending}
      onClick={() => send.mutate()}
      data-testid="button-send-test-job"
    >
      {!send.isPending && <FlaskConical aria-hidden />}
      {t("operations.queue.check")}
    </Button>
  );
}
