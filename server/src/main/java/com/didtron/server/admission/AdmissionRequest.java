package com.didtron.server.admission;

import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.kernel.CallId;
import java.time.Instant;
import java.util.List;

/// A call that asks to start; who is calling is known already.
///
/// @param callId        our identity of the call
/// @param at            when its INVITE arrived
/// @param identity      carrier, interconnect, service and the number called
/// @param caller        calling number as received
/// @param dialled       called number as received
/// @param sourceAddress where it came from: `203.0.113.5:5060 udp`
/// @param sipCallId     its SIP Call-ID
/// @param simulated     made by the demonstration world
/// @param media         what it offers
/// @param identities    its Identity headers (RFC 8224), as received
/// @param category      the calling party's category as it says it (`cpc`); empty: it does not say
/// @param test          of the operator's own test system: its customer does not pay, and its credit is not asked
public record AdmissionRequest(
        CallId callId,
        Instant at,
        CallerIdentity.Known identity,
        String caller,
        String dialled,
        String sourceAddress,
        String sipCallId,
        boolean simulated,
        OfferedMedia media,
        List<String> identities,
        String category,
        boolean test) {

    public AdmissionRequest {
        identities = List.copyOf(identities);
    }

    /// One of which nobody knows what it offers, without Identity.
    public AdmissionRequest(
            CallId callId, Instant at, CallerIdentity.Known identity, String caller, String dialled, String sourceAddress, String sipCallId, boolean simulated) {
        this(callId, at, identity, caller, dialled, sourceAddress, sipCallId, simulated, OfferedMedia.UNKNOWN, List.of(), "", false);
    }
}
