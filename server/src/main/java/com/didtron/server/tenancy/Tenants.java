package com.didtron.server.tenancy;

import static com.didtron.server.tenancy.internal.sql.Tables.TENANT;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds and creates tenants. Tenants hardly change, so they are kept in memory once read; which of them are suspended every call asks.
@Component
public class Tenants implements TenantTree {

    private static final String SUSPENDED = "tenancy.suspended";

    private final Database database;
    private final Clock clock;
    private final Settings settings;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final Pictures pictures;
    private volatile Map<TenantId, Suspension> suspended = Map.of();

    Tenants(Database database, Clock clock, Settings settings, Pictures pictures) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.pictures = pictures;
        pictures.follow(SUSPENDED, _ -> reloadSuspended());
        reloadSuspended();
    }

    private record Known(Tenant tenant, TenantKind kind, @Nullable TenantId parent) {}

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
        return known(id).tenant;
    }

    private Known known(TenantId id) {
        return known.computeIfAbsent(id, wanted -> database.acrossTenants()
                .selectFrom(TENANT)
                .where(TENANT.ID.eq(wanted.value()))
                .fetchOptional(row -> new Known(tenant(row), kind(row.getKind()), row.getParentId() == null ? null : new TenantId(row.getParentId())))
                .orElseThrow(() -> Refusal.notFound("tenant " + wanted.value())));
    }

    /// @throws Refusal not-found when there is none
    public TenantKind kind(TenantId id) {
        return known(id).kind;
    }

    /// The suspension that a tenant is under: its own, or that of one above it. Answered from memory; every call asks.
    public Optional<Suspension> suspension(TenantId id) {
        Map<TenantId, Suspension> now = suspended;
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (now.containsKey(id)) {
            return Optional.of(now.get(id));
        }
        for (TenantId above = known(id).parent; above != null; above = known(above).parent) {
            if (now.containsKey(above)) {
                return Optional.of(new Suspension(now.get(above).since(), null));
            }
        }
        return Optional.empty();
    }

    private synchronized void reloadSuspended() {
        suspended = loadSuspended();
    }

    private Map<TenantId, Suspension> loadSuspended() {
        return Map.copyOf(database.acrossTenants()
                .select(TENANT.ID, TENANT.SUSPENDED_AT, TENANT.SUSPENDED_REASON)
                .from(TENANT)
                .where(TENANT.SUSPENDED_AT.isNotNull())
                .fetchMap(r -> new TenantId(r.value1()), r -> new Suspension(r.value2(), r.value3())));
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

    /// Opens a tenant below that of the transaction; a demonstration's tenants are part of it.
    ///
    /// @param blueprint the tenant to be; its id is ignored
    /// @return empty when the tenant of the transaction opens none
    Optional<TenantId> openBelow(DSLContext tx, TenantKind kind, Tenant blueprint) {
        return id(tx.fetchSingle(
                "select tenancy.open_below({0}, {1}, {2}, {3}, {4}, {5}, {6}::timestamptz)",
                DSL.val(kind.word()), DSL.val(blueprint.name()), DSL.val(blueprint.legalName()), DSL.val(blueprint.contactEmail()),
                DSL.val(blueprint.baseCurrency()), DSL.val(blueprint.timeZone().getId()), DSL.val(clock.instant().toString())))
                .map(TenantId::new);
    }

    /// @return false when it was suspended already
    boolean suspend(DSLContext tx, long child, String reason) {
        pictures.changed(tx, SUSPENDED, "");
        return id(tx.fetchSingle(
                "select tenancy.suspend_below({0}, {1}, {2}::timestamptz)", DSL.val(child), DSL.val(reason), DSL.val(clock.instant().toString())))
                .isPresent();
    }

    /// @return false when it was not suspended
    boolean reactivate(DSLContext tx, long child) {
        pictures.changed(tx, SUSPENDED, "");
        return id(tx.fetchSingle("select tenancy.reactivate_below({0})", DSL.val(child))).isPresent();
    }

    private static Optional<Long> id(Record answer) {
        return Optional.ofNullable(answer.get(0, Long.class));
    }

    /// A tenant directly below another one. What is below that again is its own business, which its parent does not see.
    ///
    /// @param suspension by the parent that looks; null: none
    public record Below(Tenant tenant, TenantKind kind, Instant openedAt, @Nullable Suspension suspension) {}

    /// The tenants directly below one, by name.
    public List<Below> below(TenantId parent) {
        return database.reads(parent)
                .fetch("select id, kind, created_at, suspended_at, suspended_reason from tenancy.below() order by lower(name), id")
                .map(r -> new Below(
                        get(new TenantId(r.get(0, Long.class))), kind(r.get(1, String.class)), r.get(2, Instant.class),
                        r.get(3) == null ? null : new Suspension(r.get(3, Instant.class), r.get(4, String.class))));
    }

    /// One of them.
    ///
    /// @throws Refusal not-found
    public Below getBelow(TenantId parent, long id) {
        return below(parent).stream()
                .filter(b -> b.tenant().id().value() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("tenant " + id + " below yours"));
    }

    private static TenantKind kind(String word) {
        return TenantKind.find(word).orElseThrow(() -> new IllegalStateException("no kind of tenant is called " + word));
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
