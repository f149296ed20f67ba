import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { CustomerInvoiceRow } from "@/lib/api/contractCustomer";
import { formatCount, formatDay, formatDays } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { companyApi } from "@/lib/portal";
import { Card } from "@/ui/Card";
import { myInvoicesQuery } from "./queries";

/** The customer's issued invoices. */
export function MyInvoicesPage() {
  const { t } = useTranslation();
  const paging = usePaging();
  const view = useTableView();
  const { search, change, clear } = useSearchState();
  const asked = { search: search.q, sort: view.sortText };
  const invoices = useQuery(myInvoicesQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => invoiceColumns(t), [t]);
  return (
    <>
      <PageHeader title={t("billing.title")} lead={t("billing.myLead")} />
      <FilterBar
        active={Boolean(search.q)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={invoices} page="my-invoices" />}
      >
        <FilterText
          label={t("billing.column.number")}
          placeholder={t("billing.filter.numberHint")}
          value={search.q}
          onCommit={(q) => change({ q })}
          className="w-40"
          testId="input-number"
        />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("billing.title")}
          kind="invoice"
          columns={columns}
          view={view}
          rows={invoices.data?.items}
          rowId={(row) => row.id}
          loading={invoices}
          filtered={Boolean(search.q) || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("billing.none")} hint={t("billing.myNoneHint")} />}
          footer={
            invoices.data && (
              <DataTableFooter
                paging={paging}
                page={invoices.data}
                exported={exportOf(`${companyApi()}/invoices`, asked, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function invoiceColumns(t: TFunction): Columns<CustomerInvoiceRow> {
  const column = columnsOf<CustomerInvoiceRow>();
  return [
    column.accessor("number", {
      header: t("billing.column.number"),
      meta: { copy: ({ number }) => number, sort: "server", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.portal.invoice(row.original.id)} className="font-medium tabular-nums">
          {row.original.number}
        </AppLink>
      ),
    }),
    column.accessor("periodFrom", {
      header: t("billing.column.period"),
      meta: { sort: "server" },
      cell: ({ row }) => formatDays(row.original.periodFrom, row.original.periodTo),
    }),
    column.accessor("calls", {
      header: t("billing.column.calls"),
      meta: { align: "right" },
      cell: ({ row }) => formatCount(row.original.calls),
    }),
    column.accessor("total", {
      header: t("billing.column.total"),
      meta: { sort: "server", align: "right", phone: "aside" },
      cell: ({ row }) => <Amount money={row.original.total} kind="balance" className="font-medium" />,
    }),
    column.accessor("invoiceDate", {
      header: t("billing.column.date"),
      meta: { sort: "server" },
      cell: ({ row }) => row.original.invoiceDate && formatDay(row.original.invoiceDate),
    }),
    column.accessor("dueDate", {
      header: t("billing.column.due"),
      meta: { sort: "server" },
      cell: ({ row }) => row.original.dueDate && formatDay(row.original.dueDate),
    }),
  ];
}
