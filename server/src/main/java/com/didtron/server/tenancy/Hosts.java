package com.didtron.server.tenancy;

import static com.didtron.server.tenancy.internal.sql.Tables.BRAND;
import static com.didtron.server.tenancy.internal.sql.Tables.HOST_NAME;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Component;

/// Host names and the tenants they belong to; looked at by every request, so kept in memory. Brands are read from the database each time.
@Component
public class Hosts {

    private static final String PICTURE = "tenancy.hosts";

    private final Database database;
    private final Clock clock;
    private final Pictures pictures;
    private volatile Map<String, TenantId> known = Map.of();

    Hosts(Database database, Clock clock, Pictures pictures) {
        this.database = database;
        this.clock = clock;
        this.pictures = pictures;
        pictures.follow(PICTURE, _ -> reload());
        reload();
    }

    /// The tenant whose host it is; empty for one that nobody has, as an address or localhost is: then the session alone says whose request it is.
    ///
    /// @param host as the browser sent it, without a port
    public Optional<TenantId> tenantOf(String host) {
        return Optional.ofNullable(known.get(host.toLowerCase(Locale.ROOT)));
    }

    public List<String> of(TenantId tenant) {
        return known.entrySet().stream().filter(e -> e.getValue().equals(tenant)).map(Map.Entry::getKey).sorted().toList();
    }

    /// How a tenant shows itself; the tenant's own name when nothing is set.
    public Brand brand(TenantId tenant, String name) {
        return database.reads(tenant)
                .selectFrom(BRAND)
                .where(BRAND.TENANT_ID.eq(tenant.value()))
                .fetchOptional(b -> new Brand(b.getProductName(), b.getAccent(), b.getSupportEmail(), b.getVersion()))
                .orElse(new Brand(name, null, "", 0));
    }

    void add(DSLContext tx, TenantId tenant, String host) {
        try {
            tx.insertInto(HOST_NAME)
                    .set(HOST_NAME.TENANT_ID, tenant.value())
                    .set(HOST_NAME.HOST, host)
                    .set(HOST_NAME.CREATED_AT, clock.instant())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw Refusal.conflict("host-taken", "The host name " + host + " is in use already.");
        }
        pictures.changed(tx, PICTURE, "");
    }

    boolean remove(DSLContext tx, TenantId tenant, String host) {
        pictures.changed(tx, PICTURE, "");
        return tx.deleteFrom(HOST_NAME).where(HOST_NAME.TENANT_ID.eq(tenant.value()), HOST_NAME.HOST.eq(host)).execute() == 1;
    }

    /// @return false when somebody changed it meanwhile
    boolean change(DSLContext tx, TenantId tenant, Brand brand) {
        if (brand.version() == 0) {
            return tx.insertInto(BRAND)
                            .set(BRAND.TENANT_ID, tenant.value())
                            .set(BRAND.PRODUCT_NAME, brand.productName())
                            .set(BRAND.ACCENT, brand.accent())
                            .set(BRAND.SUPPORT_EMAIL, brand.supportEmail())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return tx.update(BRAND)
                        .set(BRAND.PRODUCT_NAME, brand.productName())
                        .set(BRAND.ACCENT, brand.accent())
                        .set(BRAND.SUPPORT_EMAIL, brand.supportEmail())
                        .set(BRAND.VERSION, BRAND.VERSION.plus(1))
                        .where(BRAND.TENANT_ID.eq(tenant.value()), BRAND.VERSION.eq(brand.version()))
                        .execute()
                == 1;
    }

    private synchronized void reload() {
        known = load();
    }

    private Map<String, TenantId> load() {
        return Map.copyOf(database.acrossTenants().selectFrom(HOST_NAME).fetchMap(HOST_NAME.HOST, h -> new TenantId(h.getTenantId())));
    }
}
