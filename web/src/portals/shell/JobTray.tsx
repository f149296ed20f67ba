import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Download, ListChecks, X } from "lucide-react";
import { Fragment, useEffect, useRef } from "react";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { useErrorText } from "@/components/states";
import { When } from "@/components/When";
import { endedSince, isOver, type JobsSeen, percentOf, seeJobs } from "@/features/operations/jobs";
import { JobStateBadge } from "@/features/operations/parts";
import { cancelMyJob, exportPath, myExportsQuery, myJobsQuery } from "@/features/operations/queries";
import type { ExportedFile, Job, JobState } from "@/lib/api/contractOperations";
import { can } from "@/lib/can";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { MenuItem, MenuLabel, MenuRule } from "@/ui/Menu";
import { OutLink } from "@/ui/OutLink";
import { Progress } from "@/ui/Progress";
import { TrayMenu } from "./TrayMenu";

/** What the person has asked for and how far it has come, on every page. Hidden until there is something to tell. */
export function JobTray() {
  const { t } = useTranslation();
  const jobs = useQuery(myJobsQuery).data?.items;
  const files = useQuery(myExportsQuery(jobs ?? [])).data?.items;
  const mayOpen = useMay("operations.job.view");
  useEndings(jobs);
  if (!jobs || jobs.length === 0) return null;
  const active = jobs.filter((job) => !isOver(job)).length;
  return (
    <TrayMenu
      sign={ListChecks}
      label={active > 0 ? t("operations.tray.labelRunning", { count: active }) : t("operations.tray.label")}
      count={active}
      badge="bg-primary text-primary-foreground"
      name="job-tray"
    >
      <MenuLabel>{t("operations.tray.label")}</MenuLabel>
      {jobs.map((job) => {
        const file = files?.find(({ jobId }) => jobId === job.id);
        return (
          <Fragment key={job.id}>
            <TrayItem job={job} file={file} mayOpen={mayOpen} />
            {!isOver(job) && <CancelItem job={job} title={file?.name ?? job.title} />}
          </Fragment>
        );
      })}
      {mayOpen && (
        <>
          <MenuRule />
          <MenuItem asChild>
            <AppLink plain to={paths.admin.jobQueue()} search={{ view: "jobs" }}>
              {t("operations.tray.all")}
            </AppLink>
          </MenuItem>
        </>
      )}
    </TrayMenu>
  );
}

function TrayItem({ job, file, mayOpen }: { job: Job; file: ExportedFile | undefined; mayOpen: boolean }) {
  const { t } = useTranslation();
  const body = (
    <span className="flex w-72 min-w-0 flex-1 items-center justify-between gap-3">
      <span className="min-w-0 flex-1">
        <span className="block truncate">{file?.name ?? job.title}</span>
        {job.state === "dead" && job.failure && (
          <span className="block text-sm text-muted-foreground">{job.failure}</span>
        )}
        {job.state === "processing" && job.progressNote && (
          <span className="block truncate text-sm text-muted-foreground">{job.progressNote}</span>
        )}
      </span>
      {job.state === "processing" ? (
        <Progress label={t("operations.running.progress", { id: job.id })} percent={percentOf(job)} />
      ) : (
        <>
          <span className="text-sm text-muted-foreground">
            <When at={job.finishedAt ?? job.createdAt} style="time" />
          </span>
          <JobStateBadge job={job} />
        </>
      )}
    </span>
  );
  if (file?.readyAt) {
    return (
      <MenuItem asChild testId={`tray-file-${job.id}`}>
        <OutLink plain href={exportPath(file.id)} download>
          {body}
          <Download aria-label={t("common.export.download", { name: file.name })} className="size-4 shrink-0" />
        </OutLink>
      </MenuItem>
    );
  }
  if (!mayOpen) return <MenuItem testId={`tray-job-${job.id}`}>{body}</MenuItem>;
  return (
    <MenuItem asChild testId={`tray-job-${job.id}`}>
      <AppLink plain to={paths.admin.jobQueue()} search={{ job: job.id }}>
        {body}
      </AppLink>
    </MenuItem>
  );
}

/** Who began it may end it, whatever their roles say of the queue. */
function CancelItem({ job, title }: { job: Job; title: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const cancel = useMutation({
    mutationFn: () => cancelMyJob(job.id),
    onError: (error: Error) => showToast("danger", errorText(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: myJobsQuery.queryKey }),
  });
  const may = can.cancelJob(job);
  return (
    <MenuItem
      onSelect={() => cancel.mutate()}
      reason={may.allowed ? undefined : t(may.reason)}
      testId={`tray-cancel-${job.id}`}
    >
      <X aria-hidden />
      {t("operations.tray.cancel", { title })}
    </MenuItem>
  );
}

const TOLD = ["completed", "dead", "cancelled"] as const satisfies readonly JobState[];

/** Says once that a job has ended since it was last looked, also one that was not there yet. */
function useEndings(jobs: readonly Job[] | undefined): void {
  const { t } = useTranslation();
  const seen = useRef<JobsSeen | null>(null);

  // A toast is an event in time, not a part of what is drawn.
  useEffect(() => {
    if (!jobs) return;
    // What had ended before the first look was told when it ended, or is told by the list.
    for (const job of seen.current ? endedSince(seen.current, jobs) : []) {
      const ended = TOLD.find((state) => state === job.state);
      if (ended) {
        showToast(ended === "dead" ? "danger" : "success", t(`operations.tray.ended.${ended}`, { title: job.title }));
      }
    }
    seen.current = seeJobs(jobs, seen.current);
  }, [jobs, t]);
}
