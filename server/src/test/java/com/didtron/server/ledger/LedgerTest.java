package com.didtron.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/// The books on a real PostgreSQL. Each test opens lines and accounts of its own.
class LedgerTest {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static RunningPlatform platform;
    private static Database database;
    private static Ledger ledger;
    private static TenantId tenant;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.shared();
        database = platform.bean(Database.class);
        ledger = platform.bean(Ledger.class);
        tenant = platform.bean(Tenants.class).findOperator().orElseThrow().id();
    }

    /// A party with a line, an account that counts towards it, and the bank.
    private record Wallet(String owner, long line, long account, long bank) {

        /// @param limit   null: none
        /// @param balance zero or more
        private static Wallet of(@Nullable String limit, String balance) {
            String owner = "test:" + NUMBER.incrementAndGet();
            Wallet wallet = database.transactionAcrossTenants(tx -> {
                long line = ledger.openLine(tx, tenant, owner, "USD", true, limit == null ? null : new BigDecimal(limit));
                return new Wallet(
                        owner, line,
                        ledger.account(tx, tenant, "wallet:" + owner, AccountKind.LIABILITY, "USD", line),
                        ledger.account(tx, tenant, "bank:" + owner, AccountKind.ASSET, "USD", null));
            });
            if (new BigDecimal(balance).signum() > 0) {
                database.performAcrossTenants(tx -> ledger.post(tx, List.of(wallet.topUp(owner, balance))));
            }
            return wallet;
        }

        private JournalEntry topUp(String key, String amount) {
            return entry(key, new Transfer(bank, account, new BigDecimal(amount), "USD"));
        }

        private JournalEntry charge(String key, String amount) {
            return entry(key, new Transfer(account, bank, new BigDecimal(amount), "USD"));
        }

        private JournalEntry entry(String key, Transfer... transfers) {
            return new JournalEntry(tenant, "test", owner, owner + ":" + key, Instant.EPOCH, null, List.of(transfers));
        }

        private CreditLine read() {
            return ledger.findLine(database.acrossTenants(), tenant, owner, "USD").orElseThrow();
        }

        private HoldRequest hold(UUID reference, String atLeast, String wanted) {
            return new HoldRequest(tenant, reference, line, new BigDecimal(atLeast), new BigDecimal(wanted));
        }
    }

    private static HoldOutcome hold(HoldRequest request) {
        return hold(List.of(request)).getFirst();
    }

    private static List<HoldOutcome> hold(List<HoldRequest> requests) {
        return database.callTransaction(tx -> ledger.hold(tx, requests));
    }

    private static void release(UUID... references) {
        database.performAcrossTenants(tx -> ledger.release(tx, List.of(references)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        // limit, balance, at least, wanted, held
        "0,       10,      1,        4,      4",
        "0,       10,      1,        40,     10",
        "0,       10,      10,       40,     10",
        "0,       10,      10.01,    40,     refused",
        "5,       10,      12,       40,     15",
        "5,       0,       1,        2,      2",
        // T3: nothing left lets not even a free call pass; no limit lets all pass
        "0,       0,       0,        0,      refused",
        "0,       0,       1,        1,      refused",
        "none,    0,       1,        1000,   1000",
        "0,       0.00000001, 0,     1,      0.00000001",
    })
    void aHoldTakesWhatIsThereAndNoMore(@Nullable String limit, String balance, String atLeast, String wanted, String held) {
        Wallet wallet = Wallet.of(limit, balance);
        HoldOutcome outcome = hold(wallet.hold(UUID.randomUUID(), atLeast, wanted));
        if (held.equals("refused")) {
            assertThat(outcome).isInstanceOf(HoldOutcome.NotEnough.class);
            assertThat(wallet.read().held()).isEqualByComparingTo("0");
        } else {
            assertThat(outcome).isInstanceOfSatisfying(HoldOutcome.Held.class, h -> assertThat(h.total()).isEqualByComparingTo(held));
            assertThat(wallet.read().held()).isEqualByComparingTo(held);
        }
    }

    @Test
    void aHoldGrowsAndIsReleasedAsAWhole() {
        Wallet wallet = Wallet.of("0", "10");
        UUID call = UUID.randomUUID();
        hold(wallet.hold(call, "1", "4"));
        assertThat(hold(wallet.hold(call, "1", "4"))).isInstanceOfSatisfying(HoldOutcome.Held.class, h -> {
            assertThat(h.added()).isEqualByComparingTo("4");
            assertThat(h.total()).isEqualByComparingTo("8");
        });
        assertThat(hold(wallet.hold(call, "1", "4"))).isInstanceOfSatisfying(HoldOutcome.Held.class, h -> assertThat(h.total()).isEqualByComparingTo("10"));
        assertThat(hold(wallet.hold(call, "1", "4"))).isInstanceOf(HoldOutcome.NotEnough.class);
        assertThat(wallet.read().available()).isEqualByComparingTo("0");
        release(call, UUID.randomUUID());
        release(call);
        assertThat(wallet.read().held()).isEqualByComparingTo("0");
        assertThat(ledger.held(database.acrossTenants(), List.of(call))).isEmpty();
    }

    /// The same hold twice in one batch, and another between.
    @Test
    void requestsOfABatchSeeEachOther() {
        Wallet wallet = Wallet.of("0", "10");
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<HoldOutcome> outcomes = hold(List.of(
                wallet.hold(one, "1", "4"), wallet.hold(other, "1", "3"), wallet.hold(one, "1", "9"), wallet.hold(other, "1", "1")));
        assertThat(outcomes.get(2)).isInstanceOfSatisfying(HoldOutcome.Held.class, h -> {
            assertThat(h.added()).isEqualByComparingTo("3");
            assertThat(h.total()).isEqualByComparingTo("7");
        });
        assertThat(outcomes.get(3)).isInstanceOf(HoldOutcome.NotEnough.class);
        assertThat(wallet.read().held()).isEqualByComparingTo("10");
        assertThat(ledger.held(database.acrossTenants(), List.of(one, other)).values()).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("7"), new BigDecimal("3"));
    }

    @Test
    void concurrentHoldsNeverTakeMoreThanThereIs() {
        Wallet wallet = Wallet.of("0", "57");
        List<HoldOutcome> outcomes = inParallel(100, _ -> hold(wallet.hold(UUID.randomUUID(), "1", "1")));
        assertThat(outcomes.stream().filter(HoldOutcome.Held.class::isInstance)).hasSize(57);
        assertThat(wallet.read().held()).isEqualByComparingTo("57");
        assertReconciled(wallet);
    }

    /// Settling: the charge is posted and the hold released in one transaction, beside others that hold.
    @Test
    void holdsAndPostingsBesideEachOtherAddUp() {
        Wallet wallet = Wallet.of("0", "100");
        List<Boolean> passed = inParallel(60, i -> {
            UUID call = UUID.randomUUID();
            if (!(hold(wallet.hold(call, "3", "3")) instanceof HoldOutcome.Held)) {
                return false;
            }
            database.performAcrossTenants(tx -> {
                ledger.post(tx, List.of(wallet.charge("settle:" + i, "2.5")));
                ledger.release(tx, List.of(call));
            });
            return true;
        });
        CreditLine line = wallet.read();
        BigDecimal spent = new BigDecimal("2.5").multiply(BigDecimal.valueOf(passed.stream().filter(p -> p).count()));
        assertThat(line.balance()).isEqualByComparingTo(new BigDecimal("100").subtract(spent));
        assertThat(line.balance().signum()).isNotNegative();
        assertThat(line.held()).isEqualByComparingTo("0");
        assertReconciled(wallet);
    }

    @Test
    void manyEntriesArePostedAtOnce() {
        Wallet wallet = Wallet.of("0", "10000");
        List<JournalEntry> entries = IntStream.range(0, 2_500).mapToObj(i -> wallet.charge("bulk:" + i, "0.00000001")).toList();
        List<Long> ids = database.transactionAcrossTenants(tx -> ledger.post(tx, entries));
        assertThat(new HashSet<>(ids)).hasSize(2_500);
        assertThat(wallet.read().balance()).isEqualByComparingTo("9999.999975");
        assertReconciled(wallet);
    }

    @Test
    void aKeyPostsOnce() {
        Wallet wallet = Wallet.of("0", "10");
        JournalEntry entry = wallet.charge("once", "1");
        long first = database.transactionAcrossTenants(tx -> ledger.postOnce(tx, entry));
        assertThat(database.<Long>transactionAcrossTenants(tx -> ledger.postOnce(tx, entry))).isEqualTo(first);
        assertThatThrownBy(() -> database.performAcrossTenants(tx -> ledger.post(tx, List.of(wallet.charge("new", "1"), entry)))).isInstanceOf(DataAccessException.class);
        assertThat(wallet.read().balance()).as("nothing of the refused batch is left").isEqualByComparingTo("9");
        assertReconciled(wallet);
    }

    @Test
    void theSameKeyFromManySidesPostsOnce() {
        Wallet wallet = Wallet.of("0", "10");
        List<Boolean> posted = inParallel(10, _ -> {
            try {
                database.<Long>transactionAcrossTenants(tx -> ledger.postOnce(tx, wallet.charge("race", "1")));
                return true;
            } catch (DataAccessException _) {
                return false; // another one was faster: the whole transaction is void
            }
        });
        assertThat(posted).contains(true);
        assertThat(wallet.read().balance()).isEqualByComparingTo("9");
        assertReconciled(wallet);
    }

    @Test
    void aTransferStaysInOneCurrency() {
        Wallet wallet = Wallet.of("0", "10");
        long euros = database.transactionAcrossTenants(tx -> ledger.account(tx, tenant, "euros:" + wallet.owner, AccountKind.ASSET, "EUR", null));
        for (String currency : List.of("USD", "EUR")) {
            assertThatThrownBy(() -> database.performAcrossTenants(tx ->
                            ledger.post(tx, List.of(wallet.entry("mixed", new Transfer(wallet.account, euros, BigDecimal.ONE, currency))))))
                    .hasMessageContaining("another currency");
        }
        assertThatThrownBy(() -> database.performAcrossTenants(tx -> ledger.post(tx, List.of(wallet.entry("nowhere", new Transfer(wallet.account, -1, BigDecimal.ONE, "USD"))))))
                .hasMessageContaining("does not exist");
        assertThat(wallet.read().balance()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update ledger.journal_entry set note = 'x'", "delete from ledger.journal_entry", "update ledger.transfer set amount = 1",
        "delete from ledger.transfer", "update cdr.call set talk_ms = 0", "delete from cdr.call", "update cdr.attempt set sip_code = 200",
        "delete from cdr.attempt", "update cdr.call_media set received = 0", "delete from cdr.call_media", "update rating.rated_call set sell_charge = 0", "delete from rating.rated_call"
    })
    void factsAreNeverChanged(String sql) {
        // a statement that meets no row is refused as well
        assertThatThrownBy(() -> database.performAcrossTenants(tx -> tx.execute(sql + " where tenant_id = -1")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    /// What is kept as sums is what the facts add up to.
    private static void assertReconciled(Wallet wallet) {
        DSLContext reads = database.acrossTenants();
        BigDecimal moved = reads.fetchSingle(
                        "select coalesce(sum(case credit_account when {0} then amount else -amount end), 0) from ledger.transfer"
                                + " where credit_account = {0} or debit_account = {0}",
                        org.jooq.impl.DSL.val(wallet.account))
                .get(0, BigDecimal.class);
        BigDecimal onAccount = reads.fetchSingle("select credits - debits from ledger.account where id = {0}", org.jooq.impl.DSL.val(wallet.account))
                .get(0, BigDecimal.class);
        BigDecimal held = reads.fetchSingle("select coalesce(sum(amount), 0) from ledger.hold where line_id = {0}", org.jooq.impl.DSL.val(wallet.line))
                .get(0, BigDecimal.class);
        CreditLine line = wallet.read();
        assertThat(onAccount).isEqualByComparingTo(moved);
        assertThat(line.balance()).isEqualByComparingTo(moved);
        assertThat(line.held()).isEqualByComparingTo(held);
    }

    private static <T> List<T> inParallel(int count, Function<Integer, T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> futures = IntStream.range(0, count).mapToObj(i -> threads.submit(() -> work.apply(i))).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// 2.4: the opposite once; a reversal is not reversed, nor what is about something else or no adjustment.
    @Test
    void anEntryIsTakenBackOnceByItsOpposite() {
        Wallet wallet = Wallet.of("0", "10");
        JournalEntry.ByHand said = new JournalEntry.ByHand("goodwill", "T-17", LocalDate.of(2026, 3, 1), null);
        long given = database.transactionAcrossTenants(tx -> ledger.post(tx, List.of(new JournalEntry(
                        tenant, "adjusted", wallet.owner, wallet.owner + ":given", Instant.EPOCH, "said sorry", said,
                        List.of(new Transfer(wallet.bank, wallet.account, new BigDecimal("2.5"), "USD"))))).getFirst());
        assertThat(wallet.read().balance()).isEqualByComparingTo("12.5");
        assertThatThrownBy(() -> takeBack(wallet, given, "somebody:else", "adjusted")).hasMessageContaining("journal entry " + given);
        assertThatThrownBy(() -> takeBack(wallet, given, wallet.owner, "test")).hasMessageContaining("only a test entry is taken back");

        long back = takeBack(wallet, given, wallet.owner, "adjusted");
        assertThat(wallet.read().balance()).isEqualByComparingTo("10");
        assertThat(ledger.transfers(database.acrossTenants(), tenant, back, wallet.owner))
                .containsExactly(new Transfer(wallet.account, wallet.bank, new BigDecimal("2.50000000"), "USD"));
        assertThatThrownBy(() -> takeBack(wallet, given, wallet.owner, "adjusted")).hasMessageContaining("taken back by entry " + back + " already");
        assertThatThrownBy(() -> takeBack(wallet, back, wallet.owner, "adjusted")).hasMessageContaining("takes back entry " + given);
        assertThat(wallet.read().balance()).isEqualByComparingTo("10");

        List<PostedEntry> posted = platform.bean(LedgerReading.class).entries(tenant, wallet.owner);
        assertThat(posted).filteredOn(e -> e.id().equals(Long.toString(given))).singleElement()
                .satisfies(e -> assertThat(e.byHand()).isEqualTo(new PostedEntry.MadeByHand("goodwill", "T-17", LocalDate.of(2026, 3, 1), null, Long.toString(back))));
        assertThat(posted).filteredOn(e -> e.id().equals(Long.toString(back))).singleElement()
                .satisfies(e -> assertThat(e.byHand()).isEqualTo(new PostedEntry.MadeByHand("goodwill", "", LocalDate.of(2026, 3, 2), Long.toString(given), null)));
    }

    private static long takeBack(Wallet wallet, long entry, String about, String event) {
        return database.transactionAcrossTenants(tx -> ledger.reverse(tx, tenant, entry, about, event, (first, transfers) -> new JournalEntry(
                tenant, "taken-back", wallet.owner, wallet.owner + ":back-" + entry, Instant.EPOCH, null,
                new JournalEntry.ByHand(first.orElseThrow().reason(), "", LocalDate.of(2026, 3, 2), entry), transfers)));
    }
}
