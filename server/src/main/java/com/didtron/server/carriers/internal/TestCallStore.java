package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.TEST_CALLS;

import com.didtron.server.carriers.TestCalls.Window;
import com.didtron.server.carriers.internal.sql.tables.records.TestCallsRecord;
import com.didtron.server.kernel.TenantId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Windows of test calls in SQL, one for each interconnect at most.
@Component
public class TestCallStore {

    TestCallStore() {}

    /// All of all tenants, by interconnect; those that closed by themselves among them.
    public Map<Long, Window> all(DSLContext tx) {
        return tx.selectFrom(TEST_CALLS).fetchMap(TEST_CALLS.INTERCONNECT_ID, TestCallStore::window);
    }

    Optional<Window> find(DSLContext tx, TenantId tenant, long interconnect) {
        return tx.selectFrom(TEST_CALLS)
                .where(TEST_CALLS.TENANT_ID.eq(tenant.value()), TEST_CALLS.INTERCONNECT_ID.eq(interconnect))
                .fetchOptional(TestCallStore::window);
    }

    /// In place of one that has closed.
    void put(DSLContext tx, Window window) {
        delete(tx, window.tenant(), window.interconnect());
        tx.insertInto(TEST_CALLS)
                .set(TEST_CALLS.TENANT_ID, window.tenant().value())
                .set(TEST_CALLS.INTERCONNECT_ID, window.interconnect())
                .set(TEST_CALLS.TOKEN_HASH, HexFormat.of().parseHex(window.tokenHash()))
                .set(TEST_CALLS.OPENED_AT, window.openedAt())
                .set(TEST_CALLS.CLOSES_AT, window.closesAt())
                .set(TEST_CALLS.OPENED_BY, window.openedBy())
                .set(TEST_CALLS.REASON, window.reason())
                .execute();
    }

    void delete(DSLContext tx, TenantId tenant, long interconnect) {
        tx.deleteFrom(TEST_CALLS).where(TEST_CALLS.TENANT_ID.eq(tenant.value()), TEST_CALLS.INTERCONNECT_ID.eq(interconnect)).execute();
    }

    private static Window window(TestCallsRecord r) {
        return new Window(
                new TenantId(r.getTenantId()), r.getInterconnectId(), HexFormat.of().formatHex(r.getTokenHash()), r.getOpenedAt(), r.getClosesAt(), r.getOpenedBy(),
                r.getReason());
    }
}
