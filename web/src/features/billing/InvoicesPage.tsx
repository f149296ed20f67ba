import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { InvoiceRow, InvoiceStatus } from "@/lib/api/contractAdmin";
import { formatCount, formatDay, formatDays } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { CarrierPicker } from "../carriers/CarrierPicker";
import { NewDraftDialog } from "./NewDraftDialog";
import { StatusBadge } from "./parts";
import { invoicesQuery } from "./queries";

const STATUSES: readonly InvoiceStatus[] = ["draft", "issued"];

/** Drafts and issued invoices of all carriers. */
export function InvoicesPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const status = oneOf(STATUSES, search.status);
  const asked = { status, carrier: search.carrier, search: search.q, sort: view.sortText };
  const invoices = useQuery(invoicesQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => invoiceColumns(t), [t]);
  const noCreating = useRefusal("billing.invoice.create");
  const filtered = Boolean(status || search.carrier || search.q);
  const create: Begin = {
    label: t("billing.create.button"),
    reason: noCreating,
    onClick: () => change({ new: "draft" }),
    testId: "button-new-draft",
  };

  return (
    <>
      <PageHeader title={t("billing.title")} lead={t("billing.lead")} actions={<BeginButton begin={create} />} />
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={invoices} page="invoices" />}
      >
        <FilterText
          label={t("billing.column.number")}
          placeholder={t("billing.filter.numberHint")}
          value={search.q}
          onCommit={(q) => change({ q })}
          className="w-40"
          testId="input-number"
        />
        <Field label={t("billing.filter.status")} className="w-36">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-status"
              value={status ?? "any"}
              onChange={(event) => change({ status: event.target.value === "any" ? undefined : event.target.value })}
            >
              <option value="any">{t("billing.status.any")}</option>
              {STATUSES.map((name) => (
                <option key={name} value={name}>
                  {t(`billing.status.${name}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <CarrierPicker
          label={t("billing.filter.carrier")}
          side="customer"
          carrierId={search.carrier}
          onPick={(carrier) => change({ carrier: carrier?.id })}
          className="w-56"
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
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("billing.none")} hint={t("billing.noneHint")} begin={create} />}
          footer={
            invoices.data && (
              <DataTableFooter
                paging={paging}
                page={invoices.data}
                exported={exportOf("/api/admin/invoices", asked, columns, view)}
              />
            )
          }
        />
      </Card>
      {search.new === "draft" && !noCreating && (
        <NewDraftDialog carrierId={search.carrier} onClose={() => change({ new: undefined })} />
      )}
    </>
  );
}

function invoiceColumns(t: TFunction): Columns<InvoiceRow> {
  const column = columnsOf<InvoiceRow>();
  const dash = <span className="text-muted-foreground">–</span>;
  return [
    column.accessor("number", {
      header: t("billing.column.number"),
      meta: { copy: ({ number }) => number, sort: "server", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.invoice(row.original.id)} className="font-medium tabular-nums">
          {row.original.number ?? t("billing.draftNumber")}
        </AppLink>
      ),
    }),
    column.accessor("carrier", {
      header: t("billing.column.carrier"),
      meta: { className: "max-w-56 truncate" },
      cell: ({ row }) => row.original.carrier.name,
    }),
    column.accessor("periodFrom", {
      header: t("billing.column.period"),
      meta: { sort: "server" },
      cell: ({ row }) => formatDays(row.original.periodFrom, row.original.periodTo),
    }),
    column.accessor("status", {
      header: t("billing.column.status"),
      meta: { phone: "aside" },
      cell: ({ row }) => <StatusBadge status={row.original.status} />,
    }),
    column.accessor("calls", {
      header: t("billing.column.calls"),
      meta: { align: "right" },
      cell: ({ row }) => formatCount(row.original.calls),
    }),
    column.accessor("total", {
      header: t("billing.column.total"),
      meta: { sort: "server", align: "right" },
      cell: ({ row }) => <Amount money={row.original.total} kind="balance" className="font-medium" />,
    }),
    column.accessor("invoiceDate", {
      header: t("billing.column.date"),
      meta: { sort: "server" },
      cell: ({ row }) => (row.original.invoiceDate ? formatDay(row.original.invoiceDate) : dash),
    }),
    column.accessor("dueDate", {
      header: t("billing.column.due"),
      meta: { sort: "server" },
      cell: ({ row }) => (row.original.dueDate ? formatDay(row.original.dueDate) : dash),
    }),
  ];
}
