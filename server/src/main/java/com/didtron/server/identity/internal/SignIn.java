package com.didtron.server.identity.internal;

import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.signin.Device;
import com.didtron.server.identity.internal.signin.GuessLimit;
import com.didtron.server.identity.internal.signin.SecondFactors;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares what somebody proves themselves with and opens a session, with a limit on guessing.
@Component
public class SignIn {

    private final Database database;
    private final PersonStore people;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SecurityRules rules;
    private final GuessLimit guesses;
    private final SendsLetters letters;
    private final Journal journal;

    public SignIn(
            Database database,
            PersonStore people,
            SessionStore sessions,
            Passwords passwords,
            SecondFactors secondFactors,
            SecurityRules rules,
            GuessLimit guesses,
            SendsLetters letters,
            Journal journal) {
        this.database = database;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.rules = rules;
        this.guesses = guesses;
        this.letters = letters;
        this.journal = journal;
    }

    /// Where somebody signs in from, and at whose door.
    ///
    /// @param host the tenant whose host name was asked; null for one that nobody has: anybody may come in there
    public record Place(String address, String agent, @Nullable TenantId host) {

        /// Whether a person of this tenant can come in here. At another tenant's host they are as unknown as anybody.
        public boolean isDoorOf(TenantId tenant) {
            return host == null || host.equals(tenant);
        }
    }

    /// With password and, for those who have an authenticator app, a code of it or a recovery code.
    ///
    /// @return the new session's token
    /// @throws Refusal sign-in-refused (without saying which of the two was wrong), second-factor-required, second-factor-wrong,
    ///                 e-mail-not-verified, suspended, too-many-attempts
    public String signIn(String email, String password, @Nullable String code, Place place) {
        long attempt = guesses.begin(email, place.address);
        Person person = people.findByEmail(email).filter(p -> place.isDoorOf(p.tenant())).orElse(null);
        String hash = person == null ? null : person.passwordHash();
        if (hash == null) {
            passwords.compareWithNobody(password);
        }
        if (person == null || hash == null || !passwords.matches(password, hash)) {
            if (person != null) {
                note(person, place, "password", "wrong-password");
            }
            throw Refusal.notSignedIn("sign-in-refused", "The e-mail address or the password is not right.");
        }
        refuseState(person, place, attempt);
        if (person.totpOn()) {
            if (code == null || code.isBlank()) {
                guesses.forget(attempt);
                throw Refusal.notSignedIn("second-factor-required", "Enter the code of your authenticator app, or one of your recovery codes.");
            }
            if (!secondFactors.take(database.reads(person.tenant()), person, code)) {
                note(person, place, "password+code", "wrong-code");
                throw Refusal.notSignedIn("second-factor-wrong", "The code is not right, or was used already. Wait for the next one.");
            }
        }
        guesses.succeeded(attempt, email);
        return open(person, place, person.totpOn() ? "password+code" : "password", person.totpOn());
    }

    /// With a passkey, which was verified before.
    ///
    /// @throws Refusal e-mail-not-verified, suspended; passkey-refused at another tenant's door
    public String signInWithPasskey(Person person, Place place) {
        if (!place.isDoorOf(person.tenant())) {
            throw Refusal.notSignedIn("passkey-refused", "This passkey was not accepted. Try again.");
        }
        refuseState(person, place, null);
        return open(person, place, "passkey", true);
    }

    /// Proves once more who is signed in: password, or a code.
    ///
    /// @throws Refusal proof-wrong, too-many-attempts
    public void prove(Person person, long session, @Nullable String password, @Nullable String code, Place place) {
        long attempt = guesses.begin(person.email(), place.address);
        boolean right = code != null && !code.isBlank()
                ? secondFactors.take(database.reads(person.tenant()), person, code)
                : password != null && person.passwordHash() != null && passwords.matches(password, person.passwordHash());
        if (!right) {
            throw Refusal.forbidden("proof-wrong", "The password or the code is not right.");
        }
        guesses.succeeded(attempt, person.email());
        sessions.proved(person.tenant(), session);
    }

    private void refuseState(Person person, Place place, @Nullable Long attempt) {
        switch (person.state()) {
            case "active" -> {
                // may come in
            }
            case "pending" -> {
                forget(attempt);
                note(person, place, "password", "e-mail-not-verified");
                throw Refusal.forbidden("e-mail-not-verified", "Follow the link in the mail that we sent you first.");
            }
            default -> {
                forget(attempt);
                note(person, place, "password", "suspended");
                throw Refusal.forbidden("suspended", "This account is suspended. Ask whoever runs it.");
            }
        }
    }

    private void forget(@Nullable Long attempt) {
        if (attempt != null) {
            guesses.forget(attempt);
        }
    }

    private void note(Person person, Place place, String method, String outcome) {
        sessions.note(database.reads(person.tenant()), person, place.address, place.agent, method, outcome);
    }

    private String open(Person person, Place place, String method, boolean strong) {
        String token = Tokens.create();
        database.perform(person.tenant(), tx -> {
            boolean due = !strong && person.portal().ofStaff() && rules.of(tx, person.tenant()).secondFactorRequired();
            if (due && people.hasPasskey(tx, person)) {
                throw Refusal.notSignedIn("passkey-required", "A second factor is required here. Sign in with your passkey.");
            }
            if (sessions.isNewDevice(tx, person, place.agent)) {
                letters.send(tx, person.tenant(), newDevice(person, place));
            }
            sessions.open(tx, token, person, place.address, place.agent, strong, due);
            sessions.note(tx, person, place.address, place.agent, method, "signed-in");
            tell(tx, person, place, method);
        });
        return token;
    }

    private void tell(DSLContext tx, Person person, Place place, String method) {
        var request = new OperationRequest(
                person.tenant(), new Actor(Actor.Kind.PERSON, Long.toString(person.id()), person.displayName(), null), OperationRequest.Source.SCREEN,
                UUID.randomUUID().toString(), null, place.address, place.agent, null);
        journal.note(tx, request, "identity.signed-in", Category.PEOPLE, Journal.Ending.DONE, work -> {
            work.subject("person", Long.toString(person.id()), person.displayName());
            work.after(Map.of("method", method, "device", Device.of(place.agent)));
        });
    }

    private static Letter newDevice(Person person, Place place) {
        return new Letter(
                "new-device", person.email(), "Sign-in from a new device",
                List.of("Hello " + person.displayName() + ",",
                        "your account was just used with " + Device.of(place.agent) + " from the address " + place.address + ", for the first time."),
                null, null, "If that was not you: change your password and end all sessions on your security page.");
    }
}
