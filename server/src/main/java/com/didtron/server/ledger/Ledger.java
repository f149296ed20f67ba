package com.didtron.server.ledger;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.internal.AccountStore;
import com.didtron.server.ledger.internal.HoldStore;
import com.didtron.server.ledger.internal.JournalStore;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The books. Every method takes part in its caller's transaction.
///
/// Locks are always taken in one order: credit lines by id, then accounts by id.
@Component
public class Ledger {

    private final AccountStore accounts;
    private final JournalStore journal;
    private final HoldStore holds;

    Ledger(AccountStore accounts, JournalStore journal, HoldStore holds) {
        this.accounts = accounts;
        this.journal = journal;
        this.holds = holds;
    }

    /// Opens the credit line of a party, or finds it; the limit is set only when it is opened.
    ///
    /// @param theyOweWhenNegative true: balance is credits − debits of its accounts (a customer); false: the reverse (a supplier)
    /// @param limit               see [CreditLine#limit()]
    /// @return id of the line
    public long openLine(
            DSLContext tx,
            TenantId tenant,
            String owner,
            String currency,
            boolean theyOweWhenNegative,
            @Nullable BigDecimal limit) {
        return accounts.openLine(tx, tenant, owner, currency, theyOweWhenNegative, limit);
    }

    /// Sets how far below zero a line may go; counts for holds from then on.
    ///
    /// @param limit see [CreditLine#limit()]
    public void limit(DSLContext tx, TenantId tenant, String owner, String currency, @Nullable BigDecimal limit) {
        accounts.limit(tx, tenant, owner, currency, limit);
    }

    /// The line of a party in a currency.
    public Optional<CreditLine> findLine(DSLContext tx, TenantId tenant, String owner, String currency) {
        return accounts.findLine(tx, tenant, owner, currency);
    }

    /// Lines of many parties, keyed by owner; owners without a line in that currency are absent.
    public Map<String, List<CreditLine>> lines(DSLContext tx, TenantId tenant, Collection<String> owners) {
        return accounts.lines(tx, tenant, owners);
    }

    /// Lines of all parties of a tenant, keyed by owner.
    public Map<String, List<CreditLine>> lines(DSLContext tx, TenantId tenant) {
        return accounts.lines(tx, tenant);
    }

    /// Opens an account, or finds it.
    ///
    /// @param line credit line that the account counts towards, or null
    /// @return id of the account
    public long account(
            DSLContext tx, TenantId tenant, String code, AccountKind kind, String currency, @Nullable Long line) {
        return accounts.account(tx, tenant, code, kind, currency, line);
    }

    /// Posts entries that are known to be new (their key is protected by the caller's own claim). Balances move with them.
    ///
    /// @return the ids of the entries, in their order
    /// @throws org.jooq.exception.DataAccessException when a key was posted before: the whole transaction is void
    public List<Long> post(DSLContext tx, List<JournalEntry> entries) {
        return journal.post(tx, entries, List.of(), _ -> {});
    }

    /// Posts entries as [#post] does and ends holds, in one step. Lines and accounts, which calls that start wait for, are locked last.
    ///
    /// @param references   holds to end; references without a hold are passed over
    /// @param beforeLocks  is told the ids of the entries, in their order, when all rows are written and nothing is locked yet
    public void settle(DSLContext tx, List<JournalEntry> entries, Collection<UUID> references, Consumer<List<Long>> beforeLocks) {
        if (entries.isEmpty()) {
            beforeLocks.accept(List.of());
        } else {
            journal.post(tx, entries, references, beforeLocks);
        }
        holds.release(tx, references);
    }

    /// Posts an entry unless its key was posted before.
    ///
    /// @return id of the entry that holds the key
    public long postOnce(DSLContext tx, JournalEntry entry) {
        return journal.findByKey(tx, entry.tenant(), entry.idempotencyKey())
                .orElseGet(() -> journal.post(tx, List.of(entry), List.of(), _ -> {}).getFirst());
    }

    /// What an entry moved.
    ///
    /// @param about see [JournalEntry#reference()]
    /// @throws Refusal not-found, also when it is about something else
    public List<Transfer> transfers(DSLContext tx, TenantId tenant, long id, String about) {
        return stored(tx, tenant, id, about).transfers();
    }

    private JournalStore.Stored stored(DSLContext tx, TenantId tenant, long id, String about) {
        return journal.find(tx, tenant, id).filter(e -> e.reference().equals(about)).orElseThrow(() -> Refusal.notFound("journal entry " + id + " of " + about));
    }

    /// Takes an entry back: posts its transfers the other way round, once.
    ///
    /// @param about    what the entry must be about, see [JournalEntry#reference()]: whoever may change one thing takes back nothing of another's
    /// @param event    of the entries that may be taken back
    /// @param opposite makes the new entry of the transfers that it needs and of what was said of the first; it names that
    /// @return id of the new entry
    /// @throws Refusal not-found; is-reversal: it takes another back itself; not-reversible; already-reversed
    public long reverse(
            DSLContext tx, TenantId tenant, long id, String about, String event, BiFunction<Optional<JournalEntry.ByHand>, List<Transfer>, JournalEntry> opposite) {
        JournalStore.Stored entry = stored(tx, tenant, id, about);
        if (entry.byHand() != null && entry.byHand().reverses() != null) {
            throw Refusal.conflict("is-reversal", "Entry " + id + " takes back entry " + entry.byHand().reverses() + ". What it took back is made again by a new adjustment.");
        }
        if (!entry.event().equals(event)) {
            throw Refusal.conflict("not-reversible", "Entry " + id + " is " + entry.event() + ": only a " + event + " entry is taken back.");
        }
        if (entry.reversedBy() != null) {
            throw Refusal.conflict("already-reversed", "Entry " + id + " is taken back by entry " + entry.reversedBy() + " already.");
        }
        List<Transfer> back = entry.transfers().reversed().stream()
                .map(t -> new Transfer(t.creditAccount(), t.debitAccount(), t.amount(), t.currency()))
                .toList();
        return post(tx, List.of(opposite.apply(Optional.ofNullable(entry.byHand()), back))).getFirst();
    }

    /// Decides requests one after the other against what is available, with the lines locked: together they can never hold
    /// more than there is.
    ///
    /// @return one outcome per request, in their order
    public List<HoldOutcome> hold(DSLContext tx, List<HoldRequest> requests) {
        return holds.hold(tx, requests);
    }

    /// Ends holds and frees what they reserved; references without a hold are passed over.
    public void release(DSLContext tx, Collection<UUID> references) {
        holds.release(tx, references);
    }

    /// What a hold reserves now.
    public Map<UUID, BigDecimal> held(DSLContext tx, Collection<UUID> references) {
        return holds.held(tx, references);
    }
}
