package com.didtron.server.identity.internal.signin;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.SIGN_IN_ATTEMPT;

import com.didtron.server.identity.internal.SignInSettings;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import com.didtron.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// How often one may guess: so many wrong passwords or codes for an account within the time that its tenant says, forty from an address in a
/// quarter of an hour whatever the tenant. The account opens again by itself. Accounts that do not exist are counted alike, by the operator's rules.
///
/// An attempt is written down as failed before anything is compared, so that many at once cannot pass together.
@Component
public class GuessLimit {

    private static final int MOST_OF_ADDRESS = 40;
    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

    private final Database database;
    private final Settings settings;
    private final Tenants tenants;
    private final Clock clock;

    GuessLimit(Database database, Settings settings, Tenants tenants, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// Counts an attempt as failed until it is said to be otherwise.
    ///
    /// @return its number
    /// @throws Refusal too-many-attempts
    public long begin(String email, String address) {
        Instant now = clock.instant();
        DSLContext tx = database.acrossTenants();
        long attempt = tx.insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.EMAIL, email.substring(0, Math.min(email.length(), 300)))
                .set(SIGN_IN_ATTEMPT.ADDRESS, address)
                .set(SIGN_IN_ATTEMPT.AT, now)
                .set(SIGN_IN_ATTEMPT.SUCCEEDED, false)
                .returningResult(SIGN_IN_ATTEMPT.ID)
                .fetchSingle(SIGN_IN_ATTEMPT.ID);
        TenantId tenant = tenantOf(tx, email);
        int mostOfAccount = settings.get(tenant, SignInSettings.LOCK_OUT_ATTEMPTS);
        Duration window = Duration.ofMinutes(settings.get(tenant, SignInSettings.LOCK_OUT_MINUTES));
        int ofAccount = ofAccount(tx, email, now.minus(window));
        int ofAddress = tx.fetchCount(
                SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.ADDRESS.eq(address), SIGN_IN_ATTEMPT.SUCCEEDED.isFalse(),
                SIGN_IN_ATTEMPT.AT.gt(now.minus(ADDRESS_WINDOW)));
        if (ofAccount > mostOfAccount || ofAddress > MOST_OF_ADDRESS) {
            // not compared, so not counted: whoever goes on trying does not lock the owner out for ever
            forget(attempt);
            Duration wait = ofAccount > mostOfAccount ? window : ADDRESS_WINDOW;
            throw Refusal.tooMany("too-many-attempts", "Too many failed attempts. Try again in " + wait.toMinutes() + " minutes.", (int) wait.toSeconds());
        }
        if (ofAccount == mostOfAccount) {
            tx.update(PERSON)
                    .set(PERSON.LOCKED_UNTIL, now.plus(window))
                    .where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)), PERSON.STATE.ne("deleted"))
                    .execute();
        }
        return attempt;
    }

    private TenantId tenantOf(DSLContext tx, String email) {
        return tx.select(PERSON.TENANT_ID)
                .from(PERSON)
                .where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)), PERSON.STATE.ne("deleted"))
                .fetchOptional(r -> new TenantId(r.value1()))
                .orElseGet(() -> tenants.findOperator().orElseThrow().id());
    }

    private static int ofAccount(DSLContext tx, String email, Instant since) {
        String lower = email.toLowerCase(Locale.ROOT);
        Instant lastSuccess = tx.select(DSL.max(SIGN_IN_ATTEMPT.AT))
                .from(SIGN_IN_ATTEMPT)
                .where(DSL.lower(SIGN_IN_ATTEMPT.EMAIL).eq(lower), SIGN_IN_ATTEMPT.SUCCEEDED.isTrue(), SIGN_IN_ATTEMPT.AT.gt(since))
                .fetchOne(DSL.max(SIGN_IN_ATTEMPT.AT));
        return tx.fetchCount(
                SIGN_IN_ATTEMPT,
                DSL.lower(SIGN_IN_ATTEMPT.EMAIL).eq(lower),
                SIGN_IN_ATTEMPT.SUCCEEDED.isFalse(),
                SIGN_IN_ATTEMPT.AT.gt(lastSuccess == null ? since : lastSuccess));
    }

    /// The whole proof was right: earlier failures of the account count no more.
    public void succeeded(long attempt, String email) {
        DSLContext tx = database.acrossTenants();
        tx.update(SIGN_IN_ATTEMPT).set(SIGN_IN_ATTEMPT.SUCCEEDED, true).where(SIGN_IN_ATTEMPT.ID.eq(attempt)).execute();
        tx.update(PERSON)
                .setNull(PERSON.LOCKED_UNTIL)
                .where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)), PERSON.LOCKED_UNTIL.isNotNull())
                .execute();
    }

    /// Neither right nor wrong: the password was right, a code is still to come.
    public void forget(long attempt) {
        database.acrossTenants().deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.ID.eq(attempt)).execute();
    }

    /// An administrator opens the account before its time.
    public void unlock(String email) {
        DSLContext tx = database.acrossTenants();
        tx.deleteFrom(SIGN_IN_ATTEMPT)
                .where(DSL.lower(SIGN_IN_ATTEMPT.EMAIL).eq(email.toLowerCase(Locale.ROOT)), SIGN_IN_ATTEMPT.SUCCEEDED.isFalse())
                .execute();
        tx.update(PERSON).setNull(PERSON.LOCKED_UNTIL).where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT))).execute();
    }
}
