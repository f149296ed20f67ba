package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT_ADDRESS;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT_HOST;
import static com.didtron.server.carriers.internal.sql.Tables.NUMBER_RULE;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.IngressAddress;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Interconnects, their addresses and rules in SQL.
@Component
public class InterconnectStore {

    private static final String CALLED = "called";
    private static final String CALLER = "caller";
    private static final String EGRESS_CALLED = "egress-called";
    private static final String EGRESS_CALLER = "egress-caller";
    private static final int USUAL_PROGRESS_MS = 6_000;
    private static final int USUAL_RING_MS = 75_000;

    /// What belongs to interconnects, by their ids.
    record Parts(
            Map<Long, List<AddressRange>> ranges, Map<Long, List<String>> hosts, Map<Long, List<NumberRule>> called, Map<Long, List<NumberRule>> caller,
            Map<Long, List<NumberRule>> egressCalled, Map<Long, List<NumberRule>> egressCaller, EgressStore.Parts egress,
            CallTermsStore.Parts terms) {

        static Parts of(DSLContext tx, Scope scope) {
            return new Parts(
                    tx.select(INTERCONNECT_ADDRESS.INTERCONNECT_ID, INTERCONNECT_ADDRESS.RANGE.cast(SQLDataType.CLOB))
                            .from(INTERCONNECT_ADDRESS)
                            .where(scope.rows(INTERCONNECT_ADDRESS.TENANT_ID, INTERCONNECT_ADDRESS.INTERCONNECT_ID))
                            .orderBy(INTERCONNECT_ADDRESS.RANGE)
                            .fetchGroups(r -> r.value1(), r -> AddressRange.parse(r.value2())),
                    tx.select(INTERCONNECT_HOST.INTERCONNECT_ID, INTERCONNECT_HOST.HOST)
                            .from(INTERCONNECT_HOST)
                            .where(scope.rows(INTERCONNECT_HOST.TENANT_ID, INTERCONNECT_HOST.INTERCONNECT_ID))
                            .orderBy(INTERCONNECT_HOST.HOST)
                            .fetchGroups(INTERCONNECT_HOST.INTERCONNECT_ID, INTERCONNECT_HOST.HOST),
                    rules(tx, scope, CALLED),
                    rules(tx, scope, CALLER),
                    rules(tx, scope, EGRESS_CALLED),
                    rules(tx, scope, EGRESS_CALLER),
                    EgressStore.Parts.of(tx, scope),
                    CallTermsStore.Parts.of(tx, scope));
        }

        private static Map<Long, List<NumberRule>> rules(DSLContext tx, Scope scope, String number) {
            return tx.selectFrom(NUMBER_RULE)
                    .where(scope.rows(NUMBER_RULE.TENANT_ID, NUMBER_RULE.INTERCONNECT_ID))
                    .and(NUMBER_RULE.NUMBER.eq(number))
                    .orderBy(NUMBER_RULE.POSITION)
                    .fetchGroups(NUMBER_RULE.INTERCONNECT_ID, r -> new NumberRule(r.getStartsWith(), r.getMinLength(), r.getMaxLength(), r.getStrip(), r.getPrepend(), r.getReplacement()));
        }
    }

