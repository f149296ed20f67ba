package com.didtron.server.identity.web;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/// The cookie that carries a session's token: out of reach of scripts, never sent by other sites.
final class SessionCookie {

    static final String NAME = "didtron_session";

    private SessionCookie() {}

    static String set(String token, boolean secure) {
        return cookie(token, secure, Duration.ofHours(12));
    }

    static String clear(boolean secure) {
        return cookie("", secure, Duration.ZERO);
    }

    private static String cookie(String value, boolean secure, Duration life) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }
}
