package com.didtron.server.kernel;

import java.util.Optional;

/// A telephone number in international form (ITU-T E.164): 1 to 15 digits, the first of them not 0.
///
/// [#toString] is masked, because subscribers' numbers stay out of logs; [#digits] is the number.
///
/// @param digits without plus sign, for example `442071234567`
public record E164(String digits) {

    private static final int MASKED = 4;

    public E164 {
        String objection = Digits.objection(digits);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException("not an E.164 number: " + objection);
        }
    }

    /// Reads `+442071234567` or `442071234567`. Nothing else: `00` and `011` are dialling habits of one country or one
    /// interconnect and are stripped by its translation before a number becomes an E164; spaces and brackets belong to a form.
    ///
    /// @throws IllegalArgumentException when it is no such number; the message says why and does not repeat the number
    public static E164 parse(String text) {
        return new E164(text.startsWith("+") ? text.substring(1) : text);
    }

    /// As [#parse], empty when it is no such number.
    public static Optional<E164> find(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return Digits.objection(digits).isEmpty() ? Optional.of(new E164(digits)) : Optional.empty();
    }

    public boolean startsWith(Prefix prefix) {
        return digits.startsWith(prefix.digits());
    }

    /// `+44207123xxxx`: fit for logs and messages.
    public String masked() {
        int shown = Math.max(0, digits.length() - MASKED);
        return "+" + digits.substring(0, shown) + "x".repeat(digits.length() - shown);
    }

    /// The same as [#masked].
    @Override
    public String toString() {
        return masked();
    }
}
