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
import type { PortabilityPlan } from "@/lib/api/contractPortability";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { LookUpCard } from "./LookUpCard";
import { plansQuery } from "./queries";

/** Every number portability plan of the tenant, and what each says of a number. */
export function PortabilityPlansPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const refusal = useRefusal("portability.plan.change");
  const plans = useQuery(plansQuery({ search: search.q }));
  const columns = useMemo(() => planColumns(t), [t]);
  const view = useTableView();
  const items = plans.data?.items;
  const left = plans.data?.numbersLeft;
  const create: Begin = {
    label: t("portability.new"),
    reason: refusal,
    to: paths.admin.portabilityPlan("new"),
    testId: "button-new-plan",
  };
  return (
    <>
      <PageHeader
        title={t("portability.title")}
        lead={t("portability.lead")}
        actions={<BeginButton begin={create} />}
      />
      <div className="mb-4">
        <LookUpCard />
      </div>
      <FilterBar
        active={Boolean(search.q)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={plans} page="portability-plans" />}
      >
        <FilterText
          label={t("common.filter.search")}
          placeholder={t("portability.name")}
          value={search.q}
          onCommit={(q) => change({ q })}
          className="w-64"
          testId="input-search-plans"
        />
      </FilterBar>
      <Card flush>
        <WholeTable
          label={t("portability.title")}
          kind="plan"
          columns={columns}
          view={view}
          rows={items}
          list={plans}
          filtered={Boolean(search.q)}
          onClearFilters={clear}
          none={<NoneYet title={t("portability.none")} hint={t("portability.noneHint")} begin={create} />}
          withoutTools
          exported={{ list: "/api/admin/portability-plans", query: { search: search.q } }}
        />
      </Card>
      {left !== undefined && (
        <p className="mt-2 text-sm text-muted-foreground" data-testid="text-numbers-left">
          {t("portability.left", { count: left, formatted: formatCount(left) })}
        </p>
      )}
    </>
  );
}

function planColumns(t: TFunction): Columns<PortabilityPlan> {
  const column = columnsOf<PortabilityPlan>();
  return [
    column.accessor("name", {
      header: t("portability.name"),
      meta: { sort: "text", phone: "title" },
      cell: ({ row }) => (
        <AppLink to={paths.admin.portabilityPlan(row.original.id)} className="font-medium">
          {row.original.name}
        </AppLink>
      ),
    }),
    column.accessor("note", { header: t("portability.note"), meta: { sort: "text", className: "max-w-96 truncate" } }),
    column.accessor("numbers", {
      header: t("portability.column.numbers"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => formatCount(row.original.numbers),
    }),
    column.accessor("services", {
      header: t("portability.column.services"),
      meta: { sort: "number", align: "right" },
      cell: ({ row }) => (row.original.services === 0 ? t("portability.unused") : formatCount(row.original.services)),
    }),
  ];
}
