package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.RelayTerms;
import com.didtron.sip.port.Reliability;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.port.Vouching.Vouched;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transport.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One INVITE out, and the dialog with the supplier when it answers.
final class Attempt extends Leg implements ClientUser {

    /// A UDP request longer than this goes over TCP (RFC 3261 section 18.1.1: within 200 bytes of an MTU of 1500).
    private static final int LONGEST_DATAGRAM = 1300;
    /// Q.850: bearer capability not implemented, which is 488 (RFC 3398 section 7.2.4.1).
    static final int NOT_IMPLEMENTED = 65;
    /// Q.850: bearer capability not presently available.
    static final int NOT_AVAILABLE = 58;
    static final String NO_KEYS = "No encrypted media over TLS";

    private final Route route;
    private final Hop hop;
    private final CallingCard callingCard;
    private final ReliableProgress reliable;
    private final Instant sentAt;
    private final String sipCallId;
    private final TimerWheel.Timer progressTimer;
    private final TimerWheel.Timer ringTimer;
    private @Nullable Dialog dialog;
    private @Nullable ClientTransaction transaction;
    private boolean upgradedToTcp;
    private long inviteCseq;
    /// INVITEs that were refused with 422 and sent again with a longer session interval.
    private int sentAgain;

    /// What vouches for the caller here: the same when the INVITE is sent again.
    private @Nullable Vouched vouched;
    private boolean unsent;
    private boolean ringingTold;
    private boolean givenUp;
    private boolean followed;
    private boolean settled;
    private @Nullable String cancelReason;
    private byte @Nullable [] ack;

    private @Nullable Instant tryingAt;
    private @Nullable Instant ringingAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable SipResponse finalAnswer;
    private int sipCode;
    private @Nullable Integer q850;
    private String reason = "";
    private Outcome outcome = Outcome.CANCELLED;

    /// @param hop          one of the route's, or where one of them pointed to
    /// @param number       how many addresses the route was sent to with this one
    /// @param redirectedTo see [CallingCard]; null: one of the route's own
    Attempt(Call call, Route route, Hop hop, int number, @Nullable String redirectedTo) {
        super(call, number == 1 ? route.ref() : route.ref() + "/" + number);
        this.route = route;
        this.hop = hop;
        this.callingCard = new CallingCard(route, hop, redirectedTo);
        this.reliable = new ReliableProgress(this);
        treat(route.terms());
        this.sentAt = board.now();
        this.sipCallId = layer.origin().callId(board.number(), layer.tokens());
        this.progressTimer = layer.worker().timer(() -> call.guarded(() -> giveUp(Outcome.NO_REPLY, 408, "no 18x and no final answer in time")));
        this.ringTimer = layer.worker().timer(() -> call.guarded(() -> giveUp(Outcome.NO_ANSWER, 408, "rang without answer")));
    }

    Route route() {
        return route;
    }

    Hop hop() {
        return hop;
    }

    /// Whether another address has pointed here.
    boolean isPointedTo() {
        return callingCard.isPointedTo();
    }

    /// What became of its redirection, for its record.
    ///
    /// @param followed whether anybody is asked in its place: then its own failure is none
    void redirected(String told, boolean followed) {
        this.followed = followed;
        reason += "; " + told;
    }

    /// Whether others were asked in its place.
    boolean isFollowed() {
        return followed;
    }

    /// URI of To as it was sent; null when nothing was sent.
    @Nullable String to() {
        return dialog == null ? null : callingCard.to(dialog.flow());
    }

    @Override
    Dialog dialog() {
        return Objects.requireNonNull(dialog, "the attempt was not sent");
    }

    @Override
    boolean takesInfo() {
        return terms().relay().info();
    }

    @Override
    boolean isEstablished() {
        return dialog != null && dialog.isEstablished();
    }

