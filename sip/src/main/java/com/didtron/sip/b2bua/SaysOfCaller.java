package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Malformed;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.NameAddress;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.port.Vouching.Vouched;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;

/// What an INVITE says of its caller beside the number: what kind of caller it is, and who vouches for the number.
final class SaysOfCaller {

    /// Longer words are nobody's category.
    private static final int LONGEST_CATEGORY = 32;
    /// The only form that RFC 3261 section 20.17 allows.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    private SaysOfCaller() {}

    /// The calling party's category: a parameter of a number (`sip:+4420…;cpc=payphone@host`, `tel:+4420…;cpc=payphone`) or of the URI behind the host, as
    /// switches write it. What the network asserts goes before From. Empty when none is said.
    static String category(SipRequest invite) {
        if (invite.has(HeaderName.P_ASSERTED_IDENTITY)) {
            try {
                for (String value : invite.values(HeaderName.P_ASSERTED_IDENTITY)) {
                    String said = category(NameAddress.parse(value).uri());
                    if (!said.isEmpty()) {
                        return said;
                    }
                }
            } catch (Malformed | NoSuchElementException unreadable) {
                return category(invite.from().uri());
            }
        }
        return category(invite.from().uri());
    }

    private static String category(String uri) {
        try {
            SipUri parsed = SipUri.parse(uri);
            String ofNumber = parsed.userParameter("cpc");
            String said = ofNumber.isEmpty() ? Objects.requireNonNullElse(parsed.parameters().value("cpc"), "") : ofNumber;
            return said.length() > LONGEST_CATEGORY ? "" : said.toLowerCase(Locale.ROOT);
        } catch (Malformed unreadable) {
            return "";
        }
    }

    /// Who vouches for the caller, and the Date that goes with it: the caller's own, unless something was signed just now.
    static void vouch(MessageWriter writer, SipMessage ingressInvite, Vouched vouched) {
        if (vouched.identities().isEmpty()) {
            return;
        }
        Instant dated = vouched.dated();
        if (dated == null) {
            writer.copy(ingressInvite, HeaderName.DATE);
        } else {
            writer.header(HeaderName.DATE, DATE.format(dated));
        }
        writer.headers(HeaderName.IDENTITY, vouched.identities());
    }
}
