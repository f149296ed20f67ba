import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed, NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { When } from "@/components/When";
import type { Price } from "@/lib/api/contractCustomer";
import { useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { priceListsQuery, pricesQuery } from "./queries";

const WHENS = ["now", "later", "past", "all"] as const;

/** What the company's calls are charged by, and the lists that are open to it besides. */
export function MyPriceListsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const lists = useQuery(priceListsQuery);
  const all = lists.data?.items;
  const list = all?.find(({ id }) => id === search.list) ?? all?.[0];
  const when = oneOf(WHENS, search.when) ?? "now";
  const filter = { list: list?.id, search: search.search, when, sort: view.sortText };
  const prices = useQuery({
    ...pricesQuery({ ...filter, cursor: paging.cursor, limit: paging.limit }),
    enabled: list !== undefined,
  });
  const columns = useMemo(() => priceColumns(t), [t]);
  const header = <PageHeader title={t("reporting.prices.title")} lead={t("reporting.prices.lead")} />;
  const empty = <NoneYet title={t("reporting.prices.none")} hint={t("reporting.prices.noneHint")} />;
  if (lists.error || all?.length === 0) {
    return (
      <>
        {header}
        <Card>{lists.error ? <LoadFailed error={lists.error} onRetry={() => lists.refetch()} /> : empty}</Card>
      </>
    );
  }
  const narrowed = Boolean(search.search) || when !== "now";
  return (
    <>
      {header}
      <FilterBar
        active={narrowed}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={prices} page="price-lists" />}
      >
        <Field label={t("reporting.prices.list")} className="w-64">
          {(tie) => (
            <Select
              {...tie}
              value={list?.id ?? ""}
              onChange={(event) => change({ list: event.target.value })}
              data-testid="select-list"
            >
              {all?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.inUse ? t("reporting.prices.inUse", { name: one.name }) : one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <FilterText
          label={t("reporting.prices.search")}
          placeholder={t("reporting.prices.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56"
          testId="input-search"
        />
        <Field label={t("reporting.prices.when")} className="w-32">
          {(tie) => (
            <Select
              {...tie}
              value={when}
              onChange={(event) => change({ when: event.target.value === "now" ? undefined : event.target.value })}
              data-testid="select-when"
            >
              {WHENS.map((one) => (
                <option key={one} value={one}>
                  {t(`reporting.prices.whens.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("reporting.prices.title")}
          kind="price"
          columns={columns}
          view={view}
          rows={prices.data?.items}
          rowId={(row) => `${row.code} ${row.from}`}
          // a zone has several codes
          selection={{ nameOf: ({ zone, code }) => `${zone}, ${code}` }}
          loading={prices}
          filtered={narrowed || paging.cursor !== undefined}
          onClearFilters={clear}
          none={empty}
          footer={
            prices.data && (
              <DataTableFooter
                paging={paging}
                page={prices.data}
                exported={exportOf("/api/customer/prices", filter, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function priceColumns(t: TFunction): Columns<Price> {
  const column = columnsOf<Price>();
  const right = { align: "right" as const };
  return [
    column.accessor("zone", {
      header: t("reporting.prices.zone"),
      meta: { sort: "server", phone: "title" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {original.zone}
          {original.blocked && <Badge tone="warning">{t("reporting.prices.blocked")}</Badge>}
        </span>
      ),
    }),
    column.accessor("code", { header: t("reporting.prices.code"), meta: { sort: "server", copy: ({ code }) => code } }),
    column.accessor("price", {
      header: t("reporting.prices.price"),
      meta: { sort: "server", ...right, phone: "aside" },
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">
          {original.price} {original.currency}
          {original.firstPrice !== original.price && (
            <span className="block text-sm text-muted-foreground">
              {t("reporting.prices.first", { seconds: original.firstSeconds, price: original.firstPrice })}
            </span>
          )}
        </span>
      ),
    }),
    column.accessor((row) => `${row.firstSeconds}/${row.seconds}`, {
      id: "intervals",
      header: t("reporting.prices.intervals"),
      meta: right,
    }),
    column.accessor("charge", {
      header: t("reporting.prices.charge"),
      meta: { ...right, sort: "server" },
      cell: ({ row }) => <Zero value={row.original.charge} />,
    }),
    column.accessor("least", {
      header: t("reporting.prices.least"),
      meta: right,
      cell: ({ row }) => <Zero value={row.original.least} />,
    }),
    column.accessor("freeSeconds", {
      header: t("reporting.prices.freeSeconds"),
      meta: { ...right, sort: "server" },
      cell: ({ row }) => <Zero value={row.original.freeSeconds === 0 ? null : `${row.original.freeSeconds} s`} />,
    }),
    column.accessor("from", {
      header: t("reporting.prices.from"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.from} />,
    }),
    column.accessor("to", { header: t("reporting.prices.to"), cell: ({ row }) => <When at={row.original.to} /> }),
  ];
}

/** Nothing where nothing is charged. */
function Zero({ value }: { value: string | null }) {
  return value === null || Number(value) === 0 ? <span className="text-muted-foreground">–</span> : value;
}