    /// Whether an INVITE went out, or was meant to.
    boolean isSent() {
        return !unsent;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /// True the first time it is asked.
    boolean tellRingingOnce() {
        boolean first = !ringingTold;
        ringingTold = true;
        return first;
    }

    FinalAnswers.Failure failure() {
        return new FinalAnswers.Failure(sipCode, q850, outcome, finalAnswer);
    }

    // ---- sending

    /// Sends the INVITE.
    void start(SipRequest ingressInvite) {
        opened();
        progressTimer.arm(min(route.progressTimeout(), board.settings().timerC()).toMillis());
        if (!isMediaLeft(ingressInvite, call.ingress(), this)) {
            unsent = true;
            unfit("no codec in common, not sent", NOT_IMPLEMENTED);
        } else if (terms().reliability() == Reliability.REQUIRED && !ingressInvite.hasBody()) {
            unsent = true;
            unfit("100rel is required of it, and the caller offers late; not sent", NOT_IMPLEMENTED);
        } else if (!send(ingressInvite, hop.transport())) {
            undeliverable(Probing.noWay(hop.transport(), hop.networks()));
        }
    }

    private boolean send(SipRequest ingressInvite, Transport transport) {
        Flow flow = board.network().flowTo(transport, hop.target(), hop.trust(), hop.networks());
        if (flow == null) {
            return false;
        }
        if (terms().relay().srtp() == RelayTerms.Srtp.REQUIRED && !flow.transport().isSecure()) {
            unsent = true;
            unfit("SRTP is required and the address is not over TLS, not sent", NOT_AVAILABLE);
            return true;
        }
        if (media == null && !call.relayMediaTo(this, flow)) {
            portless();
            return true;
        }
        ClientTransaction invite = layer.client("INVITE", this);
        transaction = invite;
        String host = flow.localHostPort();
        String target = callingCard.requestUri(flow);
        Dialog calling = Dialog.calling(sipCallId, tag, callingCard.from(host), "<" + callingCard.to(flow) + ">", target + transport.parameter(), flow);
        dialog = calling;
        reliable.begin();
        inviteCseq = calling.nextCseq();
        for (int i = 0; i < sentAgain; i++) {
            inviteCseq = calling.nextCseq(); // a new request of the same call (RFC 4028 section 7.4)
        }
        MessageWriter writer = calling.begin(layer.writer(), "INVITE", invite.branch(), inviteCseq, flow, ingressInvite.maxForwards() - 1);
        writer.header(HeaderName.CONTACT, callingCard.contact(flow, contact(flow))).header(HeaderName.ALLOW, Passing.ALLOWED);
        callingCard.present(writer, ingressInvite, host);
        vouched = vouched == null ? route.vouching().at(board.now()) : vouched;
        SaysOfCaller.vouch(writer, ingressInvite, vouched);
        Passing.request(writer, ingressInvite, passTimers(call.ingress(), this));
        reliable.ask(writer, ingressInvite);
        SessionRefresh refresh = refresh();
        if (refresh != null) {
            refresh.ask(writer);
        }
        byte[] message = finish(writer, ingressInvite, call.ingress(), true);
        if (transport == Transport.UDP && message.length > LONGEST_DATAGRAM && !upgradedToTcp) {
            upgradedToTcp = true;
            invite.abandon();
            return send(ingressInvite, Transport.TCP);
        }
        invite.send(message, flow);
        return true;
    }

    // ---- receiving

    @Override
    public void answered(SipResponse response) {
        call.guarded(() -> {
            if (response.isProvisional()) {
                provisional(response);
            } else if (response.isSuccess()) {
                success(response);
            } else {
                failure(response);
            }
        });
    }

    private void provisional(SipResponse response) {
        Instant now = board.now();
        tryingAt = tryingAt == null ? now : tryingAt;
        if (givenUp) {
            cancelIfPossible();
            return;
        }
        if (response.code() == 100 || response.code() == 199) {
            return; // 199 only ends an early dialog of a fork (RFC 6228)
        }
        if (!reliable.isNew(response)) {
            return;
        }
        dialog().learn(response);
        progressTimer.cancel();
        if (ringingAt == null) {
            ringingAt = now;
            ringTimer.arm(min(route.ringTimeout(), board.settings().timerC()).toMillis());
        }
        call.progress(this, response);
    }

    /// The early dialog of an answer: a call may branch behind the supplier.
    Dialog early(SipResponse response) {
        return reliable.early(response);
    }

    long inviteCseq() {
        return inviteCseq;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void success(SipResponse response) {
        if (answeredAt != null) {
            repeatedSuccess(response);
            return;
        }
        stopTimers();
        Instant now = board.now();
        answeredAt = now;
        finalAnswer = response;
        sipCode = response.code();
        reason = response.reason();
        dialog().learn(response);
        if (givenUp) {
            outcome = Outcome.LATE_ANSWER;
            acknowledge(null);
            bye(List.of());
            end(now);
        } else if (!isMediaLeft(response, this, call.ingress())) {
            bye(List.of(ReasonHeader.ofQ850(NOT_IMPLEMENTED, "No codec in common")));
            unfit("answered without a codec in common", NOT_IMPLEMENTED);
        } else if (!answersSecurely(response)) {
            bye(List.of(ReasonHeader.ofQ850(NOT_AVAILABLE, NO_KEYS)));
            unfit("answered without the keys for SRTP, which is required", NOT_AVAILABLE);
        } else {
            outcome = Outcome.ANSWERED;
            if (refresh() != null) {
                refresh().learn(response);
            }
            call.answered(this, response);
            settle();
        }
    }

    /// Its media was to go through us, and no port is free: nothing is sent, and no other supplier would fare better.
    private void portless() {
        unsent = true;
        stopTimers();
        givenUp = true;
        outcome = Outcome.REFUSED;
        sipCode = 503;
        q850 = Call.NO_CHANNEL;
        reason = "no media ports free, not sent";
        end(board.now());
        call.portsExhausted();
    }

    /// Between the two neighbours nothing is left that both would take.
    private void unfit(String why, int cause) {
        stopTimers();
        givenUp = true;
        outcome = Outcome.REFUSED;
        sipCode = 488;
        q850 = cause;
        reason = why;
        finalAnswer = null;
        end(board.now());
        call.failed(this);
    }

    /// The ACK was lost, or the call forked behind the supplier and a second branch answered: that one is acknowledged and released.
    private void repeatedSuccess(SipResponse response) {
        if (Objects.equals(response.to().tag(), dialog().remoteTag())) {
            if (ack != null) {
                layer.countRetransmission();
                layer.sendPlain(ack, dialog().way(board.network()), this);
            }
            return;
        }
        Dialog fork = Dialog.fork(dialog(), response, inviteCseq);
        acknowledge(fork, inviteCseq, null, null);
        sendBye(fork, List.of());
    }

    private void failure(SipResponse response) {
        SessionRefresh refresh = refresh();
        if (response.code() == 422 && !givenUp && refresh != null && refresh.agreesToLonger(response)) {
            sentAgain++;
            if (send(call.ingress().invite(), dialog().flow().transport())) {
                return;
            }
        }
        stopTimers();
        boolean wanted = !givenUp;
        if (wanted) {
            outcome = Outcome.REFUSED;
            sipCode = response.code();
            reason = response.reason();
            q850 = ReasonHeader.q850(response);
            finalAnswer = response;
        }
        end(board.now());
        if (wanted) {
            givenUp = true;
            call.failed(this);
        }
    }

    @Override
    public void timedOut() {
        call.guarded(() -> lost(Outcome.NO_REPLY, "no reply"));
    }

    @Override
    public void undeliverable(String why) {
        call.guarded(() -> {
            if (upgradedToTcp && hop.transport() == Transport.UDP && !givenUp && tryingAt == null) {
                // section 18.1.1: what could not be sent over TCP goes over UDP after all; the flag keeps it there
                if (send(call.ingress().invite(), Transport.UDP)) {
                    return;
                }
            }
            lost(Outcome.UNREACHABLE, why.isEmpty() ? "unreachable" : "unreachable, " + why);
        });
    }

    private void lost(Outcome how, String why) {
        stopTimers();
        if (givenUp) {
            end(board.now());
            return;
        }
        givenUp = true;
        outcome = how;
        sipCode = 408;
        reason = why;
        end(board.now());
        call.failed(this);
    }

    // ---- giving up

    /// Our own timer ends the attempt; the next route may be tried at once.
    private void giveUp(Outcome how, int code, String why) {
        if (givenUp || answeredAt != null) {
            return;
        }
        abandon(how, code, why, null);
        call.failed(this);
    }

    /// Nobody wants this attempt any more. CANCEL goes out as soon as the supplier has answered provisionally, not before (section 9.1).
    void abandon(Outcome how, int code, String why, @Nullable String reasonHeader) {
        if (givenUp) {
            return;
        }
        stopTimers();
        givenUp = true;
        outcome = how;
        sipCode = code;
        reason = why;
        cancelReason = reasonHeader;
        endedAt = board.now();
        cancelIfPossible();
    }

    private void cancelIfPossible() {
        if (transaction == null) {
            return;
        }
        if (transaction.isCancellable()) {
            transaction.cancel(cancelReason);
        } else {
            transaction.stopRetransmitting();
        }
    }

    private void stopTimers() {
        progressTimer.cancel();
        ringTimer.cancel();
    }

    // ---- after the answer

    /// Sends the ACK once, with the body of the caller's ACK when there is one.
    void acknowledge(@Nullable SipMessage callersAck) {
        if (ack == null && answeredAt != null) {
            ack = acknowledge(dialog(), inviteCseq, callersAck, call.ingress());
        }
    }

    @Override
    void bye(List<String> reasons) {
        acknowledge(null);
        super.bye(reasons);
        release();
    }

    @Override
    void releasedByNeighbour() {
        super.releasedByNeighbour();
        release();
    }

    private void release() {
        if (endedAt == null || outcome == Outcome.ANSWERED) {
            endedAt = board.now();
        }
    }

    private void end(Instant at) {
        if (endedAt == null || outcome == Outcome.LATE_ANSWER) {
            endedAt = at;
        }
        settle();
    }

    private void settle() {
        if (!settled) {
            settled = true;
            closed();
        }
    }

    @Override
    public void faulted() {
        stopTimers();
        super.faulted();
        settle();
    }

    /// The call is told: what was kept for its record and its caller may go, although the transaction lingers.
    void forgetAnswer() {
        finalAnswer = null;
    }

    EndedCall.Attempt record(Instant callEndedAt) {
        return new EndedCall.Attempt(route.ref(), hop.ref(), sipCallId, sentAt, tryingAt, ringingAt, answeredAt,
                endedAt == null ? callEndedAt : endedAt, sipCode, q850, reason, outcome);
    }
}
