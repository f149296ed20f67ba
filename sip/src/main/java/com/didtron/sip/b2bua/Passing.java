package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipMessage;
import java.util.ArrayList;
import java.util.List;

/// Which headers pass from one leg to the other. Only what is named here passes, so that nothing of one neighbour (addresses, software,
/// routes, identities that the business did not choose) reaches another.
final class Passing {

    /// Methods that we take, for Allow.
    static final String ALLOWED = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE";

    /// The only extension that we understand and pass: session timers (RFC 4028). `100rel` is taken out on purpose
    /// (docs/decisions/0003-own-sip-engine.md).
    static final String TIMER = "timer";

    private static final HeaderName[] BODY = {
        HeaderName.CONTENT_TYPE, HeaderName.CONTENT_DISPOSITION, HeaderName.CONTENT_LANGUAGE, HeaderName.MIME_VERSION
    };
    private static final HeaderName[] REQUEST = {
        HeaderName.SESSION_EXPIRES, HeaderName.MIN_SE, HeaderName.ACCEPT, HeaderName.ACCEPT_LANGUAGE, HeaderName.SUBJECT, HeaderName.PRIORITY,
        HeaderName.PRIVACY, HeaderName.P_EARLY_MEDIA, HeaderName.USER_TO_USER, HeaderName.REASON, HeaderName.INFO_PACKAGE, HeaderName.RECV_INFO
    };
    private static final HeaderName[] ANSWER = {
        HeaderName.SESSION_EXPIRES, HeaderName.MIN_SE, HeaderName.P_EARLY_MEDIA, HeaderName.USER_TO_USER, HeaderName.REASON, HeaderName.RECV_INFO
    };

    private Passing() {}

    /// Copies what passes of a request, without its body.
    static MessageWriter request(MessageWriter writer, SipMessage from) {
        writer.copy(from, REQUEST);
        return timer(writer, from);
    }

    /// Copies what passes of an answer, without its body.
    static MessageWriter answer(MessageWriter writer, SipMessage from) {
        writer.copy(from, ANSWER);
        return timer(writer, from);
    }

    private static MessageWriter timer(MessageWriter writer, SipMessage from) {
        if (names(from, HeaderName.SUPPORTED)) {
            writer.header(HeaderName.SUPPORTED, TIMER);
        }
        if (names(from, HeaderName.REQUIRE)) {
            writer.header(HeaderName.REQUIRE, TIMER);
        }
        return writer;
    }

    private static boolean names(SipMessage message, HeaderName header) {
        return message.has(header) && message.values(header).stream().anyMatch(TIMER::equalsIgnoreCase);
    }

    /// Ends a message with the body of another, untouched, or with none.
    static byte[] finish(MessageWriter writer, SipMessage bodyOf) {
        if (!bodyOf.hasBody()) {
            return writer.finish();
        }
        return writer.copy(bodyOf, BODY).finish(bodyOf.body());
    }

    /// Extensions that a request requires and that we cannot give.
    static List<String> unsupported(SipMessage request) {
        var unsupported = new ArrayList<String>();
        for (HeaderName header : List.of(HeaderName.REQUIRE, HeaderName.PROXY_REQUIRE)) {
            for (String option : request.values(header)) {
                if (!option.equalsIgnoreCase(TIMER)) {
                    unsupported.add(option);
                }
            }
        }
        return unsupported;
    }
}
