import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { ListPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { FilterText } from "@/components/FilterBar";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { exportOf } from "@/components/table/exportsOf";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import type { ListEntry, NumberList } from "@/lib/api/contractScreening";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { NumbersDialog } from "./NumbersDialog";
import { changeEntries, ENTRIES, entriesQuery, refreshLists } from "./queries";

/** The codes of a list: there may be a hundred thousand, so they come page by page. */
export function EntriesCard({ list }: { list: NumberList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const refusal = useRefusal("screening.list.change");
  const [changing, setChanging] = useState(false);
  const view = useTableView();
  const filter = { listId: list.id, search: search.q, sort: view.sortText };
  const entries = useQuery(entriesQuery({ ...filter, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => entryColumns(t), [t]);
  const create: Begin = {
    label: t("screening.entries.change"),
    icon: ListPlus,
    reason: refusal,
    onClick: () => setChanging(true),
    testId: "button-change-entries",
  };
  return (
    <Card
      title={`${t("screening.entries.title")} (${formatCount(list.entries)})`}
      note={t("screening.entries.note")}
      aside={<BeginButton begin={create} look="outline" size="small" />}
      flush
      testId="card-entries"
    >
      <div className="p-4">
        <FilterText
          label={t("screening.entries.search")}
          value={search.q}
          onCommit={(q) => change({ q })}
          inputMode="numeric"
          className="w-48"
          testId="input-search-entries"
        />
      </div>
      <DataTable
        label={t("screening.entries.title")}
        kind="entry"
        columns={columns}
        view={view}
        rows={entries.data?.items}
        rowId={(row) => row.code}
        loading={entries}
        filtered={Boolean(search.q) || paging.cursor !== undefined}
        onClearFilters={clear}
        none={<NoneYet title={t("screening.entries.none")} hint={t("screening.entries.noneHint")} begin={create} />}
        footer={
          entries.data && (
            <DataTableFooter paging={paging} page={entries.data} exported={exportOf(ENTRIES, filter, columns, view)} />
          )
        }
      />
      {changing && (
        <NumbersDialog
          words="screening.entries"
          change={async (wanted, key) => {
            const did = await changeEntries(list.id, wanted, key);
            await refreshLists(queries);
            return { ...did, now: did.entries };
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </Card>
  );
}

function entryColumns(t: TFunction): Columns<ListEntry> {
  return [
    columnsOf<ListEntry>().accessor("code", {
      header: t("screening.entries.column"),
      meta: { copy: ({ code }) => code, phone: "title" },
      cell: ({ row }) => <span className="font-mono">{row.original.code}</span>,
    }),
  ];
}
