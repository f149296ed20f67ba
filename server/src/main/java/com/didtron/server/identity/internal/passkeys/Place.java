package com.didtron.server.identity.internal.passkeys;

import com.webauthn4j.data.client.Origin;
import java.util.Set;

/// The page that asks an authenticator: passkeys are made for a host name and work at no other.
///
/// @param rpId    that host name
/// @param origins scheme, host and port that a page of ours has there
public record Place(String rpId, Set<Origin> origins) {

    public Place {
        origins = Set.copyOf(origins);
    }
}
