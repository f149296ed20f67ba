import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { CarrierPicker } from "../carriers/CarrierPicker";
import { ByTimeNotice, whyByTime } from "./ByTimeNotice";
import { callColumns } from "./callColumns";
import { isFiltered, toQuery } from "./callsSearch";
import { callsQuery } from "./queries";
import { RangeFilter, ResultFilter, TestFilter, ValidityFilter } from "./RangeFilter";

/** Shown when somebody asks for them: without them the table fits beside both menus on a small screen. */
const LATER = ["routingNumber", "network", "zone", "cost", "pddMs"];
const WHERE_THERE_IS_ROOM = ["supplier", "margin", "state"];

/** The explorer of call records. The whole filter is in the address, so that a question can be sent to a colleague. */
export function CallsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER, hiddenWhereNarrow: WHERE_THERE_IS_ROOM });
  const { cursor, limit } = paging;
  const { cursor: _cursor, limit: _limit, sort, hide: _hide, ...filter } = search;
  const calls = useQuery(callsQuery(filter, { sort, cursor, limit }));
  const unsorted = whyByTime(calls.data, "cdr.byTime.list", t);
  const columns = useMemo(() => callColumns(t, unsorted), [t, unsorted]);

  return (
    <>
      <PageHeader title={t("cdr.title")} lead={t("cdr.lead")} />
      <FilterBar
        active={isFiltered(search)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={calls} page="calls" />}
      >
        <RangeFilter search={search} change={change} />
        <FilterText
          label={t("cdr.filter.called")}
          placeholder={t("cdr.filter.calledHint")}
          value={search.called}
          onCommit={(called) => change({ called })}
          inputMode="tel"
          className="w-32"
          testId="input-called"
        />
        <FilterText
          label={t("cdr.filter.caller")}
          placeholder={t("cdr.filter.callerHint")}
          value={search.caller}
          onCommit={(caller) => change({ caller })}
          inputMode="tel"
          className="w-32"
          testId="input-caller"
        />
        <ValidityFilter search={search} change={change} />
        <CarrierPicker
          label={t("cdr.filter.customer")}
          side="customer"
          carrierId={search.customer}
          onPick={(carrier) => change({ customer: carrier?.id })}
          className="w-44"
        />
        <CarrierPicker
          label={t("cdr.filter.supplier")}
          side="supplier"
          carrierId={search.supplier}
          onPick={(carrier) => change({ supplier: carrier?.id })}
          className="w-44"
        />
        <ResultFilter search={search} change={change} />
        <TestFilter search={search} change={change} />
        <FilterText
          label={t("cdr.filter.code")}
          placeholder={t("cdr.filter.codeHint")}
          value={search.code}
          onCommit={(code) => change({ code })}
          inputMode="numeric"
          className="w-20"
          testId="input-code"
        />
        <FilterText
          label={t("cdr.filter.sipCallId")}
          placeholder={t("cdr.filter.sipCallIdHint")}
          value={search.sipCallId}
          onCommit={(sipCallId) => change({ sipCallId })}
          className="w-40"
          testId="input-sip-call-id"
        />
      </FilterBar>
      <Card flush>
        <ByTimeNotice calls={calls.data} columns={columns} view={view} />
        <DataTable
          label={t("cdr.title")}
          kind="call"
          columns={columns}
          view={view}
          rows={calls.data?.items}
          rowId={(row) => row.callId}
          selection={{ nameOf: ({ caller, called }) => t("cdr.detail.title", { caller, called }) }}
          loading={calls}
          filtered={isFiltered(search) || cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("cdr.none")} hint={t("cdr.noneHint")} />}
          footer={
            calls.data && (
              <DataTableFooter
                paging={paging}
                page={calls.data}
                exported={exportOf(
                  "/api/admin/calls",
                  { ...toQuery(filter, new Date()), sort: calls.data.refused ? undefined : sort },
                  columns,
                  view,
                )}
              />
            )
          }
        />
      </Card>
    </>
  );
}
