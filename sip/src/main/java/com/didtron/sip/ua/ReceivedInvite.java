package com.didtron.sip.ua;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// An INVITE that a user agent was sent, for the choice of a [Behaviour].
///
/// @param source       where it came from
/// @param callId       its Call-ID
/// @param requestUri   the whole Request-URI
/// @param calledUser   user part of the Request-URI, decoded
/// @param fromUser     user part of From, decoded
/// @param assertedUser user part of P-Asserted-Identity, or null
/// @param privacy      value of Privacy, or null
/// @param offersMedia  whether it carries a session description
public record ReceivedInvite(
        InetSocketAddress source,
        String callId,
        String requestUri,
        String calledUser,
        String fromUser,
        @Nullable String assertedUser,
        @Nullable String privacy,
        boolean offersMedia) {}
