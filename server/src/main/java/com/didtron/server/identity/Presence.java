package com.didtron.server.identity;

import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.keys.KeyStore;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Whether somebody who came in a while ago would come in the same way now: for answers that go on for minutes.
@Component
public class Presence {

    private final SessionStore sessions;
    private final KeyStore keys;

    Presence(SessionStore sessions, KeyStore keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /// False once the session or the key has ended, the portal that is looked at is another one, or the person may do something else than before.
    /// Asking does not count as use.
    public boolean isUnchanged(SignedIn person) {
        return switch (person.access().door()) {
            case Access.Session session -> sessions.again(person.tenant(), session.id()).filter(now -> isSame(person, now)).isPresent();
            case Access.Key key -> keys.again(person.tenant(), key.id()).filter(now -> isSame(person, now)).isPresent();
            case Access.Later _ -> throw new IllegalStateException("work that goes on is answered to nobody");
        };
    }

    private static boolean isSame(SignedIn before, SignedIn now) {
        return before.personId() == now.personId()
                && before.portal() == now.portal()
                && Objects.equals(before.carrierId(), now.carrierId())
                && before.access().permissions().equals(now.access().permissions())
                && before.access().scopes().equals(now.access().scopes());
    }
}
