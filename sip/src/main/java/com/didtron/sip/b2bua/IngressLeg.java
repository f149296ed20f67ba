package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.Reliability;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.ServerUser;
import com.didtron.sip.transport.Flow;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The side of the caller.
final class IngressLeg extends Leg implements ServerUser {

    /// A final failure for the caller.
    ///
    /// @param reasons    values of Reason headers
    /// @param retryAfter for Retry-After, or null
    /// @param like       the supplier's answer whose harmless headers pass, or null
    record Refusal(int code, String phrase, List<String> reasons, @Nullable Duration retryAfter, @Nullable SipResponse like) {}

    private final ServerTransaction transaction;
    private final Dialog dialog;
    private final ReliableAnswers reliable;

    IngressLeg(Call call, SipRequest invite, Flow flow) {
        super(call, "ingress");
        transaction = layer.serve(invite, flow, this);
        dialog = Dialog.called(invite, tag, flow);
        reliable = new ReliableAnswers(call, layer, transaction);
        transaction.answer(100, layer.answer(invite, flow, 100, "Trying", null).finish());
    }

    SipRequest invite() {
        return transaction.request();
    }

    /// The way its INVITE came.
    Flow flow() {
        return transaction.flow();
    }

    @Override
    Dialog dialog() {
        return dialog;
    }

    @Override
    boolean isEstablished() {
        return true;
    }

    /// Who called a `sips:` URI is told one (RFC 5630 section 5.1.1.1); that it goes over TLS it says by itself.
    @Override
    String contact(Flow flow) {
        boolean sips = flow.transport().isSecure() && invite().uri().regionMatches(true, 0, "sips:", 0, 5);
        return sips ? "<sips:" + flow.localHostPort() + ">" : super.contact(flow);
    }

    @Override
    void treat(LegTerms how) {
        super.treat(how);
        SessionRefresh refresh = refresh();
        if (refresh != null) {
            refresh.allows(invite());
        }
    }

    ReliableAnswers reliable() {
        return reliable;
    }

    /// What the caller is told when it and its terms do not agree on reliable provisional answers: 420, 421, or 0 when they do.
    int refusedReliability() {
        return switch (terms().reliability()) {
            case BLOCKED -> ReliableAnswers.names(invite(), HeaderName.REQUIRE) ? 420 : 0;
            case REQUIRED -> ReliableAnswers.isTakenBy(invite()) ? 0 : 421;
            case PASS, SUPPORTED -> 0;
        };
    }

    /// Passes a provisional answer on; a description of which nothing is left that could be heard stays behind.
    void progress(SipResponse response, Attempt from) {
        if (!transaction.isOpen()) {
            return;
        }
        boolean left = isMediaLeft(response, from, this);
        if (passReliability(from, this)) {
            long number = ReliableAnswers.number(response) == 0 ? 0 : reliable.pass(from, response);
            transaction.answer(response.code(), progress(response, from, left, number));
            return;
        }
        boolean described = left && response.carriesSdp();
        boolean wanted = isReliable() && ReliableAnswers.isTakenBy(invite());
        // a description that the supplier may still change is no answer yet, and a reliable one would be (RFC 3262 section 5)
        boolean fits = !described || invite().hasBody() && ReliableAnswers.number(response) > 0;
        if (wanted && !fits && terms().reliability() == Reliability.REQUIRED) {
            left = false;
            described = false;
            fits = true;
        }
        long number = wanted && fits ? reliable.next() : 0;
        byte[] message = progress(response, from, left, number);
        if (number == 0) {
            transaction.answer(response.code(), message);
        } else {
            reliable.send(response.code(), message, number, described);
        }
    }

    /// @param number RSeq; 0: it is not reliable
    private byte[] progress(SipResponse response, Leg from, boolean left, long number) {
        MessageWriter writer = begin(response.code(), response.reason());
        Passing.answer(writer, response, passTimers(from, this));
        if (number > 0) {
            writer.header(HeaderName.REQUIRE, ReliableAnswers.OPTION).header(HeaderName.RSEQ, number).header(HeaderName.ALLOW, Passing.ALLOWED);
        }
        return left ? finish(writer, response, from, !invite().hasBody()) : writer.finish();
    }

    /// Passes the 2xx on and repeats it until the ACK.
    void answer(SipResponse response, Leg from) {
        reliable.answerWhenAcknowledged(() -> giveAnswer(response, from));
    }

    private void giveAnswer(SipResponse response, Leg from) {
        MessageWriter writer = begin(response.code(), response.reason()).header(HeaderName.ALLOW, Passing.ALLOWED);
        Passing.answer(writer, response, passTimers(from, this));
        SessionRefresh refresh = refresh();
        if (refresh != null) {
            refresh.answer(writer, invite());
            refresh.start();
        }
        byte[] message = finish(writer, response, from, !invite().hasBody());
        answerUntilAcknowledged(transaction, response.code(), message, call::callerAcknowledged, call::callerAckLost);
    }

    @Override
    void bye(List<String> reasons) {
        reliable.answerNow();
        super.bye(reasons);
    }

    private MessageWriter begin(int code, String phrase) {
        Flow flow = transaction.flow();
        MessageWriter writer = layer.answer(invite(), flow, code, phrase, tag);
        return writer.copy(invite(), HeaderName.RECORD_ROUTE).header(HeaderName.CONTACT, contact(flow));
    }

    void refuse(Refusal refusal) {
        reliable.stop();
        if (!transaction.isOpen()) {
            return;
        }
        MessageWriter writer = layer.answer(invite(), transaction.flow(), refusal.code, refusal.phrase, tag);
        writer.headers(HeaderName.REASON, refusal.reasons);
        if (refusal.retryAfter != null) {
            writer.header(HeaderName.RETRY_AFTER, Math.max(1, refusal.retryAfter.toSeconds()));
        }
        SessionRefresh refresh = refresh();
        if (refusal.code == 422 && refresh != null) {
            writer.header(HeaderName.MIN_SE, refresh.least());
        } else if (refusal.code == 422 && refusal.like != null) {
            writer.copy(refusal.like, HeaderName.MIN_SE);
        }
        if (refusal.code == 420) {
            writer.header(HeaderName.UNSUPPORTED, ReliableAnswers.OPTION);
        } else if (refusal.code == 421) {
            writer.header(HeaderName.REQUIRE, ReliableAnswers.OPTION);
        }
        transaction.answer(refusal.code, writer.finish());
    }

    /// The transaction is forgotten: requests that look merged with it are no longer recognised.
    @Override
    public void terminated() {
        board.forgetMerged(invite());
    }
}
