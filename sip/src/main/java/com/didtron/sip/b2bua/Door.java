package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.StatusText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is said to a request outside any dialog before anybody is asked about it (RFC 3261 sections 8.2 and 16.3). Pure.
final class Door {

    /// A refusal at the door.
    ///
    /// @param header a header to add, or null
    /// @param values its values
    record Refusal(int code, String phrase, @Nullable HeaderName header, List<String> values) {
        static Refusal of(int code) {
            return new Refusal(code, StatusText.of(code), null, List.of());
        }
    }

    private Door() {}

    /// Why a request may not come in, or null when it may: then it is an INVITE or an OPTIONS.
    static @Nullable Refusal check(SipRequest request) {
        boolean invite = request.is("INVITE");
        if (!invite && !request.is("OPTIONS")) {
            boolean known = List.of("BYE", "UPDATE", "INFO").contains(request.method());
            return known ? Refusal.of(481) : new Refusal(405, StatusText.of(405), HeaderName.ALLOW, List.of(Passing.ALLOWED));
        }
        String scheme = request.uri().substring(0, request.uri().indexOf(':')).toLowerCase(Locale.ROOT);
        if (!List.of("sip", "sips", "tel").contains(scheme)) {
            return Refusal.of(416);
        }
        if (invite && request.maxForwards() == 0) {
            return Refusal.of(483);
        }
        List<String> unsupported = invite ? Passing.unsupportedAtFirst(request) : Passing.unsupported(request);
        if (!unsupported.isEmpty()) {
            return new Refusal(420, StatusText.of(420), HeaderName.UNSUPPORTED, unsupported);
        }
        if (invite && request.hasBody() && !request.carriesSdp()) {
            return new Refusal(415, StatusText.of(415), HeaderName.ACCEPT, List.of("application/sdp"));
        }
        String encoding = request.header(HeaderName.CONTENT_ENCODING);
        if (encoding != null && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            return new Refusal(415, StatusText.of(415), HeaderName.ACCEPT_ENCODING, List.of("identity"));
        }
        return null;
    }
}
