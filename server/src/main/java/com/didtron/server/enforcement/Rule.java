package com.didtron.server.enforcement;

import com.didtron.server.carriers.TimeClass;
import com.didtron.server.kernel.E164;
import com.didtron.server.numbering.Countries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A rule of a policy: when all its conditions hold, the call is refused, or goes on without any further rule. One without conditions fits every call.
///
/// @param callers         the caller's number begins with one of these; empty: no condition. A call without a number begins with nothing
/// @param called          the called number begins with one of these; empty: no condition
/// @param validity        what was found of the caller's number
/// @param attested        whether the call is attested ([Attestation])
/// @param sameNumber      the caller calls its own number
/// @param callerTypes     what kind of caller the call says it is of: one of these; empty: no condition
/// @param callerCountries where the caller's number is of; null: no condition
/// @param calledCountries where the called number is of; null: no condition
/// @param callerDigits    the caller's number is too short or too long; null: no condition
/// @param time            when the call comes; null: no condition
/// @param tooMany         the caller calls too often; null: no condition
/// @param blocks          why the call is refused; null: it goes on
/// @param attests         what suppliers are told of it that goes on; null: nothing, and never of one that is refused
public record Rule(
        List<String> callers,
        List<String> called,
        Validity validity,
        Attested attested,
        boolean sameNumber,
        List<CallerType> callerTypes,
        @Nullable Whereabouts callerCountries,
        @Nullable Whereabouts calledCountries,
        @Nullable Outside callerDigits,
        @Nullable During time,
        @Nullable TooMany tooMany,
        @Nullable BlockReason blocks,
        @Nullable Attest attests) {

    /// What was found of a caller's number.
    public enum Validity {
        ANY,
        /// the interconnect checks numbers, and found it valid
        VALID,
        /// there is none, or the interconnect checks numbers and found it invalid
        MISSING_OR_INVALID
    }

    /// Whether a call is attested.
    public enum Attested {
        ANY,
        /// as far as is known: the signature too, when the certificate is
        YES,
        /// with a signature of a certificate that is known
        VERIFIED,
        NO
    }

    /// @param countries ISO 3166-1 codes
    /// @param elsewhere true: of none of these, which is also said of a number that belongs to no country
    public record Whereabouts(List<String> countries, boolean elsewhere) {

        public Whereabouts {
            countries = List.copyOf(countries);
        }

        private boolean fits(Optional<String> country) {
            return elsewhere != country.map(countries::contains).orElse(false);
        }

        private String said() {
            return (elsewhere ? "not of " : "of ") + String.join(", ", countries);
        }
    }

    /// A caller's number has fewer digits than the first or more than the second; no number has none.
    public record Outside(int fewer, int more) {}

    /// @param timeClass id
    /// @param closed    while that is closed, not while it is open
    public record During(long timeClass, boolean closed) {}

    /// A caller has more calls than these within so many minutes, counted where all other conditions of the rule hold, refused ones among them. A call
    /// without a caller's number is nobody's and is not counted.
    public record TooMany(int calls, int minutes) {

        /// Calls that are counted.
        public static final int MOST_CALLS = 1_000;
        /// A day.
        public static final int MOST_MINUTES = 1_440;

        public Duration window() {
            return Duration.ofMinutes(minutes);
        }
    }

    public Rule {
        callers = List.copyOf(callers);
        called = List.copyOf(called);
        callerTypes = List.copyOf(callerTypes);
    }

    /// One that asks for no kind of caller, and attests nothing.
    public Rule(
            List<String> callers, List<String> called, Validity validity, Attested attested, boolean sameNumber, @Nullable Whereabouts callerCountries,
            @Nullable Whereabouts calledCountries, @Nullable Outside callerDigits, @Nullable During time, @Nullable TooMany tooMany, @Nullable BlockReason blocks) {
        this(callers, called, validity, attested, sameNumber, List.of(), callerCountries, calledCountries, callerDigits, time, tooMany, blocks, null);
    }

    /// Why the rule does not fit a call, for people; null: it fits.
    ///
    /// @param count counts the caller's calls for this rule, this one among them
    @Nullable String whyNot(AskedCall call, ToIntBiFunction<TooMany, String> count) {
        String digits = call.callerDigits();
        if (!beginsWithOneOf(callers, digits)) {
            return digits.isEmpty() ? "there is no caller's number" : "the caller's number begins otherwise";
        }
        if (!beginsWithOneOf(called, call.called().digits())) {
            return "the called number begins otherwise";
        }
        if (!isAs(call, digits)) {
            return "the caller's number is " + (digits.isEmpty() ? "missing" : call.validity().said());
        }
        if (sameNumber && !digits.equals(call.called().digits())) {
            return "caller and called number differ";
        }
        if (!callerTypes.isEmpty() && !callerTypes.contains(call.type())) {
            return "the caller's type is " + call.type().said();
        }
        if (callerCountries != null && !callerCountries.fits(call.callerCountry())) {
            return "the caller's number is of " + call.callerCountry().orElse("no country");
        }
        Optional<String> calledCountry = calledCountries == null ? Optional.empty() : Countries.find(call.called());
        if (calledCountries != null && !calledCountries.fits(calledCountry)) {
            return "the called number is of " + calledCountry.orElse("no country");
        }
        if (callerDigits != null && digits.length() >= callerDigits.fewer && digits.length() <= callerDigits.more) {
            return "the caller's number has " + digits.length() + " digits";
        }
        return whyNotThen(call, digits, count);
    }

    private @Nullable String whyNotThen(AskedCall call, String digits, ToIntBiFunction<TooMany, String> count) {
        if (time != null && call.timeClasses().apply(time.timeClass).isOpen(call.at()) == time.closed) {
            return call.timeClasses().apply(time.timeClass).name() + " is " + (time.closed ? "open" : "closed") + " then";
        }
        if (!isAttestedAs(call)) {
            return "it is " + call.attested().get().said();
        }
        if (tooMany != null) {
            Optional<E164> caller = E164.find(digits);
            if (caller.isEmpty()) {
                return "there is no caller whose calls could be counted";
            }
            int calls = count.applyAsInt(tooMany, digits);
            if (calls <= tooMany.calls) {
                return "it is call " + calls + " of the caller in " + tooMany.minutes + " minutes";
            }
        }
        return null;
    }

    private boolean isAttestedAs(AskedCall call) {
        return switch (attested) {
            case ANY -> true;
            case YES -> call.attested().get().holds();
            case VERIFIED -> call.attested().get().result() == Attestation.Result.VERIFIED;
            case NO -> !call.attested().get().holds();
        };
    }

    private boolean isAs(AskedCall call, String digits) {
        return switch (validity) {
            case ANY -> true;
            case VALID -> call.validity() == com.didtron.server.carriers.CallerValidity.VALID;
            case MISSING_OR_INVALID -> call.validity().isBad() || digits.isEmpty();
        };
    }

    private static boolean beginsWithOneOf(List<String> prefixes, String digits) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(digits::startsWith);
    }

    /// The conditions for people, without any number of the call: "not attested; the caller's number is not of GB, IE".
    ///
    /// @param timeClasses the tenant's, by their ids
    public String said(LongFunction<TimeClass> timeClasses) {
        List<String> said = new ArrayList<>();
        if (!callers.isEmpty()) {
            said.add("the caller's number begins with " + some(callers));
        }
        if (!called.isEmpty()) {
            said.add("the called number begins with " + some(called));
        }
        switch (validity) {
            case ANY -> {}
            case VALID -> said.add("the caller's number is valid");
            case MISSING_OR_INVALID -> said.add("the caller's number is missing or invalid");
        }
        if (sameNumber) {
            said.add("caller and called number are the same");
        }
        if (!callerTypes.isEmpty()) {
            said.add("the caller's type is " + callerTypes.stream().map(CallerType::said).collect(Collectors.joining(" or ")));
        }
        if (callerCountries != null) {
            said.add("the caller's number is " + callerCountries.said());
        }
        if (calledCountries != null) {
            said.add("the called number is " + calledCountries.said());
        }
        if (callerDigits != null) {
            said.add("the caller's number has fewer than " + callerDigits.fewer + " or more than " + callerDigits.more + " digits");
        }
        if (time != null) {
            said.add(timeClasses.apply(time.timeClass).name() + " is " + (time.closed ? "closed" : "open"));
        }
        switch (attested) {
            case ANY -> {}
            case YES -> said.add("it is attested");
            case VERIFIED -> said.add("it is attested and its signature verified");
            case NO -> said.add("it is not attested");
        }
        if (tooMany != null) {
            said.add("more than " + tooMany.calls + " calls of the caller in " + tooMany.minutes + " minutes");
        }
        return said.isEmpty() ? "every call" : String.join("; ", said);
    }

    private static String some(List<String> prefixes) {
        return String.join(", ", prefixes.subList(0, Math.min(5, prefixes.size()))) + (prefixes.size() > 5 ? ", …" : "");
    }
}
