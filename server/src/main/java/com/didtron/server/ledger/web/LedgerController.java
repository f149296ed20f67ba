package com.didtron.server.ledger.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.ledger.PostedEntry;
import com.didtron.server.ledger.internal.LedgerQuery;
import com.didtron.server.ledger.internal.LedgerQuery.AccountRow;
import com.didtron.server.ledger.internal.LedgerQuery.ProofRow;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The books for the operator's accountants.
@RestController
class LedgerController {

    private final LedgerQuery ledger;

    LedgerController(LedgerQuery ledger) {
        this.ledger = ledger;
    }

    record LedgerAccounts(List<AccountRow> items) {}

    record LedgerProof(List<ProofRow> items) {}

    @Needs("ledger.book.view")
    @GetMapping("/api/admin/ledger/accounts")
    LedgerAccounts accounts(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String currency) {
        return new LedgerAccounts(ledger.accounts(person.tenant(), given(search), given(currency)));
    }

    /// @param entry number of an entry: that one, and the one that takes it back
    /// @param sort  postedAt, with `-` in front for the newest first; without it likewise
    @Needs("ledger.book.view")
    @GetMapping("/api/admin/ledger/journal")
    Page<PostedEntry> journal(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ledger.journal(person.tenant(), given(account), given(reference), given(event), entry, sort, cursor, Cursor.limit(limit));
    }

    @Needs(value = "ledger.book.view", heavy = true)
    @GetMapping("/api/admin/ledger/proof")
    LedgerProof proof(@AuthenticationPrincipal SignedIn person) {
        return new LedgerProof(ledger.proof(person.tenant()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
