package com.didtron.server.ledger.internal;

import static com.didtron.server.ledger.internal.sql.Tables.ACCOUNT;
import static com.didtron.server.ledger.internal.sql.Tables.CREDIT_LINE;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.AccountKind;
import com.didtron.server.ledger.CreditLine;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accounts and credit lines.
@Component
public class AccountStore {

    public long openLine(
            DSLContext tx,
            TenantId tenant,
            String owner,
            String currency,
            boolean theyOweWhenNegative,
            @Nullable BigDecimal limit) {
        tx.insertInto(CREDIT_LINE)
                .set(CREDIT_LINE.TENANT_ID, tenant.value())
                .set(CREDIT_LINE.OWNER, owner)
                .set(CREDIT_LINE.CURRENCY, currency)
                .set(CREDIT_LINE.SIGN, (short) (theyOweWhenNegative ? 1 : -1))
                .set(CREDIT_LINE.CREDIT_LIMIT, limit)
                .onConflictDoNothing()
                .execute();
        return findLine(tx, tenant, owner, currency).orElseThrow().id();
    }

    public void limit(DSLContext tx, TenantId tenant, String owner, String currency, @Nullable BigDecimal limit) {
        tx.update(CREDIT_LINE)
                .set(CREDIT_LINE.CREDIT_LIMIT, limit)
                .where(CREDIT_LINE.TENANT_ID.eq(tenant.value()), CREDIT_LINE.OWNER.eq(owner), CREDIT_LINE.CURRENCY.eq(currency))
                .execute();
    }

    public Optional<CreditLine> findLine(DSLContext tx, TenantId tenant, String owner, String currency) {
        return tx.selectFrom(CREDIT_LINE)
                .where(CREDIT_LINE.TENANT_ID.eq(tenant.value()), CREDIT_LINE.OWNER.eq(owner), CREDIT_LINE.CURRENCY.eq(currency))
                .fetchOptional(AccountStore::line);
    }

    public Map<String, List<CreditLine>> lines(DSLContext tx, TenantId tenant, Collection<String> owners) {
        return tx
                .selectFrom(CREDIT_LINE)
                .where(CREDIT_LINE.TENANT_ID.eq(tenant.value()), CREDIT_LINE.OWNER.eq(DSL.any(owners.toArray(String[]::new))))
                .orderBy(CREDIT_LINE.ID)
                .fetch(AccountStore::line)
                .stream()
                .collect(Collectors.groupingBy(CreditLine::owner));
    }

    public Map<String, List<CreditLine>> lines(DSLContext tx, TenantId tenant) {
        return tx
                .selectFrom(CREDIT_LINE)
                .where(CREDIT_LINE.TENANT_ID.eq(tenant.value()))
                .fetch(AccountStore::line)
                .stream()
                .collect(Collectors.groupingBy(CreditLine::owner));
    }

    public long account(
            DSLContext tx, TenantId tenant, String code, AccountKind kind, String currency, @Nullable Long line) {
        tx.insertInto(ACCOUNT)
                .set(ACCOUNT.TENANT_ID, tenant.value())
                .set(ACCOUNT.CODE, code)
                .set(ACCOUNT.KIND, kind.name().toLowerCase(Locale.ROOT))
                .set(ACCOUNT.CURRENCY, currency)
                .set(ACCOUNT.LINE_ID, line)
                .onConflictDoNothing()
                .execute();
        return tx.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.CODE.eq(code), ACCOUNT.CURRENCY.eq(currency))
                .fetchSingle(ACCOUNT.ID);
    }

    static CreditLine line(Record row) {
        return new CreditLine(
                row.get(CREDIT_LINE.ID),
                row.get(CREDIT_LINE.OWNER),
                row.get(CREDIT_LINE.CURRENCY),
                row.get(CREDIT_LINE.BALANCE),
                row.get(CREDIT_LINE.HELD),
                row.get(CREDIT_LINE.CREDIT_LIMIT));
    }
}
