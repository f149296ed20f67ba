package com.didtron.server.identity.internal;

import static com.didtron.server.identity.internal.sql.Tables.PASSKEY;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.SESSION;
import static com.didtron.server.identity.internal.sql.Tables.SIGN_IN;
import static com.didtron.server.identity.internal.sql.Tables.VISIT;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.access.FindAccess;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.identity.internal.signin.Device;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sessions and the history of signing in.
@Component
public class SessionStore {

    private static final Map<String, Field<?>> SIGN_IN_ORDERS = Map.of(
            // numbers are given in the order of time
            "at", SIGN_IN.ID,
            "outcome", SIGN_IN.OUTCOME,
            "method", SIGN_IN.METHOD,
            "address", SIGN_IN.ADDRESS);

    private final Database database;
    private final FindAccess findAccess;
    private final SystemRoles systemRoles;
    private final Settings settings;
    private final Clock clock;

    public SessionStore(Database database, FindAccess findAccess, SystemRoles systemRoles, Settings settings, Clock clock) {
        this.database = database;
        this.findAccess = findAccess;
        this.systemRoles = systemRoles;
        this.settings = settings;
        this.clock = clock;
    }

    /// A session in a person's list.
    public record OpenSession(long id, Instant createdAt, Instant lastSeenAt, Instant expiresAt, String address, String device) {}

    /// A line of the history.
    ///
    /// @param method  `password`, `password+code`, `passkey`
    /// @param outcome `signed-in`, `wrong-password`, `wrong-code`, `suspended`, `e-mail-not-verified`, `session-moved`
    public record SignInEvent(long id, Instant at, String address, String device, String method, String outcome) {}

