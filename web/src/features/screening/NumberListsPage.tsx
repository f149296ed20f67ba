import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
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
import type { NumberList } from "@/lib/api/contractScreening";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { listsQuery } from "./queries";
import { TestCard } from "./TestCard";

/** Every number list of the tenant, and whether a number is on one that counts. */
export function NumberListsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const refusal = useRefusal("screening.list.change");
  const view = useTableView();
  const asked = { search: search.q, sort: view.sortText };
  const lists = useQuery(listsQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => listColumns(t), [t]);
  const left = lists.data?.entriesLeft;
  const create: Begin = {
    label: t("screening.new"),
    reason: refusal,
    to: paths.admin.numberList("new"),
    testId: "button-new-list",
  };
  return (
    <>
      <PageHeader title={t("screening.title")} lead={t("screening.lead")} actions={<BeginButton begin={create} />} />
      <div className="mb-4">
        <TestCard />
      </div>
      <FilterBar
        active={Boolean(search.q)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={lists} page="number-lists" />}
      >
        <FilterText
          label={t("common.filter.search")}
          placeholder={t("screening.name")}
          value={search.q}
          onCommit={(q) => change({ q })}
          className="w-64"
          testId="input-search-lists"
        />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("screening.title")}
          kind="list"
          columns={columns}
          view={view}
          rows={lists.data?.items}
          rowId={(row) => row.id}
          loading={lists}
          filtered={Boolean(search.q) || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("screening.none")} hint={t("screening.noneHint")} begin={create} />}
          footer={
            lists.data && (
              <DataTableFooter
                paging={paging}
                page={lists.data}
                exported={exportOf("/api/admin/number-lists", asked, columns, view)}
              />
            )
          }
        />
      </Card>
      {left !== undefined && (
        <p className="mt-2 text-sm text-muted-foreground" data-testid="text-entries-left">
          {t("screening.left", { count: left, formatted: formatCount(left) })}
        </p>
      )}
    </>
  );
}

function listColumns(t: TFunction): Columns<NumberList> {
  const column = columnsOf<NumberList>();
  return [
    column.accessor("name", {
      header: t("screening.name"),
      meta: { sort: "server", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.numberList(row.original.id)} className="font-medium">
          {row.original.name}
        </AppLink>
      ),
    }),
    column.accessor("note", { header: t("screening.note"), meta: { sort: "server", className: "max-w-96 truncate" } }),
    column.accessor("entries", {
      header: t("screening.column.entries"),
      meta: { sort: "server", align: "right" },
      cell: ({ row }) => formatCount(row.original.entries),
    }),
    column.accessor("uses", {
      header: t("screening.column.uses"),
      meta: { align: "right" },
      cell: ({ row }) => (row.original.uses === 0 ? t("screening.unused") : formatCount(row.original.uses)),
    }),
    column.accessor("services", {
      header: t("screening.column.services"),
      meta: { align: "right" },
      cell: ({ row }) => formatCount(row.original.services),
    }),
  ];
}
