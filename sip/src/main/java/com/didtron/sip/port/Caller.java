package com.didtron.sip.port;

import org.jspecify.annotations.Nullable;

/// How the caller is presented to a neighbour. Nothing else that the caller's own INVITE says of who is calling reaches it.
///
/// @param user      user part of From; empty or `anonymous`: From is anonymous (RFC 3323 section 4.1.1.3), and no Subject is passed on
/// @param display   display name in From, not when it is anonymous; null: none
/// @param identity  what stands beside From; null: nothing
/// @param privacy   value of Privacy; null: none is sent
/// @param inContact whether our Contact has From's user part
public record Caller(String user, @Nullable String display, @Nullable Identity identity, @Nullable String privacy, boolean inContact) {

    /// Who the caller really is, as we vouch for it.
    public sealed interface Identity {

        /// In P-Asserted-Identity (RFC 3325).
        record Asserted(String user) implements Identity {}

        /// In Remote-Party-ID, as many switches still read it.
        ///
        /// @param screened whether the number was checked and found good
        /// @param hidden   whether it must not be shown
        record RemoteParty(String user, boolean screened, boolean hidden) implements Identity {}
    }

    /// From, and a P-Asserted-Identity unless it is null.
    public static Caller of(String user, @Nullable String asserted) {
        return new Caller(user, null, asserted == null ? null : new Identity.Asserted(asserted), null, false);
    }

    /// Whether From tells no number.
    public boolean isAnonymous() {
        return user.isEmpty() || user.equalsIgnoreCase("anonymous");
    }
}
