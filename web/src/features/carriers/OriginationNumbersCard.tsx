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
import { NumbersDialog } from "@/features/screening/NumbersDialog";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import {
  changeNumbers,
  NUMBERS,
  numbersQuery,
  type OriginationList,
  type OriginationNumber,
  refreshOriginations,
} from "./originations";

/** The numbers of a list: there may be a hundred thousand, so they come page by page. */
export function OriginationNumbersCard({ list }: { list: OriginationList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const refusal = useRefusal("carriers.origination.change");
  const [changing, setChanging] = useState(false);
  const view = useTableView();
  const filter = { listId: list.id, search: search.q, sort: view.sortText };
  const entries = useQuery(numbersQuery({ ...filter, cursor: paging.cursor, limit: paging.limit }));
  const columns = useMemo(() => numberColumns(t), [t]);
  const create: Begin = {
    label: t("carriers.origination.change"),
    icon: ListPlus,
    reason: refusal,
    onClick: () => setChanging(true),
    testId: "button-change-numbers",
  };
  return (
    <Card
      title={`${t("carriers.origination.numbers")} (${formatCount(list.numbers)})`}
      note={t("carriers.origination.numbersNote")}
      aside={<BeginButton begin={create} look="outline" size="small" />}
      flush
      testId="card-numbers"
    >
      <div className="p-4">
        <FilterText
          label={t("carriers.origination.digits")}
          value={search.q}
          onCommit={(q) => change({ q })}
          inputMode="numeric"
          className="w-48"
          testId="input-search-numbers"
        />
      </div>
      <DataTable
        label={t("carriers.origination.numbers")}
        kind="entry"
        columns={columns}
        view={view}
        rows={entries.data?.items}
        rowId={(row) => row.number}
        loading={entries}
        filtered={Boolean(search.q) || paging.cursor !== undefined}
        onClearFilters={clear}
        none={
          <NoneYet
            title={t("carriers.origination.noNumbers")}
            hint={t("carriers.origination.noNumbersHint")}
            begin={create}
          />
        }
        footer={
          entries.data && (
            <DataTableFooter paging={paging} page={entries.data} exported={exportOf(NUMBERS, filter, columns, view)} />
          )
        }
      />
      {changing && (
        <NumbersDialog
          words="carriers.origination"
          change={async (wanted, key) => {
            const did = await changeNumbers(list.id, wanted, key);
            await refreshOriginations(queries);
            return { ...did, now: did.numbers };
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </Card>
  );
}

function numberColumns(t: TFunction): Columns<OriginationNumber> {
  return [
    columnsOf<OriginationNumber>().accessor("number", {
      header: t("carriers.origination.numbers"),
      meta: { sort: "server", copy: ({ number }) => number, phone: "title" },
      cell: ({ row }) => <span className="font-mono">{row.original.number}</span>,
    }),
  ];
}
