package com.didtron.server.identity.internal;

import static com.didtron.server.identity.internal.sql.Tables.API_KEY;
import static com.didtron.server.identity.internal.sql.Tables.ONE_TIME_LINK;
import static com.didtron.server.identity.internal.sql.Tables.PASSKEY;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.PERSON_ROLE;
import static com.didtron.server.identity.internal.sql.Tables.PREFERENCES;
import static com.didtron.server.identity.internal.sql.Tables.RECOVERY_CODE;
import static com.didtron.server.identity.internal.sql.Tables.SAVED_VIEW;
import static com.didtron.server.identity.internal.sql.Tables.SESSION;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rows of people.
@Component
public class PersonStore {

    private final Database database;
    private final Clock clock;

    PersonStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A person as stored.
    ///
    /// @param state as stored; locked is what `lockedUntil` says
    public record Person(
            TenantId tenant,
            long id,
            String email,
            String displayName,
            Portal portal,
            @Nullable Long carrierId,
            String state,
            @Nullable Instant lockedUntil,
            @Nullable String passwordHash,
            @Nullable String totpSecret,
            boolean totpOn,
            String timeZone,
            String locale,
            @Nullable Instant lastSignInAt,
            Instant createdAt,
            int accessVersion,
            int version) {

        /// As people see it: a locked account says so.
        public String stateAt(Instant now) {
            return state.equals("active") && lockedUntil != null && lockedUntil.isAfter(now) ? "locked" : state;
        }
    }

    public Optional<Person> find(DSLContext tx, TenantId tenant, long id) {
        return one(tx, PERSON.TENANT_ID.eq(tenant.value()).and(PERSON.ID.eq(id)).and(PERSON.STATE.ne("deleted")));
    }

    /// @throws Refusal not-found
    public Person get(DSLContext tx, TenantId tenant, long id) {
        return find(tx, tenant, id).orElseThrow(() -> Refusal.notFound("person " + id));
    }

