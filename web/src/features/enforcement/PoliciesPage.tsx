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
import type { Policy } from "@/lib/api/contractEnforcement";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { policiesQuery } from "./queries";

/** Every enforcement policy of the tenant. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const refusal = useRefusal("enforcement.policy.change");
  const policies = useQuery(policiesQuery(search.q));
  const view = useTableView();
  const items = policies.data?.items;
  const columns = useMemo(() => policyColumns(t), [t]);
  const create: Begin = {
    label: t("enforcement.new"),
    reason: refusal,
    to: paths.admin.enforcementPolicy("new"),
    testId: "button-new-policy",
  };
  return (
    <>
      <PageHeader
        title={t("enforcement.title")}
        lead={t("enforcement.lead")}
        actions={<BeginButton begin={create} />}
      />
      <FilterBar
        active={Boolean(search.q)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={policies} page="enforcement-policies" />}
      >
        <FilterText
          label={t("common.filter.search")}
          placeholder={t("enforcement.name")}
          value={search.q}
          onCommit={(q) => change({ q })}
          className="w-64"
          testId="input-search-policies"
        />
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("enforcement.title")}
          kind="policy"
          columns={columns}
          view={view}
          rows={items}
          list={policies}
          filtered={Boolean(search.q)}
          onClearFilters={clear}
          none={<NoneYet title={t("enforcement.none")} hint={t("enforcement.noneHint")} begin={create} />}
          withoutTools
          exported={{ list: "/api/admin/enforcement-policies", query: { search: search.q } }}
        />
      </Card>
    </>
  );
}

function policyColumns(t: TFunction): Columns<Policy> {
  const column = columnsOf<Policy>();
  return [
    column.accessor("name", {
      header: t("enforcement.name"),
      meta: { sort: "text", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.enforcementPolicy(row.original.id)} className="font-medium">
          {row.original.name}
        </AppLink>
      ),
    }),
    column.accessor("note", { header: t("enforcement.note"), meta: { sort: "text", className: "max-w-96 truncate" } }),
    column.accessor((policy) => policy.rules.length, {
      id: "rules",
      header: t("enforcement.column.rules"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.rules.length),
    }),
    column.accessor("services", {
      header: t("enforcement.column.services"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => (row.original.services === 0 ? t("enforcement.unused") : formatCount(row.original.services)),
    }),
  ];
}
