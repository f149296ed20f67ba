import { useQuery } from "@tanstack/react-query";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed, NoneYet, NoResult } from "@/components/states";
import { DataTableFooter } from "@/components/table/DataTableFooter";
import { usePaging, useSearchState } from "@/components/urlState";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { JournalEntries } from "./JournalEntries";
import { journalQuery } from "./queries";

const SKELETONS = ["a", "b", "c", "d", "e"];

/** The journal, newest first, by account, reference or event. */
export function JournalPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const paging = usePaging();
  const { account, reference, event } = search;
  const journal = useQuery(journalQuery({ account, reference, event, cursor: paging.cursor, limit: paging.limit }));
  const filtered = Boolean(account || reference || event);

  const content = () => {
    if (!journal.data) {
      return journal.error ? (
        <LoadFailed error={journal.error} onRetry={() => journal.refetch()} />
      ) : (
        <div aria-busy className="flex flex-col gap-3 p-4">
          {SKELETONS.map((name) => (
            <Skeleton key={name} className="h-12 w-full" />
          ))}
        </div>
      );
    }
    const { items, nextCursor } = journal.data;
    if (items.length === 0) {
      return filtered ? (
        <NoResult onClear={clear} />
      ) : (
        <NoneYet title={t("ledger.journal.none")} hint={t("ledger.journal.noneHint")} />
      );
    }
    return (
      <div className={journal.isPlaceholderData ? "opacity-60" : undefined}>
        <JournalEntries entries={items} />
        <DataTableFooter
          paging={paging}
          shown={items.length}
          nextCursor={nextCursor}
          exported={{ list: "/api/admin/ledger/journal", query: { account, reference, event } }}
        />
      </div>
    );
  };

  return (
    <>
      <PageHeader title={t("ledger.journal.title")} lead={t("ledger.journal.lead")} />
      <FilterBar active={filtered} onClear={clear}>
        {(["account", "reference", "event"] as const).map((name) => (
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
        {content()}
      </Card>
    </>
  );
}
