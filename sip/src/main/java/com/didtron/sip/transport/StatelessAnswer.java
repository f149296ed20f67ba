package com.didtron.sip.transport;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.StatusText;

/// Answers that need no memory (RFC 3261 section 8.2.7): the same request gets the same answer, tag included.
public final class StatelessAnswer {

    private StatelessAnswer() {}

    /// A final answer with nothing but what every answer needs.
    public static byte[] to(SipRequest request, Flow flow, int code) {
        return begin(new MessageWriter(), request, flow, code, StatusText.of(code)).finish();
    }

    /// Begins an answer: Via with the source filled in, From, To (with a tag made from the request when it has none), Call-ID, CSeq.
    /// Works for requests that were refused as malformed, too: what can be read is repeated.
    public static MessageWriter begin(MessageWriter writer, SipRequest request, Flow flow, int code, String reason) {
        return begin(writer, request, flow, code, reason, "s" + Integer.toHexString((request.callId() + request.header(HeaderName.VIA)).hashCode()));
    }

    /// As above, with the tag to use when the request has none.
    public static MessageWriter begin(MessageWriter writer, SipRequest request, Flow flow, int code, String reason, String tag) {
        writer.status(code, reason);
        ResponseVia.copy(request, flow, writer);
        writer.copy(request, HeaderName.FROM);
        String to = request.header(HeaderName.TO);
        if (to != null && code > 100 && !hasTag(to)) {
            writer.header(HeaderName.TO, to + ";tag=" + tag);
        } else {
            writer.copy(request, HeaderName.TO);
        }
        return writer.copy(request, HeaderName.CALL_ID, HeaderName.CSEQ);
    }

    private static boolean hasTag(String to) {
        try {
            return com.didtron.sip.message.NameAddress.parse(to).tag() != null;
        } catch (com.didtron.sip.message.Malformed malformed) {
            return true; // nothing may be added to what cannot be read
        }
    }
}
