package com.didtron.server.ledger.internal;

import com.didtron.server.ledger.AccountKind;
import com.didtron.server.ledger.AccountOwners;
import com.didtron.server.platform.OneOf;
import static com.didtron.server.ledger.internal.sql.Tables.ACCOUNT;
import static com.didtron.server.ledger.internal.sql.Tables.JOURNAL_ENTRY;
import static com.didtron.server.ledger.internal.sql.Tables.TRANSFER;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.PostedEntry;
import com.didtron.server.ledger.PostedEntry.MadeByHand;
import com.didtron.server.ledger.PostedEntry.PostedTransfer;
import com.didtron.server.ledger.internal.sql.tables.records.JournalEntryRecord;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectLimitPercentStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads the books for screens.
@Component
public class LedgerQuery {

    private static final Map<String, Field<?>> ORDERS = Map.of("postedAt", JOURNAL_ENTRY.ID);
    private static final int MOST_ACCOUNTS = 10_000;

    private final Database database;
    private final ObjectProvider<AccountOwners> owners;

    LedgerQuery(Database database, ObjectProvider<AccountOwners> owners) {
        this.database = database;
        this.owners = owners;
    }

    /// An account with its sums. The balance is on the account's own side: debits − credits of assets and expenses, credits − debits of
    /// liabilities and income.
    ///
    /// @param owner the name of whose it is; null: of no party
    public record AccountRow(
            String id, String code, @Nullable String owner, @OneOf(AccountKind.class) String kind, String currency, String debits, String credits, String balance) {}

    /// All that was debited and all that was credited in a currency.
    ///
    /// @param balanced both are equal, and every account's sums are those of its transfers
    public record ProofRow(String currency, String debits, String credits, boolean balanced) {}

