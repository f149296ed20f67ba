package com.didtron.server.operations.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// SHA-256 over fields in their order, each with its length before it, so that no two different rows have the same bytes.
final class AuditDigest {

    private final MessageDigest digest;

    AuditDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    /// Null and the empty text differ.
    AuditDigest add(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text == null ? -1 : bytes.length).array());
        digest.update(bytes);
        return this;
    }

    AuditDigest add(@Nullable Long number) {
        return add(number == null ? null : number.toString());
    }

    /// To the microsecond, which is all that a row keeps.
    AuditDigest add(Instant instant) {
        return add(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
    }

    AuditDigest add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    byte[] value() {
        return digest.digest();
    }
}
