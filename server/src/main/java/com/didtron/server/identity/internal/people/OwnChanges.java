package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.SecurityRules;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.signin.SecondFactors;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.Secret;
import com.didtron.server.platform.Refusal;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people do to their own account. What is secret is made before, so that neither the journal nor the answer that is kept for a repeated
/// request holds it.
@Configuration
public class OwnChanges {

    private final PersonStore people;
    private final PeopleChanges changes;
    private final SessionStore sessions;
    private final SecondFactors secondFactors;
    private final SecurityRules rules;

    OwnChanges(PersonStore people, PeopleChanges changes, SessionStore sessions, SecondFactors secondFactors, SecurityRules rules) {
        this.people = people;
        this.changes = changes;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.rules = rules;
    }

    public record ChangeOwnProfile(String displayName, String timeZone, String locale, int version) implements Operation<Void> {}

    /// @param keepSession the session that goes on
    public record ChangeOwnPassword(@Secret String passwordHash, long keepSession) implements Operation<Void> {}

    /// @param secret sealed with the master key
    public record ProposeAuthenticator(@Secret String secret) implements Operation<Void> {}

    public record ConfirmAuthenticator(@Secret String code, @Secret List<String> recoveryHashes) implements Operation<Void> {}

    public record RemoveAuthenticator() implements Operation<Void> {}

    public record ReplaceRecoveryCodes(@Secret List<String> recoveryHashes) implements Operation<Void> {}

    public record EndOwnSession(long session) implements Operation<Void> {}

    public record EndOtherSessions(long keepSession) implements Operation<Integer> {}

    @Bean
    OperationHandler<ChangeOwnProfile, Void> changeOwnProfile() {
        return Doing.of("change-own-profile", "Change one's profile", ChangeOwnProfile.class, (change, operation) -> {
            Person before = own(change);
            changes.changeProfile(change.tx(), before, operation.displayName, operation.timeZone, operation.locale, operation.version);
            change.before(PersonState.of(before, List.of()));
            change.after(PersonState.of(own(change), List.of()));
        });
    }

    @Bean
    OperationHandler<ChangeOwnPassword, Void> changeOwnPassword() {
        return Doing.of("change-own-password", "Change one's password", ChangeOwnPassword.class, (change, operation) ->
                changes.setPassword(change.tx(), own(change), operation.passwordHash, operation.keepSession));
    }

    @Bean
    OperationHandler<ProposeAuthenticator, Void> proposeAuthenticator() {
        return Doing.of("propose-authenticator", "Begin to set up an authenticator app", ProposeAuthenticator.class, (change, operation) -> {
            Person person = own(change);
            if (person.totpOn()) {
                throw Refusal.conflict("authenticator-exists", "An authenticator app is set up. Remove it first.");
            }
            secondFactors.propose(change.tx(), person, operation.secret);
        });
    }

    @Bean
    OperationHandler<ConfirmAuthenticator, Void> confirmAuthenticator() {
        return Doing.of("confirm-authenticator", "Set up an authenticator app", ConfirmAuthenticator.class, (change, operation) -> {
            Person person = own(change);
            if (person.totpOn()) {
                throw Refusal.conflict("authenticator-exists", "An authenticator app is set up. Remove it first.");
            }
            if (!secondFactors.confirm(change.tx(), person, operation.code, change.now())) {
                throw Refusal.invalid("code-wrong", "The code is not right.", new Refusal.Field("code", "the six digits that the app shows now"));
            }
            secondFactors.replaceRecoveryCodes(change.tx(), person, operation.recoveryHashes.stream().map(HexFormat.of()::parseHex).toList());
            sessions.enrolled(change.tx(), change.tenant(), person.id());
        });
    }

    @Bean
    OperationHandler<RemoveAuthenticator, Void> removeAuthenticator() {
        return Doing.of("remove-authenticator", "Remove one's authenticator app", RemoveAuthenticator.class, (change, _) -> {
            Person person = own(change);
            refuseLastFactor(change, person, people.hasPasskey(change.tx(), person));
            people.removeSecondFactors(change.tx(), change.tenant(), person.id(), false);
        });
    }

    @Bean
    OperationHandler<ReplaceRecoveryCodes, Void> replaceRecoveryCodes() {
        return Doing.of("replace-recovery-codes", "Make new recovery codes", ReplaceRecoveryCodes.class, (change, operation) -> {
            Person person = own(change);
            if (!person.totpOn()) {
                throw Refusal.conflict("no-authenticator", "Recovery codes belong to an authenticator app. Set one up first.");
            }
            secondFactors.replaceRecoveryCodes(change.tx(), person, operation.recoveryHashes.stream().map(HexFormat.of()::parseHex).toList());
        });
    }

    @Bean
    OperationHandler<EndOwnSession, Void> endOwnSession() {
        return Doing.of("end-own-session", "End a session", EndOwnSession.class, (change, operation) -> {
            if (!sessions.end(change.tx(), change.tenant(), own(change).id(), operation.session)) {
                throw Refusal.notFound("session " + operation.session + " of yours");
            }
        });
    }

    @Bean
    OperationHandler<EndOtherSessions, Integer> endOtherSessions() {
        return Doing.of("end-other-sessions", "End all other sessions", EndOtherSessions.class, Integer.class, (change, operation) ->
                people.endSessions(change.tx(), change.tenant(), own(change).id(), operation.keepSession));
    }

    /// Staff of a tenant that asks for a second factor keep at least one.
    void refuseLastFactor(Change change, Person person, boolean hasAnother) {
        if (!hasAnother && person.portal().ofStaff() && rules.of(change.tx(), change.tenant()).secondFactorRequired()) {
            throw Refusal.conflict("second-factor-required-here", "A second factor is required here. Set up another one first.");
        }
    }

    /// The person who acts.
    Person own(Change change) {
        Person person = people.get(change.tx(), change.tenant(), Long.parseLong(change.actor().id()));
        change.subject("person", Long.toString(person.id()), person.displayName());
        return person;
    }
}
