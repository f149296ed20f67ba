package com.didtron.server.identity.internal;

import com.didtron.server.identity.internal.signin.BreachedPasswords;
import com.didtron.server.identity.internal.signin.CommonPasswords;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import java.util.Base64;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/// Password hashes (Argon2id) and the refusal of passwords that anybody would guess.
@Component
public class Passwords {

    /// KiB of memory: what OWASP's Password Storage Cheat Sheet recommends beside two passes.
    static final int USUAL_MEMORY = 19 * 1024;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PASSES = 2;
    private static final Logger log = LoggerFactory.getLogger(Passwords.class);

    private final Argon2PasswordEncoder encoder;
    private final BreachedPasswords breached;
    private final Settings settings;
    /// Looks like the hash of a password and is none: to be compared with, it need not be made of one, which would cost every start a hash.
    private final String hashOfNobody;

    /// @param memory KiB that one hash takes; a hash says with how much it was made, so both old and new ones are matched after a change
    Passwords(
            BreachedPasswords breached, Settings settings, @Value("${didtron.identity.password-memory-kib:" + USUAL_MEMORY + "}") int memory) {
        this.breached = breached;
        this.settings = settings;
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, PASSES);
        this.hashOfNobody = "$argon2id$v=19$m=" + memory + ",t=" + PASSES + ",p=" + LANES + "$" + random(SALT_BYTES) + "$" + random(HASH_BYTES);
        if (memory < USUAL_MEMORY) {
            log.warn("a password's hash takes {} KiB, less than the recommended {} (didtron.identity.password-memory-kib)", memory, USUAL_MEMORY);
        }
    }

    private static String random(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /// Costs as much time as a real comparison, so that an unknown address cannot be told from a wrong password.
    public void compareWithNobody(String password) {
        encoder.matches(password, hashOfNobody);
    }

    String hashOfNobody() {
        return hashOfNobody;
    }

    /// May ask an outside service: not to be called within a transaction.
    ///
    /// @throws Refusal password-too-weak
    public void refuseWeak(TenantId tenant, String password, String email) {
        int shortest = settings.get(tenant, SignInSettings.PASSWORD_LENGTH);
        String lower = password.toLowerCase(Locale.ROOT);
        String objection = null;
        if (password.length() < shortest) {
            objection = "at least " + shortest + " characters";
        } else if (password.length() > 200) {
            objection = "at most 200 characters";
        } else if (lower.chars().distinct().count() < 5) {
            objection = "more than a few different characters";
        } else if (CommonPasswords.contains(password)) {
            objection = "something less common than a well-known word with a few characters added";
        } else if (lower.contains(email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "")) && email.indexOf('@') > 2) {
            objection = "something that does not contain your e-mail name";
        }
        if (objection == null && breached.contains(password)) {
            objection = "to be another one: this one was found in a leak of another service";
        }
        if (objection != null) {
            throw Refusal.invalid("password-too-weak", "The password needs " + objection + ".", new Refusal.Field("password", objection));
        }
    }
}
