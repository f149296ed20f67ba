import { ArrowRight } from "lucide-react";
import { Amount } from "@/components/Amount";
import { When } from "@/components/When";
import type { JournalEntry } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { AccountOwner } from "./AccountOwner";
import { ByHand } from "./ByHand";

/** Entries with their transfers beneath them: debit, credit, amount. Used by the journal and by a call's own page. */
export function JournalEntries({
  entries,
  none,
  onReference,
  action,
}: {
  entries: readonly JournalEntry[];
  none?: string;
  /** What the reference leads to, e.g. a link; plain text when left out. */
  onReference?: (entry: JournalEntry) => React.ReactNode;
  /** What can be done about an entry. */
  action?: (entry: JournalEntry) => React.ReactNode;
}) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p className="px-4 py-4 text-base text-muted-foreground">{none}</p>;
  return (
    <ol className="divide-y divide-border">
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-testid={`row-entry-${entry.id}`}
          className="grid gap-x-6 gap-y-1.5 px-4 py-2.5 lg:grid-cols-[15rem_minmax(0,1fr)]"
        >
          <div className="min-w-0 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone="info">{codeText("event", entry.event)}</Badge>
              <When at={entry.postedAt} className="text-muted-foreground" />
            </p>
            <p className="mt-1 truncate font-mono text-xs text-muted-foreground" title={entry.reference}>
              {onReference ? onReference(entry) : entry.reference}
            </p>
            <ByHand entry={entry} />
            {entry.note && <p className="mt-0.5 wrap-break-word text-muted-foreground">{entry.note}</p>}
            {action && <p className="mt-1 empty:hidden">{action(entry)}</p>}
          </div>
          <ul className="min-w-0">
            {entry.transfers.map((transfer) => (
              <li
                key={`${transfer.debit}>${transfer.credit}>${transfer.amount.amount}`}
                className="flex flex-col gap-x-3 border-b border-border/60 py-1 text-sm last:border-b-0 sm:flex-row sm:items-baseline"
              >
                <span className="min-w-0 flex-1 font-mono text-xs wrap-anywhere" title={transfer.debit}>
                  <span className="text-muted-foreground sm:sr-only">{t("ledger.journal.debit")} </span>
                  {transfer.debit} <AccountOwner of={transfer} side="debit" />
                </span>
                <ArrowRight
                  aria-hidden
                  className="hidden size-3.5 shrink-0 self-center text-muted-foreground sm:block"
                />
                <span className="min-w-0 flex-1 font-mono text-xs wrap-anywhere" title={transfer.credit}>
                  <span className="text-muted-foreground sm:sr-only">{t("ledger.journal.credit")} </span>
                  {transfer.credit} <AccountOwner of={transfer} side="credit" />
                </span>
                <Amount money={transfer.amount} kind="call" className="shrink-0 sm:w-40 sm:text-right" />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
