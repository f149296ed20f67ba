package com.didtron.server.tenancy;

import static com.didtron.server.tenancy.internal.sql.Tables.TENANT;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds and creates tenants. Tenants hardly change, so they are kept in memory once read.
@Component
public class Tenants implements TenantTree {

    private final Database database;
    private final Clock clock;
    private final Settings settings;
    private final Map<TenantId, Tenant> known = new ConcurrentHashMap<>();

    Tenants(Database database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /// The operator, the root of the tree, if the platform has been set up.
    public Optional<Tenant> findOperator() {
        return database.acrossTenants().selectFrom(TENANT).where(TENANT.KIND.eq("operator")).fetchOptional(Tenants::tenant);
    }

    @Override
    public List<TenantId> all() {
        return database.acrossTenants()
                .select(TENANT.ID)
                .from(TENANT)
                .orderBy(TENANT.KIND.eq("operator").desc(), TENANT.ID)
                .fetch(r -> new TenantId(r.value1()));
    }

    @Override
    public boolean isOperator(TenantId tenant) {
        return findOperator().filter(o -> o.id().equals(tenant)).isPresent();
    }

    /// With the name and time zone that the tenant has set, where it has.
    ///
    /// @throws Refusal not-found when there is none
    public Tenant get(TenantId id) {
        Tenant tenant = asSetUp(id);
        String name = settings.get(id, TenancySettings.NAME);
        String zone = settings.get(id, TenancySettings.TIME_ZONE);
        return name.isEmpty() && zone.isEmpty()
                ? tenant
                : new Tenant(
                        id, name.isEmpty() ? tenant.name() : name, tenant.legalName(), tenant.address(), tenant.contactEmail(), tenant.baseCurrency(),
                        zone.isEmpty() ? tenant.timeZone() : ZoneId.of(zone), tenant.bankDetails(), tenant.simulated());
    }

    private Tenant asSetUp(TenantId id) {
        return known.computeIfAbsent(id, wanted -> database.acrossTenants()
                .selectFrom(TENANT)
                .where(TENANT.ID.eq(wanted.value()))
                .fetchOptional(Tenants::tenant)
                .orElseThrow(() -> Refusal.notFound("tenant " + wanted.value())));
    }

    /// Creates the operator.
    ///
    /// @param blueprint the tenant to be; its id is ignored
    /// @throws org.jooq.exception.DataAccessException when there is an operator already
    public Tenant createOperator(DSLContext tx, Tenant blueprint) {
        return tx.insertInto(TENANT)
                .set(TENANT.KIND, "operator")
                .set(TENANT.NAME, blueprint.name())
                .set(TENANT.LEGAL_NAME, blueprint.legalName())
                .set(TENANT.ADDRESS, blueprint.address())
                .set(TENANT.CONTACT_EMAIL, blueprint.contactEmail())
                .set(TENANT.BASE_CURRENCY, blueprint.baseCurrency())
                .set(TENANT.TIME_ZONE, blueprint.timeZone().getId())
                .set(TENANT.BANK_DETAILS, blueprint.bankDetails())
                .set(TENANT.SIMULATED, blueprint.simulated())
                .set(TENANT.CREATED_AT, clock.instant())
                .returning()
                .fetchSingle(Tenants::tenant);
    }

    /// Opens a white-label partner below the tenant of the transaction; a demonstration's partners are part of it.
    ///
    /// @param blueprint the tenant to be; its id is ignored
    TenantId openBelow(DSLContext tx, Tenant blueprint) {
        return new TenantId(tx.fetchSingle(
                        "select tenancy.open_below({0}, {1}, {2}, {3}, {4}, {5}::timestamptz)",
                        DSL.val(blueprint.name()), DSL.val(blueprint.legalName()), DSL.val(blueprint.contactEmail()), DSL.val(blueprint.baseCurrency()),
                        DSL.val(blueprint.timeZone().getId()), DSL.val(clock.instant().toString()))
                .get(0, Long.class));
    }

    /// A tenant directly below another one. What is below that again is its own business, which its parent does not see.
    ///
    /// @param kind `white-label` or `class4`
    public record Below(Tenant tenant, String kind, Instant openedAt) {}

    /// The tenants directly below one, by name.
    public List<Below> below(TenantId parent) {
        return database.reads(parent)
                .fetch("select id, kind, created_at from tenancy.below() order by lower(name), id")
                .map(r -> new Below(get(new TenantId(r.get(0, Long.class))), r.get(1, String.class), r.get(2, Instant.class)));
    }

    private static Tenant tenant(Record row) {
        return new Tenant(
                new TenantId(row.get(TENANT.ID)),
                row.get(TENANT.NAME),
                row.get(TENANT.LEGAL_NAME),
                row.get(TENANT.ADDRESS),
                row.get(TENANT.CONTACT_EMAIL),
                row.get(TENANT.BASE_CURRENCY),
                ZoneId.of(row.get(TENANT.TIME_ZONE)),
                row.get(TENANT.BANK_DETAILS),
                row.get(TENANT.SIMULATED));
    }
}
