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
import { companyApi } from "@/lib/portal";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { myCallColumns } from "./callColumns";
import { isFiltered, WAYS } from "./callsSearch";
import { myCallsAsked, myCallsQuery } from "./queries";
import { RangeFilter, ResultFilter } from "./RangeFilter";

/** Shown when somebody asks for them: what a call cost has room beside both menus, and says that it is rated. */
const LATER = ["ratedSeconds", "state"];

/** The customer's own calls. */
export function MyCallsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER });
  const { cursor, limit } = paging;
  const { cursor: _cursor, limit: _limit, sort, hide: _hide, ...filter } = search;
  const calls = useQuery(myCallsQuery(filter, { sort, cursor, limit }));
  const columns = useMemo(() => myCallColumns(t), [t]);
  // Only a carrier's calls go both ways; without a choice the server shows what the carrier does.
  const way =
    companyApi() === "/api/carrier" ? (oneOf(WAYS, search.way) ?? calls.data?.items[0]?.way ?? "sent") : undefined;
  return (
    <>
      <PageHeader title={t("cdr.myTitle")} lead={t("cdr.myLead")} />
      <FilterBar
        active={isFiltered(search)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={calls} page="my-calls" />}
      >
        <RangeFilter search={search} change={change} />
        <FilterText
          label={t("cdr.filter.called")}
          placeholder={t("cdr.filter.calledHint")}
          value={search.called}
          onCommit={(called) => change({ called })}
          inputMode="tel"
          className="w-40"
          testId="input-called"
        />
        {way && (
          <Field label={t("cdr.way.label")} className="w-44">
            {(tie) => (
              <Select
                {...tie}
                value={way}
                onChange={(event) => change({ way: event.target.value })}
                data-testid="select-way"
              >
                {WAYS.map((one) => (
                  <option key={one} value={one}>
                    {t(`cdr.way.${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <ResultFilter search={search} change={change} />
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
        <DataTable
          label={t("cdr.myTitle")}
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
                exported={exportOf(`${companyApi()}/calls`, { ...myCallsAsked(filter), sort }, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}
