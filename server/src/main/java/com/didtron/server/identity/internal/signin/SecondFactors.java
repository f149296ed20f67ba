package com.didtron.server.identity.internal.signin;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.RECOVERY_CODE;

import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.platform.secrets.HoldsSecrets;
import com.didtron.server.platform.secrets.SealedColumn;
import com.didtron.server.platform.secrets.SecretBox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Codes of authenticator apps, and the recovery codes for the day the telephone is lost. No code works twice.
@Component
public class SecondFactors implements HoldsSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RECOVERY_CODES = 10;

    private final SecretBox box;
    private final Clock clock;

    SecondFactors(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /// Whether a code is right; it is used up by that.
    public boolean take(DSLContext tx, Person person, String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[0-9]{6}") ? takeTotp(tx, person, plain) : takeRecovery(tx, person, plain);
    }

    private boolean takeTotp(DSLContext tx, Person person, String code) {
        if (person.totpSecret() == null || !person.totpOn()) {
            return false;
        }
        return takeStep(tx, person, Totp.step(open(person), code, clock.instant()));
    }

    /// A step is taken once, also by two requests at the same time (RFC 6238, 5.2).
    private static boolean takeStep(DSLContext tx, Person person, OptionalLong step) {
        return step.isPresent()
                && tx.update(PERSON)
                                .set(PERSON.TOTP_LAST_STEP, step.getAsLong())
                                .where(
                                        PERSON.TENANT_ID.eq(person.tenant().value()),
                                        PERSON.ID.eq(person.id()),
                                        PERSON.TOTP_LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    private boolean takeRecovery(DSLContext tx, Person person, String code) {
        return tx.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, clock.instant())
                        .where(
                                RECOVERY_CODE.TENANT_ID.eq(person.tenant().value()),
                                RECOVERY_CODE.PERSON_ID.eq(person.id()),
                                RECOVERY_CODE.CODE_HASH.eq(Tokens.hash(code)),
                                RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    /// The secret as it is stored.
    public String sealed(Person person, byte[] secret) {
        return box.seal(person.tenant(), purpose(person.id()), HexFormat.of().formatHex(secret));
    }

    private byte[] open(Person person) {
        return HexFormat.of().parseHex(box.open(person.tenant(), purpose(person.id()), Objects.requireNonNull(person.totpSecret())));
    }

    @Override
    public List<SealedColumn<?>> sealedColumns() {
        return List.of(new SealedColumn<>(PERSON, PERSON.TENANT_ID, PERSON.TOTP_SECRET, row -> purpose(row.getId())));
    }

    /// Keeps a secret that the person has still to confirm with a code.
    public void propose(DSLContext tx, Person person, String sealed) {
        tx.update(PERSON)
                .set(PERSON.TOTP_SECRET, sealed)
                .setNull(PERSON.TOTP_CONFIRMED_AT)
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()))
                .execute();
    }

    /// @return whether the code belongs to the proposed secret, which counts from now on
    public boolean confirm(DSLContext tx, Person person, String code, Instant now) {
        if (person.totpSecret() == null) {
            return false;
        }
        if (!takeStep(tx, person, Totp.step(open(person), code.strip(), now))) {
            return false;
        }
        tx.update(PERSON)
                .set(PERSON.TOTP_CONFIRMED_AT, now)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()))
                .execute();
        return true;
    }

    /// Ten codes of 80 bits, as one copies them: `ABCD-EFGH-IJKL-MNOP`.
    public static List<String> createRecoveryCodes() {
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(_ -> {
                    byte[] bytes = new byte[10];
                    RANDOM.nextBytes(bytes);
                    return Totp.base32(bytes).replaceAll("(.{4})(?!$)", "$1-");
                })
                .toList();
    }

    /// As they are stored.
    public static List<byte[]> hashes(List<String> codes) {
        return codes.stream().map(c -> Tokens.hash(c.replace("-", ""))).toList();
    }

    /// Replaces a person's recovery codes.
    public void replaceRecoveryCodes(DSLContext tx, Person person, List<byte[]> hashes) {
        tx.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.TENANT_ID.eq(person.tenant().value()), RECOVERY_CODE.PERSON_ID.eq(person.id()))
                .execute();
        for (byte[] hash : hashes) {
            tx.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.TENANT_ID, person.tenant().value())
                    .set(RECOVERY_CODE.PERSON_ID, person.id())
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    public int recoveryCodesLeft(DSLContext tx, Person person) {
        return tx.fetchCount(
                RECOVERY_CODE,
                RECOVERY_CODE.TENANT_ID.eq(person.tenant().value()), RECOVERY_CODE.PERSON_ID.eq(person.id()), RECOVERY_CODE.USED_AT.isNull());
    }

    private static String purpose(long person) {
        return "identity.authenticator." + person;
    }
}