    /// @param strong whether it begins with a second factor or a passkey
    public void open(DSLContext tx, String token, Person person, String address, String agent, boolean strong, boolean enrolmentDue) {
        Instant now = clock.instant();
        tx.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Tokens.hash(token))
                .set(SESSION.TENANT_ID, person.tenant().value())
                .set(SESSION.PERSON_ID, person.id())
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.PROVED_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(life(person.tenant())))
                .set(SESSION.ADDRESS, address)
                .set(SESSION.AGENT, agent.substring(0, Math.min(agent.length(), 300)))
                .set(SESSION.DEVICE, Device.of(agent))
                .set(SESSION.STRONG, strong)
                .set(SESSION.ENROLMENT_DUE, enrolmentDue)
                .execute();
        tx.update(PERSON)
                .set(PERSON.LAST_SIGN_IN_AT, now)
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()))
                .execute();
    }

    /// The person of a session that has neither expired nor been idle too long. Its last use is noted once a minute.
    ///
    /// A token that comes from another kind of browser or system than the one it was given to has been stolen: the session ends for both, and the
    /// history says so. Addresses may change, people travel.
    public Optional<SignedIn> find(String token, String agent) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        Record row = open(SESSION.TOKEN_HASH.eq(hash), now);
        if (row == null || isOver(new TenantId(row.get(PERSON.TENANT_ID)), row.get(SESSION.CREATED_AT), row.get(SESSION.LAST_SEEN_AT), now)) {
            return Optional.empty();
        }
        String device = row.get(SESSION.DEVICE);
        if (!device.isEmpty() && !device.equals(Device.of(agent))) {
            database.acrossTenants().deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash)).execute();
            note(database.acrossTenants(), PersonStore.person(row.into(PERSON)), row.get(SESSION.ADDRESS), agent, "session", "session-moved");
            return Optional.empty();
        }
        if (row.get(SESSION.LAST_SEEN_AT).isBefore(now.minusSeconds(60))) {
            database.acrossTenants().update(SESSION).set(SESSION.LAST_SEEN_AT, now).where(SESSION.TOKEN_HASH.eq(hash)).execute();
        }
        return Optional.of(signedIn(row));
    }

    /// The person of a session by its number, as the next request would find them. It does not count as use.
    public Optional<SignedIn> again(TenantId tenant, long session) {
        Instant now = clock.instant();
        Record row = open(SESSION.TENANT_ID.eq(tenant.value()).and(SESSION.ID.eq(session)), now);
        return row == null || isOver(tenant, row.get(SESSION.CREATED_AT), row.get(SESSION.LAST_SEEN_AT), now) ? Optional.empty() : Optional.of(signedIn(row));
    }

    private @Nullable Record open(Condition which, Instant now) {
        return database.acrossTenants()
                .select(PERSON.fields())
                .select(SESSION.ID, SESSION.LAST_SEEN_AT, SESSION.PROVED_AT, SESSION.DEVICE, SESSION.ENROLMENT_DUE, SESSION.ADDRESS, SESSION.CREATED_AT)
                .select(VISIT.ID, VISIT.CARRIER_ID, VISIT.STARTED_AT, VISIT.UNTIL, VISIT.MAY_CHANGE, VISIT.REASON)
                .from(SESSION)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(SESSION.TENANT_ID), PERSON.ID.eq(SESSION.PERSON_ID))
                .leftJoin(VISIT)
                .on(VISIT.TENANT_ID.eq(SESSION.TENANT_ID), VISIT.ID.eq(SESSION.VISIT_ID), VISIT.ENDED_AT.isNull(), VISIT.UNTIL.gt(now))
                .where(which, SESSION.EXPIRES_AT.gt(now), PERSON.STATE.eq("active"))
                .fetchOne();
    }

    private boolean isOver(TenantId tenant, Instant begun, Instant lastSeen, Instant now) {
        return !lastSeen.isAfter(now.minus(idle(tenant))) || !begun.isAfter(now.minus(life(tenant)));
    }

    private Duration idle(TenantId tenant) {
        return Duration.ofMinutes(settings.get(tenant, SignInSettings.SESSION_IDLE_MINUTES));
    }

    private Duration life(TenantId tenant) {
        return Duration.ofHours(settings.get(tenant, SignInSettings.SESSION_HOURS));
    }

    public void close(String token) {
        byte[] hash = Tokens.hash(token);
        database.performAcrossTenants(tx -> {
            endVisits(tx, SESSION.TOKEN_HASH.eq(hash), clock.instant());
            tx.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash)).execute();
        });
    }

    /// The visits of sessions that end now are over.
    static void endVisits(DSLContext tx, Condition sessions, Instant now) {
        tx.update(VISIT)
                .set(VISIT.ENDED_AT, now)
                .from(SESSION)
                .where(VISIT.TENANT_ID.eq(SESSION.TENANT_ID), VISIT.ID.eq(SESSION.VISIT_ID), VISIT.ENDED_AT.isNull(), VISIT.UNTIL.gt(now), sessions)
                .execute();
    }

    /// A visit is over, if it was not before.
    public static void endVisit(DSLContext tx, TenantId tenant, long visit, Instant now) {
        tx.update(VISIT)
                .set(VISIT.ENDED_AT, now)
                .where(VISIT.TENANT_ID.eq(tenant.value()), VISIT.ID.eq(visit), VISIT.ENDED_AT.isNull(), VISIT.UNTIL.gt(now))
                .execute();
    }

    /// The portal that a session shows from now on: that of a visited customer, or with null the person's own.
    ///
    /// @return whether the person has such a session
    public boolean visit(DSLContext tx, TenantId tenant, long person, long session, @Nullable Long visit) {
        return tx.update(SESSION)
                        .set(SESSION.VISIT_ID, visit)
                        .where(SESSION.TENANT_ID.eq(tenant.value()), SESSION.PERSON_ID.eq(person), SESSION.ID.eq(session))
                        .execute()
                == 1;
    }

    /// A second factor is asked of staff from now on, or no more: sessions that are open go by the new rule with their next request. Those of
    /// people who have none may only set one up; those of people who have one and came in without it end.
    public void secondFactorRule(DSLContext tx, TenantId tenant, boolean required) {
        Condition staffs = SESSION.TENANT_ID.eq(tenant.value())
                .and(SESSION.PERSON_ID.in(
                        DSL.select(PERSON.ID).from(PERSON).where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.PORTAL.in(Portal.ADMIN.word(), Portal.CLASS4.word()))));
        if (!required) {
            tx.update(SESSION).set(SESSION.ENROLMENT_DUE, false).where(staffs).execute();
            return;
        }
        Condition hasFactor = SESSION.PERSON_ID.in(DSL.select(PERSON.ID)
                .from(PERSON)
                .where(
                        PERSON.TENANT_ID.eq(tenant.value()),
                        PERSON.TOTP_CONFIRMED_AT.isNotNull()
                                .or(PERSON.ID.in(DSL.select(PASSKEY.PERSON_ID).from(PASSKEY).where(PASSKEY.TENANT_ID.eq(tenant.value()))))));
        Condition weak = staffs.and(SESSION.STRONG.isFalse());
        endVisits(tx, weak.and(hasFactor), clock.instant());
        tx.deleteFrom(SESSION).where(weak).and(hasFactor).execute();
        tx.update(SESSION).set(SESSION.ENROLMENT_DUE, true).where(weak).execute();
    }

    /// The person has proved once more who they are.
    public void proved(TenantId tenant, long session) {
        database.reads(tenant)
                .update(SESSION)
                .set(SESSION.PROVED_AT, clock.instant())
                .where(SESSION.TENANT_ID.eq(tenant.value()), SESSION.ID.eq(session))
                .execute();
    }

    /// A second factor was set up: the person's sessions are open for everything.
    public void enrolled(DSLContext tx, TenantId tenant, long person) {
        tx.update(SESSION)
                .set(SESSION.ENROLMENT_DUE, false)
                .set(SESSION.STRONG, true)
                .where(SESSION.TENANT_ID.eq(tenant.value()), SESSION.PERSON_ID.eq(person))
                .execute();
    }

    public List<OpenSession> list(DSLContext tx, TenantId tenant, long person) {
        Instant now = clock.instant();
        return tx.selectFrom(SESSION)
                .where(
                        SESSION.TENANT_ID.eq(tenant.value()),
                        SESSION.PERSON_ID.eq(person),
                        SESSION.EXPIRES_AT.gt(now),
                        SESSION.CREATED_AT.gt(now.minus(life(tenant))),
                        SESSION.LAST_SEEN_AT.gt(now.minus(idle(tenant))))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID.desc())
                .limit(200)
                .fetch(row -> new OpenSession(
                        row.getId(), row.getCreatedAt(), row.getLastSeenAt(), row.getExpiresAt(), row.getAddress(),
                        row.getDevice().isEmpty() ? Device.of(row.getAgent()) : row.getDevice()));
    }

    /// @return whether the person had such a session
    public boolean end(DSLContext tx, TenantId tenant, long person, long session) {
        endVisits(tx, SESSION.TENANT_ID.eq(tenant.value()).and(SESSION.PERSON_ID.eq(person)).and(SESSION.ID.eq(session)), clock.instant());
        return tx.deleteFrom(SESSION)
                        .where(SESSION.TENANT_ID.eq(tenant.value()), SESSION.PERSON_ID.eq(person), SESSION.ID.eq(session))
                        .execute()
                == 1;
    }

    public void note(DSLContext tx, Person person, String address, String agent, String method, String outcome) {
        tx.insertInto(SIGN_IN)
                .set(SIGN_IN.TENANT_ID, person.tenant().value())
                .set(SIGN_IN.PERSON_ID, person.id())
                .set(SIGN_IN.AT, clock.instant())
                .set(SIGN_IN.ADDRESS, address)
                .set(SIGN_IN.DEVICE, Device.of(agent))
                .set(SIGN_IN.METHOD, method)
                .set(SIGN_IN.OUTCOME, outcome)
                .execute();
    }

    /// Whether the person has signed in before, and never with this device.
    public boolean isNewDevice(DSLContext tx, Person person, String agent) {
        List<String> devices = tx.selectDistinct(SIGN_IN.DEVICE)
                .from(SIGN_IN)
                .where(SIGN_IN.TENANT_ID.eq(person.tenant().value()), SIGN_IN.PERSON_ID.eq(person.id()), SIGN_IN.OUTCOME.eq("signed-in"))
                .fetch(SIGN_IN.DEVICE);
        return !devices.isEmpty() && !devices.contains(Device.of(agent));
    }

    /// Newest first.
    public Page<SignInEvent> history(DSLContext tx, TenantId tenant, long person, @Nullable String sort, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, "-at", SIGN_IN_ORDERS, SIGN_IN.ID);
        Condition wanted = SIGN_IN.TENANT_ID.eq(tenant.value()).and(SIGN_IN.PERSON_ID.eq(person));
        var found = tx.select(SIGN_IN.fields())
                .select(order.selected())
                .from(SIGN_IN)
                .where(wanted, order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, SIGN_IN, wanted)).map(row -> new SignInEvent(
                row.get(SIGN_IN.ID), row.get(SIGN_IN.AT), row.get(SIGN_IN.ADDRESS), row.get(SIGN_IN.DEVICE), row.get(SIGN_IN.METHOD), row.get(SIGN_IN.OUTCOME)));
    }

    private SignedIn signedIn(Record row) {
        Person person = PersonStore.person(row);
        Access.Viewing viewing = row.get(VISIT.ID) == null
                ? null
                : new Access.Viewing(
                        row.get(VISIT.ID), row.get(VISIT.CARRIER_ID), row.get(VISIT.STARTED_AT), row.get(VISIT.UNTIL), row.get(VISIT.MAY_CHANGE),
                        row.get(VISIT.REASON));
        var door = new Access.Session(row.get(SESSION.ID), row.get(SESSION.PROVED_AT), row.get(SESSION.ENROLMENT_DUE), viewing);
        var granted = findAccess.of(person.tenant(), person.id(), person.portal(), person.accessVersion());
        // whoever may not visit any more is back in their own portal with the next request
        if (viewing != null && granted.permissions().contains("identity.customer-view.start")) {
            return new SignedIn(
                    person.tenant(), person.id(), person.email(), person.displayName(), Portal.CUSTOMER, viewing.carrierId(),
                    systemRoles.visitor(viewing.mayChange()).through(door));
        }
        return new SignedIn(
                person.tenant(), person.id(), person.email(), person.displayName(), person.portal(), person.carrierId(),
                granted.through(viewing == null ? door : new Access.Session(door.id(), door.provedAt(), door.enrolmentDue(), null)));
    }
}
