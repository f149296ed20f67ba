package com.didtron.server.switching;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.PortedCall;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import com.didtron.sip.port.MediaReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is known of a call when it is over (11.2): what a call record is made of. Times are UTC, durations in milliseconds.
///
/// @param tenant                 whose
/// @param callId                 our identity of the call
/// @param source                 how we know of it
/// @param simulated              made by the demonstration world
/// @param startedAt              INVITE
/// @param ringingAt              first 18x passed on
/// @param answeredAt             answer
/// @param endedAt                BYE, CANCEL or final failure
/// @param talkMs                 answer to end (R1), never more than was granted
/// @param pddMs                  INVITE to first ringing or answer
/// @param caller                 calling number as received
/// @param callerValidity         what was found of the caller's number
/// @param dialled                called number as received
/// @param called                 called number as E.164, when it could be read
/// @param sourceAddress          as people read it: `203.0.113.5:5060 udp`; older records do not say over what
/// @param sipCallId              Call-ID of the ingress leg
/// @param customer               whose call it is, as far as known
/// @param supplier               who carried it, or was tried last
/// @param zone                   destination by the customer's plan
/// @param releasedBy             `caller`, `callee` or `switch`
/// @param sipCode                final status the caller saw
/// @param q850                   cause of the side that released
/// @param endCode                how it ended, stable
/// @param refusal                code of our refusal, when it was one
/// @param verdict                whose fault the end was
/// @param earlyMedia             media before the answer
/// @param attempts               INVITEs out
/// @param decision               checks and routes with their reasons; null when there were none
/// @param ladder                 SIP messages in order; empty when not kept
/// @param ladderCut              messages left out of it
/// @param media                  what was seen of its media when that went through us; empty when it did not
/// @param ported                 what was found of the number called; null: it was not ported, or not looked up
/// @param test                   of the operator's own test system: its customer does not pay
public record CallFacts(
        TenantId tenant,
        CallId callId,
        Source source,
        boolean simulated,
        Instant startedAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        long talkMs,
        @Nullable Integer pddMs,
        String caller,
        CallerValidity callerValidity,
        String dialled,
        @Nullable String called,
        String sourceAddress,
        String sipCallId,
        @Nullable CustomerSide customer,
        @Nullable SupplierSide supplier,
        @Nullable String zone,
        String releasedBy,
        int sipCode,
        @Nullable Integer q850,
        String endCode,
        @Nullable String refusal,
        Verdict verdict,
        boolean earlyMedia,
        List<AttemptFacts> attempts,
        @Nullable Map<String, Object> decision,
        List<LadderLine> ladder,
        int ladderCut,
        List<MediaFacts> media,
        @Nullable PortedCall ported,
        boolean test) {

    /// One whose media did not go through us.
    public CallFacts(
            TenantId tenant, CallId callId, Source source, boolean simulated, Instant startedAt, @Nullable Instant ringingAt, @Nullable Instant answeredAt,
            Instant endedAt, long talkMs, @Nullable Integer pddMs, String caller, CallerValidity callerValidity, String dialled, @Nullable String called,
            String sourceAddress, String sipCallId, @Nullable CustomerSide customer, @Nullable SupplierSide supplier, @Nullable String zone, String releasedBy,
            int sipCode, @Nullable Integer q850, String endCode, @Nullable String refusal, Verdict verdict, boolean earlyMedia, List<AttemptFacts> attempts,
            @Nullable Map<String, Object> decision, List<LadderLine> ladder, int ladderCut) {
        this(
                tenant, callId, source, simulated, startedAt, ringingAt, answeredAt, endedAt, talkMs, pddMs, caller, callerValidity, dialled, called,
                sourceAddress, sipCallId, customer, supplier, zone, releasedBy, sipCode, q850, endCode, refusal, verdict, earlyMedia, attempts, decision, ladder,
                ladderCut, List.of(), null, false);
    }

    /// One whose caller's number was not looked at.
    public CallFacts(
            TenantId tenant, CallId callId, Source source, boolean simulated, Instant startedAt, @Nullable Instant ringingAt, @Nullable Instant answeredAt,
            Instant endedAt, long talkMs, @Nullable Integer pddMs, String caller, String dialled, @Nullable String called, String sourceAddress,
            String sipCallId, @Nullable CustomerSide customer, @Nullable SupplierSide supplier, @Nullable String zone, String releasedBy, int sipCode,
            @Nullable Integer q850, String endCode, @Nullable String refusal, Verdict verdict, boolean earlyMedia, List<AttemptFacts> attempts,
            @Nullable Map<String, Object> decision, List<LadderLine> ladder, int ladderCut) {
        this(
                tenant, callId, source, simulated, startedAt, ringingAt, answeredAt, endedAt, talkMs, pddMs, caller, CallerValidity.NOT_CHECKED, dialled, called,
                sourceAddress, sipCallId, customer, supplier, zone, releasedBy, sipCode, q850, endCode, refusal, verdict, earlyMedia, attempts, decision, ladder,
                ladderCut);
    }

    public CallFacts {
        attempts = List.copyOf(attempts);
        ladder = List.copyOf(ladder);
        media = List.copyOf(media);
        if (talkMs < 0) {
            throw new IllegalArgumentException("talk time cannot be negative: " + talkMs);
        }
    }

    /// Whether the call is to be rated: it was answered, for a known service, and carried by a supplier.
    public boolean isCharged() {
        return answeredAt != null && talkMs > 0 && customer != null && customer.serviceId() != null && supplier != null;
    }

    /// How we know of a call.
    public enum Source {
        /// carried by us and seen to its end
        LIVE,
        /// found open after the process was killed, closed with the last known time
        RECOVERED,
        /// brought in as a record
        INGEST
    }

    /// Whose fault the end of a call was.
    public enum Verdict {
        SUCCESS,
        CALLER,
        SUPPLIER,
        OURS,
        CAPACITY,
        /// busy, no answer: nobody's
        NOBODY
    }

    /// The customer's side.
    public record CustomerSide(
            long carrierId, @Nullable Long interconnectId, @Nullable Long serviceId, @Nullable Long sellPlanId) {}

    /// The supplier's side.
    public record SupplierSide(long carrierId, long interconnectId, long buyPlanId) {}

    /// One INVITE out.
    ///
    /// @param sentTo address of the supplier, as people read it: `203.0.113.10:5060 udp`; empty when it is not known
    public record AttemptFacts(
            long interconnectId,
            long carrierId,
            String sipCallId,
            Instant sentAt,
            @Nullable Instant tryingAt,
            @Nullable Instant ringingAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            int sipCode,
            @Nullable Integer q850,
            String reason,
            String outcome,
            String sentTo) {

        /// At an address that is not known.
        public AttemptFacts(
                long interconnectId, long carrierId, String sipCallId, Instant sentAt, @Nullable Instant tryingAt, @Nullable Instant ringingAt,
                @Nullable Instant answeredAt, Instant endedAt, int sipCode, @Nullable Integer q850, String reason, String outcome) {
            this(interconnectId, carrierId, sipCallId, sentAt, tryingAt, ringingAt, answeredAt, endedAt, sipCode, q850, reason, outcome, "");
        }
    }

    /// One stream on one side of a relayed call.
    ///
    /// @param interconnect whose side it is; null when that is not known
    /// @param seen         what was seen of it
    public record MediaFacts(@Nullable Long interconnect, MediaReport seen) {}

    /// One SIP message.
    ///
    /// @param transport `udp`, `tcp` or `tls`; null: it is not known, of an older record
    public record LadderLine(Instant at, String leg, boolean received, String peer, String summary, String text, @Nullable String transport) {}
}