    /// By code, at most ten thousand.
    ///
    /// @param search   part of the code or of the name of whose it is; null: any
    /// @param currency null: any
    public List<AccountRow> accounts(TenantId tenant, @Nullable String search, @Nullable String currency) {
        return database.reads(tenant)
                .selectFrom(ACCOUNT)
                .where(
                        ACCOUNT.TENANT_ID.eq(tenant.value()),
                        currency == null ? DSL.noCondition() : ACCOUNT.CURRENCY.eq(currency))
                .orderBy(ACCOUNT.CODE, ACCOUNT.CURRENCY)
                // names are no part of the books: where they are looked through, all accounts are
                .limit(search == null ? MOST_ACCOUNTS : Integer.MAX_VALUE)
                .fetch(a -> {
                    BigDecimal debitBalance = a.getDebits().subtract(a.getCredits());
                    boolean debitSide = a.getKind().equals("asset") || a.getKind().equals("expense");
                    return new AccountRow(
                            Long.toString(a.getId()), a.getCode(), ownerOf(tenant, a.getCode()), a.getKind(), a.getCurrency(), amount(a.getDebits(), a.getCurrency()),
                            amount(a.getCredits(), a.getCurrency()), amount(debitSide ? debitBalance : debitBalance.negate(), a.getCurrency()));
                })
                .stream()
                .filter(account -> search == null || holds(account.code, search) || holds(account.owner, search))
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    private static boolean holds(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private @Nullable String ownerOf(TenantId tenant, String code) {
        return owners.stream().flatMap(known -> known.nameOf(tenant, code).stream()).findFirst().orElse(null);
    }

    /// The journal.
    ///
    /// @param account   code of an account that takes part, in whatever currency
    /// @param reference what the entries are about
    /// @param event     what happened
    /// @param entry     number of an entry: that one, and the one that takes it back
    /// @param sort      postedAt, with `-` in front for the newest first; null: likewise
    /// @throws Refusal when there is no such order
    public Page<PostedEntry> journal(
            TenantId tenant,
            @Nullable String account,
            @Nullable String reference,
            @Nullable String event,
            @Nullable Long entry,
            @Nullable String sort,
            @Nullable String cursor,
            int limit) {
        Condition about = JOURNAL_ENTRY.TENANT_ID.eq(tenant.value()).and(reference == null ? DSL.noCondition() : JOURNAL_ENTRY.REFERENCE.eq(reference));
        Condition happened = (event == null ? DSL.noCondition() : JOURNAL_ENTRY.EVENT.eq(event))
                .and(entry == null ? DSL.noCondition() : JOURNAL_ENTRY.ID.eq(entry).or(JOURNAL_ENTRY.REVERSES.eq(entry)));
        Long before = place(cursor);
        // numbers are given in the order of posting
        boolean down = ListOrder.of(sort, "-postedAt", ORDERS, JOURNAL_ENTRY.ID).down();
        Condition beyond = before == null ? DSL.noCondition() : down ? JOURNAL_ENTRY.ID.lt(before) : JOURNAL_ENTRY.ID.gt(before);
        Condition wanted = about.and(happened).and(beyond);
        List<Long> ids = account == null
                ? ids(tenant, wanted, down, limit + 1)
                : idsOf(tenant, accountsWithCode(tenant, account), wanted, down, limit + 1);
        Page<Long> page = Pages.of(ids, limit, cursor, id -> Long.toString(id), () -> count(tenant, account, about, event == null && entry == null ? List.of() : List.of(happened)));
        List<PostedEntry> entries = entries(tenant, page.items());
        return new Page<>(down ? entries.reversed() : entries, page.nextCursor(), page.total());
    }

    /// Null for what would have to be looked for among all entries of an account.
    private @Nullable RowCount count(TenantId tenant, @Nullable String account, Condition about, List<Condition> happened) {
        if (account == null) {
            return Pages.count(database.reads(tenant), JOURNAL_ENTRY, List.of(about), happened);
        }
        if (!happened.isEmpty()) {
            return null;
        }
        int entries = idsOf(tenant, accountsWithCode(tenant, account), about, true, RowCount.MOST + 1).size();
        return new RowCount(Math.min(entries, RowCount.MOST), entries > RowCount.MOST);
    }

    /// Sums every account and every transfer anew.
    public List<ProofRow> proof(TenantId tenant) {
        return database.reads(tenant)
                .fetch(
                        """
                        with moved as (
                            select account, sum(debit) as debits, sum(credit) as credits
                            from (select debit_account as account, amount as debit, 0 as credit from ledger.transfer where tenant_id = {0}
                                  union all
                                  select credit_account, 0, amount from ledger.transfer where tenant_id = {0}) both_sides
                            group by account)
                        select a.currency, sum(a.debits) as debits, sum(a.credits) as credits,
                               bool_and(a.debits = coalesce(m.debits, 0) and a.credits = coalesce(m.credits, 0)) as as_moved
                        from ledger.account a left join moved m on m.account = a.id
                        where a.tenant_id = {0} group by a.currency order by a.currency
                        """,
                        DSL.val(tenant.value()))
                .map(r -> {
                    String currency = r.get("currency", String.class);
                    BigDecimal debits = r.get("debits", BigDecimal.class);
                    BigDecimal credits = r.get("credits", BigDecimal.class);
                    return new ProofRow(
                            currency, amount(debits, currency), amount(credits, currency),
                            debits.compareTo(credits) == 0 && r.get("as_moved", Boolean.class));
                });
    }

    public List<PostedEntry> entries(TenantId tenant, String reference) {
        List<Long> ids = ids(tenant, JOURNAL_ENTRY.TENANT_ID.eq(tenant.value()).and(JOURNAL_ENTRY.REFERENCE.eq(reference)), true, Cursor.LARGEST_PAGE);
        return entries(tenant, ids);
    }

    /// @param down the newest first
    private List<Long> ids(TenantId tenant, Condition wanted, boolean down, int most) {
        return database.reads(tenant)
                .select(JOURNAL_ENTRY.ID)
                .from(JOURNAL_ENTRY)
                .where(wanted)
                .orderBy(down ? JOURNAL_ENTRY.ID.desc() : JOURNAL_ENTRY.ID.asc())
                .limit(most)
                .fetch(JOURNAL_ENTRY.ID);
    }

    /// The first entries of each account by its index, so that an account with a million of them costs no more than one with ten.
    private List<Long> idsOf(TenantId tenant, List<Long> accounts, Condition wanted, boolean down, int most) {
        List<Long> found = new ArrayList<>();
        for (Long account : accounts) {
            found.addAll(touching(tenant, TRANSFER.DEBIT_ACCOUNT, account, wanted, down, most)
                    .union(touching(tenant, TRANSFER.CREDIT_ACCOUNT, account, wanted, down, most))
                    .fetch(0, Long.class));
        }
        return found.stream().distinct().sorted(down ? Comparator.reverseOrder() : Comparator.naturalOrder()).limit(most).toList();
    }

    private SelectLimitPercentStep<Record1<Long>> touching(
            TenantId tenant, TableField<?, Long> side, Long account, Condition wanted, boolean down, int most) {
        return database.reads(tenant)
                .select(JOURNAL_ENTRY.ID)
                .from(TRANSFER)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(TRANSFER.JOURNAL_ID))
                .where(side.eq(account), wanted)
                .orderBy(down ? TRANSFER.JOURNAL_ID.desc() : TRANSFER.JOURNAL_ID.asc())
                .limit(most);
    }

    private List<Long> accountsWithCode(TenantId tenant, String code) {
        return database.reads(tenant)
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.CODE.eq(code))
                .fetch(ACCOUNT.ID);
    }

