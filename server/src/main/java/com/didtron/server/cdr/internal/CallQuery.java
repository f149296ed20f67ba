package com.didtron.server.cdr.internal;

import static com.didtron.server.cdr.internal.sql.Tables.ATTEMPT;
import static com.didtron.server.cdr.internal.sql.Tables.CALL;
import static com.didtron.server.cdr.internal.sql.Tables.CALL_EVIDENCE;
import static com.didtron.server.cdr.internal.sql.Tables.CALL_MEDIA;
import static com.didtron.server.cdr.internal.sql.Tables.QUARTER_OF_CALLS;
import static com.didtron.server.cdr.internal.sql.Tables.SUSPENDED_CALL;
import static com.didtron.server.cdr.internal.sql.Tables.UNRATED_CALL;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.PortedCall;
import com.didtron.server.cdr.AttemptRecord;
import com.didtron.server.cdr.CallEvidence;
import com.didtron.server.cdr.CallEvidence.Suspension;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.cdr.CallRecord.Queue;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.MediaRecord;
import com.didtron.server.cdr.QuarterOfCalls;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pages;
import com.didtron.server.switching.CallFacts.LadderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Reads call records for screens.
@Component
public class CallQuery {

    private static final Field<Long> ASKED = DSL.field(DSL.name("asked", "carrier"), Long.class);

    private static final String WAITING = "waits";
    private static final String ASIDE = "suspended";

    /// It waits to be rated.
    static final Condition WAITS = DSL.exists(DSL.selectOne().from(UNRATED_CALL).where(UNRATED_CALL.CALL_ID.eq(CALL.ID)));
    /// It could not be rated.
    static final Condition SUSPENDED = DSL.exists(DSL.selectOne().from(SUSPENDED_CALL).where(SUSPENDED_CALL.CALL_ID.eq(CALL.ID)));

    private final Database database;
    private final ObjectMapper json;

