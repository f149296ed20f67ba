package com.didtron.sip.b2bua;

import com.didtron.sip.b2bua.CallTable.Event;
import com.didtron.sip.b2bua.CallTable.State;
import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.media.CallMedia;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.StatusText;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.transport.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call: carries out what [CallTable] says, and notes what its record will tell ([GatheredFacts]). Lives on one worker.
final class Call {

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);
    /// Q.850: no circuit or channel available.
    static final int NO_CHANNEL = 34;
    private static final Duration PORTS_RETRY = Duration.ofSeconds(5);

    final Switchboard board;
    private final GatheredFacts facts;
    private final IngressLeg ingress;
    private final BusinessDesk.Line line;
    private final MidCall midCall = new MidCall(this);
    private final RelayedMedia relay;
    private final List<Attempt> attempts = new ArrayList<>(2);
    private final TimerWheel.Timer settleTimer;
    private State state = State.DECIDING;

    private @Nullable Decision decision;
    private @Nullable WaysLeft ways;
    private @Nullable Attempt current;
    private @Nullable TalkBudget budget;

    // what the action that follows an event needs
    private @Nullable SipResponse passing;
    private @Nullable SipRequest callersAck;
    private IngressLeg.@Nullable Refusal refusal;
    private List<String> releaseReasons = List.of();

    private boolean disposed;

    Call(Switchboard board, IncomingCall incoming, SipRequest invite, Flow flow) {
        this.board = board;
        this.facts = new GatheredFacts(incoming, board.settings().ladderMessages());
        this.line = board.desk().line();
        this.settleTimer = board.layer().worker().timer(() -> guarded(() -> on(Event.SETTLED)));
        this.ingress = new IngressLeg(this, invite, flow);
        this.relay = new RelayedMedia(this);
    }

    CallId id() {
        return facts.call().callId();
    }

    IngressLeg ingress() {
        return ingress;
    }

    BusinessDesk.Line line() {
        return line;
    }

    boolean isTalking() {
        return state == State.ANSWERED || state == State.TALKING;
    }

    boolean isInProgress() {
        return state != State.ENDING && state != State.ENDED && state != State.ABANDONED;
    }

    /// The other side of the call as far as there is one to talk to, or null.
    @Nullable Leg other(Leg leg) {
        Leg other = leg == ingress ? current : leg == current ? ingress : null;
        return other != null && other.isEstablished() && isInProgress() ? other : null;
    }

    void trace(String leg, boolean received, Flow flow, byte[] message) {
        facts.message(board.now(), leg, received, flow, message);
    }

    /// Runs work of this call. An exception that nobody expected ends this call and no other.
    void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("call {} failed in state {}", id(), state, fault);
            fault();
        }
    }

    /// A fault of ours, already logged, has met this call: it ends, and is told whatever happens.
    void fault() {
        try {
            stop("fault", 500, null);
        } catch (RuntimeException | StackOverflowError again) {
            LOG.error("call {} could not be ended in order", id(), again);
        }
        if (state == State.ABANDONED && decision != null) {
            on(Event.DECIDE_FAULT); // it was decided, and nobody will decide once more
        }
        if (state == State.ENDING) {
            settleTimer.arm(board.settings().t4().toMillis()); // told in any case
        }
    }

    // ---- events

    /// Asks what is to become of it. The business may look among the calls before it answers, so the engine knows this one by now.
    void begin() {
        line.<Decision>ask(
                () -> board.desk().business().decide(facts.call()),
                (answer, fault) -> {
                    board.desk().release();
                    board.layer().worker().post(() -> guarded(() -> decided(answer, fault)));
                });
    }

    private void decided(@Nullable Decision answer, @Nullable Throwable fault) {
        decision = answer;
        switch (answer) {
            case null -> {
                LOG.error("deciding call {} failed", id(), fault);
                ending(ReleasedBy.SWITCH, 500, null, "fault");
                refusal = refusal(500, null);
                on(Event.DECIDE_FAULT);
            }
            case Decision.Reject reject -> reject(reject);
            case Decision.Connect connect -> connected(connect);
        }
    }

    private void reject(Decision.Reject reject) {
        int code = reject.sipCode() >= 300 && reject.sipCode() <= 699 ? reject.sipCode() : 500;
        ending(ReleasedBy.SWITCH, code, reject.q850(), "rejected");
        List<String> reasons = reject.q850() == null ? List.of() : List.of(ReasonHeader.ofQ850(reject.q850(), reject.reason()));
        refusal = new IngressLeg.Refusal(code, reject.reason(), reasons, reject.retryAfter(), null);
        on(Event.REJECT);
    }

    private void connected(Decision.Connect connect) {
        ways = new WaysLeft(connect.routes());
        ingress.treat(connect.caller());
        SessionRefresh refresh = ingress.refresh();
        int unreliable = ingress.refusedReliability();
        if (state == State.ABANDONED) {
            on(Event.CONNECT); // nobody waits for it: it takes neither channel nor ports
        } else if (unreliable > 0) {
            ending(ReleasedBy.SWITCH, unreliable, null, "reliability-refused");
            refusal = refusal(unreliable, null);
            on(Event.REJECT);
        } else if (refresh != null && refresh.isTooShort(ingress.invite())) {
            ending(ReleasedBy.SWITCH, 422, null, "session-too-short");
            refusal = refusal(422, null);
            on(Event.REJECT);
        } else if (relay.isSrtpImpossible()) {
            ending(ReleasedBy.SWITCH, 488, Attempt.NOT_AVAILABLE, "srtp-impossible");
            refusal = new IngressLeg.Refusal(488, StatusText.of(488), List.of(ReasonHeader.ofQ850(Attempt.NOT_AVAILABLE, Attempt.NO_KEYS)), null, null);
            on(Event.REJECT);
        } else if (!ways().begin(board.now())) {
            reject(connect.noChannel());
        } else if (!relay.reserveForCaller(ways().route())) {
            portsExhausted();
            on(Event.REJECT);
        } else {
            on(Event.CONNECT);
        }
    }

    CallMedia media() {
        return relay.media();
    }

    /// Takes the ports that a supplier sends to, when the media of an attempt is to go through us; false when none are free.
    boolean relayMediaTo(Attempt attempt, Flow flow) {
        return relay.reserve(attempt, flow);
    }

    /// Nothing was sent yet: the call is refused, and may be tried again.
    void portsExhausted() {
        ending(ReleasedBy.SWITCH, 503, NO_CHANNEL, "media-ports-exhausted");
        refusal = new IngressLeg.Refusal(503, StatusText.of(503), List.of(ReasonHeader.ofQ850(NO_CHANNEL, "No media ports free")), PORTS_RETRY, null);
        if (state == State.TRYING || state == State.RINGING) {
            on(Event.STOP);
        }
    }

    /// No audio came from one of the sides for as long as its terms allow.
    void mediaSilent() {
        if (isTalking()) {
            stop("media-silent", 480, 102);
        }
    }

    void progress(Attempt attempt, SipResponse response) {
        if (attempt == current) {
            passing = response;
            on(Event.PROGRESS);
        }
    }

    void answered(Attempt attempt, SipResponse response) {
        passing = response;
        on(Event.ANSWER);
        tellTried(attempt);
    }

    /// The current attempt has failed: another address, another route, or the best failure for the caller.
    void failed(Attempt attempt) {
        if (attempt != current || !(decision instanceof Decision.Connect connect)) {
            return;
        }
        tellTried(attempt);
        if (!AskWhere.isAsked(this, attempt)) {
            next(attempt, connect);
        }
    }

    /// The business says where the current attempt's redirection leads.
    void pointed(Attempt attempt, Redirection.Choice choice) {
        if (attempt == current && isInProgress() && !isTalking() && decision instanceof Decision.Connect connect) {
            ways().point(choice.hops(), attempt.to());
            attempt.redirected(choice.told(), !choice.hops().isEmpty());
            next(attempt, connect);
        }
    }

    WaysLeft ways() {
        return Objects.requireNonNull(ways, "no route was given");
    }

    private void next(Attempt attempt, Decision.Connect connect) {
        if (ways().isMoreAfter(attempt, attempt.record(board.now()), board.now())) {
            on(Event.FAILED_NEXT);
            return;
        }
        var last = LastFailure.of(attempts, ingress, connect.causes());
        facts.ends(board.now(), last);
        refusal = last.refusal();
        on(Event.FAILED_LAST);
    }

    /// An address that was not asked has said nothing.
    private void tellTried(Attempt attempt) {
        if (!attempt.isSent()) {
            return;
        }
        EndedCall.Attempt tried = attempt.record(board.now());
        line.tell(business -> business.tried(id(), tried));
    }

    /// CANCEL, or BYE before the answer.
    void callerCancelled(SipRequest request) {
        if (isTalking() || !isInProgress()) {
            return; // too late: the 2xx has won
        }
        ending(ReleasedBy.CALLER, 487, ReasonHeader.q850(request), "cancelled");
        releaseReasons = request.values(HeaderName.REASON);
        refusal = refusal(487, null);
        on(Event.CALLER_CANCEL);
    }

    void callerAcknowledged(SipRequest ack) {
        callersAck = ack;
        on(Event.CALLER_ACK);
        if (current != null && !ingress.invite().hasBody() && !Leg.isMediaLeft(ack, ingress, current)) {
            stop("media-impossible", 488, Attempt.NOT_IMPLEMENTED); // the answer to a late offer takes nothing that both may use
        } else if (ingress.media != null && !ingress.invite().hasBody() && !ingress.answersSecurely(ack)) {
            stop("srtp-impossible", 488, Attempt.NOT_AVAILABLE);
        }
    }

    void callerAckLost() {
        if (isTalking()) {
            ending(ReleasedBy.SWITCH, 200, null, "ack-timeout");
            releaseReasons = List.of(ReasonHeader.ofQ850(102, "Recovery on timer expiry"));
            on(Event.ACK_LOST);
        }
    }

    void released(Leg by, SipRequest bye) {
        by.releasedByNeighbour();
        if (by == ingress && !isTalking()) {
            callerCancelled(bye);
            return;
        }
        boolean caller = by == ingress;
        if (isTalking() && (caller || by == current)) {
            ending(caller ? ReleasedBy.CALLER : ReleasedBy.CALLEE, 200, ReasonHeader.q850(bye), "normal");
            releaseReasons = bye.values(HeaderName.REASON);
            on(caller ? Event.CALLER_BYE : Event.CALLEE_BYE);
        }
        settleIfQuiet();
    }

    /// One side has forgotten the dialog, or does not answer in it any more (RFC 3261 section 12.2.1.2).
    void dialogLost(Leg side) {
        if (isTalking()) {
            ending(side == ingress ? ReleasedBy.CALLER : ReleasedBy.CALLEE, 200, null, "dialog-lost");
            on(Event.STOP);
        }
    }

    /// A session timer of ours was not refreshed in time: the neighbour is gone (RFC 4028 section 10).
    void sessionExpired() {
        if (isTalking()) {
            stop("session-expired", 480, 102);
        }
    }

    /// We end the call.
    ///
    /// @param refuseWith for a caller without answer
    void stop(String code, int refuseWith, @Nullable Integer q850) {
        if (!isInProgress()) {
            return;
        }
        ending(ReleasedBy.SWITCH, facts.isAnswered() ? 200 : refuseWith, null, code);
        releaseReasons = q850 == null ? List.of() : List.of(ReasonHeader.ofQ850(q850, "Released by the switch"));
        refusal = refusal(refuseWith, null);
        on(Event.STOP);
    }

    /// A request inside the dialog of one of the legs.
    void request(Leg leg, SipRequest request, Flow flow) {
        if (request.is("ACK")) {
            leg.received(request, flow);
            leg.acknowledged(request);
        } else {
            midCall.request(leg, request, flow);
        }
    }

    private IngressLeg.Refusal refusal(int code, @Nullable SipResponse like) {
        return new IngressLeg.Refusal(code, StatusText.of(code), List.of(), null, like);
    }

    /// Notes how the call ends. The first word counts.
    private void ending(ReleasedBy by, int sipCode, @Nullable Integer q850, String code) {
        facts.ends(board.now(), by, sipCode, q850, code);
    }

    // ---- actions

    private void on(Event event) {
        CallTable.Step step = CallTable.step(state, event);
        if (step == null) {
            return;
        }
        boolean wasTalking = isTalking();
        boolean wasInProgress = isInProgress();
        state = step.next();
        if (wasTalking && !isTalking()) {
            board.talkEnded();
        }
        if (wasInProgress && !isInProgress()) {
            board.callEnded(this);
            ingress.stopRefreshing();
            attempts.forEach(Leg::stopRefreshing);
            relay.end();
            if (budget != null) {
                budget.stop();
            }
        }
        step.actions().forEach(this::perform);
    }

    private void perform(CallTable.Action action) {
        switch (action) {
            case TRY_ROUTE -> tryRoute();
            case PASS_PROGRESS -> passProgress();
            case PASS_ANSWER -> passAnswer();
            case START_BUDGET -> budget = new TalkBudget(this, (Decision.Connect) Objects.requireNonNull(decision));
            case PASS_ACK -> attempt().acknowledge(callersAck);
            case CANCEL_ATTEMPT -> attempt().abandon(Outcome.CANCELLED, 487, "cancelled", releaseReasons.isEmpty() ? null : releaseReasons.getFirst());
            case REFUSE_CALLER -> ingress.refuse(Objects.requireNonNull(refusal));
            case BYE_CALLER -> ingress.bye(releaseReasons);
            case BYE_CALLEE -> attempt().bye(releaseReasons);
            case SETTLE -> {
                settleTimer.arm(board.settings().t4().toMillis());
                settleIfQuiet();
            }
            case TELL -> tell();
        }
    }

    private Attempt attempt() {
        return Objects.requireNonNull(current, "no attempt was made");
    }

    private void tryRoute() {
        if (current != null) {
            relay.leave(current);
        }
        Attempt attempt = ways().next(this);
        attempts.add(attempt);
        current = attempt;
        attempt.start(ingress.invite());
    }

    private void passProgress() {
        SipResponse response = Objects.requireNonNull(passing);
        Instant now = board.now();
        facts.rings(now, response);
        boolean first = attempt().tellRingingOnce();
        ingress.progress(response, attempt());
        if (first) {
            String ref = attempt().route().ref();
            line.tell(business -> business.ringing(id(), ref, now));
        }
    }

    /// When the INVITE had an offer the ACK cannot carry anything, so the supplier gets it at once; otherwise the answer is in the caller's ACK.
    private void passAnswer() {
        SipResponse response = Objects.requireNonNull(passing);
        Instant now = board.now();
        facts.answered(now);
        board.talkBegan();
        ingress.answer(response, attempt());
        if (ingress.invite().hasBody()) {
            attempt().acknowledge((SipMessage) null);
        }
        relay.answered(attempt());
        String ref = attempt().route().ref();
        line.tell(business -> business.answered(id(), ref, now));
    }

    /// Called whenever something that was open has come to its end.
    void settleIfQuiet() {
        if (isInProgress() || state == State.ABANDONED) {
            return;
        }
        if (ingress.isQuiet() && attempts.stream().allMatch(Attempt::isQuiet)) {
            settleTimer.cancel();
            on(Event.SETTLED);
            dispose();
        }
    }

    private void dispose() {
        if (!disposed) {
            disposed = true;
            passing = null;
            callersAck = null;
            refusal = null;
            board.forget(ingress);
            attempts.forEach(attempt -> {
                board.forget(attempt);
                attempt.forgetAnswer();
            });
        }
    }

    private void tell() {
        line.tellEnded(facts.close(board.now(), decision, attempts, relay.mediaOrNull()), () -> board.told(this));
    }
}
