package com.didtron.server.identity.internal;

import static com.didtron.server.identity.internal.sql.Tables.ONE_TIME_LINK;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Links in mail that prove that an address is somebody's. Only a hash is kept; each works once, and the newest of a person ends those before it.
@Component
public class OneTimeLinks {

    private final Database database;
    private final PersonStore people;
    private final Clock clock;

    OneTimeLinks(Database database, PersonStore people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /// Whose link it is, before their tenant is known.
    ///
    /// @param host the tenant whose host name was asked, null for one that nobody has; at another tenant's host the link is none
    /// @throws Refusal link-expired
    public PersonStore.Person holder(String token, List<Purpose> purposes, @Nullable TenantId host) {
        PersonStore.Person holder = person(database.acrossTenants(), Tokens.hash(token), purposes, clock.instant());
        if (host != null && !host.equals(holder.tenant())) {
            throw expired();
        }
        return holder;
    }

    /// What a link is for, and how long it works.
    public enum Purpose {
        SET_PASSWORD(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofHours(1)),
        INVITATION(Duration.ofDays(7)),
        VERIFY_EMAIL(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The purposes whose link sets a password.
    public static final List<Purpose> SETS_PASSWORD =
            List.of(Purpose.SET_PASSWORD, Purpose.RESET_PASSWORD, Purpose.INVITATION, Purpose.VERIFY_EMAIL);

    /// Keeps a link whose token was made with [Tokens#create].
    public void keep(DSLContext tx, PersonStore.Person person, Purpose purpose, byte[] tokenHash, Instant now) {
        people.endLinks(tx, person.tenant(), person.id(), now);
        tx.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, tokenHash)
                .set(ONE_TIME_LINK.TENANT_ID, person.tenant().value())
                .set(ONE_TIME_LINK.PERSON_ID, person.id())
                .set(ONE_TIME_LINK.PURPOSE, purpose.word())
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, now.plus(purpose.life))
                .execute();
    }

    /// Whose link it is.
    ///
    /// @throws Refusal link-expired when it was used, has expired, is for something else or never existed
    public PersonStore.Person person(DSLContext tx, byte[] tokenHash, List<Purpose> purposes, Instant now) {
        return tx.select(PERSON.fields())
                .from(ONE_TIME_LINK)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(ONE_TIME_LINK.TENANT_ID), PERSON.ID.eq(ONE_TIME_LINK.PERSON_ID))
                .where(
                        ONE_TIME_LINK.TOKEN_HASH.eq(tokenHash),
                        ONE_TIME_LINK.PURPOSE.in(purposes.stream().map(Purpose::word).toList()),
                        ONE_TIME_LINK.USED_AT.isNull(),
                        ONE_TIME_LINK.EXPIRES_AT.gt(now),
                        PERSON.STATE.notIn("suspended", "deleted"))
                .fetchOptional(PersonStore::person)
                .orElseThrow(OneTimeLinks::expired);
    }

    /// Uses a link up; of two at once one is refused.
    ///
    /// @throws Refusal link-expired
    public void use(DSLContext tx, byte[] tokenHash, Instant now) {
        int used = tx.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, now)
                .where(ONE_TIME_LINK.TOKEN_HASH.eq(tokenHash), ONE_TIME_LINK.USED_AT.isNull())
                .execute();
        if (used != 1) {
            throw expired();
        }
    }

    private static Refusal expired() {
        return Refusal.gone("link-expired", "This link was used already or has expired. Ask for a new one.");
    }
}
