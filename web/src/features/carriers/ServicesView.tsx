import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { FilterBar, FilterSelect, FilterText } from "@/components/FilterBar";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { Service } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { Enabled, wayOf } from "./carrierParts";
import { SwitchButtons, useMarked, useSwitching } from "./listParts";
import { servicesQuery, switchServices } from "./queries";
import { blacklistOf, matchingOf } from "./serviceMatching";

/** Shown when somebody asks for them: without them the table fits beside both menus on a small screen. */
const LATER = ["position", "origins", "originBlacklist", "destinationBlacklist", "currency"];
const WHERE_THERE_IS_ROOM = ["allowTranscoding"];

const Nothing = () => <span className="text-muted-foreground">–</span>;

/** Every service: which price meets which route. */
export function ServicesView() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER, hiddenWhereNarrow: WHERE_THERE_IS_ROOM });
  const refusal = useRefusal("carriers.service.change");
  const enabled = oneOf(["true", "false"] as const, search.enabled);
  const asked = { search: search.search, enabled, sort: view.sortText };
  const found = useQuery(servicesQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const rows = found.data?.items;
  const columns = useMemo(() => serviceColumns(t), [t]);
  const marked = useMarked(rows);
  const turn = useSwitching(marked, switchServices);
  const filtered = Boolean(search.search || enabled);
  return (
    <>
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={found} page="services" />}
      >
        <FilterText
          label={t("carriers.search")}
          placeholder={t("carriers.searchServices")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-64 max-sm:w-full"
          testId="input-search"
        />
        <FilterSelect
          name="enabled"
          label={t("carriers.detail.enabled")}
          options={[
            ["true", t("common.yes")],
            ["false", t("common.no")],
          ]}
        />
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("carriers.view.services")}
          kind="service"
          pattern="fixed"
          columns={columns}
          view={view}
          rows={rows}
          rowId={(row) => row.id}
          loading={found}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("carriers.noServicesAnywhere")} hint={t("carriers.noServicesHint")} />}
          selection={marked.selection(
            <SwitchButtons
              onSwitch={(on) => turn.mutate({ rows: marked.rows, on })}
              busy={turn.isPending}
              reason={refusal}
            />,
          )}
          footer={
            found.data && (
              <DataTableFooter
                paging={paging}
                page={found.data}
                exported={exportOf("/api/admin/services", asked, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function serviceColumns(t: TFunction): Columns<Service> {
  const column = columnsOf<Service>();
  return [
    column.accessor("name", {
      header: t("carriers.detail.service"),
      meta: { phone: "title", pin: "left", sort: "server" },
      cell: ({ row: { original } }) => (
        <AppLink
          to={paths.admin.service(original.carrier.id, original.interconnect.id, original.id)}
          className="font-medium"
        >
          {original.name}
        </AppLink>
      ),
    }),
    column.accessor("carrier", {
      header: t("carriers.column.carrier"),
      meta: { sort: "server" },
      cell: ({ row: { original } }) => (
        <AppLink to={paths.admin.carrier(original.carrier.id)}>{original.carrier.name}</AppLink>
      ),
    }),
    column.accessor("interconnect", {
      header: t("carriers.detail.interconnect"),
      meta: { sort: "server" },
      cell: ({ row: { original } }) => (
        <AppLink to={paths.admin.interconnect(original.carrier.id, original.interconnect.id)}>
          {original.interconnect.name}
        </AppLink>
      ),
    }),
    column.accessor("position", { header: t("carriers.detail.position"), meta: { align: "right" } }),
    column.accessor("enabled", {
      header: t("carriers.detail.enabled"),
      meta: { phone: "aside", sort: "server" },
      cell: ({ row }) => <Enabled on={row.original.enabled} />,
    }),
    column.accessor("callsNow", {
      header: t("carriers.detail.callsNow"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => formatCount(row.original.callsNow),
    }),
    column.accessor((row) => row.ratingPlan.name, { id: "ratingPlan", header: t("carriers.detail.ratingPlan") }),
    column.accessor((row) => wayOf(t, row), { id: "routingPlan", header: t("carriers.service.goesTo") }),
    column.accessor((row) => matchingOf(t, row, "origin"), {
      id: "origins",
      header: t("carriers.service.originMatching"),
      meta: { className: "max-w-56 truncate" },
    }),
    column.accessor((row) => matchingOf(t, row, "destination"), {
      id: "destinations",
      header: t("carriers.service.destinationMatching"),
      meta: { className: "max-w-56 truncate" },
    }),
    column.accessor((row) => blacklistOf(row, "origin"), {
      id: "originBlacklist",
      header: t("carriers.service.originBlacklist"),
      meta: { className: "max-w-56 truncate" },
      cell: ({ row }) => blacklistOf(row.original, "origin") || <Nothing />,
    }),
    column.accessor((row) => blacklistOf(row, "destination"), {
      id: "destinationBlacklist",
      header: t("carriers.service.destinationBlacklist"),
      meta: { className: "max-w-56 truncate" },
      cell: ({ row }) => blacklistOf(row.original, "destination") || <Nothing />,
    }),
    column.accessor("allowTranscoding", {
      header: t("carriers.service.transcoding"),
      cell: ({ row }) => t(row.original.allowTranscoding ? "common.yes" : "common.no"),
    }),
    column.accessor("currency", { header: t("carriers.detail.currency") }),
  ];
}
