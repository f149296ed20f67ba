import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { Tile, Tiles } from "@/features/reporting/Tile";
import type { TrashItem } from "@/lib/api/contractOperations";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { HoldDialog, PurgeDialog } from "./TrashDialogs";
import { trashColumns } from "./trashColumns";
import { purgeExpired, restoreTrash, trashQuery, trashSummaryQuery } from "./trashQueries";

/** What was deleted: brought back under its old number, kept for a lawyer, or removed for good. */
export function TrashPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView();
  const summary = useQuery(trashSummaryQuery);
  const soon = search.soon === "true";
  const wanted = {
    kind: search.kind,
    search: search.search,
    expiringSoon: soon ? ("true" as const) : undefined,
    sort: view.sortText,
  };
  const items = useQuery(trashQuery({ ...wanted, cursor: paging.cursor, limit: paging.limit }));
  const [asked, setAsked] = useState<{ what: "hold" | "purge"; item: TrashItem } | null>(null);
  const refusals = {
    restore: useRefusal("operations.trash.restore"),
    hold: useRefusal("operations.trash.hold"),
    purge: useRefusal("operations.trash.purge"),
  };
  const settled = (said: string) => {
    // What is back shows up in lists of every module.
    void queries.invalidateQueries();
    showToast("success", said);
  };
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const restore = useMutation({
    mutationFn: (item: TrashItem) => restoreTrash(item.id),
    onSuccess: (_, item) => settled(t("operations.trash.restored", { name: item.label })),
    onError,
  });
  const tidy = useMutation({
    mutationFn: purgeExpired,
    onSuccess: ({ jobId }) => settled(t("operations.trash.tidying", { id: jobId })),
    onError,
  });
  const { mutate, isPending, variables } = restore;
  const { restore: noRestore, hold: noHold, purge: noPurge } = refusals;
  const columns = useMemo(
    () =>
      trashColumns(t, {
        refusals: { restore: noRestore, hold: noHold, purge: noPurge },
        busy: isPending ? variables?.id : undefined,
        onRestore: mutate,
        onAsk: (what, item) => setAsked({ what, item }),
      }),
    [t, noRestore, noHold, noPurge, mutate, isPending, variables],
  );
  const filtered = Boolean(search.kind || search.search || soon);
  const kinds = summary.data?.kinds ?? [];
  return (
    <>
      <PageHeader
        title={t("operations.trash.title")}
        lead={t("operations.trash.lead")}
        actions={
          <Button
            reason={noPurge}
            busy={tidy.isPending}
            onClick={() => tidy.mutate()}
            data-testid="button-purge-expired"
          >
            {t("operations.trash.purgeExpired")}
          </Button>
        }
      />
      <div className="mb-4">
        <Tiles label={t("operations.trash.title")} few>
          <Tile
            label={t("operations.trash.items")}
            value={summary.data && formatCount(summary.data.items)}
            testId="trash-items"
          />
          <Tile
            label={t("operations.trash.soon")}
            value={summary.data && formatCount(summary.data.expiringSoon)}
            note={t("operations.trash.soonNote")}
            testId="trash-soon"
          />
          <Tile
            label={t("operations.trash.kinds")}
            value={summary.data && formatCount(kinds.filter((kind) => kind.items > 0).length)}
            note={t("operations.trash.kindsNote", { count: kinds.length, formatted: formatCount(kinds.length) })}
            testId="trash-kinds"
          />
        </Tiles>
      </div>
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={items} page="trash" />}
      >
        <FilterText
          label={t("operations.trash.search")}
          placeholder={t("operations.trash.searchHint")}
          value={search.search}
          onCommit={(text) => change({ search: text })}
          className="w-56"
          testId="input-search"
        />
        <Field label={t("operations.trash.kind")} className="w-48">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-kind"
              value={search.kind ?? "any"}
              onChange={(event) => change({ kind: event.target.value === "any" ? undefined : event.target.value })}
            >
              <option value="any">{t("common.any")}</option>
              {kinds.map((kind) => (
                <option key={kind.kind} value={kind.kind}>
                  {t("operations.trash.kindCount", { title: kind.title, formatted: formatCount(kind.items) })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("operations.trash.left")} className="w-48">
          {(tie) => (
            <Select
              {...tie}
              data-testid="select-soon"
              value={soon ? "soon" : "any"}
              onChange={(event) => change({ soon: event.target.value === "soon" ? "true" : undefined })}
            >
              <option value="any">{t("common.any")}</option>
              <option value="soon">{t("operations.trash.lessThanWeek")}</option>
            </Select>
          )}
        </Field>
      </FilterBar>
      <Card flush>
        <DataTable
          label={t("operations.trash.title")}
          kind="trash"
          columns={columns}
          view={view}
          rows={items.data?.items}
          rowId={(row) => row.id}
          loading={items}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("operations.trash.none")} hint={t("operations.trash.noneHint")} />}
          footer={
            items.data && (
              <DataTableFooter
                paging={paging}
                page={items.data}
                exported={exportOf("/api/admin/trash", wanted, columns, view)}
              />
            )
          }
        />
      </Card>
      {asked?.what === "hold" && (
        <HoldDialog
          item={asked.item}
          onDone={(said) => {
            setAsked(null);
            settled(said);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "purge" && (
        <PurgeDialog
          item={asked.item}
          onDone={(said) => {
            setAsked(null);
            settled(said);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
