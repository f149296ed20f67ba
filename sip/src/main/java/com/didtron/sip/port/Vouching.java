package com.didtron.sip.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a neighbour is sent that vouches for the caller's number (Identity, RFC 8224).
///
/// Asked for each INVITE when it goes out, because what is signed is only good for a minute. Called on the engine's own threads: never blocking.
@FunctionalInterface
public interface Vouching {

    /// Nothing.
    Vouching NONE = _ -> Vouched.NOTHING;

    /// @param now when the INVITE goes out
    Vouched at(Instant now);

    /// @param identities values of Identity, in their order, each as it stands in the header
    /// @param dated      value of Date beside them; null: what the caller's own INVITE says, if anything
    record Vouched(List<String> identities, @Nullable Instant dated) {

        static final Vouched NOTHING = new Vouched(List.of(), null);

        public Vouched {
            identities = List.copyOf(identities);
        }
    }
}
