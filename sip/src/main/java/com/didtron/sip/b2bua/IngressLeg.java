package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.LegTerms;
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

    IngressLeg(Call call, SipRequest invite, Flow flow) {
        super(call, "ingress");
        transaction = layer.serve(invite, flow, this);
        dialog = Dialog.called(invite, tag, flow);
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

    /// Passes a provisional answer on; a description of which nothing is left that could be heard stays behind.
    void progress(SipResponse response, Leg from) {
        if (transaction.isOpen()) {
            MessageWriter writer = begin(response.code(), response.reason());
            Passing.answer(writer, response, passTimers(from, this));
            boolean left = isMediaLeft(response, from, this);
            transaction.answer(response.code(), left ? finish(writer, response, from, !invite().hasBody()) : writer.finish());
        }
    }

    /// Passes the 2xx on and repeats it until the ACK.
    void answer(SipResponse response, Leg from) {
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

    private MessageWriter begin(int code, String phrase) {
        Flow flow = transaction.flow();
        MessageWriter writer = layer.answer(invite(), flow, code, phrase, tag);
        return writer.copy(invite(), HeaderName.RECORD_ROUTE).header(HeaderName.CONTACT, contact(flow));
    }

    void refuse(Refusal refusal) {
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
        transaction.answer(refusal.code, writer.finish());
    }

    /// The transaction is forgotten: requests that look merged with it are no longer recognised.
    @Override
    public void terminated() {
        board.forgetMerged(invite());
    }
}
