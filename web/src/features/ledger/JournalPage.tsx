import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { DataTable } from "@/components/table/DataTable";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { usePaging, useSearchState } from "@/components/urlState";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { journalColumns } from "./journalColumns";
import { journalQuery } from "./queries";

/** Shown when somebody asks for them: without them the table fits beside both menus on a small screen. */
const LATER = ["effectiveAt"];

/** The journal, newest first, by account, reference or event. */
export function JournalPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const view = useTableView({ hidden: LATER });
  const { account, reference, event, sort } = search;
  const entry = search.entry && /^\d{1,18}$/.test(search.entry) ? search.entry : undefined;
  const asked = { account, reference, event, entry, sort };
  const journal = useQuery(journalQuery({ ...asked, cursor: paging.cursor, limit: paging.limit }));
  const filtered = Boolean(account || reference || event || entry);
  const columns = useMemo(() => journalColumns(t), [t]);
  return (
    <>
      <PageHeader title={t("ledger.journal.title")} lead={t("ledger.journal.lead")} />
      <FilterBar
        active={filtered}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={journal} page="journal" />}
      >
        {(["account", "reference", "event", "entry"] as const).map((name) => (
          <FilterText
            key={name}
            label={t(`ledger.journal.${name}`)}
            placeholder={t(`ledger.journal.${name}Hint`)}
            value={search[name]}
            onCommit={(text) => change({ [name]: text })}
            className="w-60 max-sm:w-full"
            testId={`input-${name}`}
          />
        ))}
      </FilterBar>
      <Card flush testId="journal">
        <DataTable
          label={t("ledger.journal.title")}
          kind="entry"
          columns={columns}
          view={view}
          rows={journal.data?.items}
          rowId={(row) => row.id}
          loading={journal}
          filtered={filtered || paging.cursor !== undefined}
          onClearFilters={clear}
          none={<NoneYet title={t("ledger.journal.none")} hint={t("ledger.journal.noneHint")} />}
          footer={
            journal.data && (
              <DataTableFooter
                paging={paging}
                page={journal.data}
                // a file has a line for each transfer, so its columns are its own
                exported={{ list: "/api/admin/ledger/journal", query: asked }}
              />
            )
          }
        />
      </Card>
    </>
  );
}