    /// Entries by id, oldest first.
    private List<PostedEntry> entries(TenantId tenant, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var debit = ACCOUNT.as("debit");
        var credit = ACCOUNT.as("credit");
        Map<Long, List<PostedTransfer>> transfers = database.reads(tenant)
                .select(TRANSFER.JOURNAL_ID, debit.CODE, credit.CODE, TRANSFER.AMOUNT, TRANSFER.CURRENCY)
                .from(TRANSFER)
                .join(debit)
                .on(debit.ID.eq(TRANSFER.DEBIT_ACCOUNT))
                .join(credit)
                .on(credit.ID.eq(TRANSFER.CREDIT_ACCOUNT))
                .where(TRANSFER.TENANT_ID.eq(tenant.value()), TRANSFER.JOURNAL_ID.in(ids))
                .orderBy(TRANSFER.JOURNAL_ID, TRANSFER.POSITION)
                .fetchGroups(r -> r.value1(), r -> new PostedTransfer(r.value2(), ownerOf(tenant, r.value2()), r.value3(), ownerOf(tenant, r.value3()), MoneyJson.of(r.value4(), r.value5())));
        Map<Long, Long> reversing = JournalStore.reversing(database.reads(tenant), tenant, ids);
        return database.reads(tenant)
                .selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.TENANT_ID.eq(tenant.value()), JOURNAL_ENTRY.ID.in(ids))
                .orderBy(JOURNAL_ENTRY.ID)
                .fetch(e -> new PostedEntry(
                        Long.toString(e.getId()), e.getEvent(), e.getReference(), e.getEffectiveAt(), e.getPostedAt(), e.getNote(), byHand(e, reversing.get(e.getId())),
                        transfers.getOrDefault(e.getId(), List.of())));
    }

    private static @Nullable MadeByHand byHand(JournalEntryRecord e, @Nullable Long reversedBy) {
        return e.getAppliedOn() == null && reversedBy == null
                ? null
                : new MadeByHand(
                        Objects.requireNonNullElse(e.getReason(), ""), Objects.requireNonNullElse(e.getDocument(), ""), e.getAppliedOn(),
                        e.getReverses() == null ? null : Long.toString(e.getReverses()), reversedBy == null ? null : Long.toString(reversedBy));
    }

    private static @Nullable Long place(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        try {
            return key == null ? null : Long.valueOf(key);
        } catch (NumberFormatException _) {
            throw Cursor.notOurs();
        }
    }

    private static String amount(BigDecimal amount, String currency) {
        return MoneyJson.of(amount, currency).amount();
    }
}
