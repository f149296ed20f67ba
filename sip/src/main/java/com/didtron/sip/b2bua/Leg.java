package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.AnswerRepeater;
import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.media.CallMedia;
import com.didtron.sip.media.LegMedia;
import com.didtron.sip.media.Transcoding;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SessionBody;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.RelayTerms;
import com.didtron.sip.port.Reliability;
import com.didtron.sip.port.SessionTimer;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.Traced;
import com.didtron.sip.transaction.TransactionLayer;
import com.didtron.sip.transport.Flow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One side of a call: towards the caller ([IngressLeg]) or towards a supplier ([Attempt]).
abstract class Leg implements Traced {

    final Call call;
    final Switchboard board;
    final TransactionLayer layer;
    /// Our tag on this leg; finds the leg again.
    final String tag;
    /// How the leg is called in the ladder.
    final String name;

    private @Nullable AnswerRepeater unacknowledged;
    private @Nullable Consumer<SipRequest> whenAcknowledged;
    private @Nullable List<String> byeWaiting;
    private boolean released;
    private int open;

    /// Our INVITE or UPDATE inside the dialog that is not answered yet: a crossing one is glare.
    @Nullable ClientTransaction offering;
    /// The neighbour's INVITE inside the dialog that is not answered yet.
    @Nullable ServerTransaction beingOffered;

    private LegTerms terms = LegTerms.PASSING;
    /// Its media, when that goes through us.
    @Nullable LegMedia media;
    /// Our session timer on this leg; null when it is not ours.
    private @Nullable SessionRefresh refresh;

    Leg(Call call, String name) {
        this.call = call;
        this.board = call.board;
        this.layer = board.layer();
        this.name = name;
        this.tag = board.register(this);
    }

    /// The dialog; throws when there is none yet.
    abstract Dialog dialog();

    /// Whether requests can be sent in the dialog.
    abstract boolean isEstablished();

    @Override
    public void sent(byte[] message, Flow flow) {
        call.trace(name, false, flow, message);
    }

    @Override
    public void received(SipMessage message, Flow flow) {
        call.trace(name, true, flow, message.bytes());
    }

    @Override
    public void faulted() {
        call.fault();
    }

    /// Our Contact on this leg: address only, no user, nothing of the other leg.
    String contact(Flow flow) {
        return "<sip:" + flow.localHostPort() + flow.transport().parameter() + ">";
    }

    /// Whether nobody between the neighbour and us can read what is said.
    boolean isSecure() {
        return dialog().flow().transport().isSecure();
    }

    /// How the neighbour is treated from now on.
    void treat(LegTerms how) {
        terms = how;
        refresh = how.timer().mode() == SessionTimer.Mode.OURS ? new SessionRefresh(this, how.timer()) : null;
    }

    LegTerms terms() {
        return terms;
    }

    @Nullable SessionRefresh refresh() {
        return refresh;
    }

    /// Whether what the neighbours say of session timers passes between them.
    static boolean passTimers(Leg one, Leg other) {
        return one.terms.timer().mode() == SessionTimer.Mode.PASS && other.terms.timer().mode() == SessionTimer.Mode.PASS;
    }

    /// Whether reliable provisional answers are the neighbours' own matter.
    static boolean passReliability(Leg one, Leg other) {
        return one.terms.reliability() == Reliability.PASS && other.terms.reliability() == Reliability.PASS;
    }

    /// Whether we give and take them on this leg, when they do not pass.
    boolean isReliable() {
        return terms.reliability() != Reliability.BLOCKED;
    }

    /// Whether an offer is under way on this leg, from either side.
    boolean isOffering() {
        return offering != null || beingOffered != null;
    }

    /// The call is over: nothing is refreshed any more.
    void stopRefreshing() {
        if (refresh != null) {
            refresh.stop();
        }
    }

    /// Ends a message to this neighbour with the body of one from the other, or with none. What either of them does not take is no more in it, and when
    /// the call's media goes through us, its addresses are ours.
    ///
    /// @param from  where the body comes from
    /// @param offer whether it is an offer, not an answer
    byte[] finish(MessageWriter writer, SipMessage bodyOf, Leg from, boolean offer) {
        if (!bodyOf.hasBody()) {
            return writer.finish();
        }
        byte[] body = bodyOf.carriesSdp() ? MediaFilter.body(bodyOf, from.terms.media(), terms.media(), offer, conversion(from, this), takesInfo()) : bodyOf.body();
        if (media != null && from.media != null && bodyOf.carriesSdp()) {
            SessionBody described = SessionBody.of(bodyOf, body);
            body = described == null ? body : described.with(call.media().pass(described.description(), from.media, media, offer, transcoding(from, this)));
        }
        byte[] message = writer.copy(bodyOf, Passing.BODY).finish(body);
        if (refresh != null && bodyOf.carriesSdp()) {
            SessionBody description = SessionBody.of(bodyOf, body);
            refresh.describes(description == null ? null : description.description());
        }
        return message;
    }

    /// Whether an answer of this neighbour's has the keys that its terms ask for; true when it has no description.
    boolean answersSecurely(SipMessage answer) {
        SessionBody found = terms.relay().srtp() == RelayTerms.Srtp.REQUIRED ? SessionBody.of(answer) : null;
        return found == null || CallMedia.isSecureEnough(found.description(), RelayTerms.Srtp.REQUIRED, false);
    }

