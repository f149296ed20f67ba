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
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useSearchState } from "@/components/urlState";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { type OriginationList, originationsQuery } from "./originations";

/** Every origination list of the tenant. */
export function OriginationListsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const refusal = useRefusal("carriers.origination.change");
  const lists = useQuery(originationsQuery(search.q));
  const view = useTableView();
  const items = lists.data?.items;
  const columns = useMemo(() => listColumns(t), [t]);
  const left = lists.data?.numbersLeft;
  const create: Begin = {
    label: t("carriers.origination.new"),
    reason: refusal,
    to: paths.admin.originationList("new"),
    testId: "button-new-list",
  };
  return (
    <>
      <PageHeader
        title={t("carriers.origination.title")}
        lead={t("carriers.origination.lead")}
        actions={<BeginButton begin={create} />}
      />
      <FilterBar
        active={Boolean(search.q)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={lists} page="origination-lists" />}
      >
        <FilterText
          label={t("common.filter.search")}
          placeholder={t("carriers.origination.name")}
          value={search.q}
          onCommit={(q) => change({ q })}
          className="w-64"
          testId="input-search-lists"
        />
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("carriers.origination.title")}
          kind="list"
          columns={columns}
          view={view}
          rows={items}
          list={lists}
          filtered={Boolean(search.q)}
          onClearFilters={clear}
          none={
            <NoneYet title={t("carriers.origination.none")} hint={t("carriers.origination.noneHint")} begin={create} />
          }
          withoutTools
          exported={{ list: "/api/admin/origination-lists", query: { search: search.q } }}
        />
      </Card>
      {left !== undefined && (
        <p className="mt-2 text-sm text-muted-foreground" data-testid="text-numbers-left">
          {t("carriers.origination.left", { count: left, formatted: formatCount(left) })}
        </p>
      )}
    </>
  );
}

function listColumns(t: TFunction): Columns<OriginationList> {
  const column = columnsOf<OriginationList>();
  return [
    column.accessor("name", {
      header: t("carriers.origination.name"),
      meta: { sort: "text", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.originationList(row.original.id)} className="font-medium">
          {row.original.name}
        </AppLink>
      ),
    }),
    column.accessor("note", {
      header: t("carriers.origination.note"),
      meta: { sort: "text", className: "max-w-96 truncate" },
    }),
    column.accessor("numbers", {
      header: t("carriers.origination.column.numbers"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.numbers),
    }),
    column.accessor("interconnects", {
      header: t("carriers.origination.column.interconnects"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) =>
        row.original.interconnects === 0 ? t("carriers.origination.unused") : formatCount(row.original.interconnects),
    }),
  ];
}
