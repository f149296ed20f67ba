package com.didtron.server.enforcement.web;

import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.CallerType;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.During;
import com.didtron.server.enforcement.Rule.Outside;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
import com.didtron.server.enforcement.Rule.Whereabouts;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An enforcement policy with its rules.
///
/// @param services how many name it; one that none names refuses nothing
record PolicyJson(String id, String name, String note, List<RuleJson> rules, int services, int version) {

    static PolicyJson of(Policy policy, int services) {
        return new PolicyJson(Long.toString(policy.id()), policy.name(), policy.note(), policy.rules().stream().map(RuleJson::of).toList(), services, policy.version());
    }

    /// A rule: all its conditions must hold. Both ways alike, told and asked.
    ///
    /// @param callers          the caller's number begins with one of these; none: any
    /// @param called           the same of the called number
    /// @param sameNumber       the caller calls its own number
    /// @param callerTypes      what kind of caller the call says it is of (`cpc`): one of these, `not-said` when it does not say; none: any
    /// @param callerCountries  ISO 3166-1 codes; none: any
    /// @param callerElsewhere  the caller's number is of none of these countries
    /// @param calledCountries  the same of the called number
    /// @param fewerDigits      the caller's number has fewer digits than this, or more than the next; both null: any length
    /// @param timeClassId      while it is open; null: at any time
    /// @param whileClosed      while it is closed
    /// @param mostCalls        the caller has more calls than this within so many minutes; both null: however many
    /// @param blocks           why such a call is refused; null: it goes on
    /// @param attestLevel      how far suppliers are told that the caller's number is vouched for, in an Identity header; null: nothing is signed
    /// @param certificateId    with which that is signed; both or neither, and neither when the call is refused
    record RuleJson(
            @NotNull @Size(max = Policy.MOST_PREFIXES) List<String> callers,
            @NotNull @Size(max = Policy.MOST_PREFIXES) List<String> called,
            @OneOf(Validity.class) @NotBlank String validity,
            @OneOf(Attested.class) @NotBlank String attested,
            boolean sameNumber,
            @OneOf(CallerType.class) @NotNull List<String> callerTypes,
            @NotNull List<String> callerCountries,
            boolean callerElsewhere,
            @NotNull List<String> calledCountries,
            boolean calledElsewhere,
            @Min(1) @Max(Policy.MOST_DIGITS) @Nullable Integer fewerDigits,
            @Min(1) @Max(Policy.MOST_DIGITS) @Nullable Integer moreDigits,
            @Nullable String timeClassId,
            boolean whileClosed,
            @Min(1) @Max(TooMany.MOST_CALLS) @Nullable Integer mostCalls,
            @Min(1) @Max(TooMany.MOST_MINUTES) @Nullable Integer withinMinutes,
            @OneOf(BlockReason.class) @Nullable String blocks,
            @OneOf(Attest.Level.class) @Nullable String attestLevel,
            @Nullable String certificateId) {

        static RuleJson of(Rule rule) {
            Whereabouts callers = rule.callerCountries();
            Whereabouts called = rule.calledCountries();
            Outside digits = rule.callerDigits();
            During time = rule.time();
            TooMany tooMany = rule.tooMany();
            return new RuleJson(
                    rule.callers(), rule.called(), word(rule.validity()), word(rule.attested()), rule.sameNumber(), rule.callerTypes().stream().map(CallerType::word).toList(),
                    callers == null ? List.of() : callers.countries(), callers != null && callers.elsewhere(),
                    called == null ? List.of() : called.countries(), called != null && called.elsewhere(),
                    digits == null ? null : digits.fewer(), digits == null ? null : digits.more(),
                    time == null ? null : Long.toString(time.timeClass()), time != null && time.closed(),
                    tooMany == null ? null : tooMany.calls(), tooMany == null ? null : tooMany.minutes(),
                    rule.blocks() == null ? null : word(rule.blocks()), rule.attests() == null ? null : rule.attests().level().word(),
                    rule.attests() == null ? null : Long.toString(rule.attests().certificate()));
        }

        /// @param at where it stands, for what is said of its fields: `rules.2.`
        Rule rule(String at) {
            return new Rule(
                    prefixes(callers), prefixes(called), value(Validity.class, validity, at + "validity"), value(Attested.class, attested, at + "attested"), sameNumber,
                    callerTypes.stream().map(type -> value(CallerType.class, type, at + "callerTypes")).distinct().toList(),
                    where(callerCountries, callerElsewhere), where(calledCountries, calledElsewhere), digits(at),
                    timeClassId == null ? null : new During(id(timeClassId, at + "timeClassId", "id of a time class"), whileClosed), tooMany(at),
                    blocks == null ? null : value(BlockReason.class, blocks, at + "blocks"), attest(at));
        }

        private @Nullable Outside digits(String at) {
            if (fewerDigits == null && moreDigits == null) {
                return null;
            }
            return new Outside(given(fewerDigits, at + "fewerDigits"), given(moreDigits, at + "moreDigits"));
        }

        private @Nullable Attest attest(String at) {
            if (attestLevel == null && certificateId == null) {
                return null;
            }
            if (attestLevel == null || certificateId == null) {
                throw Refusal.invalid("invalid", "One field is not right.", new Refusal.Field(at + (attestLevel == null ? "attestLevel" : "certificateId"), "both of the two, or neither"));
            }
            return new Attest(value(Attest.Level.class, attestLevel, at + "attestLevel"), id(certificateId, at + "certificateId", "id of a certificate"));
        }

        private @Nullable TooMany tooMany(String at) {
            if (mostCalls == null && withinMinutes == null) {
                return null;
            }
            return new TooMany(given(mostCalls, at + "mostCalls"), given(withinMinutes, at + "withinMinutes"));
        }

        private static int given(@Nullable Integer value, String field) {
            if (value == null) {
                throw Refusal.invalid("invalid", "One field is not right.", new Refusal.Field(field, "both of the two, or neither"));
            }
            return value;
        }
    }

    private static @Nullable Whereabouts where(List<String> countries, boolean elsewhere) {
        return countries.isEmpty() ? null : new Whereabouts(countries.stream().map(c -> c.strip().toUpperCase(Locale.ROOT)).toList(), elsewhere);
    }

    /// `+44` and `44` are the same.
    private static List<String> prefixes(List<String> typed) {
        return typed.stream().map(p -> p.strip().replaceFirst("^\\+", "")).distinct().toList();
    }

    private static long id(String text, String field, String right) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("invalid", "One field is not right.", new Refusal.Field(field, right));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E value(Class<E> type, String word, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no " + field.substring(field.lastIndexOf('.') + 1) + " \"" + word + "\".",
                new Refusal.Field(field, "one of " + Arrays.stream(type.getEnumConstants()).map(PolicyJson::word).collect(Collectors.joining(", ")))));
    }
}
