package com.didtron.server.identity.internal.passkeys;

import static com.didtron.server.identity.internal.sql.Tables.CHALLENGE;

import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an authenticator has to sign: random, kept as a hash, good once and for five minutes, and for nothing but what it was asked for.
@Component
public class Challenges {

    /// How long an authenticator has.
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Clock clock;

    Challenges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is signed for.
    public enum Purpose {
        /// a new passkey
        REGISTER,
        /// who somebody is
        PROVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param person who is to sign; null: whoever it is, at the door
    /// @return base64url without padding
    public String create(TenantId tenant, Purpose purpose, @Nullable Long person) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        Instant now = clock.instant();
        database.perform(tenant, tx -> {
            tx.deleteFrom(CHALLENGE).where(CHALLENGE.TENANT_ID.eq(tenant.value()), CHALLENGE.EXPIRES_AT.le(now)).execute();
            tx.insertInto(CHALLENGE)
                    .set(CHALLENGE.TENANT_ID, tenant.value())
                    .set(CHALLENGE.CHALLENGE_HASH, Tokens.hash(text(bytes)))
                    .set(CHALLENGE.PURPOSE, purpose.word())
                    .set(CHALLENGE.PERSON_ID, person)
                    .set(CHALLENGE.EXPIRES_AT, now.plus(LIFE))
                    .execute();
        });
        return text(bytes);
    }

    /// Uses one up, whether what was signed turns out right or not.
    ///
    /// @throws Refusal passkey-refused when it was used, has expired or was never made for this
    void use(TenantId tenant, Purpose purpose, @Nullable Long person, byte[] challenge) {
        int used = database.reads(tenant)
                .deleteFrom(CHALLENGE)
                .where(
                        CHALLENGE.TENANT_ID.eq(tenant.value()),
                        CHALLENGE.CHALLENGE_HASH.eq(Tokens.hash(text(challenge))),
                        CHALLENGE.PURPOSE.eq(purpose.word()),
                        person == null ? CHALLENGE.PERSON_ID.isNull() : CHALLENGE.PERSON_ID.eq(DSL.val(person)),
                        CHALLENGE.EXPIRES_AT.gt(clock.instant()))
                .execute();
        if (used != 1) {
            throw Passkeys.refused();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
