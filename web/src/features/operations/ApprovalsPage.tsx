import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { FilterBar } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { useOpened, usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import type { Approval } from "@/lib/api/contractOperations";
import { codeText, useTranslation } from "@/lib/i18n";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { ApprovalDrawer } from "./ApprovalDrawer";
import { approvalsQuery, baseCurrencyQuery } from "./approvalQueries";

const STATES = ["pending", "approved", "refused", "withdrawn", "expired"] as const;

const TONES: Record<string, Tone> = { pending: "warning", approved: "success", refused: "danger" };

/** What moves more money than one person may decide, and waits for a second one. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const open = useOpened("open");
  const paging = usePaging();
  // What waits is what somebody comes for; "all" is written into the address.
  const state = search.state ?? "pending";
  const view = useTableView();
  const asked = { state: state === "all" ? undefined : state, sort: view.sortText };
  const query = useQuery(approvalsQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const currency = useQuery(baseCurrencyQuery).data ?? "";
  const columns = useMemo(() => approvalColumns(t, currency, open.show), [t, currency, open.show]);
  return (
    <>
      <PageHeader title={t("operations.approval.title")} lead={t("operations.approval.lead")} />
      <FilterBar
        active={search.state !== undefined}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={query} page="approvals" />}
      >
        <Field label={t("operations.approval.state")}>
          {(tie) => (
            <Select
              {...tie}
              value={state}
              onChange={(event) => change({ state: event.target.value === "pending" ? undefined : event.target.value })}
              data-testid="filter-approval-state"
            >
              {STATES.map((name) => (
                <option key={name} value={name}>
                  {codeText("approvalState", name)}
                </option>
              ))}
              <option value="all">{t("operations.approval.any")}</option>
            </Select>
          )}
        </Field>
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("operations.approval.title")}
          kind="approval"
          columns={columns}
          view={view}
          rows={query.data?.items}
          rowId={(row) => row.id}
          loading={query}
          filtered={search.state !== undefined && state !== "all"}
          onClearFilters={clear}
          none={
            <NoneYet
              title={t(state === "pending" ? "operations.approval.nonePending" : "operations.approval.none")}
              hint={t("operations.approval.noneHint")}
            />
          }
          footer={
            query.data && (
              <DataTableFooter
                paging={paging}
                page={query.data}
                exported={exportOf("/api/admin/approvals", asked, columns, view)}
              />
            )
          }
        />
      </Card>
      {open.id && <ApprovalDrawer id={open.id} onClose={open.close} />}
    </>
  );
}

export function ApprovalState({ state }: { state: string }) {
  return <Badge tone={TONES[state] ?? "neutral"}>{codeText("approvalState", state)}</Badge>;
}

function approvalColumns(t: TFunction, currency: string, onOpen: (id: string) => void): Columns<Approval> {
  const column = columnsOf<Approval>();
  return [
    column.accessor("title", {
      header: t("operations.approval.what"),
      meta: { phone: "title", className: "font-medium" },
      cell: ({ row: { original } }) => (
        <Button
          look="bare"
          size="none"
          className="font-medium text-link underline-offset-2 hover:underline"
          onClick={() => onOpen(original.id)}
          data-testid={`button-approval-${original.id}`}
        >
          {original.title}
        </Button>
      ),
    }),
    column.accessor("state", {
      header: t("operations.approval.state"),
      meta: { phone: "aside" },
      cell: ({ row }) => <ApprovalState state={row.original.state} />,
    }),
    column.accessor("subjectLabel", {
      header: t("operations.approval.subject"),
      meta: { className: "max-w-80 truncate" },
      cell: ({ row }) => row.original.subjectLabel ?? "–",
    }),
    column.accessor("amount", {
      header: t("operations.approval.amount"),
      meta: { sort: "server", align: "right" },
      cell: ({ row }) => <Amount money={{ amount: row.original.amount, currency }} kind="balance" />,
    }),
    column.accessor("askedBy", { header: t("operations.approval.askedBy"), meta: { sort: "server" } }),
    column.accessor("askedAt", {
      header: t("operations.approval.askedAt"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.askedAt} />,
    }),
    column.accessor("expiresAt", {
      header: t("operations.approval.expiresAt"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.expiresAt} />,
    }),
    column.accessor("decidedBy", {
      header: t("operations.approval.decidedBy"),
      cell: ({ row }) => row.original.decidedBy ?? "–",
    }),
  ];
}