    /// Across tenants: an address belongs to one person on the whole platform.
    public Optional<Person> findByEmail(String email) {
        return one(database.acrossTenants(), DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)).and(PERSON.STATE.ne("deleted")));
    }

    public void setState(DSLContext tx, TenantId tenant, long id, String state) {
        tx.update(PERSON)
                .set(PERSON.STATE, state)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .set(PERSON.ACCESS_VERSION, PERSON.ACCESS_VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.eq(id))
                .execute();
    }

    /// How many people of a portal a carrier has, whatever their state.
    public int count(DSLContext tx, TenantId tenant, Portal portal, long carrier) {
        return tx.fetchCount(
                PERSON, PERSON.TENANT_ID.eq(tenant.value()), PERSON.PORTAL.eq(portal.word()), PERSON.CARRIER_ID.eq(carrier), PERSON.STATE.ne("deleted"));
    }

    /// Marks somebody as deleted: no session, no link and no key of theirs works any more, now or later.
    public void delete(DSLContext tx, Person person, Instant now) {
        tx.update(PERSON)
                .set(PERSON.STATE, "deleted")
                .set(PERSON.DELETED_STATE, person.state)
                .set(PERSON.DELETED_AT, now)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .set(PERSON.ACCESS_VERSION, PERSON.ACCESS_VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(person.tenant.value()), PERSON.ID.eq(person.id))
                .execute();
        endSessions(tx, person.tenant, person.id, null);
        endLinks(tx, person.tenant, person.id, now);
        tx.update(API_KEY)
                .set(API_KEY.REVOKED_AT, now)
                .where(API_KEY.TENANT_ID.eq(person.tenant.value()), API_KEY.PERSON_ID.eq(person.id), API_KEY.REVOKED_AT.isNull())
                .execute();
    }

    /// Somebody who is in the trash, locked.
    ///
    /// @throws Refusal not-found
    public Person lockDeleted(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(PERSON)
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.eq(id), PERSON.STATE.eq("deleted"), PERSON.PURGED_AT.isNull())
                .forUpdate()
                .fetchOptional(PersonStore::person)
                .orElseThrow(() -> Refusal.notFound("deleted person " + id));
    }

    /// Brings a deleted person back as they were; sessions, links and keys stay ended.
    ///
    /// @throws Refusal restore-clash when somebody signs in with their address now
    public void restore(DSLContext tx, Person person) {
        try {
            tx.update(PERSON)
                    .set(PERSON.STATE, PERSON.DELETED_STATE)
                    .setNull(PERSON.DELETED_STATE)
                    .setNull(PERSON.DELETED_AT)
                    .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                    .set(PERSON.ACCESS_VERSION, PERSON.ACCESS_VERSION.plus(1))
                    .where(PERSON.TENANT_ID.eq(person.tenant.value()), PERSON.ID.eq(person.id))
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw Refusal.conflict("restore-clash", "Somebody else signs in with " + person.email + " now. Change or delete that account first.");
        }
    }

    /// Forgets a deleted person: everything of theirs goes but the number, which visits, keys, the journal and the history of sign-ins name.
    public void purge(DSLContext tx, Person person, Instant now) {
        long tenant = person.tenant.value();
        tx.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.TENANT_ID.eq(tenant), PERSON_ROLE.PERSON_ID.eq(person.id)).execute();
        tx.deleteFrom(ONE_TIME_LINK).where(ONE_TIME_LINK.TENANT_ID.eq(tenant), ONE_TIME_LINK.PERSON_ID.eq(person.id)).execute();
        tx.deleteFrom(PREFERENCES).where(PREFERENCES.TENANT_ID.eq(tenant), PREFERENCES.PERSON_ID.eq(person.id)).execute();
        tx.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.TENANT_ID.eq(tenant), SAVED_VIEW.PERSON_ID.eq(person.id)).execute();
        removeSecondFactors(tx, person.tenant, person.id, true);
        tx.update(PERSON)
                .set(PERSON.EMAIL, "")
                .set(PERSON.DISPLAY_NAME, "Deleted person " + person.id)
                .setNull(PERSON.PASSWORD_HASH)
                .setNull(PERSON.LAST_SIGN_IN_AT)
                .set(PERSON.PURGED_AT, now)
                .where(PERSON.TENANT_ID.eq(tenant), PERSON.ID.eq(person.id))
                .execute();
    }

    /// Ends all sessions of a person, but for one.
    public int endSessions(DSLContext tx, TenantId tenant, long person, @Nullable Long except) {
        Condition theirs = SESSION.TENANT_ID.eq(tenant.value())
                .and(SESSION.PERSON_ID.eq(person))
                .and(except == null ? DSL.noCondition() : SESSION.ID.ne(except));
        SessionStore.endVisits(tx, theirs, clock.instant());
        return tx.deleteFrom(SESSION).where(theirs).execute();
    }

    /// Ends the links of a person that were not used yet.
    public void endLinks(DSLContext tx, TenantId tenant, long person, Instant now) {
        tx.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, now)
                .where(ONE_TIME_LINK.TENANT_ID.eq(tenant.value()), ONE_TIME_LINK.PERSON_ID.eq(person), ONE_TIME_LINK.USED_AT.isNull())
                .execute();
    }

    /// Takes the authenticator app, its recovery codes and, if wanted, the passkeys away.
    public void removeSecondFactors(DSLContext tx, TenantId tenant, long person, boolean passkeysToo) {
        tx.update(PERSON)
                .setNull(PERSON.TOTP_SECRET)
                .setNull(PERSON.TOTP_CONFIRMED_AT)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.eq(person))
                .execute();
        tx.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.TENANT_ID.eq(tenant.value()), RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        if (passkeysToo) {
            tx.deleteFrom(PASSKEY).where(PASSKEY.TENANT_ID.eq(tenant.value()), PASSKEY.PERSON_ID.eq(person)).execute();
        }
    }

    /// Whether the person has an authenticator app or a passkey.
    public boolean hasSecondFactor(DSLContext tx, Person person) {
        return person.totpOn || hasPasskey(tx, person);
    }

    public boolean hasPasskey(DSLContext tx, Person person) {
        return tx.fetchExists(PASSKEY, PASSKEY.TENANT_ID.eq(person.tenant.value()), PASSKEY.PERSON_ID.eq(person.id));
    }

    private static Optional<Person> one(DSLContext tx, Condition which) {
        return tx.selectFrom(PERSON).where(which).fetchOptional(PersonStore::person);
    }

    /// A row of the table, whole.
    public static Person person(Record row) {
        return new Person(
                new TenantId(row.get(PERSON.TENANT_ID)),
                row.get(PERSON.ID),
                row.get(PERSON.EMAIL),
                row.get(PERSON.DISPLAY_NAME),
                Portal.find(row.get(PERSON.PORTAL)).orElseThrow(),
                row.get(PERSON.CARRIER_ID),
                row.get(PERSON.STATE),
                row.get(PERSON.LOCKED_UNTIL),
                row.get(PERSON.PASSWORD_HASH),
                row.get(PERSON.TOTP_SECRET),
                row.get(PERSON.TOTP_CONFIRMED_AT) != null,
                row.get(PERSON.TIME_ZONE),
                row.get(PERSON.LOCALE),
                row.get(PERSON.LAST_SIGN_IN_AT),
                row.get(PERSON.CREATED_AT),
                row.get(PERSON.ACCESS_VERSION),
                row.get(PERSON.VERSION));
    }
}
