import { useQuery } from "@tanstack/react-query";
import { Download, ListChecks } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { When } from "@/components/When";
import { isOver, percentOf } from "@/features/operations/jobs";
import { JobStateBadge } from "@/features/operations/parts";
import { exportPath, myExportsQuery, myJobsQuery } from "@/features/operations/queries";
import type { ExportedFile, Job, JobState } from "@/lib/api/contractOperations";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Menu, MenuItem, MenuLabel, MenuRule } from "@/ui/Menu";
import { Progress } from "@/ui/Progress";

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
    <Menu
      trigger={
        <Button
          look="quiet"
          size="icon"
          className="relative"
          aria-label={active > 0 ? t("operations.tray.labelRunning", { count: active }) : t("operations.tray.label")}
          data-testid="button-job-tray"
        >
          <ListChecks aria-hidden />
          {active > 0 && (
            <span
              aria-hidden
              className="absolute top-1 right-1 inline-flex h-3.5 min-w-3.5 items-center justify-center rounded-full bg-primary px-0.5 text-2xs leading-none text-primary-foreground"
            >
              {active}
            </span>
          )}
        </Button>
      }
    >
      <MenuLabel>{t("operations.tray.label")}</MenuLabel>
      {jobs.map((job) => (
        <TrayItem key={job.id} job={job} file={files?.find(({ jobId }) => jobId === job.id)} mayOpen={mayOpen} />
      ))}
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
    </Menu>
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
  if (file) {
    return (
      <MenuItem asChild testId={`tray-file-${job.id}`}>
        <a href={exportPath(file.id)} download>
          {body}
          <Download aria-label={t("common.export.download", { name: file.name })} className="size-4 shrink-0" />
        </a>
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

const TOLD = ["completed", "dead", "cancelled"] as const satisfies readonly JobState[];

/** Says once that a job has ended which was still going when it was last looked at. */
function useEndings(jobs: readonly Job[] | undefined): void {
  const { t } = useTranslation();
  const going = useRef<ReadonlySet<string>>(new Set());

  // A toast is an event in time, not a part of what is drawn.
  useEffect(() => {
    if (!jobs) return;
    for (const job of jobs) {
      const ended = TOLD.find((state) => state === job.state);
      if (ended && going.current.has(job.id)) {
        showToast(ended === "dead" ? "danger" : "success", t(`operations.tray.ended.${ended}`, { title: job.title }));
      }
    }
    going.current = new Set(jobs.filter((job) => !isOver(job)).map(({ id }) => id));
  }, [jobs, t]);
}
