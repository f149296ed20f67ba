import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useMemo } from "react";
import { NoneYet, useErrorText } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { useKeptMarks } from "@/components/table/selection";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { JobQueue } from "@/lib/api/contractOperations";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { jobColumns } from "./jobColumns";
import { totalsOf } from "./jobs";
import { useChangeReason, useJobAction } from "./parts";
import { changeJob, jobsQuery, lookAtJobs } from "./queries";

const KINDS = ["dead", "failed"] as const;
const NO_CATEGORIES: never[] = [];

/** What went wrong, with its cause: the dead, which wait for a person, and those that will try again. */
export function FailedTab({ queue, onOpen }: { queue: JobQueue | undefined; onOpen: (job: string) => void }) {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const paging = usePaging();
  const reason = useChangeReason();
  const { mutate } = useJobAction();
  const state = oneOf(KINDS, search.state) ?? "dead";
  const view = useTableView();
  const asked = { state, sort: view.sortText };
  const jobs = useQuery(jobsQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const [marked, kept] = useKeptMarks(jobs.data?.items);
  const categories = queue?.categories ?? NO_CATEGORIES;
  const at = queue?.at;
  const totals = queue && totalsOf(queue.types);
  const counts = { dead: totals?.dead, failed: totals?.retrying };
  const columns = useMemo(
    () =>
      jobColumns(t, {
        at,
        categories,
        onOpen,
        onAction: reason ? undefined : (id, action) => mutate({ id, action }),
      }),
    [t, at, categories, onOpen, reason, mutate],
  );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" aria-label={t("operations.failed.which")} className="mb-3 flex gap-2">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            look="choice"
            size="small"
            aria-pressed={state === kind}
            onClick={() => change({ state: kind === "dead" ? undefined : kind })}
            data-testid={`button-kind-${kind}`}
          >
            {t(kind === "dead" ? "operations.failed.dead" : "operations.failed.retrying")}
            {counts[kind] !== undefined && <span className="tabular-nums">{formatCount(counts[kind])}</span>}
          </Button>
        ))}
      </div>
      <Card flush>
        <DataTable
          label={t("operations.tab.failed")}
          kind="job"
          columns={columns}
          view={view}
          rows={jobs.data?.items}
          rowId={(row) => row.id}
          loading={jobs}
          selection={
            reason
              ? undefined
              : {
                  ...kept,
                  nameOf: (job) => t("operations.job.title", { id: job.id }),
                  actions: <RetryMarked ids={marked.map(({ id }) => id)} onDone={() => kept.onChange(new Set())} />,
                }
          }
          filtered={paging.cursor !== undefined}
          onClearFilters={paging.first}
          none={<NoneYet title={t("operations.failed.none")} hint={t("operations.failed.noneHint")} />}
          footer={
            jobs.data && (
              <DataTableFooter
                paging={paging}
                page={jobs.data}
                exported={exportOf("/api/admin/jobs", asked, columns, view)}
                tools={<TableTools view={view} columns={columns} query={jobs} page="failed-jobs" />}
              />
            )
          }
        />
      </Card>
    </>
  );
}

/** One after the other; those that could not be retried are told, the others are not held back by them. */
function RetryMarked({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const retry = useMutation({
    mutationFn: async () => {
      const refused: unknown[] = [];
      for (const id of ids) await changeJob(id, "retry").catch((error: unknown) => refused.push(error));
      return refused;
    },
    onSuccess: (refused) => {
      const count = ids.length - refused.length;
      if (count > 0) showToast("success", t("operations.failed.retried", { count, formatted: formatCount(count) }));
      if (refused.length > 0) {
        showToast(
          "danger",
          t("operations.failed.notRetried", { failed: formatCount(refused.length), reason: errorText(refused[0]) }),
        );
      }
      void lookAtJobs(queries);
      onDone();
    },
  });
  return (
    <Button size="small" busy={retry.isPending} onClick={() => retry.mutate()} data-testid="button-retry-marked">
      {!retry.isPending && <RotateCcw aria-hidden />}
      {t("operations.failed.retryAll")}
    </Button>
  );
}
