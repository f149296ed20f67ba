package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.passkeys.PasskeyStore;
import com.didtron.server.identity.internal.passkeys.PasskeyStore.Passkey;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.platform.Refusal;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people do to their own passkeys. What an authenticator said was verified before.
@Configuration
public class PasskeyChanges {

    private static final int MOST = 20;

    private final OwnChanges own;
    private final PasskeyStore passkeys;
    private final SessionStore sessions;

    PasskeyChanges(OwnChanges own, PasskeyStore passkeys, SessionStore sessions) {
        this.own = own;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /// @param credentialId hexadecimal
    /// @param attested     hexadecimal
    public record KeepPasskey(
            String name, String rpId, String credentialId, String attested, long signCount, boolean backupEligible, boolean backedUp, List<String> transports)
            implements Operation<Long> {

        public static KeepPasskey of(Passkey made) {
            return new KeepPasskey(
                    made.name(), made.rpId(), HexFormat.of().formatHex(made.credentialId()), HexFormat.of().formatHex(made.attested()), made.signCount(),
                    made.backupEligible(), made.backedUp(), made.transports());
        }
    }

    public record RenamePasskey(long passkey, String name) implements Operation<Void> {}

    public record RemovePasskey(long passkey) implements Operation<Void> {}

    /// A passkey as the journal shows it.
    private record PasskeyState(String name, String host) {}

    @Bean
    OperationHandler<KeepPasskey, Long> keepPasskey() {
        return Doing.of("keep-passkey", "Add a passkey", KeepPasskey.class, Long.class, (change, operation) -> {
            Person person = own.own(change);
            if (passkeys.of(change.tx(), change.tenant(), person.id()).size() >= MOST) {
                throw Refusal.conflict("too-many-passkeys", "You have " + MOST + " passkeys. Remove one that you do not use.");
            }
            long id = passkeys.insert(change.tx(), new Passkey(
                    change.tenant(), 0, person.id(), HexFormat.of().parseHex(operation.credentialId), operation.rpId,
                    HexFormat.of().parseHex(operation.attested), operation.signCount, operation.backupEligible, operation.backedUp, operation.transports,
                    operation.name, change.now(), null));
            sessions.enrolled(change.tx(), change.tenant(), person.id());
            change.after(new PasskeyState(operation.name, operation.rpId));
            return id;
        });
    }

    @Bean
    OperationHandler<RenamePasskey, Void> renamePasskey() {
        return Doing.of("rename-passkey", "Rename a passkey", RenamePasskey.class, (change, operation) -> {
            Person person = own.own(change);
            Passkey before = passkeys.get(change.tx(), change.tenant(), person.id(), operation.passkey);
            change.before(new PasskeyState(before.name(), before.rpId()));
            passkeys.rename(change.tx(), before, operation.name);
            change.after(new PasskeyState(operation.name, before.rpId()));
        });
    }

    @Bean
    OperationHandler<RemovePasskey, Void> removePasskey() {
        return Doing.of("remove-passkey", "Remove a passkey", RemovePasskey.class, (change, operation) -> {
            Person person = own.own(change);
            Passkey before = passkeys.get(change.tx(), change.tenant(), person.id(), operation.passkey);
            own.refuseLastFactor(change, person, person.totpOn() || passkeys.of(change.tx(), change.tenant(), person.id()).size() > 1);
            change.before(new PasskeyState(before.name(), before.rpId()));
            passkeys.remove(change.tx(), before);
        });
    }
}
