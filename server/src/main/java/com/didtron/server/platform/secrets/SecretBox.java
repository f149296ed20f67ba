package com.didtron.server.platform.secrets;

import com.didtron.server.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals secrets that we must be able to read again (SIP passwords, provider keys, second factors): AES-256-GCM. What only has to be compared is
/// hashed instead.
///
/// A sealed value is the text `v1:<key id>:<base64 of nonce and ciphertext>`. It opens only for the tenant and purpose for which it was
/// sealed: copied into another row it is worthless.
public final class SecretBox {

    private static final String VERSION = "v1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(MasterKeys keys) {
        this.keys = keys;
    }

    /// @param purpose what it is and of which row: `identity.totp:42`. Stable: the value opens with the same words only
    /// @return text to keep in the database
    public String seal(TenantId tenant, String purpose, String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String key = keys.current();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.sealing(), nonce, key, tenant, purpose)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return VERSION + ":" + key + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is in every JDK", e);
        }
    }

    /// @param purpose as when it was sealed
    /// @throws SecretUnreadable when its key is not in the ring, or it was altered or belongs elsewhere
    public String open(TenantId tenant, String purpose, String sealed) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new SecretUnreadable("The secret " + purpose + " of tenant " + tenant + " is not in a form that this version knows.");
        }
        String id = parts[1];
        SecretKey key = keys.find(id).orElseThrow(() -> new SecretUnreadable("The secret " + purpose + " of tenant " + tenant
                + " was sealed with master key " + id + ", which is not in the ring (" + String.join(", ", keys.ids()) + "). Add that key back."));
        try {
            byte[] both = Base64.getDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, key, nonce, id, tenant, purpose).doFinal(both, NONCE, both.length - NONCE);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new SecretUnreadable("The secret " + purpose + " of tenant " + tenant + " does not open with master key " + id
                    + ": it was altered, or it was sealed for another row.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is in every JDK", e);
        }
    }

    /// The same secret, sealed with the key that seals now.
    public String reseal(TenantId tenant, String purpose, String sealed) {
        return seal(tenant, purpose, open(tenant, purpose, sealed));
    }

    /// What every value that is sealed with today's key begins with.
    public String currentPrefix() {
        return VERSION + ":" + keys.current() + ":";
    }

    /// Id of the key that seals now.
    public String currentKey() {
        return keys.current();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String id, TenantId tenant, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + "\n" + id + "\n" + tenant.value() + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
