package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
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

    @Override
    Dialog dialog() {
        return dialog;
    }

    @Override
    boolean isEstablished() {
        return true;
    }

    /// Passes a provisional answer on.
    void progress(SipResponse response) {
        if (transaction.isOpen()) {
            MessageWriter writer = begin(response.code(), response.reason());
            transaction.answer(response.code(), Passing.finish(Passing.answer(writer, response), response));
        }
    }

    /// Passes the 2xx on and repeats it until the ACK.
    void answer(SipResponse response) {
        MessageWriter writer = begin(response.code(), response.reason()).header(HeaderName.ALLOW, Passing.ALLOWED);
        byte[] message = Passing.finish(Passing.answer(writer, response), response);
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
        if (refusal.like != null && refusal.code == 422) {
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
