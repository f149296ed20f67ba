package com.didtron.server.identity.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.keys.AddressRanges;
import com.didtron.server.identity.internal.keys.KeyStore;
import com.didtron.server.identity.internal.signin.RateLimit;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Lets programs in with `Authorization: Bearer didtron_live_…`: the key, where it is used from, and how often.
///
/// Reads and writes are counted apart, per minute. The answer says what is left: `RateLimit-Limit`, `RateLimit-Remaining`, `RateLimit-Reset`.
@Component
class KeyAccess {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final KeyStore keys;
    private final RateLimit limit;

    KeyAccess(KeyStore keys, Clock clock) {
        this.keys = keys;
        this.limit = new RateLimit(clock, Duration.ofMinutes(1));
    }

    /// The key that a request carries, if it carries one.
    static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.startsWith(BEARER) ? Optional.empty() : Optional.of(header.substring(BEARER.length()).strip());
    }

    /// Who is behind a key.
    ///
    /// @throws Refusal key-refused, address-refused, too-many-requests
    SignedIn admit(String token, HttpServletRequest request, HttpServletResponse response) {
        var key = keys.find(token, request.getRemoteAddr())
                .orElseThrow(() -> Refusal.notSignedIn("key-refused", "This API key is wrong, revoked or expired, or its maker is not active."));
        if (!AddressRanges.allow(key.addresses(), request.getRemoteAddr())) {
            throw Refusal.forbidden("address-refused", "This API key may not be used from " + request.getRemoteAddr() + ".");
        }
        boolean reading = READING.contains(request.getMethod());
        var left = limit.take(
                (reading ? "read:" : "write:") + key.person().access().door(), reading ? key.readsPerMinute() : key.writesPerMinute());
        response.setHeader("RateLimit-Limit", Integer.toString(left.limit()));
        response.setHeader("RateLimit-Remaining", Integer.toString(left.remaining()));
        response.setHeader("RateLimit-Reset", Integer.toString(left.secondsToRefresh()));
        if (!left.allowed()) {
            throw Refusal.tooMany("too-many-requests", "This API key is used too often. Wait, or ask for a higher limit.", left.secondsToRefresh());
        }
        return key.person();
    }
}
