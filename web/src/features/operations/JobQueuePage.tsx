import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { InnerTabs } from "@/components/InnerTabs";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed } from "@/components/states";
import { useSearchState } from "@/components/urlState";
import { formatCount } from "@/lib/format";
import { Badge } from "@/ui/Badge";
import { Notice } from "@/ui/Notice";
import { FailedTab } from "./FailedTab";
import { JobDrawer } from "./JobDrawer";
import { JobsTab } from "./JobsTab";
import { totalsOf } from "./jobs";
import { QueueOverview } from "./QueueOverview";
import { jobQueueQuery } from "./queries";
import { SchedulesTab } from "./SchedulesTab";
import { WorkersTab } from "./WorkersTab";

/** What waits, runs and failed, and what a person may do about it. Looks again every two seconds while it is seen. */
export function JobQueuePage() {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const queue = useQuery(jobQueueQuery);
  const now = queue.data;
  const open = (job: string | undefined) => change({ job });
  const dead = now ? totalsOf(now.types).dead : 0;

  return (
    <>
      <PageHeader
        title={t("operations.queue.title")}
        lead={t("operations.queue.lead")}
        badges={
          now && (
            <Badge tone={now.mode === "memory" ? "warning" : "outline"} testId="badge-queue-mode">
              {t(`operations.queue.mode.${now.mode}`)}
            </Badge>
          )
        }
        actions={<LiveBadge state={queue.error ? "reconnecting" : now ? "live" : "connecting"} />}
      />
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
            { id: "workers", label: t("operations.tab.workers"), content: () => <WorkersTab query={queue} /> },
          ]}
        />
      )}
      {search.job && <JobDrawer id={search.job} onClose={() => open(undefined)} />}
    </>
  );
}
