package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT_ADDRESS;
import static com.didtron.server.carriers.internal.sql.Tables.NUMBER_RULE;
import static com.didtron.server.carriers.internal.sql.Tables.SERVICE;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Carriers, interconnects and services in SQL.
@Component
public class CarrierStore {

    public Carrier insert(DSLContext tx, Carrier draft, Instant now) {
        return tx.insertInto(CARRIER)
                .set(CARRIER.TENANT_ID, draft.tenant().value())
                .set(CARRIER.NAME, draft.name())
                .set(CARRIER.CODE, draft.code())
                .set(CARRIER.KIND, word(draft.kind()))
                .set(CARRIER.STATUS, word(draft.status()))
                .set(CARRIER.CURRENCY, draft.currency())
                .set(CARRIER.TIME_ZONE, draft.timeZone().getId())
                .set(CARRIER.ACCOUNT_MANAGER, draft.accountManager())
                .set(CARRIER.CAPACITY_LIMIT, draft.capacityLimit())
                .set(CARRIER.CPS_LIMIT, draft.cpsLimit())
                .set(CARRIER.CIRCULAR_ROUTING, draft.circularRouting())
                .set(CARRIER.CUSTOMER_CREDIT_TYPE, draft.customerCreditType() == null ? null : word(draft.customerCreditType()))
                .set(CARRIER.BILATERAL_CREDIT_LIMIT, draft.bilateralCreditLimit())
                .set(CARRIER.BILATERAL_BREACH, word(draft.bilateralBreach()))
                .set(CARRIER.TERMS_DAYS, draft.terms())
                .set(CARRIER.LEGAL_NAME, draft.party().legalName())
                .set(CARRIER.ADDRESS, draft.party().address())
                .set(CARRIER.COUNTRY, draft.party().country())
                .set(CARRIER.TAX_CODE, draft.party().taxCode())
                .set(CARRIER.BILLING_EMAIL, draft.party().billingEmail())
                .set(CARRIER.TECHNICAL_EMAIL, draft.party().technicalEmail())
                .set(CARRIER.SIMULATED, draft.simulated())
                .set(CARRIER.CREATED_AT, now)
                .returning()
                .fetchSingle(CarrierStore::carrier);
    }

    public Interconnect insert(DSLContext tx, Interconnect draft, Directory directory, Instant now) {
        Carrier carrier = directory
                .findCarrier(draft.carrierId())
                .filter(c -> c.tenant().equals(draft.tenant()))
                .orElseThrow(() -> Refusal.notFound("carrier " + draft.carrierId()));
        boolean fits = draft.direction() == Direction.CUSTOMER ? carrier.isCustomer() : carrier.isSupplier();
        if (!fits) {
            throw Refusal.invalid(
                    "direction-does-not-fit",
                    "A " + word(carrier.kind()) + " carrier has no " + word(draft.direction()) + " interconnect.",
                    new Refusal.Field("direction", "make the carrier bilateral first"));
        }
        Interconnect.Target target = draft.target();
        long id = tx.insertInto(INTERCONNECT)
                .set(INTERCONNECT.TENANT_ID, draft.tenant().value())
                .set(INTERCONNECT.CARRIER_ID, draft.carrierId())
                .set(INTERCONNECT.NAME, draft.name())
                .set(INTERCONNECT.DIRECTION, word(draft.direction()))
                .set(INTERCONNECT.CURRENCY, draft.currency())
                .set(INTERCONNECT.POSITION, draft.position())
                .set(INTERCONNECT.ENABLED, draft.enabled())
                .set(INTERCONNECT.CAPACITY_LIMIT, draft.capacityLimit())
                .set(INTERCONNECT.CPS_LIMIT, draft.cpsLimit())
                .set(INTERCONNECT.TECH_PREFIX, draft.techPrefix())
                .set(INTERCONNECT.HOST, target == null ? null : target.host())
                .set(INTERCONNECT.PORT, target == null ? null : target.port())
                .set(INTERCONNECT.TRANSPORT, target != null && target.tcp() ? "tcp" : "udp")
                .set(INTERCONNECT.PROGRESS_TIMEOUT_MS, target == null ? 6000 : (int) target.progressTimeout().toMillis())
                .set(INTERCONNECT.RING_TIMEOUT_MS, target == null ? 75000 : (int) target.ringTimeout().toMillis())
                .set(INTERCONNECT.RATING_PLAN_ID, draft.ratingPlanId())
                .set(INTERCONNECT.MAX_TALK_SECONDS, draft.maxTalkSeconds())
                .set(INTERCONNECT.CREATED_AT, now)
                .returningResult(INTERCONNECT.ID)
                .fetchSingle(INTERCONNECT.ID);
        for (AddressRange range : draft.addresses()) {
            tx.execute(
                    "insert into carriers.interconnect_address (tenant_id, interconnect_id, range) values ({0}, {1}, {2}::cidr)",
                    DSL.val(draft.tenant().value()),
                    DSL.val(id),
                    DSL.val(range.toString()));
        }
        int position = 1;
        for (Interconnect.NumberRule rule : draft.numberRules()) {
            tx.insertInto(NUMBER_RULE)
                    .set(NUMBER_RULE.TENANT_ID, draft.tenant().value())
                    .set(NUMBER_RULE.INTERCONNECT_ID, id)
                    .set(NUMBER_RULE.POSITION, position++)
                    .set(NUMBER_RULE.STARTS_WITH, rule.startsWith())
                    .set(NUMBER_RULE.STRIP, rule.strip())
                    .set(NUMBER_RULE.PREPEND, rule.prepend())
                    .execute();
        }
        return load(tx).interconnect(id);
    }

