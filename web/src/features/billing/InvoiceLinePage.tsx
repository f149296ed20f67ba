import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { NoneYet } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging } from "@/components/urlState";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { ByTimeNotice, whyByTime } from "../cdr/ByTimeNotice";
import { callColumns } from "../cdr/callColumns";
import { invoiceQuery, lineCallsQuery } from "./queries";

/** The invoice says which lines it has; the API lists no calls of another. */
const NO_SUCH_LINE = new ApiProblem(404, "not-found", null);

/** The calls behind one line: what a dispute about an invoice starts from. */
export function InvoiceLinePage() {
  const { t } = useTranslation();
  const { invoiceId = "", position = "" } = useParams({ strict: false }) as { invoiceId?: string; position?: string };
  const paging = usePaging();
  const asked = useQuery(invoiceQuery(invoiceId));
  const invoice = asked.data;
  const view = useTableView();
  const sort = view.sortText;
  const calls = useQuery(lineCallsQuery(invoiceId, position, { sort, cursor: paging.cursor, limit: paging.limit }));
  const line = invoice?.lines.find((candidate) => String(candidate.position) === position);
  const unsorted = whyByTime(calls.data, "cdr.byTime.line", t);
  const columns = useMemo(() => callColumns(t, unsorted), [t, unsorted]);
  const title = t("billing.detail.lineTitle", { position, zone: line?.zone ?? "…" });
  if (!invoice && asked.error) {
    return <RecordPending title={t("billing.one")} error={asked.error} onRetry={() => asked.refetch()} />;
  }
  const crumbs = [
    {
      label: invoice?.number ?? (invoice ? t("billing.detail.draftTitle", { carrier: invoice.carrier.name }) : "…"),
      to: paths.admin.invoice(invoiceId),
    },
  ];
  if (invoice && !line) {
    return (
      <RecordPending
        title={t("billing.detail.line")}
        crumbs={crumbs}
        error={NO_SUCH_LINE}
        onRetry={() => asked.refetch()}
      />
    );
  }
  return (
    <>
      <PageHeader title={title} lead={t("billing.detail.lineLead")} crumbs={crumbs} />
      <Card flush>
        <ByTimeNotice calls={calls.data} columns={columns} view={view} />
        <DataTable
          label={title}
          kind="call"
          columns={columns}
          view={view}
          rows={calls.data?.items}
          rowId={(row) => row.callId}
          selection={{ nameOf: ({ caller, called }) => t("cdr.detail.title", { caller, called }) }}
          loading={calls}
          filtered={paging.cursor !== undefined}
          onClearFilters={paging.first}
          none={<NoneYet title={t("billing.detail.callsGone")} hint={t("billing.detail.callsGoneHint")} />}
          footer={
            calls.data && (
              <DataTableFooter
                tools={<TableTools view={view} columns={columns} query={calls} />}
                paging={paging}
                page={calls.data}
                exported={exportOf(
                  "/api/admin/invoices/{id}/lines/{position}/calls",
                  { id: invoiceId, position, sort: calls.data.refused ? undefined : sort },
                  columns,
                  view,
                )}
              />
            )
          }
        />
      </Card>
    </>
  );
}
