package com.didtron.server.identity.internal.people;

import static com.didtron.server.identity.internal.sql.Tables.VISIT;

import com.didtron.server.identity.CarrierNames;
import com.didtron.server.identity.IdentitySettings;
import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.sql.tables.records.VisitRecord;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Visits: staff look at a customer's portal as its owner sees it, for a while, with a reason that both sides can read. The visit is a state of the
/// session; it ends when it is left, with the session, or by itself.
@Configuration
public class Visits {

    private static final String CARRIER = "carrier:";

    private static final Map<String, Field<?>> ORDERS = Map.of(
            // numbers are given in the order of time
            "since", VISIT.ID,
            "until", VISIT.UNTIL,
            "by", DSL.lower(VISIT.PERSON));

    private final SessionStore sessions;
    private final PersonStore people;
    private final CarrierNames carriers;
    private final Settings settings;

    Visits(SessionStore sessions, PersonStore people, CarrierNames carriers, Settings settings) {
        this.sessions = sessions;
        this.people = people;
        this.carriers = carriers;
        this.settings = settings;
    }

    /// @param session   of the actor
    /// @param mayChange whether changing is granted; who may have it is the web's to check
    public record StartVisit(long session, long carrierId, String reason, boolean mayChange) implements Operation<Long> {}

    public record LeaveVisit(long session, long visit) implements Operation<Void> {}

    /// A visit as stored.
    ///
    /// @param until   when it ends by itself
    /// @param endedAt when it was left; null: not
    public record Visit(
            long id, String person, long carrierId, String reason, boolean mayChange, Instant startedAt, Instant until, @Nullable Instant endedAt) {

        /// When it was or will be over.
        public Instant end() {
            return endedAt == null ? until : endedAt;
        }
    }

    /// How an actor says whose portal they are in.
    public static String onBehalfOf(long carrier) {
        return CARRIER + carrier;
    }

    /// The carrier whose portal an actor is in; null: their own.
    static @Nullable Long visited(Actor actor) {
        String of = actor.onBehalfOf();
        return of == null || !of.startsWith(CARRIER) ? null : Long.valueOf(of.substring(CARRIER.length()));
    }

    /// @param carrier null: of all
    /// @param sort    since, until, by, with `-` in front for the other way round; null: newest first
    /// @throws com.didtron.server.platform.Refusal when there is no such order
    public Page<Visit> list(DSLContext tx, TenantId tenant, @Nullable Long carrier, @Nullable String sort, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, "-since", ORDERS, VISIT.ID);
        Condition wanted = VISIT.TENANT_ID.eq(tenant.value()).and(carrier == null ? DSL.noCondition() : VISIT.CARRIER_ID.eq(carrier));
        var found = tx.select(VISIT.fields())
                .select(order.selected())
                .from(VISIT)
                .where(wanted, order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, VISIT, wanted)).map(Visits::visit);
    }

    @Bean
    OperationHandler<StartVisit, Long> startVisit() {
        return Doing.of("start-customer-view", "Look at a customer's portal", StartVisit.class, Long.class, (change, operation) -> {
            var person = people.get(change.tx(), change.tenant(), Long.parseLong(change.actor().id()));
            String customer = carriers.find(change.tenant(), operation.carrierId).orElseThrow(() -> Refusal.notFound("carrier " + operation.carrierId));
            change.subject("carrier", Long.toString(operation.carrierId), customer);
            if (!carriers.isCustomer(change.tenant(), operation.carrierId)) {
                throw Refusal.conflict("no-customer-portal", customer + " sends us no calls: there is no customer portal to look at.");
            }
            var length = Duration.ofMinutes(settings.get(change.tx(), change.tenant(), IdentitySettings.VISIT_MINUTES));
            Visit visit = change.tx().insertInto(VISIT)
                    .set(VISIT.TENANT_ID, change.tenant().value())
                    .set(VISIT.PERSON_ID, person.id())
                    .set(VISIT.PERSON, person.displayName())
                    .set(VISIT.CARRIER_ID, operation.carrierId)
                    .set(VISIT.REASON, operation.reason)
                    .set(VISIT.MAY_CHANGE, operation.mayChange)
                    .set(VISIT.STARTED_AT, change.now())
                    .set(VISIT.UNTIL, change.now().plus(length))
                    .returning()
                    .fetchSingle(Visits::visit);
            if (!sessions.visit(change.tx(), change.tenant(), person.id(), operation.session, visit.id)) {
                throw Refusal.notSignedIn("not-signed-in", "Your session is over. Sign in again.");
            }
            change.after(visit);
            return visit.id;
        });
    }

    @Bean
    OperationHandler<LeaveVisit, Void> leaveVisit() {
        return Doing.of("leave-customer-view", "Leave a customer's portal", LeaveVisit.class, (change, operation) -> {
            Visit before = get(change, operation.visit);
            change.subject("carrier", Long.toString(before.carrierId), carriers.find(change.tenant(), before.carrierId).orElse("C" + before.carrierId));
            change.before(before);
            SessionStore.endVisit(change.tx(), change.tenant(), operation.visit, change.now());
            sessions.visit(change.tx(), change.tenant(), Long.parseLong(change.actor().id()), operation.session, null);
            change.after(get(change, operation.visit));
        });
    }

    private static Visit get(Change change, long visit) {
        return change.tx()
                .selectFrom(VISIT)
                .where(VISIT.TENANT_ID.eq(change.tenant().value()), VISIT.ID.eq(visit))
                .fetchOptional(Visits::visit)
                .orElseThrow(() -> Refusal.notFound("visit " + visit));
    }

    private static Visit visit(Record found) {
        VisitRecord row = found.into(VISIT);
        return new Visit(
                row.getId(), row.getPerson(), row.getCarrierId(), row.getReason(), row.getMayChange(), row.getStartedAt(), row.getUntil(), row.getEndedAt());
    }
}
