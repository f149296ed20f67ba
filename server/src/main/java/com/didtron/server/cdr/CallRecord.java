package com.didtron.server.cdr;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.PortedCall;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call as its record tells it. Times are UTC, durations in milliseconds.
///
/// @param id             identity of the call
/// @param source         `live`, `recovered` or `ingest`
/// @param simulated      made by the demonstration world
/// @param talkMs         answer to end
/// @param pddMs          INVITE to first ringing or answer
/// @param caller         calling number as received
/// @param callerValidity what was found of the caller's number
/// @param calledReceived called number as received
/// @param called         called number, E.164 digits, when it could be read
/// @param zone           destination by the customer's plan
/// @param releasedBy     `caller`, `callee` or `switch`
/// @param sipCode        final status the caller saw
/// @param endCode        how it ended, stable
/// @param refusal        code of our refusal, when it was one
/// @param verdict        whose fault the end was
/// @param ported         what was found of the number called; null: it was not ported, or not looked up
/// @param test           of the operator's own test system: its customer does not pay
/// @param queue          whether rating still has to do with it
public record CallRecord(
        UUID id,
        String source,
        boolean simulated,
        Instant startedAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        long talkMs,
        @Nullable Integer pddMs,
        String caller,
        CallerValidity callerValidity,
        String calledReceived,
        @Nullable String called,
        String sourceAddress,
        String sipCallId,
        @Nullable Long customerCarrierId,
        @Nullable Long customerInterconnectId,
        @Nullable Long serviceId,
        @Nullable Long supplierCarrierId,
        @Nullable Long supplierInterconnectId,
        @Nullable String zone,
        String releasedBy,
        int sipCode,
        @Nullable Integer q850,
        String endCode,
        @Nullable String refusal,
        String verdict,
        boolean earlyMedia,
        @Nullable PortedCall ported,
        boolean test,
        Queue queue) {

    /// How a call came out.
    public enum Result {
        /// somebody talked
        ANSWERED,
        /// it was let in, but nobody answered
        FAILED,
        /// we did not let it in
        REFUSED
    }

    /// Whether a call waits for rating.
    public enum Queue {
        NONE,
        UNRATED,
        SUSPENDED
    }

    public Result result() {
        return answeredAt != null ? Result.ANSWERED : refusal != null ? Result.REFUSED : Result.FAILED;
    }

    /// The called number as far as it is known.
    public String shownCalled() {
        return called == null ? calledReceived : called;
    }
}
