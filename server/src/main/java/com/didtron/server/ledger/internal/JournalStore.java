package com.didtron.server.ledger.internal;

import static com.didtron.server.ledger.internal.sql.Tables.JOURNAL_ENTRY;
import static com.didtron.server.ledger.internal.sql.Tables.TRANSFER;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.CopyIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes journal entries in bulk and moves the balances of their accounts and lines, each once per call.
@Component
public class JournalStore {

    /// Journal ids come in blocks of this many (the sequence's increment).
    private static final int BLOCK = 1000;

    private final Clock clock;

    public JournalStore(Clock clock) {
        this.clock = clock;
    }

    public Optional<Long> findByKey(DSLContext tx, TenantId tenant, String key) {
        return tx.select(JOURNAL_ENTRY.ID)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.TENANT_ID.eq(tenant.value()), JOURNAL_ENTRY.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(JOURNAL_ENTRY.ID);
    }

    /// An entry with its accounts, in the form in which it could be posted.
    ///
    /// @param reversedBy the entry that takes it back; null: none does
    public record Stored(long id, String event, String reference, JournalEntry.@Nullable ByHand byHand, List<Transfer> transfers, @Nullable Long reversedBy) {}

    public Optional<Stored> find(DSLContext tx, TenantId tenant, long id) {
        List<Transfer> transfers = tx.selectFrom(TRANSFER)
                .where(TRANSFER.TENANT_ID.eq(tenant.value()), TRANSFER.JOURNAL_ID.eq(id))
                .orderBy(TRANSFER.POSITION)
                .fetch(t -> new Transfer(t.getDebitAccount(), t.getCreditAccount(), t.getAmount(), t.getCurrency()));
        return tx.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.TENANT_ID.eq(tenant.value()), JOURNAL_ENTRY.ID.eq(id))
                .fetchOptional(e -> new Stored(
                        id, e.getEvent(), e.getReference(),
                        e.getAppliedOn() == null ? null : new JournalEntry.ByHand(e.getReason(), e.getDocument(), e.getAppliedOn(), e.getReverses()), transfers,
                        reversing(tx, tenant, List.of(id)).get(id)));
    }

    /// Entries that take others back, by the number of the other.
    static Map<Long, Long> reversing(DSLContext tx, TenantId tenant, Collection<Long> reversed) {
        return tx.select(JOURNAL_ENTRY.REVERSES, JOURNAL_ENTRY.ID)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.TENANT_ID.eq(tenant.value()), JOURNAL_ENTRY.REVERSES.in(reversed))
                .fetchMap(JOURNAL_ENTRY.REVERSES, JOURNAL_ENTRY.ID);
    }

    /// @param holds       whose lines are locked together with those of the entries
    /// @param beforeLocks is told the ids of the entries before balances are locked and moved
    public List<Long> post(DSLContext tx, List<JournalEntry> entries, Collection<UUID> holds, Consumer<List<Long>> beforeLocks) {
        List<Long> ids = ids(tx, entries.size());
        Instant now = clock.instant();
        var journal = new CopyIn(
                "ledger.journal_entry", "tenant_id, id, event, reference, idempotency_key, effective_at, posted_at, note, reason, document, applied_on, reverses");
        var transfers = new CopyIn(
                "ledger.transfer", "tenant_id, journal_id, position, debit_account, credit_account, amount, currency");
        Map<Long, BigDecimal> debits = new TreeMap<>();
        Map<Long, BigDecimal> credits = new TreeMap<>();
        Map<Long, String> currencies = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            JournalEntry.ByHand byHand = entry.byHand();
            journal.add(entry.tenant().value())
                    .add(ids.get(i))
                    .add(entry.event())
                    .add(entry.reference())
                    .add(entry.idempotencyKey())
                    .add(entry.effectiveAt())
                    .add(now)
                    .add(entry.note())
                    .add(byHand == null ? null : byHand.reason())
                    .add(byHand == null ? null : byHand.document())
                    .add(byHand == null ? null : byHand.day())
                    .add(byHand == null ? null : byHand.reverses())
                    .end();
            short position = 0;
            for (Transfer transfer : entry.transfers()) {
                transfers
                        .add(entry.tenant().value())
                        .add(ids.get(i))
                        .add(position++)
                        .add(transfer.debitAccount())
                        .add(transfer.creditAccount())
                        .add(transfer.amount())
                        .add(transfer.currency())
                        .end();
                debits.merge(transfer.debitAccount(), transfer.amount(), BigDecimal::add);
                credits.merge(transfer.creditAccount(), transfer.amount(), BigDecimal::add);
                for (long account : new long[] {transfer.debitAccount(), transfer.creditAccount()}) {
                    String other = currencies.put(account, transfer.currency());
                    if (other != null && !other.equals(transfer.currency())) {
                        throw new IllegalStateException("account " + account + " cannot be in " + other + " and in " + transfer.currency());
                    }
                }
            }
        }
        journal.send(tx);
        transfers.send(tx);
        beforeLocks.accept(ids);
        moveBalances(tx, debits, credits, currencies, holds);
        return ids;
    }

    /// Lines first, then accounts, both in id order: the one order in which locks are taken.
    ///
    /// @param currencies of all accounts that move
    private static void moveBalances(
            DSLContext tx, Map<Long, BigDecimal> debits, Map<Long, BigDecimal> credits, Map<Long, String> currencies,
            Collection<UUID> holds) {
        Long[] accounts = currencies.keySet().toArray(Long[]::new);
        BigDecimal[] debited = new BigDecimal[accounts.length];
        BigDecimal[] credited = new BigDecimal[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
            debited[i] = debits.getOrDefault(accounts[i], BigDecimal.ZERO);
            credited[i] = credits.getOrDefault(accounts[i], BigDecimal.ZERO);
        }
        tx.execute(
                """
                select 1 from ledger.credit_line
                where id in (select line_id from ledger.account where id = any ({0})
                             union select line_id from ledger.hold where reference = any ({1}))
                order by id for no key update
                """,
                org.jooq.impl.DSL.val(accounts),
                org.jooq.impl.DSL.val(holds.toArray(UUID[]::new)));
        tx.execute(
                """
                update ledger.credit_line line set balance = line.balance + line.sign * moved.amount
                from (select account.line_id, sum(m.credits - m.debits) as amount
                      from unnest({0}::bigint[], {1}::numeric[], {2}::numeric[]) as m (id, debits, credits)
                      join ledger.account on account.id = m.id
                      where account.line_id is not null
                      group by account.line_id) moved
                where line.id = moved.line_id
                """,
                org.jooq.impl.DSL.val(accounts),
                org.jooq.impl.DSL.val(debited),
                org.jooq.impl.DSL.val(credited));
        tx.execute("select 1 from ledger.account where id = any ({0}) order by id for no key update", org.jooq.impl.DSL.val(accounts));
        int moved = tx.execute(
                """
                update ledger.account set debits = account.debits + m.debits, credits = account.credits + m.credits
                from unnest({0}::bigint[], {1}::numeric[], {2}::numeric[], {3}::text[]) as m (id, debits, credits, currency)
                where account.id = m.id and account.currency = m.currency
                """,
                org.jooq.impl.DSL.val(accounts),
                org.jooq.impl.DSL.val(debited),
                org.jooq.impl.DSL.val(credited),
                org.jooq.impl.DSL.val(currencies.values().toArray(String[]::new)));
        if (moved != accounts.length) {
            throw new IllegalStateException("a transfer names an account that does not exist or is in another currency, among " + currencies);
        }
    }

    private static List<Long> ids(DSLContext tx, int count) {
        List<Long> ids = new ArrayList<>(count);
        while (ids.size() < count) {
            long last = tx.fetchSingle("select nextval('ledger.journal_id')").get(0, Long.class);
            for (long id = last - BLOCK + 1; id <= last && ids.size() < count; id++) {
                ids.add(id);
            }
        }
        return ids;
    }
}
