package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.SERVICE;
import static com.didtron.server.carriers.internal.sql.Tables.SERVICE_RULE;

import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Service.Blocked;
import com.didtron.server.carriers.Service.Direct;
import com.didtron.server.carriers.Service.Listed;
import com.didtron.server.carriers.Service.Matching;
import com.didtron.server.carriers.Service.Portability;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Services in SQL.
@Component
public class ServiceStore {

    private static final String CALLED = "called";
    private static final String CALLER = "caller";

    /// Rules of services' direct ways, by the services' ids.
    record Rules(Map<Long, List<NumberRule>> called, Map<Long, List<NumberRule>> caller) {

        static Rules of(DSLContext tx, Scope scope) {
            return new Rules(read(tx, scope, CALLED), read(tx, scope, CALLER));
        }

        private static Map<Long, List<NumberRule>> read(DSLContext tx, Scope scope, String number) {
            return tx.selectFrom(SERVICE_RULE)
                    .where(scope.rows(SERVICE_RULE.TENANT_ID, SERVICE_RULE.SERVICE_ID))
                    .and(SERVICE_RULE.NUMBER.eq(number))
                    .orderBy(SERVICE_RULE.POSITION)
                    .fetchGroups(SERVICE_RULE.SERVICE_ID, r -> new NumberRule(r.getStartsWith(), r.getMinLength(), r.getMaxLength(), r.getStrip(), r.getPrepend(), r.getReplacement()));
        }
    }