    public Service insert(DSLContext tx, Service draft, Instant now) {
        return tx.insertInto(SERVICE)
                .set(SERVICE.TENANT_ID, draft.tenant().value())
                .set(SERVICE.INTERCONNECT_ID, draft.interconnectId())
                .set(SERVICE.NAME, draft.name())
                .set(SERVICE.POSITION, draft.position())
                .set(SERVICE.ENABLED, draft.enabled())
                .set(SERVICE.RATING_PLAN_ID, draft.ratingPlanId())
                .set(SERVICE.ROUTING_PLAN_ID, draft.routingPlanId())
                .set(SERVICE.CAPACITY_LIMIT, draft.capacityLimit())
                .set(SERVICE.CPS_LIMIT, draft.cpsLimit())
                .set(SERVICE.DESTINATIONS, draft.destinations().toArray(String[]::new))
                .set(SERVICE.CREATED_AT, now)
                .returning()
                .fetchSingle(CarrierStore::service);
    }

    public void setStatus(DSLContext tx, TenantId tenant, long carrier, Carrier.Status status) {
        int changed = tx.update(CARRIER)
                .set(CARRIER.STATUS, word(status))
                .set(CARRIER.VERSION, CARRIER.VERSION.plus(1))
                .where(CARRIER.TENANT_ID.eq(tenant.value()), CARRIER.ID.eq(carrier))
                .execute();
        if (changed == 0) {
            throw Refusal.notFound("carrier " + carrier);
        }
    }

