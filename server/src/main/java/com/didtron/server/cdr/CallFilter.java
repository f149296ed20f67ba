package com.didtron.server.cdr;

import com.didtron.server.carriers.CallerValidity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which calls are wanted; null asks for any.
///
/// @param from     started at or after
/// @param to       started before
/// @param customer carrier whose call it was
/// @param supplier carrier that carried it, or was tried last
/// @param called   the called E.164 number begins with these digits
/// @param caller   the calling number begins with these digits, with or without a plus sign
/// @param callerValidity what was found of the caller's number
/// @param result   how it came out
/// @param sipCode  final status
/// @param test     true: test calls alone; false: all others
/// @param sipCallId Call-ID of one of its legs, whole
public record CallFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long customer,
        @Nullable Long supplier,
        @Nullable String called,
        @Nullable String caller,
        @Nullable CallerValidity callerValidity,
        CallRecord.@Nullable Result result,
        @Nullable Integer sipCode,
        @Nullable Boolean test,
        @Nullable SipCallId sipCallId) {

    /// A Call-ID (RFC 3261 section 8.1.1.4), and of which legs it may be: a customer knows that of the ingress leg, a supplier that of an egress leg.
    ///
    /// @param text case counts
    public record SipCallId(String text, boolean ingress, boolean egress) {}

    public CallFilter {
        if (called != null && !isDigits(called) || caller != null && !isDigits(caller)) {
            throw new IllegalArgumentException("numbers are looked for by their first digits");
        }
    }

    /// Whether a text can be the beginning of a number here.
    public static boolean isDigits(String text) {
        return !text.isEmpty() && text.length() <= 20 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
