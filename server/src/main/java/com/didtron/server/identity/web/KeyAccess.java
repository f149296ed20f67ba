package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.keys.AddressRanges;
import com.didtron.server.identity.internal.keys.KeyLimits;
import com.didtron.server.identity.internal.keys.KeyLimits.Category;
import com.didtron.server.identity.internal.keys.KeyStore;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Lets programs in with `Authorization: Bearer didtron_live_…`: the key, where it is used from, and how often.
///
/// Reads, writes and what costs much ([com.didtron.server.platform.Needs#heavy]) are counted apart, per minute, in all processes together. The answer
/// says what is left of the count that matters for it: `RateLimit-Limit`, `RateLimit-Remaining`, `RateLimit-Reset` (seconds).
@Component
class KeyAccess {

    private static final String BEARER = "Bearer ";
    private static final String IN_USE = KeyAccess.class.getName() + ".inUse";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final KeyStore keys;
    private final KeyLimits limits;

    KeyAccess(KeyStore keys, KeyLimits limits) {
        this.keys = keys;
        this.limits = limits;
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
        request.setAttribute(IN_USE, key);
        boolean reading = READING.contains(request.getMethod());
        take(key, reading ? Category.READ : Category.WRITE, reading ? key.readsPerMinute() : key.writesPerMinute(), response);
        return key.person();
    }

    /// Counts a request by a key once more that costs much.
    ///
    /// @throws Refusal too-many-requests
    void takeHeavy(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(IN_USE) instanceof KeyStore.InUse key) {
            take(key, Category.HEAVY, key.heavyPerMinute(), response);
        }
    }

    private void take(KeyStore.InUse key, Category category, int limit, HttpServletResponse response) {
        long id = ((Access.Key) key.person().access().door()).id();
        var left = limits.take(key.person().tenant(), id, category, limit);
        response.setHeader("RateLimit-Limit", Integer.toString(left.limit()));
        response.setHeader("RateLimit-Remaining", Integer.toString(left.remaining()));
        response.setHeader("RateLimit-Reset", Integer.toString(left.secondsToReset()));
        if (!left.allowed()) {
            String what = switch (category) {
                case READ -> "to read";
                case WRITE -> "to change something";
                case HEAVY -> "for exports, documents and jobs";
            };
            throw Refusal.tooMany("too-many-requests",
                    "This API key is used too often " + what + ": " + limit + " a minute. Wait, or make one with a higher limit.", left.secondsToReset());
        }
    }
}
