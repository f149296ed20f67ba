package com.didtron.server.identity.internal.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps secrets that we must be able to read again (those of authenticator apps) encrypted: AES-256-GCM, the owner's number bound in.
///
/// The key is `DIDTRON_MASTER_KEY` (base 64 of 32 bytes), or the file `master.key` of the data folder, made at the first start with mode 0600.
@Component
public class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(@Value("${DIDTRON_MASTER_KEY:}") String given, @Value("${didtron.data}") String data) {
        this.key = new SecretKeySpec(given.isBlank() ? fromFile(Path.of(data).resolve("master.key")) : decode(given), "AES");
    }

    /// @param owner whose it is: it cannot be opened as somebody else's
    public byte[] close(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] box = new byte[1 + NONCE + closed.length];
        box[0] = VERSION;
        System.arraycopy(nonce, 0, box, 1, NONCE);
        System.arraycopy(closed, 0, box, 1 + NONCE, closed.length);
        return box;
    }

    /// @throws IllegalStateException when the master key is another one, or the box is somebody else's
    public byte[] open(byte[] box, String owner) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(box, 1, 1 + NONCE), Arrays.copyOfRange(box, 1 + NONCE, box.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored secret cannot be opened: is the master key the one it was closed with?", e);
        }
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[32];
                new SecureRandom().nextBytes(made);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(made) + "\n");
            }
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " cannot be read", e);
        }
    }

    private static byte[] decode(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != 32) {
            throw new IllegalStateException("the master key must be base 64 of 32 bytes, not of " + key.length);
        }
        return key;
    }
}