    /// Puts it at the end of its carrier's order.
    public Interconnect insert(DSLContext tx, TenantId tenant, Interconnect draft, Instant now) {
        int last = tx.select(DSL.coalesce(DSL.max(INTERCONNECT.POSITION), 0))
                .from(INTERCONNECT)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.CARRIER_ID.eq(draft.carrierId()))
                .fetchSingle()
                .value1();
        long id = tx.insertInto(INTERCONNECT)
                .set(described(draft))
                .set(INTERCONNECT.TENANT_ID, tenant.value())
                .set(INTERCONNECT.CARRIER_ID, draft.carrierId())
                .set(INTERCONNECT.DIRECTION, word(draft.direction()))
                .set(INTERCONNECT.CURRENCY, draft.currency())
                .set(INTERCONNECT.POSITION, last + 1)
                .set(INTERCONNECT.CREATED_AT, now)
                .returningResult(INTERCONNECT.ID)
                .fetchSingle(INTERCONNECT.ID);
        insertParts(tx, tenant, id, draft);
        return get(tx, tenant, id);
    }

    /// Writes all but carrier, direction, currency and position of a locked one.
    public Interconnect update(DSLContext tx, TenantId tenant, Interconnect wanted) {
        tx.update(INTERCONNECT)
                .set(described(wanted))
                .set(INTERCONNECT.VERSION, INTERCONNECT.VERSION.plus(1))
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(wanted.id()))
                .execute();
        tx.deleteFrom(INTERCONNECT_ADDRESS)
                .where(INTERCONNECT_ADDRESS.TENANT_ID.eq(tenant.value()), INTERCONNECT_ADDRESS.INTERCONNECT_ID.eq(wanted.id()))
                .execute();
        tx.deleteFrom(INTERCONNECT_HOST)
                .where(INTERCONNECT_HOST.TENANT_ID.eq(tenant.value()), INTERCONNECT_HOST.INTERCONNECT_ID.eq(wanted.id()))
                .execute();
        tx.deleteFrom(NUMBER_RULE).where(NUMBER_RULE.TENANT_ID.eq(tenant.value()), NUMBER_RULE.INTERCONNECT_ID.eq(wanted.id())).execute();
        insertParts(tx, tenant, wanted.id(), wanted);
        return get(tx, tenant, wanted.id());
    }

    private static Map<Field<?>, Object> described(Interconnect i) {
        Interconnect.Target target = i.target();
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(INTERCONNECT.NAME, i.name());
        row.put(INTERCONNECT.ENABLED, i.enabled());
        row.put(INTERCONNECT.CAPACITY_LIMIT, i.capacityLimit());
        row.put(INTERCONNECT.CPS_LIMIT, i.cpsLimit());
        row.put(INTERCONNECT.TECH_PREFIX, i.techPrefix());
        row.put(INTERCONNECT.PROGRESS_TIMEOUT_MS, target == null ? USUAL_PROGRESS_MS : (int) target.progressTimeout().toMillis());
        row.put(INTERCONNECT.RING_TIMEOUT_MS, target == null ? USUAL_RING_MS : (int) target.ringTimeout().toMillis());
        row.put(INTERCONNECT.RATING_PLAN_ID, i.ratingPlanId());
        row.put(INTERCONNECT.MAX_TALK_SECONDS, i.maxTalkSeconds());
        CallerStore.describe(row, i.caller());
        row.put(INTERCONNECT.FROM_DOMAIN, i.checks().from().pattern());
        row.put(INTERCONNECT.VALIDATE_FROM, i.checks().from().validate());
        row.put(INTERCONNECT.CONTACT_DOMAIN, i.checks().contact().pattern());
        row.put(INTERCONNECT.VALIDATE_CONTACT, i.checks().contact().validate());
        row.put(INTERCONNECT.TRUNK_GROUP, i.checks().trunk().group());
        row.put(INTERCONNECT.TRUNK_CONTEXT, i.checks().trunk().context());
        row.put(INTERCONNECT.VALIDATE_TRUNK, i.checks().trunk().validate());
        row.put(INTERCONNECT.TLS_ONLY, i.checks().tlsOnly());
        row.put(INTERCONNECT.VALIDATE_PREFIX, i.checks().prefix());
        row.put(INTERCONNECT.ADDRESS_TYPE, word(i.checks().address().type()));
        row.put(INTERCONNECT.LAST_VIA, i.checks().address().lastVia());
        row.put(INTERCONNECT.PROXIES, i.checks().address().proxies().stream().map(AddressRange::toString).toArray(String[]::new));
        row.put(INTERCONNECT.RELIABILITY, word(i.signalling().reliability()));
        row.put(INTERCONNECT.IDENTITY_HEADER, word(i.signalling().identityHeader()));
        row.put(INTERCONNECT.NETWORKS, i.signalling().networks().toArray(String[]::new));
        return row;
    }

    private static void insertParts(DSLContext tx, TenantId tenant, long id, Interconnect of) {
        for (AddressRange range : of.addresses()) {
            tx.execute(
                    "insert into carriers.interconnect_address (tenant_id, interconnect_id, range) values ({0}, {1}, {2}::cidr) on conflict do nothing",
                    DSL.val(tenant.value()),
                    DSL.val(id),
                    DSL.val(range.toString()));
        }
        for (String host : of.checks().address().hosts()) {
            tx.insertInto(INTERCONNECT_HOST)
                    .set(INTERCONNECT_HOST.TENANT_ID, tenant.value())
                    .set(INTERCONNECT_HOST.INTERCONNECT_ID, id)
                    .set(INTERCONNECT_HOST.HOST, host)
                    .onConflictDoNothing()
                    .execute();
        }
        insertRules(tx, tenant, id, CALLED, of.numberRules());
        insertRules(tx, tenant, id, CALLER, of.caller().rules());
        if (of.target() != null) {
            insertRules(tx, tenant, id, EGRESS_CALLED, of.target().numbers().called());
            insertRules(tx, tenant, id, EGRESS_CALLER, of.target().numbers().caller());
            EgressStore.put(tx, tenant, id, of.target());
        }
        CallTermsStore.put(tx, tenant, id, of.media(), of.signalling());
    }

    private static void insertRules(DSLContext tx, TenantId tenant, long id, String number, List<NumberRule> rules) {
        int position = 1;
        for (NumberRule rule : rules) {
            tx.insertInto(NUMBER_RULE)
                    .set(NUMBER_RULE.TENANT_ID, tenant.value())
                    .set(NUMBER_RULE.INTERCONNECT_ID, id)
                    .set(NUMBER_RULE.NUMBER, number)
                    .set(NUMBER_RULE.POSITION, position++)
                    .set(NUMBER_RULE.STARTS_WITH, rule.startsWith())
                    .set(NUMBER_RULE.STRIP, rule.strip())
                    .set(NUMBER_RULE.PREPEND, rule.prepend())
                    .set(NUMBER_RULE.MIN_LENGTH, rule.minLength())
                    .set(NUMBER_RULE.MAX_LENGTH, rule.maxLength())
                    .set(NUMBER_RULE.REPLACEMENT, rule.replacement())
                    .execute();
        }
    }

    /// @throws Refusal not-found, also for one in the trash
    public Interconnect get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(INTERCONNECT).where(present(tenant)).and(INTERCONNECT.ID.eq(id)).fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("interconnect " + id));
    }

    /// The same, and it is neither changed nor deleted until the end of the transaction.
    ///
    /// @throws Refusal not-found
    public Interconnect hold(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(INTERCONNECT).where(present(tenant)).and(INTERCONNECT.ID.eq(id)).forShare().fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("interconnect " + id));
    }

    /// Locks it, whatever its version.
    ///
    /// @throws Refusal not-found
    public Interconnect lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(INTERCONNECT)
                .where(present(tenant))
                .and(INTERCONNECT.ID.eq(id))
                .forUpdate()
                .fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("interconnect " + id));
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    public Interconnect lock(DSLContext tx, TenantId tenant, long id, int version) {
        Interconnect found = lock(tx, tenant, id);
        if (found.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + found.name() + " meanwhile. Look at it again.");
        }
        return found;
    }

    /// Locks those of a carrier, in the order of their ids as whoever locks several does.
    ///
    /// @return in their own order
    public List<Interconnect> lockOf(DSLContext tx, TenantId tenant, long carrier) {
        tx.select(INTERCONNECT.ID).from(INTERCONNECT).where(present(tenant)).and(INTERCONNECT.CARRIER_ID.eq(carrier)).orderBy(INTERCONNECT.ID).forUpdate().fetch();
        return list(tx, tenant, carrier);
    }

    /// Of a carrier, in their order.
    public List<Interconnect> list(DSLContext tx, TenantId tenant, long carrier) {
        var rows = tx.selectFrom(INTERCONNECT)
                .where(present(tenant))
                .and(INTERCONNECT.CARRIER_ID.eq(carrier))
                .orderBy(INTERCONNECT.POSITION, INTERCONNECT.ID)
                .fetch();
        Parts parts = Parts.of(tx, Scope.of(tenant, rows.getValues(INTERCONNECT.ID)));
        return rows.map(r -> interconnect(r, parts));
    }

    /// Ids of interconnects in the trash that belong to a carrier.
    public List<Long> deletedOf(DSLContext tx, TenantId tenant, long carrier) {
        return tx.select(INTERCONNECT.ID)
                .from(INTERCONNECT)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.CARRIER_ID.eq(carrier), INTERCONNECT.DELETED_AT.isNotNull())
                .fetch(INTERCONNECT.ID);
    }

    /// Whether another of the carrier's has this name.
    public boolean isTaken(DSLContext tx, TenantId tenant, long carrier, String name, long id) {
        return tx.fetchExists(
                INTERCONNECT, present(tenant), INTERCONNECT.CARRIER_ID.eq(carrier), DSL.lower(INTERCONNECT.NAME).eq(name.toLowerCase(Locale.ROOT)), INTERCONNECT.ID.ne(id));
    }

    public void enable(DSLContext tx, TenantId tenant, long interconnect, boolean enabled) {
        tx.update(INTERCONNECT)
                .set(INTERCONNECT.ENABLED, enabled)
                .set(INTERCONNECT.VERSION, INTERCONNECT.VERSION.plus(1))
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(interconnect))
                .execute();
    }

    public void place(DSLContext tx, TenantId tenant, long interconnect, int position) {
        tx.update(INTERCONNECT)
                .set(INTERCONNECT.POSITION, position)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(interconnect))
                .execute();
    }

    /// @param at null: not deleted any more
    /// @return of which carrier it is
    public long mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        return tx.update(INTERCONNECT)
                .set(INTERCONNECT.DELETED_AT, at)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(id))
                .returningResult(INTERCONNECT.CARRIER_ID)
                .fetchSingle(INTERCONNECT.CARRIER_ID);
    }

    /// Of which carrier it is, also one in the trash.
    long carrierOf(DSLContext tx, TenantId tenant, long id) {
        return tx.select(INTERCONNECT.CARRIER_ID)
                .from(INTERCONNECT)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(id))
                .fetchSingle(INTERCONNECT.CARRIER_ID);
    }

    /// Removes one that is in the trash; its services must be gone before.
    ///
    /// @return of which carrier it was; empty when it was not there
    public Optional<Long> purge(DSLContext tx, TenantId tenant, long id) {
        return tx.deleteFrom(INTERCONNECT)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(id), INTERCONNECT.DELETED_AT.isNotNull())
                .returningResult(INTERCONNECT.CARRIER_ID)
                .fetchOptional(INTERCONNECT.CARRIER_ID);
    }

    private static Condition present(TenantId tenant) {
        return INTERCONNECT.TENANT_ID.eq(tenant.value()).and(INTERCONNECT.DELETED_AT.isNull());
    }

    private static Interconnect one(DSLContext tx, TenantId tenant, Record r) {
        return interconnect(r, Parts.of(tx, Scope.of(tenant, List.of(r.get(INTERCONNECT.ID)))));
    }

    static Interconnect interconnect(Record r, Parts parts) {
        Direction direction = value(Direction.class, r.get(INTERCONNECT.DIRECTION));
        long id = r.get(INTERCONNECT.ID);
        return new Interconnect(
                new TenantId(r.get(INTERCONNECT.TENANT_ID)),
                id,
                r.get(INTERCONNECT.CARRIER_ID),
                r.get(INTERCONNECT.NAME),
                direction,
                r.get(INTERCONNECT.CURRENCY),
                r.get(INTERCONNECT.POSITION),
                r.get(INTERCONNECT.ENABLED),
                r.get(INTERCONNECT.CAPACITY_LIMIT),
                r.get(INTERCONNECT.CPS_LIMIT),
                r.get(INTERCONNECT.TECH_PREFIX),
                parts.ranges.getOrDefault(id, List.of()),
                parts.called.getOrDefault(id, List.of()),
                direction.takesCalls()
                        ? parts.egress.target(
                                id,
                                Duration.ofMillis(r.get(INTERCONNECT.PROGRESS_TIMEOUT_MS)),
                                Duration.ofMillis(r.get(INTERCONNECT.RING_TIMEOUT_MS)),
                                parts.egressCalled.getOrDefault(id, List.of()),
                                parts.egressCaller.getOrDefault(id, List.of()))
                        : null,
                r.get(INTERCONNECT.RATING_PLAN_ID),
                // rows of suppliers that were made when everyone was given one
                direction.sendsCalls() ? r.get(INTERCONNECT.MAX_TALK_SECONDS) : null,
                CallerStore.read(r, parts.caller.getOrDefault(id, List.of())),
                new IngressChecks(
                        new IngressChecks.Domain(r.get(INTERCONNECT.FROM_DOMAIN), r.get(INTERCONNECT.VALIDATE_FROM)),
                        new IngressChecks.Domain(r.get(INTERCONNECT.CONTACT_DOMAIN), r.get(INTERCONNECT.VALIDATE_CONTACT)),
                        new IngressChecks.Trunk(r.get(INTERCONNECT.TRUNK_GROUP), r.get(INTERCONNECT.TRUNK_CONTEXT), r.get(INTERCONNECT.VALIDATE_TRUNK)),
                        r.get(INTERCONNECT.TLS_ONLY),
                        r.get(INTERCONNECT.VALIDATE_PREFIX),
                        new IngressAddress(
                                value(IngressAddress.Type.class, r.get(INTERCONNECT.ADDRESS_TYPE)),
                                r.get(INTERCONNECT.LAST_VIA),
                                Arrays.stream(r.get(INTERCONNECT.PROXIES)).map(AddressRange::parse).toList(),
                                parts.hosts.getOrDefault(id, List.of()))),
                parts.terms.media(id),
                parts.terms.signalling(id)
                        .with(value(Signalling.Reliability.class, r.get(INTERCONNECT.RELIABILITY)))
                        .with(value(Signalling.IdentityHeader.class, r.get(INTERCONNECT.IDENTITY_HEADER)))
                        .on(List.of(r.get(INTERCONNECT.NETWORKS))),
                r.get(INTERCONNECT.VERSION));
    }
}
