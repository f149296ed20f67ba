package com.didtron.server.identity.internal;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.SESSION;
import static com.didtron.server.identity.internal.sql.Tables.SIGN_IN_ATTEMPT;

import com.didtron.server.identity.Access;
import com.didtron.server.platform.Portal;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.access.FindAccess;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sessions and the history of attempts to sign in.
@Component
public class SessionStore {

    static final Duration LIFE = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofHours(2);

    private final Database database;
    private final FindAccess findAccess;
    private final Clock clock;

    public SessionStore(Database database, FindAccess findAccess, Clock clock) {
        this.database = database;
        this.findAccess = findAccess;
        this.clock = clock;
    }

    /// A person with the hash to compare with.
    public record Candidate(TenantId tenant, long person, @Nullable String passwordHash) {}

    public Optional<Candidate> findByEmail(String email) {
        return database.acrossTenants()
                .selectFrom(PERSON)
                .where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
                .fetchOptional(row -> new Candidate(new TenantId(row.getTenantId()), row.getId(), row.getPasswordHash()));
    }

    public void open(String token, TenantId tenant, long person, String address, String agent) {
        Instant now = clock.instant();
        database.acrossTenants()
                .insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Tokens.hash(token))
                .set(SESSION.TENANT_ID, tenant.value())
                .set(SESSION.PERSON_ID, person)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.PROVED_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LIFE))
                .set(SESSION.ADDRESS, address)
                .set(SESSION.AGENT, agent.substring(0, Math.min(agent.length(), 300)))
                .execute();
    }

    /// The person of a session that has neither expired nor been idle too long. Its last use is noted once a minute.
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        Record row = database.acrossTenants()
                .select(PERSON.fields())
                .select(SESSION.ID, SESSION.LAST_SEEN_AT, SESSION.PROVED_AT)
                .from(SESSION)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(SESSION.TENANT_ID), PERSON.ID.eq(SESSION.PERSON_ID))
                .where(SESSION.TOKEN_HASH.eq(hash), SESSION.EXPIRES_AT.gt(now), SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)))
                .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        if (row.get(SESSION.LAST_SEEN_AT).isBefore(now.minusSeconds(60))) {
            database.acrossTenants().update(SESSION).set(SESSION.LAST_SEEN_AT, now).where(SESSION.TOKEN_HASH.eq(hash)).execute();
        }
        return Optional.of(signedIn(row));
    }

    public void close(String token) {
        database.acrossTenants().deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(Tokens.hash(token))).execute();
    }

    public void noteAttempt(String email, String address, boolean succeeded) {
        database.acrossTenants()
                .insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.EMAIL, email.substring(0, Math.min(email.length(), 300)))
                .set(SIGN_IN_ATTEMPT.ADDRESS, address)
                .set(SIGN_IN_ATTEMPT.AT, clock.instant())
                .set(SIGN_IN_ATTEMPT.SUCCEEDED, succeeded)
                .execute();
    }

    /// Failed attempts since an instant, for one account or from one address. A success clears those of the account before it.
    public int failures(String email, String address, Instant since) {
        String lower = email.toLowerCase(Locale.ROOT);
        Instant lastSuccess = database.acrossTenants()
                .select(DSL.max(SIGN_IN_ATTEMPT.AT))
                .from(SIGN_IN_ATTEMPT)
                .where(DSL.lower(SIGN_IN_ATTEMPT.EMAIL).eq(lower), SIGN_IN_ATTEMPT.SUCCEEDED.isTrue(), SIGN_IN_ATTEMPT.AT.gt(since))
                .fetchOne(DSL.max(SIGN_IN_ATTEMPT.AT));
        int ofAccount = database.acrossTenants()
                .fetchCount(
                        SIGN_IN_ATTEMPT,
                        DSL.lower(SIGN_IN_ATTEMPT.EMAIL).eq(lower),
                        SIGN_IN_ATTEMPT.SUCCEEDED.isFalse(),
                        SIGN_IN_ATTEMPT.AT.gt(lastSuccess == null ? since : lastSuccess));
        int ofAddress = database.acrossTenants()
                .fetchCount(
                        SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.ADDRESS.eq(address), SIGN_IN_ATTEMPT.SUCCEEDED.isFalse(), SIGN_IN_ATTEMPT.AT.gt(since));
        return Math.max(ofAccount, ofAddress / 5);
    }

    private SignedIn signedIn(Record row) {
        TenantId tenant = new TenantId(row.get(PERSON.TENANT_ID));
        long person = row.get(PERSON.ID);
        Portal portal = Portal.find(row.get(PERSON.PORTAL)).orElseThrow();
        var door = new Access.Session(row.get(SESSION.ID), row.get(SESSION.PROVED_AT), false, null);
        return new SignedIn(
                tenant, person, row.get(PERSON.EMAIL), row.get(PERSON.DISPLAY_NAME), portal, row.get(PERSON.CARRIER_ID),
                findAccess.of(tenant, person, portal, row.get(PERSON.ACCESS_VERSION)).through(door));
    }
}
