package com.didtron.server.identity.internal;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Compares a password and opens a session, with a limit on guessing.
@Component
public class SignIn {

    private static final int MOST_FAILURES = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SessionStore sessions;
    private final Passwords passwords;
    private final Clock clock;

    public SignIn(SessionStore sessions, Passwords passwords, Clock clock) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// An opened session.
    public record Opened(String token, SignedIn person) {}

    /// @throws Refusal sign-in-refused (without saying which of the two was wrong), too-many-attempts
    public Opened signIn(String email, String password, String address, String agent) {
        if (sessions.failures(email, address, clock.instant().minus(WINDOW)) >= MOST_FAILURES) {
            throw Refusal.tooMany(
                    "too-many-attempts", "Too many failed attempts. Try again in 15 minutes.", (int) WINDOW.toSeconds());
        }
        var candidate = sessions.findByEmail(email);
        String hash = candidate.map(SessionStore.Candidate::passwordHash).orElse(null);
        boolean right = false;
        if (hash == null) {
            passwords.compareWithNobody(password);
        } else {
            right = passwords.matches(password, hash);
        }
        sessions.noteAttempt(email, address, right);
        if (!right) {
            throw Refusal.notSignedIn("sign-in-refused", "The e-mail address or the password is not right.");
        }
        var person = candidate.orElseThrow();
        String token = Tokens.create();
        sessions.open(token, person.tenant(), person.person(), address, agent);
        return new Opened(token, sessions.find(token).orElseThrow());
    }
}
