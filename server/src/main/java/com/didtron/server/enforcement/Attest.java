package com.didtron.server.enforcement;

import java.util.Locale;

/// What a rule attests of the calls that it lets go on (RFC 8588).
///
/// @param level       how far the tenant vouches for the caller's number
/// @param certificate id of the certificate that signs
public record Attest(Level level, long certificate) {

    /// How far the tenant vouches for the caller's number (ATIS-1000074 section 5.2.3).
    public enum Level {
        /// it knows the caller, and that the number is the caller's
        A,
        /// it knows the caller
        B,
        /// it knows where the call entered its network
        C;

        /// As stored and sent: `a`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
