import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { ListPlus } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterText } from "@/components/FilterBar";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { myJobQuery } from "@/features/operations/auditQueries";
import { isOver, percentOf } from "@/features/operations/jobs";
import { NumbersDialog } from "@/features/screening/NumbersDialog";
import type { PortabilityPlan, PortedNumber } from "@/lib/api/contractPortability";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { Progress } from "@/ui/Progress";
import { importNumbers, numbersQuery, refreshPlans } from "./queries";

/** The numbers of a plan, page by page, and the import of more. */
export function NumbersCard({ plan }: { plan: PortabilityPlan }) {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const refusal = useRefusal("portability.plan.change");
  const [importing, setImporting] = useState(false);
  const [job, setJob] = useState<string>();
  const view = useTableView();
  const asked = { search: search.q, sort: view.sortText };
  const numbers = useQuery(numbersQuery(plan.id, { ...asked, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => numberColumns(t), [t]);
  const create: Begin = {
    label: t("portability.import.change"),
    icon: ListPlus,
    reason: refusal,
    onClick: () => setImporting(true),
    testId: "button-import-ported",
  };
  return (
    <Card
      title={`${t("portability.numbers.title")} (${formatCount(plan.numbers)})`}
      note={t("portability.numbers.note")}
      aside={<BeginButton begin={create} look="outline" size="small" />}
      flush
      testId="card-ported"
    >
      {job && <ImportState key={job} id={job} />}
      <div className="p-4">
        <FilterText
          label={t("portability.numbers.search")}
          value={search.q}
          onCommit={(q) => change({ q })}
          inputMode="numeric"
          className="w-48"
          testId="input-search-ported"
        />
      </div>
      <DataTable
        label={t("portability.numbers.title")}
        kind="number"
        columns={columns}
        view={view}
        rows={numbers.data?.items}
        rowId={(row) => row.number}
        loading={numbers}
        filtered={Boolean(search.q) || paging.cursor !== undefined}
        onClearFilters={clear}
        none={<NoneYet title={t("portability.numbers.none")} hint={t("portability.numbers.noneHint")} begin={create} />}
        footer={
          numbers.data && (
            <DataTableFooter
              paging={paging}
              page={numbers.data}
              exported={exportOf("/api/admin/portability-plans/{id}/numbers", { id: plan.id, ...asked }, columns, view)}
            />
          )
        }
      />
      {importing && (
        <NumbersDialog
          words="portability.import"
          change={async (wanted, key) => {
            setJob((await importNumbers(plan.id, wanted, key)).jobId);
            return null;
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </Card>
  );
}

/** How far an import is, and what came of it: wrong lines are named. */
function ImportState({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const job = useQuery(myJobQuery(id)).data?.job;
  const over = job !== undefined && isOver(job);
  // The end of a job is news from outside; what it changed is read anew.
  useEffect(() => {
    if (over) void refreshPlans(queries);
  }, [over, queries]);
  if (!job) return null;
  const done = job.state === "completed";
  return (
    <div className="px-4 pt-4" aria-live="polite" data-testid="section-import">
      {over ? (
        <Notice
          tone={done ? "success" : "danger"}
          title={t(done ? "portability.import.done" : "portability.import.notDone")}
        >
          <span className="break-words">{done ? job.progressNote : job.failure}</span>
        </Notice>
      ) : (
        <Progress percent={percentOf(job)} label={job.progressNote ?? t("portability.import.waiting")} />
      )}
    </div>
  );
}

function numberColumns(t: TFunction): Columns<PortedNumber> {
  const column = columnsOf<PortedNumber>();
  const mono = (text: string) => <span className="font-mono">{text}</span>;
  return [
    column.accessor("number", {
      header: t("portability.numbers.number"),
      meta: { sort: "server", phone: "title" },
      cell: ({ row }) => mono(row.original.number),
    }),
    // of a million numbers only their own order has an index
    column.accessor("routingNumber", {
      header: t("portability.numbers.routingNumber"),
      cell: ({ row }) => mono(row.original.routingNumber),
    }),
    column.accessor("network", { header: t("portability.numbers.network") }),
  ];
}
