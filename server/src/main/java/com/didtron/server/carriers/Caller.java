package com.didtron.server.carriers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who calls, as a customer interconnect reads it ([CallerRules.Customer]). What a supplier is told of it: [PresentedCaller].
///
/// @param number         the caller's number after translation, as recorded; empty, or a word such as `anonymous`, when there is none
/// @param validity       what was found of it
/// @param identity       what is asserted of the caller: P-Asserted-Identity, translated, or what the interconnect sets; null: nothing
/// @param listed         whether that is one of the customer's listed numbers, not the caller's own
/// @param from           what From shows; null: anonymous; empty: there is no number
/// @param own            whether that is the number that From came with, so that From's display name belongs to it
/// @param fromIsIdentity whether From shows what was asserted of the caller
/// @param privacy        what the caller asks
public record Caller(
        String number, CallerValidity validity, @Nullable String identity, boolean listed, @Nullable String from, boolean own, boolean fromIsIdentity, Privacy privacy) {

    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9]+");

    /// The number that services, blocks and suppliers are looked up by.
    public String lookedUp() {
        return listed && identity != null ? identity : number;
    }

    /// What was found of that one: a listed number in its place is good.
    CallerValidity standing() {
        return listed ? CallerValidity.VALID : validity;
    }

    static boolean isNumber(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches();
    }
}
