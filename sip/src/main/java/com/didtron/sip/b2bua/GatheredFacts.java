package com.didtron.sip.b2bua;

import com.didtron.sip.media.CallMedia;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.transport.Flow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the record of one call will tell: when it rang and was answered, how it ended, and its messages. Of several ends the first counts, because whatever follows is
/// how the call is wound up. Lives on the call's worker.
final class GatheredFacts {

    private final IncomingCall call;
    private final Ladder ladder;
    private @Nullable Instant ringingAt;
    private @Nullable Instant answeredAt;
    private boolean earlyMedia;
    private @Nullable End end;

    private record End(Instant at, ReleasedBy by, int sipCode, int usualCode, @Nullable Integer q850, String code) {}

    GatheredFacts(IncomingCall call, int ladderMessages) {
        this.call = call;
        this.ladder = new Ladder(ladderMessages);
    }

    IncomingCall call() {
        return call;
    }

    void message(Instant at, String leg, boolean received, Flow flow, byte[] message) {
        ladder.add(at, leg, received, flow.transport(), flow.remoteHostPort(), message);
    }

    /// An 18x goes to the caller.
    void rings(Instant at, SipResponse response) {
        ringingAt = ringingAt == null ? at : ringingAt;
        earlyMedia |= response.carriesSdp();
    }

    void answered(Instant at) {
        answeredAt = at;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    void ends(Instant at, ReleasedBy by, int sipCode, @Nullable Integer q850, String code) {
        ends(new End(at, by, sipCode, sipCode, q850, code));
    }

    /// No route answered.
    void ends(Instant at, LastFailure last) {
        ends(new End(at, last.by(), last.told().sipCode(), last.usualCode(), last.q850(), last.endCode()));
    }

    private void ends(End how) {
        end = end == null ? how : end;
    }

    /// The record; messages that come later are in none. What it is composed of is fixed now, so that it may be composed on another thread.
    ///
    /// @param now when the call ended, unless that was noted
    Supplier<EndedCall> close(Instant now, @Nullable Decision decision, List<Attempt> attempts, @Nullable CallMedia media) {
        End how = Objects.requireNonNullElseGet(end, () -> new End(now, ReleasedBy.SWITCH, 500, 500, null, "fault"));
        List<EndedCall.Attempt> tried = attempts.stream().map(attempt -> attempt.record(how.at)).toList();
        Ladder.Snapshot messages = ladder.close();
        Instant rang = ringingAt;
        Instant answered = answeredAt;
        boolean early = earlyMedia;
        return () -> new EndedCall(call, decision, rang, answered, how.at, how.by, how.sipCode, how.usualCode, how.q850, how.code, early, tried,
                messages.messages(), messages.cut(), media == null ? null : media.reports());
    }
}
