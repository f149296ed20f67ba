package com.didtron.server.platform;

import static com.didtron.server.platform.internal.sql.Tables.SETTING;

import com.didtron.server.kernel.TenantId;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Named values that a tenant keeps from one start to the next.
@Component
public class SettingStore {

    private final Clock clock;

    public SettingStore(Clock clock) {
        this.clock = clock;
    }

    public Optional<String> find(DSLContext tx, TenantId tenant, String name) {
        return tx.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.TENANT_ID.eq(tenant.value()), SETTING.NAME.eq(name))
                .fetchOptional(SETTING.VALUE);
    }

    public void put(DSLContext tx, TenantId tenant, String name, String value) {
        tx.insertInto(SETTING)
                .set(SETTING.TENANT_ID, tenant.value())
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, value)
                .set(SETTING.CHANGED_AT, clock.instant())
                .onConflict(SETTING.TENANT_ID, SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .set(SETTING.CHANGED_AT, clock.instant())
                .execute();
    }
}
