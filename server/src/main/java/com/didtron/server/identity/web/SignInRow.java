package com.didtron.server.identity.web;

import com.didtron.server.identity.internal.SessionStore.SignInEvent;
import java.time.Instant;

/// A line of the history of signing in.
///
/// @param method  `password`, `password+code`, `passkey`, `session`
/// @param outcome `signed-in`, `wrong-password`, `wrong-code`, `suspended`, `e-mail-not-verified`, `session-moved`
record SignInRow(String id, Instant at, String address, String device, String method, String outcome) {

    static SignInRow of(SignInEvent event) {
        return new SignInRow(Long.toString(event.id()), event.at(), event.address(), event.device(), event.method(), event.outcome());
    }
}
