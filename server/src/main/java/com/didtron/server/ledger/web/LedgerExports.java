package com.didtron.server.ledger.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.ledger.PostedEntry;
import com.didtron.server.ledger.PostedEntry.PostedTransfer;
import com.didtron.server.ledger.internal.LedgerQuery.AccountRow;
import com.didtron.server.ledger.web.LedgerController.LedgerAccounts;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The books as files.
@Component
@Order(2)
class LedgerExports implements DeclaresExports {

    /// One amount moved, with the entry that it is part of: a line of the file.
    private record Line(PostedEntry entry, PostedTransfer transfer) {}

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(journal(), accounts());
    }

    private static ExportedList<Page<PostedEntry>, Line> journal() {
        return ExportedList.<Page<PostedEntry>, Line>of("/api/admin/ledger/journal", "Journal", Line.class, LedgerExports::lines)
                .time("postedAt", "Posted", line -> line.entry.postedAt())
                .time("effectiveAt", "Effective", line -> line.entry.effectiveAt())
                .text("id", "Entry", line -> line.entry.id())
                .text("event", "Event", line -> line.entry.event())
                .text("reference", "Reference", line -> line.entry.reference())
                .text("note", "Note", line -> line.entry.note())
                .text("reason", "Reason", line -> line.entry.byHand() == null ? null : line.entry.byHand().reason())
                .text("document", "Document", line -> line.entry.byHand() == null ? null : line.entry.byHand().document())
                .text("day", "Applied on", line -> line.entry.byHand() == null || line.entry.byHand().day() == null ? null : line.entry.byHand().day().toString())
                .text("reverses", "Reverses entry", line -> line.entry.byHand() == null ? null : line.entry.byHand().reverses())
                .text("reversedBy", "Reversed by entry", line -> line.entry.byHand() == null ? null : line.entry.byHand().reversedBy())
                .text("debit", "Debit", line -> line.transfer.debit())
                .text("debit", "Debit of", line -> line.transfer.debitOwner())
                .text("credit", "Credit", line -> line.transfer.credit())
                .text("credit", "Credit of", line -> line.transfer.creditOwner())
                .money("amount", "Amount", line -> line.transfer.amount());
    }

    private static Page<Line> lines(Page<PostedEntry> page) {
        return new Page<>(
                page.items().stream().flatMap(entry -> entry.transfers().stream().map(transfer -> new Line(entry, transfer))).toList(), page.nextCursor(), null);
    }

    private static ExportedList<LedgerAccounts, AccountRow> accounts() {
        return ExportedList.<LedgerAccounts, AccountRow>of("/api/admin/ledger/accounts", "Accounts", AccountRow.class, all -> Page.whole(all.items()))
                .text("code", "Account", AccountRow::code)
                .text("owner", "Whose", AccountRow::owner)
                .text("kind", "Kind", AccountRow::kind)
                .text("currency", "Currency", AccountRow::currency)
                .decimal("debits", "Debits", AccountRow::debits)
                .decimal("credits", "Credits", AccountRow::credits)
                .decimal("balance", "Balance", AccountRow::balance);
    }
}
