import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRefusal } from "@/components/rights";
import { useErrorText } from "@/components/states";
import type { Job, JobDetail, JobQueue, JobState } from "@/lib/api/contractOperations";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge, type Tone } from "@/ui/Badge";
import { changeJob, type JobAction, lookAtJobs } from "./queries";

const STATE: Record<JobState, Tone> = {
  scheduled: "neutral",
  pending: "neutral",
  processing: "info",
  completed: "success",
  failed: "warning",
  dead: "danger",
  cancelled: "outline",
  paused: "warning",
};

export function JobStateBadge({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5">
      <Badge tone={STATE[job.state] ?? "neutral"} testId="badge-job-state">
        {codeText("jobState", job.state)}
      </Badge>
      {job.cancelRequested && job.state === "processing" && (
        <span className="text-xs text-muted-foreground">{t("operations.job.cancelling")}</span>
      )}
    </span>
  );
}

/** Who asked for a job: people and keys by their name, the platform itself by its part. */
export function actorText({ actor, actorName }: Pick<Job, "actor" | "actorName">): string {
  const [kind = "", id = ""] = actor.split(":");
  if (kind === "system") return `${codeText("actorKind", kind)} (${id})`;
  return actorName || `${codeText("actorKind", kind)} ${id}`;
}

/** The reason why a person may change nothing here; undefined when they may. */
export function useChangeReason(): string | undefined {
  return useRefusal("operations.job.change");
}

/** The same for what holds for the whole platform, which only its operator sets. */
export function usePlatformReason(queue: JobQueue | undefined): string | undefined {
  const { t } = useTranslation();
  const role = useChangeReason();
  return role ?? (queue?.setsForAll === false ? t("operations.queue.setForAll") : undefined);
}

/** Does something to a job and says what became of it. */
export function useJobAction() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: JobAction }) => changeJob(id, action),
    onSuccess: (detail: JobDetail) => {
      queries.setQueryData(["job", detail.job.id], detail);
      void lookAtJobs(queries);
      showToast(
        "success",
        t("operations.job.stateChanged", { id: detail.job.id, state: codeText("jobState", detail.job.state) }),
      );
    },
    onError: (error) => {
      void lookAtJobs(queries);
      showToast("danger", errorText(error));
    },
  });
}
