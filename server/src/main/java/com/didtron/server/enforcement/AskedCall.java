package com.didtron.server.enforcement;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.kernel.E164;
import com.didtron.server.numbering.Countries;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// A call as rules see it.
///
/// @param caller      the caller's number after the interconnect's translation; empty, or a word such as `anonymous`, when there is none
/// @param called      the called number
/// @param validity    what was found of the caller's number
/// @param attested    what its Identity header says; asked only by rules that want to know
/// @param at          when it comes
/// @param timeClasses the tenant's, by their ids
public record AskedCall(
        String caller, CallerType type, E164 called, CallerValidity validity, Supplier<Attestation> attested, Instant at, LongFunction<TimeClass> timeClasses) {

    /// Digits of the caller's number; empty when it is none.
    String callerDigits() {
        String digits = caller.startsWith("+") ? caller.substring(1) : caller;
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : "";
    }

    /// ISO code of the country that the caller's number is of.
    Optional<String> callerCountry() {
        return E164.find(caller).flatMap(Countries::find);
    }
}
