package com.didtron.sip.b2bua;

import com.didtron.sip.message.PercentCode;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.port.Portability;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what a called number says of number portability (RFC 4694). Pure.
///
/// | Behind the number | Read as |
/// |---|---|
/// | nothing | null: nobody looked |
/// | `;npdi` | looked up, not ported |
/// | `;rn=+1-202-555-0100`, with `npdi` or without | ported to 12025550100 |
/// | `;npdi;rn=2025550100;rn-context=+1` | ported to 12025550100 |
/// | `;npdi;rn=0123;rn-context=example.com`, or hexadecimal | null: a number of another network's own, nobody else can use it |
final class ReadPortability {

    private ReadPortability() {}

    static @Nullable Portability of(@Nullable SipUri called) {
        if (called == null) {
            return null;
        }
        String number = value(called, "rn");
        if (number == null) {
            return value(called, "npdi") == null ? null : new Portability(null);
        }
        String context = value(called, "rn-context");
        String whole = number.startsWith("+") ? number : context != null && context.startsWith("+") ? context + number : "";
        String digits = whole.replaceAll("[-.()+]", "");
        return digits.matches("[1-9][0-9]{1,14}") ? new Portability(digits) : null;
    }

    /// Of a `sip:` URI they are part of the user (RFC 3261 section 19.1.6).
    ///
    /// @return empty when it stands there without value, null when it does not stand there
    private static @Nullable String value(SipUri called, String name) {
        if (called.scheme().equals("tel")) {
            String given = called.parameters().value(name);
            return given == null && called.parameters().has(name) ? "" : given;
        }
        String user = called.rawUser() == null ? "" : called.rawUser();
        return Arrays.stream(user.split(";"))
                .skip(1)
                .filter(p -> p.equalsIgnoreCase(name) || p.toLowerCase(Locale.ROOT).startsWith(name + "="))
                .findFirst()
                .map(p -> p.length() == name.length() ? "" : PercentCode.decode(p.substring(name.length() + 1)))
                .orElse(null);
    }
}
