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
    static final String ALLOWED = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, PRACK";

    /// Session timers (RFC 4028); with reliable provisional answers ([ReliableAnswers]) all the extensions that we understand.
    static final String TIMER = "timer";

    /// What is said of session timers, when that passes.
    private static final HeaderName[] TIMERS = {HeaderName.SESSION_EXPIRES, HeaderName.MIN_SE};

    static final HeaderName[] BODY = {
        HeaderName.CONTENT_TYPE, HeaderName.CONTENT_DISPOSITION, HeaderName.CONTENT_LANGUAGE, HeaderName.MIME_VERSION
    };
    private static final HeaderName[] REQUEST = {
        HeaderName.ACCEPT, HeaderName.ACCEPT_LANGUAGE, HeaderName.PRIORITY,
        HeaderName.P_EARLY_MEDIA, HeaderName.USER_TO_USER, HeaderName.REASON, HeaderName.INFO_PACKAGE, HeaderName.RECV_INFO
    };
    private static final HeaderName[] ANSWER = {
        HeaderName.P_EARLY_MEDIA, HeaderName.USER_TO_USER, HeaderName.REASON, HeaderName.RECV_INFO
    };

    private Passing() {}

    /// Copies what passes of a request, without its body.
    ///
    /// @param timers whether what is said of session timers passes
    static MessageWriter request(MessageWriter writer, SipMessage from, boolean timers) {
        writer.copy(from, REQUEST);
        return timers ? timers(writer, from) : writer;
    }

    /// Copies what passes of an answer, without its body.
    ///
    /// @param timers whether what is said of session timers passes
    static MessageWriter answer(MessageWriter writer, SipMessage from, boolean timers) {
        writer.copy(from, ANSWER);
        return timers ? timers(writer, from) : writer;
    }

    private static MessageWriter timers(MessageWriter writer, SipMessage from) {
        writer.copy(from, TIMERS);
        if (namesTimer(from, HeaderName.SUPPORTED)) {
            writer.header(HeaderName.SUPPORTED, TIMER);
        }
        if (namesTimer(from, HeaderName.REQUIRE)) {
            writer.header(HeaderName.REQUIRE, TIMER);
        }
        return writer;
    }

    static boolean namesTimer(SipMessage message, HeaderName header) {
        return message.has(header) && message.values(header).stream().anyMatch(TIMER::equalsIgnoreCase);
    }

    /// Extensions that a request requires and that we cannot give. Reliable provisional answers are a matter of the terms of its sender, and of new INVITEs.
    static List<String> unsupported(SipMessage request) {
        return unsupported(request, false);
    }

    /// The same of an INVITE outside of any dialog.
    static List<String> unsupportedAtFirst(SipMessage invite) {
        return unsupported(invite, true);
    }

    private static List<String> unsupported(SipMessage request, boolean reliability) {
        var unsupported = new ArrayList<String>();
        for (HeaderName header : List.of(HeaderName.REQUIRE, HeaderName.PROXY_REQUIRE)) {
            for (String option : request.values(header)) {
                boolean known = option.equalsIgnoreCase(TIMER) || reliability && header == HeaderName.REQUIRE && option.equalsIgnoreCase(ReliableAnswers.OPTION);
                if (!known) {
                    unsupported.add(option);
                }
            }
        }
        return unsupported;
    }
}