    /// Whether anything that can make a call is left of the description in a message on its way from the one to the other.
    static boolean isMediaLeft(SipMessage message, Leg from, Leg to) {
        return MediaFilter.isLeft(message, from.terms.media(), to.terms.media(), conversion(from, to));
    }

    /// What is converted between two sides of a call: the caller's terms say whether anything may be.
    private static Conversion conversion(Leg one, Leg other) {
        return Conversion.between(one.call.ingress().terms().relay().converts(), one.terms.relay(), other.terms.relay());
    }

    /// Whether it is told of digits by INFO.
    boolean takesInfo() {
        return false;
    }

    private static Transcoding transcoding(Leg from, Leg to) {
        Transcoding.Events events =
                from.takesInfo() ? Transcoding.Events.FOR_CALLER : to.takesInfo() ? Transcoding.Events.BY_INFO : Transcoding.Events.AS_THEY_ARE;
        Conversion conversion = conversion(from, to);
        return conversion == Conversion.NONE && events == Transcoding.Events.AS_THEY_ARE
                ? Transcoding.NONE
                : new Transcoding(from.terms.media(), to.terms.media(), conversion, events);
    }

    /// Sends the ACK to a 2xx, which is no transaction of the INVITE's (RFC 3261 section 13.2.2.4), and answers its bytes for repetition.
    ///
    /// @param bodyOf   message whose body, an answer, it carries
    /// @param bodyFrom where that comes from
    byte[] acknowledge(Dialog with, long cseq, @Nullable SipMessage bodyOf, @Nullable Leg bodyFrom) {
        Flow way = with.way(board.network());
        String branch = layer.origin().branchPrefix() + layer.tokens().next();
        MessageWriter writer = with.begin(layer.writer(), "ACK", branch, cseq, way);
        byte[] ack = bodyOf == null || bodyFrom == null ? writer.finish() : finish(writer, bodyOf, bodyFrom, false);
        layer.sendPlain(ack, way, this);
        return ack;
    }

    /// Answers an INVITE of the neighbour with 2xx, repeated until its ACK.
    void answerUntilAcknowledged(ServerTransaction invite, int code, byte[] answer, Consumer<SipRequest> onAck, Runnable onLost) {
        opened();
        whenAcknowledged = onAck;
        unacknowledged = new AnswerRepeater(layer, invite, code, answer, () -> call.guarded(() -> {
            unacknowledged = null;
            onLost.run();
            releaseNow();
            closed();
        }));
    }

    /// An ACK in the dialog. Repeated and stray ones mean nothing.
    void acknowledged(SipRequest ack) {
        if (unacknowledged == null || unacknowledged.cseq() != ack.cseq().number()) {
            return;
        }
        unacknowledged.stop();
        unacknowledged = null;
        if (whenAcknowledged != null) {
            whenAcknowledged.accept(ack);
        }
        releaseNow();
        closed();
    }

    /// Whether the neighbour owes us an ACK.
    boolean isAwaitingAck() {
        return unacknowledged != null;
    }

    private void releaseNow() {
        if (byeWaiting != null) {
            List<String> reasons = byeWaiting;
            byeWaiting = null;
            sendBye(dialog(), reasons);
        }
    }

    /// The neighbour has sent BYE: nothing is to be sent to it any more.
    void releasedByNeighbour() {
        released = true;
        byeWaiting = null;
        if (unacknowledged != null) {
            unacknowledged.stop();
            unacknowledged = null;
            closed();
        }
    }

    /// Ends the dialog. Whoever was called may not send BYE before the ACK has come or cannot come any more (section 15); then it waits.
    ///
    /// @param reasons values of Reason headers
    void bye(List<String> reasons) {
        if (released) {
            return;
        }
        released = true;
        if (unacknowledged != null) {
            byeWaiting = reasons;
        } else {
            sendBye(dialog(), reasons);
        }
    }

    void sendBye(Dialog with, List<String> reasons) {
        opened();
        ClientTransaction transaction = layer.client("BYE", new Releasing());
        Flow way = with.way(board.network());
        MessageWriter writer = with.begin(layer.writer(), "BYE", transaction.branch(), with.nextCseq(), way);
        transaction.send(writer.headers(HeaderName.REASON, reasons).finish(), way);
    }

    /// Of a request whose answer means nothing: a BYE, because the dialog is over in any case, or a PRACK.
    final class Releasing implements ClientUser {
        private boolean done;

        @Override
        public void answered(SipResponse response) {
            if (!response.isProvisional()) {
                done();
            }
        }

        @Override
        public void timedOut() {
            done();
        }

        @Override
        public void undeliverable(String why) {
            done();
        }

        @Override
        public void faulted() {
            done();
        }

        private void done() {
            if (!done) {
                done = true;
                call.guarded(Leg.this::closed);
            }
        }

        @Override
        public void sent(byte[] message, Flow flow) {
            Leg.this.sent(message, flow);
        }

        @Override
        public void received(SipMessage message, Flow flow) {
            Leg.this.received(message, flow);
        }
    }

    /// Something of this leg has to be seen through before the call is settled.
    void opened() {
        open++;
    }

    void closed() {
        open--;
        call.settleIfQuiet();
    }

    /// Whether nothing is open on this leg.
    boolean isQuiet() {
        return open == 0;
    }
}