    public void enable(DSLContext tx, TenantId tenant, long interconnect, boolean enabled) {
        int changed = tx.update(INTERCONNECT)
                .set(INTERCONNECT.ENABLED, enabled)
                .set(INTERCONNECT.VERSION, INTERCONNECT.VERSION.plus(1))
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(interconnect))
                .execute();
        if (changed == 0) {
            throw Refusal.notFound("interconnect " + interconnect);
        }
    }

    public void retarget(DSLContext tx, TenantId tenant, long interconnect, String host, int port) {
        int changed = tx.update(INTERCONNECT)
                .set(INTERCONNECT.HOST, host)
                .set(INTERCONNECT.PORT, port)
                .set(INTERCONNECT.VERSION, INTERCONNECT.VERSION.plus(1))
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(interconnect), INTERCONNECT.DIRECTION.eq("supplier"))
                .execute();
        if (changed == 0) {
            throw Refusal.notFound("supplier interconnect " + interconnect);
        }
    }

    /// Everything, of every tenant: calls arrive at sockets that all tenants share.
    public Directory load(DSLContext tx) {
        Map<Long, List<AddressRange>> ranges = tx.select(
                        INTERCONNECT_ADDRESS.INTERCONNECT_ID, INTERCONNECT_ADDRESS.RANGE.cast(org.jooq.impl.SQLDataType.CLOB))
                .from(INTERCONNECT_ADDRESS)
                .fetchGroups(r -> r.value1(), r -> AddressRange.parse(r.value2()));
        Map<Long, List<Interconnect.NumberRule>> rules = tx.selectFrom(NUMBER_RULE)
                .orderBy(NUMBER_RULE.POSITION)
                .fetchGroups(
                        NUMBER_RULE.INTERCONNECT_ID,
                        r -> new Interconnect.NumberRule(r.getStartsWith(), r.getStrip(), r.getPrepend()));
        return new Directory(
                tx.selectFrom(CARRIER).fetch(CarrierStore::carrier),
                tx.selectFrom(INTERCONNECT).fetch(r -> interconnect(
                        r, ranges.getOrDefault(r.getId(), List.of()), rules.getOrDefault(r.getId(), List.of()))),
                tx.selectFrom(SERVICE).fetch(CarrierStore::service));
    }

    private static Carrier carrier(Record r) {
        return new Carrier(
                new TenantId(r.get(CARRIER.TENANT_ID)),
                r.get(CARRIER.ID),
                r.get(CARRIER.NAME),
                r.get(CARRIER.CODE),
                value(Carrier.Kind.class, r.get(CARRIER.KIND)),
                value(Carrier.Status.class, r.get(CARRIER.STATUS)),
                r.get(CARRIER.CURRENCY),
                ZoneId.of(r.get(CARRIER.TIME_ZONE)),
                r.get(CARRIER.ACCOUNT_MANAGER),
                r.get(CARRIER.CAPACITY_LIMIT),
                r.get(CARRIER.CPS_LIMIT),
                r.get(CARRIER.CIRCULAR_ROUTING),
                Optional.ofNullable(r.get(CARRIER.CUSTOMER_CREDIT_TYPE))
                        .map(t -> value(Carrier.CreditType.class, t))
                        .orElse(null),
                r.get(CARRIER.BILATERAL_CREDIT_LIMIT),
                value(Carrier.BilateralBreach.class, r.get(CARRIER.BILATERAL_BREACH)),
                r.get(CARRIER.TERMS_DAYS),
                new Carrier.Party(
                        r.get(CARRIER.LEGAL_NAME),
                        r.get(CARRIER.ADDRESS),
                        r.get(CARRIER.COUNTRY),
                        r.get(CARRIER.TAX_CODE),
                        r.get(CARRIER.BILLING_EMAIL),
                        r.get(CARRIER.TECHNICAL_EMAIL)),
                r.get(CARRIER.SIMULATED));
    }

    private static Interconnect interconnect(Record r, List<AddressRange> ranges, List<Interconnect.NumberRule> rules) {
        boolean supplier = r.get(INTERCONNECT.DIRECTION).equals("supplier");
        return new Interconnect(
                new TenantId(r.get(INTERCONNECT.TENANT_ID)),
                r.get(INTERCONNECT.ID),
                r.get(INTERCONNECT.CARRIER_ID),
                r.get(INTERCONNECT.NAME),
                supplier ? Direction.SUPPLIER : Direction.CUSTOMER,
                r.get(INTERCONNECT.CURRENCY),
                r.get(INTERCONNECT.POSITION),
                r.get(INTERCONNECT.ENABLED),
                r.get(INTERCONNECT.CAPACITY_LIMIT),
                r.get(INTERCONNECT.CPS_LIMIT),
                r.get(INTERCONNECT.TECH_PREFIX),
                ranges,
                rules,
                supplier
                        ? new Interconnect.Target(
                                r.get(INTERCONNECT.HOST),
                                r.get(INTERCONNECT.PORT),
                                r.get(INTERCONNECT.TRANSPORT).equals("tcp"),
                                Duration.ofMillis(r.get(INTERCONNECT.PROGRESS_TIMEOUT_MS)),
                                Duration.ofMillis(r.get(INTERCONNECT.RING_TIMEOUT_MS)))
                        : null,
                r.get(INTERCONNECT.RATING_PLAN_ID),
                r.get(INTERCONNECT.MAX_TALK_SECONDS));
    }

    private static Service service(Record r) {
        return new Service(
                new TenantId(r.get(SERVICE.TENANT_ID)),
                r.get(SERVICE.ID),
                r.get(SERVICE.INTERCONNECT_ID),
                r.get(SERVICE.NAME),
                r.get(SERVICE.POSITION),
                r.get(SERVICE.ENABLED),
                r.get(SERVICE.RATING_PLAN_ID),
                r.get(SERVICE.ROUTING_PLAN_ID),
                r.get(SERVICE.CAPACITY_LIMIT),
                r.get(SERVICE.CPS_LIMIT),
                Arrays.asList(r.get(SERVICE.DESTINATIONS)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