    CallQuery(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Page<CallRecord> list(TenantId tenant, CallFilter filter, boolean newestFirst, @Nullable String cursor, int limit) {
        List<CallRecord> found = inTime(tenant, filter, newestFirst, Place.parse(Cursor.key(cursor)), limit + 1);
        return Pages.of(
                found, limit, cursor, call -> Place.of(call).toString(),
                () -> Pages.count(CallConditions.planned(database.reads(tenant)), CALL, CallConditions.indexed(tenant, filter), CallConditions.tested(filter)));
    }

    public List<CallRecord> newest(TenantId tenant, CallFilter filter, int most) {
        return inTime(tenant, filter, true, null, most);
    }

    /// In the order of time: every index that finds calls holds them in this order and is read from either end, a tenth of a millisecond for a page of a
    /// million calls. For any other order all that fit are read first ([SortedCallQuery]); an index for it would be written to with every call.
    private List<CallRecord> inTime(TenantId tenant, CallFilter filter, boolean newestFirst, @Nullable Place after, int most) {
        var place = DSL.row(CALL.STARTED_AT, CALL.ID);
        return database.reads(tenant)
                .select(fields())
                .from(CALL)
                .where(CallConditions.indexed(tenant, filter))
                .and(DSL.and(CallConditions.tested(filter)))
                .and(after == null ? DSL.noCondition() : newestFirst ? place.lt(after.row()) : place.gt(after.row()))
                .orderBy(newestFirst ? List.of(CALL.STARTED_AT.desc(), CALL.ID.desc()) : List.of(CALL.STARTED_AT.asc(), CALL.ID.asc()))
                .limit(most)
                .fetch(CallQuery::call);
    }

    public List<CallRecord> find(TenantId tenant, Collection<UUID> calls) {
        return calls.isEmpty()
                ? List.of()
                : database.reads(tenant)
                        .select(fields())
                        .from(CALL)
                        .where(CALL.TENANT_ID.eq(tenant.value()), CALL.ID.eq(DSL.any(calls.toArray(UUID[]::new))))
                        .orderBy(CALL.STARTED_AT.desc(), CALL.ID.desc())
                        .fetch(CallQuery::call);
    }

    public List<AttemptRecord> attempts(TenantId tenant, UUID call) {
        return database.reads(tenant)
                .selectFrom(ATTEMPT)
                .where(ATTEMPT.TENANT_ID.eq(tenant.value()), ATTEMPT.CALL_ID.eq(call))
                .orderBy(ATTEMPT.POSITION)
                .fetch(a -> new AttemptRecord(
                        a.getPosition(), a.getInterconnectId(), a.getCarrierId(), a.getSentAt(), a.getRingingAt(), a.getAnsweredAt(),
                        a.getEndedAt(), a.getSipCode(), a.getQ850(), a.getReason(), a.getOutcome(), a.getSentTo()));
    }

    public List<MediaRecord> media(TenantId tenant, UUID call) {
        return database.reads(tenant)
                .selectFrom(CALL_MEDIA)
                .where(CALL_MEDIA.TENANT_ID.eq(tenant.value()), CALL_MEDIA.CALL_ID.eq(call))
                .orderBy(CALL_MEDIA.POSITION)
                .fetch(m -> new MediaRecord(
                        m.getLeg(), m.getInterconnectId(), m.getStream(), m.getKind(), m.getCodec(), m.getConverted(), m.getLocal(), m.getDescribed(), m.getLatched(), m.getReceived(),
                        m.getBytes(), m.getSent(), m.getLost(), number(m.getLossPercent()), number(m.getJitterMs()), number(m.getMostJitterMs()),
                        number(m.getRoundTripMs()), m.getTheirLost(), m.getWrongSource(), m.getUnsent(), m.getSecure(), number(m.getMos())));
    }

    private static @Nullable Double number(@Nullable BigDecimal measured) {
        return measured == null ? null : (Double) measured.doubleValue();
    }

    public CallEvidence evidence(TenantId tenant, UUID call) {
        Suspension suspended = database.reads(tenant)
                .selectFrom(SUSPENDED_CALL)
                .where(SUSPENDED_CALL.TENANT_ID.eq(tenant.value()), SUSPENDED_CALL.CALL_ID.eq(call))
                .fetchOne(s -> new Suspension(s.getReason(), s.getExplanation()));
        return database.reads(tenant)
                .selectFrom(CALL_EVIDENCE)
                .where(CALL_EVIDENCE.TENANT_ID.eq(tenant.value()), CALL_EVIDENCE.CALL_ID.eq(call))
                .fetchOptional(e -> {
                    Kept kept = ladder(e.getLadder());
                    return new CallEvidence(
                            e.getDecision() == null ? null : e.getDecision().data(), kept.messages, kept.cut, suspended);
                })
                .orElseGet(() -> new CallEvidence(null, List.of(), 0, suspended));
    }

    public List<QuarterOfCalls> quarters(TenantId tenant, @Nullable Long customer, Instant since) {
        return quartersUnder(tenant, customer == null ? QuarterStore.ALL : customer, since);
    }

    public List<QuarterOfCalls> quartersOfSupplier(TenantId tenant, long supplier, Instant since) {
        return quartersUnder(tenant, -supplier, since);
    }

    private List<QuarterOfCalls> quartersUnder(TenantId tenant, long id, Instant since) {
        var q = QUARTER_OF_CALLS;
        return database.reads(tenant)
                .select(q.QUARTER, q.CALLS, q.ANSWERED, q.TALK_MS)
                .from(q)
                .where(
                        q.TENANT_ID.eq(tenant.value()),
                        q.CUSTOMER_CARRIER_ID.eq(id),
                        q.QUARTER.ge(since))
                .orderBy(q.QUARTER)
                .fetch(r -> new QuarterOfCalls(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    public OptionalInt medianPddMs(TenantId tenant, Instant since, int sample) {
        var latest = DSL.select(CALL.PDD_MS)
                .from(CALL)
                .where(CALL.TENANT_ID.eq(tenant.value()), CALL.STARTED_AT.ge(since), CALL.PDD_MS.isNotNull(), CALL.TEST_CALL.isFalse())
                .orderBy(CALL.STARTED_AT.desc(), CALL.ID.desc())
                .limit(sample)
                .asTable("latest");
        Integer median = database.reads(tenant)
                .select(DSL.percentileDisc(0.5).withinGroupOrderBy(latest.field(CALL.PDD_MS)).cast(Integer.class))
                .from(latest)
                .fetchSingle()
                .value1();
        return median == null ? OptionalInt.empty() : OptionalInt.of(median);
    }

    /// A ladder as stored.
    private record Kept(List<LadderLine> messages, int cut) {}

    private Kept ladder(@Nullable JSON stored) {
        return stored == null ? new Kept(List.of(), 0) : json.readValue(stored.data(), Kept.class);
    }

    /// A call's place in the list.
    private record Place(Instant startedAt, UUID id) {

        Row2<Instant, UUID> row() {
            return DSL.row(DSL.val(startedAt, CALL.STARTED_AT), DSL.val(id));
        }

        static Place of(CallRecord call) {
            return new Place(call.startedAt(), call.id());
        }

        static @Nullable Place parse(@Nullable String key) {
            if (key == null) {
                return null;
            }
            try {
                int gap = key.indexOf(' ');
                return new Place(Instant.parse(key.substring(0, Math.max(gap, 0))), UUID.fromString(key.substring(gap + 1)));
            } catch (java.time.format.DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.notOurs();
            }
        }

        @Override
        public String toString() {
            return startedAt + " " + id;
        }
    }

    private static List<SelectField<?>> fields() {
        List<SelectField<?>> fields = new ArrayList<>(List.of(CALL.fields()));
        fields.add(DSL.field(WAITS).as(WAITING));
        fields.add(DSL.field(SUSPENDED).as(ASIDE));
        return fields;
    }

    private static CallRecord call(Record r) {
        return new CallRecord(
                r.get(CALL.ID),
                r.get(CALL.SOURCE),
                r.get(CALL.SIMULATED),
                r.get(CALL.STARTED_AT),
                r.get(CALL.RINGING_AT),
                r.get(CALL.ANSWERED_AT),
                r.get(CALL.ENDED_AT),
                r.get(CALL.TALK_MS),
                r.get(CALL.PDD_MS),
                r.get(CALL.CALLER),
                CallerValidity.valueOf(r.get(CALL.CALLER_VALIDITY).toUpperCase(Locale.ROOT).replace('-', '_')),
                r.get(CALL.CALLED_RECEIVED),
                r.get(CALL.CALLED),
                r.get(CALL.SOURCE_ADDRESS),
                r.get(CALL.SIP_CALL_ID),
                r.get(CALL.CUSTOMER_CARRIER_ID),
                r.get(CALL.CUSTOMER_INTERCONNECT_ID),
                r.get(CALL.SERVICE_ID),
                r.get(CALL.SUPPLIER_CARRIER_ID),
                r.get(CALL.SUPPLIER_INTERCONNECT_ID),
                r.get(CALL.ZONE),
                r.get(CALL.RELEASED_BY),
                r.get(CALL.SIP_CODE),
                r.get(CALL.Q850),
                r.get(CALL.END_CODE),
                r.get(CALL.REFUSAL),
                r.get(CALL.VERDICT),
                r.get(CALL.EARLY_MEDIA),
                r.get(CALL.ROUTING_NUMBER) == null
                        ? null
                        : new PortedCall(r.get(CALL.ROUTING_NUMBER), r.get(CALL.PORTED_NETWORK), r.get(CALL.SOLD_BY_ROUTING_NUMBER)),
                r.get(CALL.TEST_CALL),
                r.get(WAITING, Boolean.class) ? Queue.UNRATED : r.get(ASIDE, Boolean.class) ? Queue.SUSPENDED : Queue.NONE);
    }

    /// One step down an index for each carrier and side, however many calls it has.
    ///
    /// @see com.didtron.server.cdr.CallRecords#last
    public Map<Long, CallRecords.LastCalls> last(TenantId tenant, Collection<Long> carriers) {
        Field<Instant> sent = lastOf(tenant, CALL.CUSTOMER_CARRIER_ID);
        Field<Instant> carried = lastOf(tenant, CALL.SUPPLIER_CARRIER_ID);
        return database.reads(tenant)
                .select(ASKED, sent, carried)
                .from(DSL.unnest(carriers.toArray(Long[]::new)).as("asked", "carrier"))
                .fetchMap(ASKED, r -> new CallRecords.LastCalls(r.value2(), r.value3()));
    }

    private static Field<Instant> lastOf(TenantId tenant, Field<Long> carrier) {
        return DSL.field(DSL.select(CALL.STARTED_AT)
                .from(CALL)
                .where(CALL.TENANT_ID.eq(tenant.value()), carrier.eq(ASKED))
                .orderBy(CALL.STARTED_AT.desc(), CALL.ID.desc())
                .limit(1));
    }
}
