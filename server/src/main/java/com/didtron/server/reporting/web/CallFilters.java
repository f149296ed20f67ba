package com.didtron.server.reporting.web;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallFilter.SipCallId;
import com.didtron.server.cdr.CallRecord.Result;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the filters of call lists and names the field that is wrong.
final class CallFilters {

    private static final int MOST_CALL_ID = 255;

    private CallFilters() {}

    static CallFilter parse(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long customer,
            @Nullable Long supplier,
            @Nullable String called,
            @Nullable String caller,
            @Nullable String callerValidity,
            @Nullable String result,
            @Nullable Integer code,
            @Nullable Boolean test,
            @Nullable SipCallId sipCallId) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw invalid("to", "The time span ends before it begins.", "an instant after " + from);
        }
        if (code != null && (code < 100 || code > 699)) {
            throw invalid("code", "A SIP status has three digits.", "a whole number from 100 to 699");
        }
        return new CallFilter(
                from, to, customer, supplier, digits("called", called), digits("caller", caller), validity(callerValidity), result(result), code, test,
                sipCallId);
    }

    /// The Call-ID of a leg that the asker may know.
    static @Nullable SipCallId sipCallId(@Nullable String text, boolean ingress, boolean egress) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String whole = text.strip();
        if (whole.length() > MOST_CALL_ID || whole.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw invalid("sipCallId", "A Call-ID has no blanks and at most " + MOST_CALL_ID + " characters.", "the whole Call-ID, as the SIP messages have it");
        }
        return new SipCallId(whole, ingress, egress);
    }

    /// The order that lists of calls have: of time.
    ///
    /// @param sort startedAt, with `-` in front for the newest first; null: newest first
    /// @throws Refusal when there is no such order
    static boolean isNewestFirst(@Nullable String sort) {
        return ListOrder.isDown(sort, "-startedAt", "startedAt");
    }

    private static @Nullable String digits(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = text.strip().replaceFirst("^\\+", "");
        if (!CallFilter.isDigits(digits)) {
            throw invalid(field, "Numbers are looked for by their first digits.", "1 to 20 digits, for example 4420");
        }
        return digits;
    }

    private static @Nullable Result result(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(Result.values())
                .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("result", "There is no result \"" + text + "\".", "answered, failed or refused"));
    }

    private static @Nullable CallerValidity validity(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(CallerValidity.values())
                .filter(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("callerValidity", "There is no validity \"" + text + "\".", "not-checked, valid, invalid or missing"));
    }

    private static Refusal invalid(String field, String detail, String right) {
        return Refusal.invalid("invalid", detail, new Refusal.Field(field, right));
    }
}
