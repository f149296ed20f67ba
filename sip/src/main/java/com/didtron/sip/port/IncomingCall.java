package com.didtron.sip.port;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of a new INVITE, as received.
///
/// @param callId          our identity of the call
/// @param receivedAt      when the INVITE was read from the socket
/// @param source          the socket address it came from
/// @param transport       the transport it came over
/// @param local           the socket address it was sent to
/// @param sipCallId       its Call-ID
/// @param requestUri      the whole Request-URI
/// @param calledUser      user part of the Request-URI, percent-decoded, without parameters (`;npdi;rn=…`); empty when there is none
/// @param fromUri         the URI in From
/// @param fromUser        user part of From, percent-decoded; empty when there is none
/// @param fromDisplay     display name in From, unquoted
/// @param assertedUser    user part of the first P-Asserted-Identity (RFC 3325)
/// @param privacy         value of Privacy (RFC 3323)
/// @param userAgent       value of User-Agent
/// @param origin          what else it says of where it comes from
/// @param offersMedia     whether the INVITE carries an SDP offer
/// @param network         name of our signalling address that it came to; empty when it has none
/// @param offer           what it offers; null when it offers nothing, or nothing that can be found
/// @param identities      values of Identity (RFC 8224), in their order, one of each header line or of each part of it between commas
/// @param portability     what it says of number portability; null: nothing that anybody could use
/// @param testMark        value of X-Test-Call, a secret: it is passed on to nobody and stands in no ladder; null: it says that it is no test
public record IncomingCall(
        CallId callId,
        Instant receivedAt,
        InetSocketAddress source,
        Transport transport,
        InetSocketAddress local,
        String sipCallId,
        String requestUri,
        String calledUser,
        String fromUri,
        String fromUser,
        @Nullable String fromDisplay,
        @Nullable String assertedUser,
        @Nullable String privacy,
        @Nullable String userAgent,
        Origin origin,
        boolean offersMedia,
        String network,
        @Nullable MediaOffer offer,
        List<String> identities,
        @Nullable Portability portability,
        @Nullable String testMark) {

    public IncomingCall {
        identities = List.copyOf(identities);
    }

    /// One whose offer nobody looks at.
    public IncomingCall(
            CallId callId, Instant receivedAt, InetSocketAddress source, Transport transport, InetSocketAddress local, String sipCallId, String requestUri,
            String calledUser, String fromUri, String fromUser, @Nullable String fromDisplay, @Nullable String assertedUser, @Nullable String privacy,
            @Nullable String userAgent, Origin origin, boolean offersMedia) {
        this(
                callId, receivedAt, source, transport, local, sipCallId, requestUri, calledUser, fromUri, fromUser, fromDisplay, assertedUser, privacy, userAgent,
                origin, offersMedia, "", null, List.of(), null, null);
    }

    /// What a call says of where it comes from. Each is empty when it does not say it, or cannot be read.
    ///
    /// @param fromDomain    host of the From URI
    /// @param contactDomain host of the Contact URI
    /// @param trunkGroup    `tgrp` of the Contact URI's user part (RFC 4904 section 5.3), percent-decoded
    /// @param trunkContext  `trunk-context` beside it
    /// @param category      the calling party's category, `cpc` of P-Asserted-Identity or else of From, lower case: `payphone`
    /// @param vias          who had it before the one that sent it to us, the nearest first: of each Via below the topmost its `received`, else the host of its sent-by
    ///                      (RFC 3261 section 18.2.1), IPv6 without brackets. As written: nobody vouches for it but the one that sent it to us
    public record Origin(String fromDomain, String contactDomain, String trunkGroup, String trunkContext, String category, List<String> vias) {

        public Origin {
            vias = List.copyOf(vias);
        }

        /// It says nothing.
        public static final Origin NONE = new Origin("", "", "", "", "", List.of());
    }
}
