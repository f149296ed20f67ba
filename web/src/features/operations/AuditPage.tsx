import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import type { AuditEntry } from "@/lib/api/contractOperations";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { AuditFilters } from "./AuditFilters";
import { actorKey, actorName, OutcomeBadge, Subject, titleOf } from "./auditParts";
import { auditQuery } from "./auditQueries";
import { filterOf, isNarrowed } from "./auditSearch";
import { ChainCard } from "./ChainCard";

/** Everything that anybody changed, and everybody who signed in. Nothing here can be altered. */
export function AuditPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const filter = filterOf(search);
  const entries = useQuery(auditQuery({ ...filter, sort: view.sortText, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => auditColumns(t, change), [t, change]);
  return (
    <>
      <PageHeader title={t("operations.audit.title")} lead={t("operations.audit.lead")} />
      <ChainCard />
      <AuditFilters search={search} change={change} clear={clear} view={view} columns={columns} query={entries} />
      <Card flush>
        <DataTable
          label={t("operations.audit.title")}
          kind="entry"
          columns={columns}
          view={view}
          rows={entries.data?.items}
          rowId={(row) => row.id}
          loading={entries}
          filtered={isNarrowed(filter) || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("operations.audit.none")} hint={t("operations.audit.noneHint")} />}
          footer={
            entries.data && (
              <DataTableFooter
                paging={paging}
                page={entries.data}
                exported={exportOf("/api/admin/audit", { ...filter, sort: view.sortText }, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function auditColumns(t: TFunction, change: (patch: Search) => void): Columns<AuditEntry> {
  const column = columnsOf<AuditEntry>();
  return [
    column.accessor("at", {
      header: t("operations.audit.at"),
      cell: ({ row }) => <When at={row.original.at} />,
    }),
    column.accessor("title", {
      header: t("operations.audit.what"),
      meta: { phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.auditEntry(row.original.id)} className="font-medium" title={row.original.type}>
          {titleOf(row.original)}
        </AppLink>
      ),
    }),
    column.accessor("subjectLabel", {
      header: t("operations.audit.subject"),
      meta: { className: "max-w-72 truncate" },
      cell: ({ row }) => <Subject entry={row.original} />,
    }),
    column.accessor("actorName", {
      header: t("operations.audit.who"),
      cell: ({ row: { original } }) => (
        <Button
          look="bare"
          size="none"
          className="text-left underline-offset-2 hover:underline"
          aria-label={t("operations.audit.onlyThis", { name: actorName(original) })}
          title={actorKey(original)}
          onClick={() => change({ actor: actorKey(original) })}
        >
          {actorName(original)}
        </Button>
      ),
    }),
    column.accessor("outcome", {
      header: t("operations.audit.outcome"),
      meta: { phone: "aside" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-2">
          <OutcomeBadge outcome={original.outcome} />
          {original.code && (
            <span className="max-w-48 truncate text-sm text-muted-foreground" title={original.explanation ?? undefined}>
              {codeText("refusal", original.code)}
            </span>
          )}
        </span>
      ),
    }),
    column.accessor("source", {
      header: t("operations.audit.where"),
      cell: ({ row: { original } }) => (
        <span className="text-muted-foreground">
          {codeText("auditSource", original.source)}
          {original.address && <span className="ml-2 font-mono text-sm">{original.address}</span>}
        </span>
      ),
    }),
  ];
}
