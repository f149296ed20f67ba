import type { TFunction } from "i18next";
import { Fragment } from "react";
import { Amount } from "@/components/Amount";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { JournalEntry } from "@/lib/api/contractAdmin";
import { codeText } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { AccountOwner } from "./AccountOwner";
import { ByHand } from "./ByHand";

/** The columns of the journal; the transfers of an entry stand under each other, their accounts and amounts in line. */
export function journalColumns(t: TFunction): Columns<JournalEntry> {
  const column = columnsOf<JournalEntry>();
  const account = (side: "debit" | "credit") =>
    column.display({
      id: side,
      header: t(`ledger.journal.${side}`),
      meta: { copy: ({ transfers }: JournalEntry) => transfers.map((transfer) => transfer[side]).join("\n") },
      cell: ({ row }) =>
        row.original.transfers.map((transfer) => (
          <span key={keyOf(transfer)} className="block truncate leading-5" title={transfer[side]}>
            <span className="font-mono text-xs">{transfer[side]}</span> <AccountOwner of={transfer} side={side} />
          </span>
        )),
    });
  return [
    column.accessor("postedAt", {
      header: t("ledger.journal.posted"),
      meta: { phone: "title", sort: "server" },
      cell: ({ row }) => <When at={row.original.postedAt} />,
    }),
    column.accessor("event", {
      header: t("ledger.journal.event"),
      meta: { phone: "aside" },
      cell: ({ row }) => <Badge tone="info">{codeText("event", row.original.event)}</Badge>,
    }),
    account("debit"),
    account("credit"),
    column.display({
      id: "amount",
      header: t("ledger.journal.amount"),
      meta: { align: "right" },
      cell: ({ row }) =>
        row.original.transfers.map((transfer) => (
          <Fragment key={keyOf(transfer)}>
            <Amount money={transfer.amount} kind="call" className="block leading-5" />
          </Fragment>
        )),
    }),
    column.accessor("reference", {
      header: t("ledger.journal.reference"),
      meta: { className: "max-w-56 truncate", copy: ({ reference }) => reference },
      cell: ({ row }) => (
        <span className="font-mono text-xs" title={row.original.reference}>
          {row.original.reference}
        </span>
      ),
    }),
    column.accessor("note", {
      header: t("ledger.journal.note"),
      meta: { className: "max-w-56 truncate", phoneSkip: ({ note, byHand }) => !note && !byHand },
      cell: ({ row: { original } }) => (
        <>
          <ByHand entry={original} />
          {original.note && <span title={original.note}>{original.note}</span>}
        </>
      ),
    }),
    column.accessor("effectiveAt", {
      header: t("ledger.journal.effective"),
      meta: { phoneSkip: ({ effectiveAt, postedAt }) => effectiveAt === postedAt },
      cell: ({ row }) => <When at={row.original.effectiveAt} />,
    }),
  ];
}

const keyOf = ({ debit, credit, amount }: JournalEntry["transfers"][number]) => `${debit}>${credit}>${amount.amount}`;
