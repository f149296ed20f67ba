package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Reliability;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transport.Flow;
import java.util.HashMap;
import java.util.Map;

/// Reliable provisional answers of a supplier, as far as they are ours to acknowledge (RFC 3262 sections 3 and 4).
final class ReliableProgress {

    /// Branches of a call behind the supplier whose reliable answers are acknowledged.
    private static final int MOST_BRANCHES = 32;

    private final Attempt attempt;
    private boolean acknowledges;
    /// Number of the last answer of each branch, by its tag.
    private final Map<String, Long> heard = new HashMap<>();
    private final Map<String, Dialog> earlies = new HashMap<>();

    ReliableProgress(Attempt attempt) {
        this.attempt = attempt;
    }

    /// An INVITE goes out: what was heard before was of another.
    void begin() {
        earlies.clear();
        heard.clear();
    }

    /// What the caller says of reliable provisional answers passes, or we say it. A late offer would have to be answered in our PRACK, and nobody has the answer.
    void ask(MessageWriter writer, SipRequest ingressInvite) {
        boolean passes = Leg.passReliability(attempt.call.ingress(), attempt);
        boolean required = passes ? ReliableAnswers.names(ingressInvite, HeaderName.REQUIRE) : attempt.terms().reliability() == Reliability.REQUIRED;
        boolean supported = passes ? ReliableAnswers.names(ingressInvite, HeaderName.SUPPORTED) : attempt.isReliable() && ingressInvite.hasBody();
        acknowledges = !passes && (required || supported);
        if (required) {
            writer.header(HeaderName.REQUIRE, ReliableAnswers.OPTION);
        } else if (supported) {
            writer.header(HeaderName.SUPPORTED, ReliableAnswers.OPTION);
        }
    }

    /// Acknowledges a provisional answer with PRACK when that is ours to do.
    ///
    /// @return false when the answer means nothing: it is repeated, or one before it is missing and will be repeated
    boolean isNew(SipResponse response) {
        long number = ReliableAnswers.number(response);
        if (!acknowledges || number <= 0) {
            return true;
        }
        String from = String.valueOf(response.to().tag());
        Long before = heard.get(from);
        if (before != null && number != before + 1 || heard.size() >= MOST_BRANCHES && before == null) {
            return false;
        }
        heard.put(from, number);
        attempt.opened();
        Dialog early = early(response);
        ClientTransaction prack = attempt.layer.client("PRACK", attempt.new Releasing());
        Flow way = early.way(attempt.board.network());
        MessageWriter writer = early.begin(attempt.layer.writer(), "PRACK", prack.branch(), attempt.dialog().nextCseq(), way);
        prack.send(writer.header(HeaderName.RACK, number + " " + attempt.inviteCseq() + " INVITE").finish(), way);
        return true;
    }

    /// The early dialog of an answer: a call may branch behind the supplier.
    Dialog early(SipResponse response) {
        return earlies.computeIfAbsent(String.valueOf(response.to().tag()), tag -> Dialog.fork(attempt.dialog(), response, attempt.inviteCseq()));
    }
}
