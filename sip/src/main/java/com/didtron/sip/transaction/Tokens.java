package com.didtron.sip.transaction;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes the random parts of branches, tags and Call-IDs (RFC 3261 section 19.3 asks for 32 random bits at least; we give 48). For one thread.
public final class Tokens {

    private static final int BUFFERED = 6 * 512;

    private final SecureRandom random = new SecureRandom();
    private final byte[] buffer = new byte[BUFFERED];
    private int used = BUFFERED;

    /// Twelve hexadecimal digits.
    public String next() {
        if (used == BUFFERED) {
            random.nextBytes(buffer);
            used = 0;
        }
        String token = HexFormat.of().formatHex(buffer, used, used + 6);
        used += 6;
        return token;
    }
}
