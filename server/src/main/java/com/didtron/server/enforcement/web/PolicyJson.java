package com.didtron.server.enforcement.web;

import com.didtron.server.enforcement.BlockReason;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
    /// @param callerCountries  ISO 3166-1 codes; none: any
    /// @param callerElsewhere  the caller's number is of none of these countries
    /// @param calledCountries  the same of the called number
    /// @param fewerDigits      the caller's number has fewer digits than this, or more than the next; both null: any length
    /// @param timeClassId      while it is open; null: at any time
    /// @param whileClosed      while it is closed
    /// @param mostCalls        the caller has more calls than this within so many minutes; both null: however many
    /// @param blocks           why such a call is refused; null: it goes on
    record RuleJson(
            @NotNull List<String> callers,
            @NotNull List<String> called,
            @OneOf(Validity.class) @NotBlank String validity,
            @OneOf(Attested.class) @NotBlank String attested,
            boolean sameNumber,
            @NotNull List<String> callerCountries,
            boolean callerElsewhere,
            @NotNull List<String> calledCountries,
            boolean calledElsewhere,
            @Nullable Integer fewerDigits,
            @Nullable Integer moreDigits,
            @Nullable String timeClassId,
            boolean whileClosed,
            @Nullable Integer mostCalls,
            @Nullable Integer withinMinutes,
            @OneOf(BlockReason.class) @Nullable String blocks) {

        static RuleJson of(Rule rule) {
            Whereabouts callers = rule.callerCountries();
            Whereabouts called = rule.calledCountries();
            Outside digits = rule.callerDigits();
            During time = rule.time();
            TooMany tooMany = rule.tooMany();
            return new RuleJson(
                    rule.callers(), rule.called(), word(rule.validity()), word(rule.attested()), rule.sameNumber(),
                    callers == null ? List.of() : callers.countries(), callers != null && callers.elsewhere(),
                    called == null ? List.of() : called.countries(), called != null && called.elsewhere(),
                    digits == null ? null : digits.fewer(), digits == null ? null : digits.more(),
                    time == null ? null : Long.toString(time.timeClass()), time != null && time.closed(),
                    tooMany == null ? null : tooMany.calls(), tooMany == null ? null : tooMany.minutes(),
                    rule.blocks() == null ? null : word(rule.blocks()));
        }

        /// @param at where it stands, for what is said of its fields: `rules.2.`
        Rule rule(String at) {
            return new Rule(
                    prefixes(callers), prefixes(called), value(Validity.class, validity, at + "validity"), value(Attested.class, attested, at + "attested"), sameNumber,
                    where(callerCountries, callerElsewhere), where(calledCountries, calledElsewhere), digits(at),
                    timeClassId == null ? null : new During(id(timeClassId, at + "timeClassId"), whileClosed), tooMany(at),
                    blocks == null ? null : value(BlockReason.class, blocks, at + "blocks"));
        }

        private @Nullable Outside digits(String at) {
            if (fewerDigits == null && moreDigits == null) {
                return null;
            }
            return new Outside(given(fewerDigits, at + "fewerDigits"), given(moreDigits, at + "moreDigits"));
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

    private static long id(String text, String field) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("invalid", "One field is not right.", new Refusal.Field(field, "id of a time class"));
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
