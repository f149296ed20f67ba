package com.didtron.server.identity.web;

import com.didtron.server.identity.internal.signin.RateLimit;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often an address may knock with passkeys: guessing is hopeless, but every question is a row.
@Component
class AsksTooOften {

    static final int MOST = 120;

    private final RateLimit limit;

    AsksTooOften(Clock clock) {
        this.limit = new RateLimit(clock, Duration.ofMinutes(15));
    }

    /// @throws Refusal too-many-attempts
    void refuse(HttpServletRequest request) {
        var left = limit.take(request.getRemoteAddr(), MOST);
        if (!left.allowed()) {
            throw Refusal.tooMany("too-many-attempts", "Too many attempts from your address. Try again later.", left.secondsToRefresh());
        }
    }
}
