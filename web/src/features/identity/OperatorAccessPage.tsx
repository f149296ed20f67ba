import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging } from "@/components/urlState";
import { When } from "@/components/When";
import type { OperatorVisit } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { operatorVisitsQuery } from "./visits";

/** Who of the operator looked at this portal, when and why. */
export function OperatorAccessPage() {
  const { t } = useTranslation();
  const paging = usePaging();
  const view = useTableView();
  const query = useQuery(operatorVisitsQuery({ sort: view.sortText, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => visitColumns(t), [t]);
  return (
    <>
      <PageHeader title={t("people.visit.listTitle")} lead={t("people.visit.listLead")} />
      <Card flush>
        <DataTable
          label={t("people.visit.listTitle")}
          kind="operator-visit"
          columns={columns}
          view={view}
          rows={query.data?.items}
          rowId={(row) => row.id}
          loading={query}
          filtered={paging.cursor !== undefined}
          onClearFilters={paging.first}
          none={<NoneYet title={t("people.visit.none")} hint={t("people.visit.noneHint")} />}
          footer={
            query.data && (
              <DataTableFooter
                tools={<TableTools view={view} columns={columns} query={query} />}
                paging={paging}
                page={query.data}
                exported={exportOf("/api/customer/visits", { sort: view.sortText }, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function visitColumns(t: TFunction): Columns<OperatorVisit> {
  const column = columnsOf<OperatorVisit>();
  return [
    column.accessor("since", {
      header: t("people.visit.since"),
      meta: { sort: "server", phone: "title" },
      cell: ({ row }) => <When at={row.original.since} />,
    }),
    column.accessor("until", {
      header: t("people.visit.until"),
      meta: { sort: "server" },
      cell: ({ row: { original } }) =>
        original.over ? <When at={original.until} /> : <Badge tone="warning">{t("people.visit.now")}</Badge>,
    }),
    column.accessor("by", { header: t("people.visit.by"), meta: { sort: "server", phone: "aside" } }),
    column.accessor("reason", { header: t("people.visit.reason"), meta: { className: "max-w-120 wrap-break-word" } }),
    column.accessor("mayChange", {
      header: t("people.visit.could"),
      cell: ({ row }) => t(row.original.mayChange ? "people.visit.couldChange" : "people.visit.couldLook"),
    }),
  ];
}
