import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { NoneYet } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { JobQueue } from "@/lib/api/contractOperations";
import { codeText, useTranslation } from "@/lib/i18n";
import { oneOf } from "@/lib/search";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { jobColumns } from "./jobColumns";
import { JOB_STATES } from "./jobs";
import { useChangeReason, useJobAction } from "./parts";
import { jobsQuery } from "./queries";

const NO_CATEGORIES: never[] = [];

/** All jobs, newest first. */
export function JobsTab({ queue, onOpen }: { queue: JobQueue | undefined; onOpen: (job: string) => void }) {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const forbidden = useChangeReason() !== undefined;
  const { mutate } = useJobAction();
  const state = oneOf(JOB_STATES, search.state);
  const { type, category } = search;
  const asked = { state, type, category, search: search.search, sort: view.sortText };
  const jobs = useQuery(jobsQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const categories = queue?.categories ?? NO_CATEGORIES;
  const at = queue?.at;
  const columns = useMemo(
    () =>
      jobColumns(t, {
        at,
        categories,
        onOpen,
        onAction: forbidden ? undefined : (id, action) => mutate({ id, action }),
      }),
    [t, at, categories, onOpen, forbidden, mutate],
  );
  const filtered = Boolean(state || type || category || search.search);
  // Clearing keeps the tab that one is on.
  const clearFilters = () => change({ state: undefined, type: undefined, category: undefined, search: undefined });
  const pick = (
    name: "state" | "type" | "category",
    label: string,
    options: readonly [string, string][],
    width: string,
  ) => (
    <Field label={label} className={width}>
      {(tie) => (
        <Select
          {...tie}
          data-testid={`select-${name}`}
          value={search[name] ?? "any"}
          onChange={(event) => change({ [name]: event.target.value === "any" ? undefined : event.target.value })}
        >
          <option value="any">{t("common.any")}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  return (
    <>
      <FilterBar
        active={filtered}
        onClear={clearFilters}
        tools={
          <TableTools view={view} columns={columns} query={{ refetch: jobs.refetch, isFetching: false }} page="jobs" />
        }
      >
        <FilterText
          label={t("operations.filter.search")}
          placeholder={t("operations.filter.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-52"
          testId="input-search"
        />
        {pick(
          "state",
          t("operations.filter.state"),
          JOB_STATES.map((name) => [name, codeText("jobState", name)]),
          "w-36",
        )}
        {pick("type", t("operations.filter.type"), queue?.types.map((each) => [each.type, each.title]) ?? [], "w-56")}
        {pick(
          "category",
          t("operations.filter.category"),
          categories.map(({ code, title }) => [code, title]),
          "w-40",
        )}
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("operations.tab.jobs")}
          kind="job"
          columns={columns}
          view={view}
          rows={jobs.data?.items}
          rowId={(row) => row.id}
          selection={{ nameOf: ({ id }) => t("operations.job.title", { id }) }}
          loading={jobs}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={filtered ? clearFilters : clear}
          none={<NoneYet title={t("operations.job.none")} hint={t("operations.job.noneHint")} />}
          footer={
            jobs.data && (
              <DataTableFooter
                paging={paging}
                page={jobs.data}
                exported={exportOf("/api/admin/jobs", asked, columns, view)}
              />
            )
          }
        />
      </Card>
    </>
  );
}
