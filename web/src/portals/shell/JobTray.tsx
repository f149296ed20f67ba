import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronDown, Download, ListChecks, X } from "lucide-react";
import { Fragment, useEffect, useRef, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { useMay } from "@/components/rights";
import { useErrorText } from "@/components/states";
import { When } from "@/components/When";
import { type EndsSeen, inTray, isOver, newEnds, percentOf } from "@/features/operations/jobs";
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

/** As many as a glance takes in; the others are a press away. */
const MOST = 8;

/** What the person has asked for and how far it has come, on every page. Hidden until there is something to tell. */
export function JobTray() {
  const { t } = useTranslation();
  const tray = useQuery(myJobsQuery).data;
  const files = useQuery(myExportsQuery(tray?.jobs ?? [])).data?.items;
  const mayOpen = useMay("operations.job.view");
  const [all, setAll] = useState(false);
  useEndings(tray?.ended);
  if (!tray || tray.jobs.length === 0) return null;
  const active = tray.underWay.rows;
  const { shown, beyond } = inTray(tray, all ? tray.jobs.length : MOST);
  return (
    <TrayMenu
      sign={ListChecks}
      label={active > 0 ? t("operations.tray.labelRunning", { count: active }) : t("operations.tray.label")}
      count={active}
      badge="bg-primary text-primary-foreground"
      name="job-tray"
      onOpenChange={(open) => !open && setAll(false)}
    >
      <MenuLabel>{t("operations.tray.label")}</MenuLabel>
      {shown.map((job) => {
        const file = files?.find(({ jobId }) => jobId === job.id);
        return (
          <Fragment key={job.id}>
            <TrayItem job={job} file={file} mayOpen={mayOpen} />
            {!isOver(job) && <CancelItem job={job} title={file?.name ?? job.title} />}
          </Fragment>
        );
      })}
      {beyond > 0 &&
        (all ? (
          <MenuLabel>{t("operations.tray.more", { count: beyond })}</MenuLabel>
        ) : (
          <MenuItem staysOpen onSelect={() => setAll(true)} testId="tray-more">
            <ChevronDown aria-hidden />
            {t("operations.tray.more", { count: beyond })}
          </MenuItem>
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

/** So many that end at once have a message each, as far as the corner has room. */
const TOLD_APART = 3;

/** Says once of each job that it has ended since it was last looked; of many at once how many ended how. */
function useEndings(ended: readonly Job[] | undefined): void {
  const { t } = useTranslation();
  const seen = useRef<EndsSeen | null>(null);

  // A toast is an event in time, not a part of what is drawn.
  useEffect(() => {
    if (!ended) return;
    const told = newEnds(seen.current, ended);
    seen.current = told.seen;
    for (const state of TOLD) {
      const tone = state === "dead" ? "danger" : "success";
      const jobs = told.news.filter((job) => job.state === state);
      if (jobs.length > 1 && told.news.length > TOLD_APART) {
        showToast(tone, t(`operations.tray.endedMany.${state}`, { count: jobs.length }));
      } else {
        for (const { title } of jobs) showToast(tone, t(`operations.tray.ended.${state}`, { title }));
      }
    }
  }, [ended, t]);
}