    /// Puts it at the end of its interconnect's order.
    public Service insert(DSLContext tx, TenantId tenant, Service draft, Instant now) {
        int last = tx.select(DSL.coalesce(DSL.max(SERVICE.POSITION), 0))
                .from(SERVICE)
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.INTERCONNECT_ID.eq(draft.interconnectId()))
                .fetchSingle()
                .value1();
        long id = tx.insertInto(SERVICE)
                .set(described(draft))
                .set(SERVICE.TENANT_ID, tenant.value())
                .set(SERVICE.INTERCONNECT_ID, draft.interconnectId())
                .set(SERVICE.POSITION, last + 1)
                .set(SERVICE.CREATED_AT, now)
                .returningResult(SERVICE.ID)
                .fetchSingle(SERVICE.ID);
        insertRules(tx, tenant, id, draft.direct());
        return get(tx, tenant, id);
    }

    /// Writes all but interconnect and position of a locked one.
    public Service update(DSLContext tx, TenantId tenant, Service wanted) {
        tx.update(SERVICE)
                .set(described(wanted))
                .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.ID.eq(wanted.id()))
                .execute();
        tx.deleteFrom(SERVICE_RULE).where(SERVICE_RULE.TENANT_ID.eq(tenant.value()), SERVICE_RULE.SERVICE_ID.eq(wanted.id())).execute();
        insertRules(tx, tenant, wanted.id(), wanted.direct());
        return get(tx, tenant, wanted.id());
    }

    private static void insertRules(DSLContext tx, TenantId tenant, long id, @Nullable Direct direct) {
        if (direct != null) {
            insertRules(tx, tenant, id, CALLED, direct.calledRules());
            insertRules(tx, tenant, id, CALLER, direct.callerRules());
        }
    }

    private static void insertRules(DSLContext tx, TenantId tenant, long id, String number, List<NumberRule> rules) {
        int position = 1;
        for (NumberRule rule : rules) {
            tx.insertInto(SERVICE_RULE)
                    .set(SERVICE_RULE.TENANT_ID, tenant.value())
                    .set(SERVICE_RULE.SERVICE_ID, id)
                    .set(SERVICE_RULE.NUMBER, number)
                    .set(SERVICE_RULE.POSITION, position++)
                    .set(SERVICE_RULE.STARTS_WITH, rule.startsWith())
                    .set(SERVICE_RULE.STRIP, rule.strip())
                    .set(SERVICE_RULE.PREPEND, rule.prepend())
                    .set(SERVICE_RULE.MIN_LENGTH, rule.minLength())
                    .set(SERVICE_RULE.MAX_LENGTH, rule.maxLength())
                    .set(SERVICE_RULE.REPLACEMENT, rule.replacement())
                    .execute();
        }
    }

    /// Services whose calls all go to one of these supplier interconnects, those in the trash among them.
    ///
    /// @param interconnects ids
    List<DirectedService> directedTo(DSLContext tx, TenantId tenant, Collection<Long> interconnects) {
        return tx.select(SERVICE.INTERCONNECT_ID, SERVICE.NAME, SERVICE.DELETED_AT)
                .from(SERVICE)
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.DIRECT_INTERCONNECT_ID.in(interconnects))
                .orderBy(SERVICE.ID)
                .fetch(r -> new DirectedService(r.value1(), r.value2(), r.value3() != null));
    }

    /// @param interconnect customer interconnect that it belongs to
    /// @param deleted      it is in the trash
    record DirectedService(long interconnect, String name, boolean deleted) {}

    private static Map<Field<?>, Object> described(Service s) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(SERVICE.NAME, s.name());
        row.put(SERVICE.ENABLED, s.enabled());
        row.put(SERVICE.RATING_PLAN_ID, s.ratingPlanId());
        row.put(SERVICE.ROUTING_PLAN_ID, s.routingPlanId());
        row.put(SERVICE.DIRECT_INTERCONNECT_ID, s.direct() == null ? null : s.direct().interconnectId());
        row.put(SERVICE.DIRECT_SUPPLIER_RULES, s.direct() == null || s.direct().supplierRules());
        row.put(SERVICE.CAPACITY_LIMIT, s.capacityLimit());
        row.put(SERVICE.CPS_LIMIT, s.cpsLimit());
        row.put(SERVICE.DESTINATIONS, texts(s.matching().destinations()));
        row.put(SERVICE.EXCLUDED_DESTINATIONS, texts(s.matching().excludedDestinations()));
        row.put(SERVICE.ORIGINS, texts(s.matching().origins()));
        row.put(SERVICE.EXCLUDED_ORIGINS, texts(s.matching().excludedOrigins()));
        row.put(SERVICE.MIN_DIGITS, s.matching().minDigits());
        row.put(SERVICE.MAX_DIGITS, s.matching().maxDigits());
        row.put(SERVICE.TIME_CLASS_ID, s.matching().timeClass() == TimeClass.ANY_DAY ? null : s.matching().timeClass());
        row.put(SERVICE.DESTINATION_LIST_ID, s.matching().destinationList() == null ? null : s.matching().destinationList().list());
        row.put(SERVICE.DESTINATION_LIST_EXCLUDING, s.matching().destinationList() != null && s.matching().destinationList().excluding());
        row.put(SERVICE.ORIGIN_LIST_ID, s.matching().originList() == null ? null : s.matching().originList().list());
        row.put(SERVICE.ORIGIN_LIST_EXCLUDING, s.matching().originList() != null && s.matching().originList().excluding());
        row.put(SERVICE.ORIGIN_MIN_DIGITS, s.matching().originMinDigits());
        row.put(SERVICE.ORIGIN_MAX_DIGITS, s.matching().originMaxDigits());
        row.put(SERVICE.BLOCKED_DESTINATIONS, texts(s.blocked().destinations()));
        row.put(SERVICE.BLOCKED_ORIGINS, texts(s.blocked().origins()));
        row.put(SERVICE.ENFORCEMENT_POLICY_ID, s.blocked().policy());
        row.put(SERVICE.TRANSCODING, s.transcoding());
        Portability portability = s.portability();
        row.put(SERVICE.PORTABILITY_PLAN_ID, portability == null ? null : portability.plan());
        row.put(SERVICE.PORTABILITY_STATUS, CarrierStore.word(portability == null ? Portability.Status.ANY : portability.status()));
        row.put(SERVICE.RATED_BY, CarrierStore.word(portability == null ? Portability.RatedBy.DIALLED : portability.ratedBy()));
        return row;
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    /// @throws Refusal not-found, also for one in the trash
    public Service get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(SERVICE).where(present(tenant)).and(SERVICE.ID.eq(id)).fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("service " + id));
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    public Service lock(DSLContext tx, TenantId tenant, long id, int version) {
        Service found = tx.selectFrom(SERVICE).where(present(tenant)).and(SERVICE.ID.eq(id)).forUpdate().fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("service " + id));
        if (found.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + found.name() + " meanwhile. Look at it again.");
        }
        return found;
    }

    /// Locks those of an interconnect, in the order of their ids as whoever locks several does.
    ///
    /// @return in their own order
    public List<Service> lockOf(DSLContext tx, TenantId tenant, long interconnect) {
        tx.select(SERVICE.ID).from(SERVICE).where(present(tenant)).and(SERVICE.INTERCONNECT_ID.eq(interconnect)).orderBy(SERVICE.ID).forUpdate().fetch();
        return list(tx, tenant, interconnect);
    }

    /// It is not deleted before the transaction ends.
    ///
    /// @throws Refusal not-found
    public void hold(DSLContext tx, TenantId tenant, long id) {
        tx.select(SERVICE.ID).from(SERVICE).where(present(tenant)).and(SERVICE.ID.eq(id)).forShare().fetchOptional().orElseThrow(() -> Refusal.notFound("service " + id));
    }

    /// Of an interconnect, in their order.
    public List<Service> list(DSLContext tx, TenantId tenant, long interconnect) {
        var rows = tx.selectFrom(SERVICE)
                .where(present(tenant))
                .and(SERVICE.INTERCONNECT_ID.eq(interconnect))
                .orderBy(SERVICE.POSITION, SERVICE.ID)
                .fetch();
        Rules rules = Rules.of(tx, Scope.of(tenant, rows.getValues(SERVICE.ID)));
        return rows.map(r -> service(r, rules));
    }

    /// Ids of services in the trash that belong to an interconnect.
    public List<Long> deletedOf(DSLContext tx, TenantId tenant, long interconnect) {
        return tx.select(SERVICE.ID)
                .from(SERVICE)
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.INTERCONNECT_ID.eq(interconnect), SERVICE.DELETED_AT.isNotNull())
                .fetch(SERVICE.ID);
    }

    /// Whether another of the interconnect's has this name.
    public boolean isTaken(DSLContext tx, TenantId tenant, long interconnect, String name, long id) {
        return tx.fetchExists(
                SERVICE, present(tenant), SERVICE.INTERCONNECT_ID.eq(interconnect), DSL.lower(SERVICE.NAME).eq(name.toLowerCase(Locale.ROOT)), SERVICE.ID.ne(id));
    }

    public void enable(DSLContext tx, TenantId tenant, long service, boolean enabled) {
        tx.update(SERVICE)
                .set(SERVICE.ENABLED, enabled)
                .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.ID.eq(service))
                .execute();
    }

    public void place(DSLContext tx, TenantId tenant, long service, int position) {
        tx.update(SERVICE).set(SERVICE.POSITION, position).where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.ID.eq(service)).execute();
    }

    /// Names of services that name an enforcement policy.
    ///
    /// @param deleted those in the trash, or those that are not
    public List<String> namesOfPolicy(DSLContext tx, TenantId tenant, long policy, boolean deleted) {
        return tx.select(SERVICE.NAME)
                .from(SERVICE)
                .where(
                        SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.ENFORCEMENT_POLICY_ID.eq(policy),
                        deleted ? SERVICE.DELETED_AT.isNotNull() : SERVICE.DELETED_AT.isNull())
                .orderBy(SERVICE.NAME)
                .fetch(SERVICE.NAME);
    }

    /// Ids of the number lists that services match by.
    ///
    /// @param tenant null: of all
    public Map<TenantId, Set<Long>> listsMatched(DSLContext tx, @Nullable TenantId tenant) {
        Map<TenantId, Set<Long>> lists = new HashMap<>();
        tx.select(SERVICE.TENANT_ID, SERVICE.DESTINATION_LIST_ID, SERVICE.ORIGIN_LIST_ID)
                .from(SERVICE)
                .where(
                        SERVICE.DELETED_AT.isNull(), tenant == null ? DSL.noCondition() : SERVICE.TENANT_ID.eq(tenant.value()),
                        SERVICE.DESTINATION_LIST_ID.isNotNull().or(SERVICE.ORIGIN_LIST_ID.isNotNull()))
                .forEach(r -> Stream.of(r.value2(), r.value3()).filter(Objects::nonNull)
                        .forEach(list -> lists.computeIfAbsent(new TenantId(r.value1()), _ -> new HashSet<>()).add(list)));
        return lists;
    }

    /// Names of services that match by a number list.
    ///
    /// @param deleted those in the trash, or those that are not
    public List<String> namesOfList(DSLContext tx, TenantId tenant, long list, boolean deleted) {
        return tx.select(SERVICE.NAME)
                .from(SERVICE)
                .where(
                        SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.DESTINATION_LIST_ID.eq(list).or(SERVICE.ORIGIN_LIST_ID.eq(list)),
                        deleted ? SERVICE.DELETED_AT.isNotNull() : SERVICE.DELETED_AT.isNull())
                .orderBy(SERVICE.NAME)
                .fetch(SERVICE.NAME);
    }

    /// Names of services that look numbers up in a portability plan.
    ///
    /// @param deleted those in the trash, or those that are not
    public List<String> namesOfPortability(DSLContext tx, TenantId tenant, long plan, boolean deleted) {
        return tx.select(SERVICE.NAME)
                .from(SERVICE)
                .where(
                        SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.PORTABILITY_PLAN_ID.eq(plan),
                        deleted ? SERVICE.DELETED_AT.isNotNull() : SERVICE.DELETED_AT.isNull())
                .orderBy(SERVICE.NAME)
                .fetch(SERVICE.NAME);
    }

    /// How many services name each enforcement policy that any names.
    public Map<Long, Integer> countsOfPolicies(DSLContext tx, TenantId tenant) {
        return tx.select(SERVICE.ENFORCEMENT_POLICY_ID, DSL.count())
                .from(SERVICE)
                .where(present(tenant))
                .and(SERVICE.ENFORCEMENT_POLICY_ID.isNotNull())
                .groupBy(SERVICE.ENFORCEMENT_POLICY_ID)
                .fetchMap(SERVICE.ENFORCEMENT_POLICY_ID, DSL.count());
    }

    /// @param at null: not deleted any more
    /// @return of which interconnect it is
    public long mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        return tx.update(SERVICE)
                .set(SERVICE.DELETED_AT, at)
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.ID.eq(id))
                .returningResult(SERVICE.INTERCONNECT_ID)
                .fetchSingle(SERVICE.INTERCONNECT_ID);
    }

    /// Removes one that is in the trash.
    ///
    /// @return of which interconnect it was; empty when it was not there
    public Optional<Long> purge(DSLContext tx, TenantId tenant, long id) {
        return tx.deleteFrom(SERVICE)
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.ID.eq(id), SERVICE.DELETED_AT.isNotNull())
                .returningResult(SERVICE.INTERCONNECT_ID)
                .fetchOptional(SERVICE.INTERCONNECT_ID);
    }

    private static Condition present(TenantId tenant) {
        return SERVICE.TENANT_ID.eq(tenant.value()).and(SERVICE.DELETED_AT.isNull());
    }

    private static Service one(DSLContext tx, TenantId tenant, Record r) {
        return service(
                r,
                r.get(SERVICE.DIRECT_INTERCONNECT_ID) == null
                        ? new Rules(Map.of(), Map.of())
                        : Rules.of(tx, Scope.of(tenant, List.of(r.get(SERVICE.ID)))));
    }

    private static @Nullable Listed listed(@Nullable Long list, boolean excluding) {
        return list == null ? null : new Listed(list, excluding);
    }

    static Service service(Record r, Rules rules) {
        Long supplier = r.get(SERVICE.DIRECT_INTERCONNECT_ID);
        long id = r.get(SERVICE.ID);
        return new Service(
                new TenantId(r.get(SERVICE.TENANT_ID)),
                id,
                r.get(SERVICE.INTERCONNECT_ID),
                r.get(SERVICE.NAME),
                r.get(SERVICE.POSITION),
                r.get(SERVICE.ENABLED),
                r.get(SERVICE.RATING_PLAN_ID),
                r.get(SERVICE.ROUTING_PLAN_ID),
                supplier == null
                        ? null
                        : new Direct(
                                supplier,
                                r.get(SERVICE.DIRECT_SUPPLIER_RULES),
                                rules.called.getOrDefault(id, List.of()),
                                rules.caller.getOrDefault(id, List.of())),
                r.get(SERVICE.CAPACITY_LIMIT),
                r.get(SERVICE.CPS_LIMIT),
                new Matching(
                        List.of(r.get(SERVICE.DESTINATIONS)),
                        List.of(r.get(SERVICE.EXCLUDED_DESTINATIONS)),
                        List.of(r.get(SERVICE.ORIGINS)),
                        List.of(r.get(SERVICE.EXCLUDED_ORIGINS)),
                        r.get(SERVICE.MIN_DIGITS),
                        r.get(SERVICE.MAX_DIGITS),
                        r.get(SERVICE.TIME_CLASS_ID) == null ? TimeClass.ANY_DAY : r.get(SERVICE.TIME_CLASS_ID),
                        listed(r.get(SERVICE.DESTINATION_LIST_ID), r.get(SERVICE.DESTINATION_LIST_EXCLUDING)),
                        listed(r.get(SERVICE.ORIGIN_LIST_ID), r.get(SERVICE.ORIGIN_LIST_EXCLUDING)),
                        r.get(SERVICE.ORIGIN_MIN_DIGITS),
                        r.get(SERVICE.ORIGIN_MAX_DIGITS)),
                new Blocked(List.of(r.get(SERVICE.BLOCKED_DESTINATIONS)), List.of(r.get(SERVICE.BLOCKED_ORIGINS)), r.get(SERVICE.ENFORCEMENT_POLICY_ID)),
                r.get(SERVICE.TRANSCODING),
                portability(r),
                r.get(SERVICE.VERSION));
    }

    private static @Nullable Portability portability(Record r) {
        Long plan = r.get(SERVICE.PORTABILITY_PLAN_ID);
        return plan == null
                ? null
                : new Portability(
                        plan, CarrierStore.value(Portability.Status.class, r.get(SERVICE.PORTABILITY_STATUS)),
                        CarrierStore.value(Portability.RatedBy.class, r.get(SERVICE.RATED_BY)));
    }
}
