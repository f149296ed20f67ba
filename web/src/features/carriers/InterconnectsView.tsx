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
import type { InterconnectRow } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { DirectionBadge, Enabled, Mono } from "./carrierParts";
import { DIRECTIONS, sendsCalls } from "./directions";
import { SwitchButtons, useMarked, useSwitching } from "./listParts";
import { interconnectsQuery, switchInterconnects } from "./queries";
import { Reachable } from "./Reachable";

/** Shown when somebody asks for them: without them the table fits beside both menus on a small screen. */
const LATER = ["currency", "egressPrefix", "mediaRelay", "capacityLimit"];

/** Every interconnect of every carrier: who sends from where, who is sent calls. */
export function InterconnectsView() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER });
  const refusal = useRefusal("carriers.interconnect.change");
  const direction = oneOf(DIRECTIONS, search.direction);
  const enabled = oneOf(["true", "false"] as const, search.enabled);
  const asked = { search: search.search, direction, enabled, sort: view.sortText };
  const found = useQuery(interconnectsQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const rows = found.data?.items;
  const columns = useMemo(() => interconnectColumns(t), [t]);
  const marked = useMarked(rows);
  const turn = useSwitching(marked, switchInterconnects);
  const filtered = Boolean(search.search || direction || enabled);
  return (
    <>
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={found} page="interconnects" />}
      >
        <FilterText
          label={t("carriers.search")}
          placeholder={t("carriers.searchInterconnects")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-64 max-sm:w-full"
          testId="input-search"
        />
        <FilterSelect
          name="direction"
          label={t("carriers.detail.direction")}
          options={DIRECTIONS.map((name) => [name, codeText("direction", name)])}
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
          label={t("carriers.view.interconnects")}
          kind="interconnect"
          pattern="fixed"
          columns={columns}
          view={view}
          rows={rows}
          rowId={(row) => row.id}
          loading={found}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("carriers.noInterconnectsAnywhere")} hint={t("carriers.noInterconnectsHint")} />}
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
                exported={exportOf("/api/admin/interconnects", asked, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}

function interconnectColumns(t: TFunction): Columns<InterconnectRow> {
  const column = columnsOf<InterconnectRow>();
  return [
    column.accessor("name", {
      header: t("carriers.detail.interconnect"),
      meta: { phone: "title", pin: "left", sort: "server" },
      cell: ({ row: { original } }) => (
        <AppLink to={paths.admin.interconnect(original.carrier.id, original.id)} className="font-medium">
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
    column.accessor("direction", {
      header: t("carriers.detail.direction"),
      meta: { phone: "aside", sort: "server" },
      cell: ({ row }) => <DirectionBadge direction={row.original.direction} />,
    }),
    column.accessor("currency", { header: t("carriers.detail.currency"), meta: { sort: "server" } }),
    column.accessor("enabled", {
      header: t("carriers.detail.enabled"),
      meta: { sort: "server" },
      cell: ({ row }) => <Enabled on={row.original.enabled} />,
    }),
    column.accessor((row) => row.status?.state, {
      id: "status",
      header: t("carriers.egress.status"),
      cell: ({ row: { original } }) => (original.status ? <Reachable status={original.status} /> : "–"),
    }),
    column.accessor("callsNow", {
      header: t("carriers.detail.callsNow"),
      meta: { align: "right", sort: "server" },
      cell: ({ row }) => formatCount(row.original.callsNow),
    }),
    column.accessor("techPrefix", {
      header: t("carriers.detail.techPrefix"),
      meta: { copy: ({ techPrefix }) => techPrefix, sort: "server" },
      cell: ({ row }) => <Mono text={row.original.techPrefix} />,
    }),
    column.accessor("egressPrefix", {
      header: t("carriers.detail.egressPrefix"),
      meta: { sort: "server" },
      cell: ({ row }) => <Mono text={row.original.egressPrefix} />,
    }),
    column.accessor((row) => row.addresses.join(", "), {
      id: "addresses",
      header: t("carriers.detail.addresses"),
      meta: { copy: ({ addresses }: InterconnectRow) => addresses.join("\n"), className: "max-w-64 truncate" },
      cell: ({ row }) => <Mono text={row.original.addresses.join(", ")} />,
    }),
    column.accessor((row) => row.sendTo.join(", "), {
      id: "sendTo",
      header: t("carriers.detail.target"),
      meta: { copy: ({ sendTo }: InterconnectRow) => sendTo.join("\n"), className: "max-w-64 truncate" },
      cell: ({ row }) => <Mono text={row.original.sendTo.join(", ")} />,
    }),
    column.accessor((row) => row.ratingPlan?.name, {
      id: "ratingPlan",
      header: t("carriers.detail.ratingPlan"),
      cell: ({ row }) => row.original.ratingPlan?.name ?? "–",
    }),
    column.accessor("serviceCount", {
      header: t("carriers.detail.services"),
      meta: { align: "right" },
      cell: ({ row: { original } }) => (sendsCalls(original.direction) ? formatCount(original.serviceCount) : "–"),
    }),
    column.accessor("mediaRelay", {
      header: t("carriers.detail.mediaRelay"),
      cell: ({ row }) => t(`carriers.detail.mediaRelays.${row.original.mediaRelay}`),
    }),
    column.accessor("capacityLimit", {
      header: t("carriers.detail.capacity"),
      meta: { align: "right" },
      cell: ({ row: { original } }) =>
        original.capacityLimit === null ? t("common.unlimited") : formatCount(original.capacityLimit),
    }),
  ];
}
