package com.didtron.server.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.enforcement.Policy.Judgement;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.During;
import com.didtron.server.enforcement.Rule.Outside;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
import com.didtron.server.enforcement.Rule.Whereabouts;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.WeekSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rule decides about which call. The call comes on a Saturday at noon; time class 7 is open on working days.
class EnforcementRulesTest {

    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final TimeClass WORKING_DAYS = new TimeClass(
            new TenantId(1), 7, "Working days", ZoneId.of("UTC"),
            List.of(new WeekSpan(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), 1);

    /// Rules are written one after the other, each `block` or `pass` with its conditions; the call is `caller > called`, then what else is known of it. The
    /// answer is the rule that decides, and what it does.
    @ParameterizedTest(name = "[{index}] {0} | {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # no rule, or none that fits: the call goes on
            -                                                        | 442079460000 > 4989123                  | -
            block to:33                                              | 442079460000 > 4989123                  | -
            block                                                    | 442079460000 > 4989123                  | 1 policy-refused
            # numbers by their beginnings
            block to:882                                             | 442079460000 > 88213123                 | 1 policy-refused
            block from:44                                            | 442079460000 > 4989123                  | 1 policy-refused
            block from:44                                            | +442079460000 > 4989123                 | 1 policy-refused
            block from:44                                            | anonymous > 4989123                     | -
            block from:33+44 to:49                                   | 442079460000 > 4989123                  | 1 policy-refused
            block from:44 to:33                                      | 442079460000 > 4989123                  | -
            # the first that fits decides
            pass to:8821612, block to:882                            | 442079460000 > 8821612345               | 1 pass
            pass to:8821612, block to:882                            | 442079460000 > 88213123                 | 2 policy-refused
            block to:882, pass to:8821612                            | 442079460000 > 8821612345               | 1 policy-refused
            # what was found of the caller's number
            block validity:missing-or-invalid                        | 442079460000 > 4989123 invalid          | 1 policy-refused
            block validity:missing-or-invalid                        | anonymous > 4989123 missing             | 1 policy-refused
            block validity:missing-or-invalid                        | anonymous > 4989123                     | 1 policy-refused
            block validity:missing-or-invalid                        | 442079460000 > 4989123                  | -
            pass validity:valid, block                               | 442079460000 > 4989123 valid            | 1 pass
            pass validity:valid, block                               | 442079460000 > 4989123                  | 2 policy-refused
            # A = B
            block same                                               | 4989123 > 4989123                       | 1 policy-refused
            block same                                               | 4989124 > 4989123                       | -
            block same                                               | anonymous > 4989123                     | -
            # countries; a number of none, or no number, is elsewhere
            block callers-not-of:GB+IE                               | 4989123 > 33123456                      | 1 policy-refused
            block callers-not-of:GB+IE                               | 442079460000 > 33123456                 | -
            block callers-not-of:GB+IE                               | anonymous > 33123456                    | 1 policy-refused
            block callers-of:GB                                      | anonymous > 33123456                    | -
            block called-of:CU+KP                                    | 442079460000 > 5371234567               | 1 policy-refused
            block called-of:CU+KP                                    | 442079460000 > 33123456                 | -
            block called-of:CA                                       | 442079460000 > 12125550123              | -
            block called-not-of:US                                   | 442079460000 > 881612345678             | 1 policy-refused
            # length of the caller's number
            block digits:7-13                                        | 123456 > 33123456                       | 1 policy-refused
            block digits:7-13                                        | 1234567 > 33123456                      | -
            block digits:7-13                                        | 12345678901234 > 33123456               | 1 policy-refused
            block digits:7-13                                        | anonymous > 33123456                    | 1 policy-refused
            # what kind of caller the call says it is of
            block type:payphone+prison                               | 442079460000 > 33123456 cpc=Payphone    | 1 policy-refused
            block type:payphone+prison                               | 442079460000 > 33123456 cpc=ordinary    | -
            block type:payphone+prison                               | 442079460000 > 33123456                 | -
            block type:not-said                                      | 442079460000 > 33123456                 | 1 policy-refused
            block type:unknown                                       | 442079460000 > 33123456 cpc=spaceship   | 1 policy-refused
            block type:mobile-vplmn                                  | 442079460000 > 33123456 cpc=mobile-vplmn| 1 policy-refused
            block type:not-said                                      | 442079460000 > 33123456 cpc=not-said    | -
            # attested
            block:policy-identity-wanted attested:no                 | 442079460000 > 33123456                 | 1 policy-identity-wanted
            block:policy-identity-wanted attested:no                 | 442079460000 > 33123456 attested        | -
            pass attested:yes, block from:1                          | 12125550123 > 33123456 attested         | 1 pass
            pass attested:verified, block                            | 12125550123 > 33123456 attested         | 2 policy-refused
            pass attested:verified, block                            | 12125550123 > 33123456 proved           | 1 pass
            block attested:no                                        | 12125550123 > 33123456 proved           | -
            # time
            block time:closed to:979                                 | 442079460000 > 979123456                | 1 policy-refused
            block time:open to:979                                   | 442079460000 > 979123456                | -
            # how often; calls before this one are told
            block:policy-too-many-calls more:3/10                    | 442079460000 > 33123456 2 before        | -
            block:policy-too-many-calls more:3/10                    | 442079460000 > 33123456 3 before        | 1 policy-too-many-calls
            block:policy-too-many-calls more:3/10                    | anonymous > 33123456 9 before           | -
            # all conditions must hold
            block validity:valid same callers-of:GB digits:7-13      | 442079460000 > 442079460000 valid       | -
            block validity:valid same callers-of:GB digits:3-11      | 442079460000 > 442079460000 valid       | 1 policy-refused
            block validity:valid same callers-of:IE digits:3-11      | 442079460000 > 442079460000 valid       | -
            """)
    void theFirstRuleThatFitsDecides(String rules, String call, String expected) {
        assertThat(told(policy(rules).judge(call(call), (policy, rule, caller, at) -> before(call) + 1))).isEqualTo(expected);
    }

    @Test
    void itIsSaidWhyTheOthersDidNotFit() {
        Policy policy = policy("pass to:33, block callers-not-of:GB digits:7-13 attested:no time:closed more:3/10");
        Judgement judged = policy.judge(call("anonymous > 4989123"), RecentCalls.NONE);
        assertThat(judged.passedOver()).containsExactly("the called number begins otherwise", "there is no caller whose calls could be counted");
        assertThat(policy.rules().getLast().said(_ -> WORKING_DAYS)).isEqualTo("the caller's number is not of GB; the caller's number has fewer than 7 or more than 13 digits;"
                + " Working days is closed; it is not attested; more than 3 calls of the caller in 10 minutes");
    }

    private static AskedCall call(String text) {
        String[] words = text.strip().split(" ");
        List<String> more = Arrays.asList(words).subList(3, words.length);
        CallerValidity validity = more.contains("valid") ? CallerValidity.VALID
                : more.contains("invalid") ? CallerValidity.INVALID
                : more.contains("missing") ? CallerValidity.MISSING
                : CallerValidity.NOT_CHECKED;
        return new AskedCall(
                words[0], CallerType.of(more.stream().filter(w -> w.startsWith("cpc=")).map(w -> w.substring(4)).findFirst().orElse("")), E164.parse(words[2]), validity, () -> more.contains("proved") ? Attestation.PROVED : more.contains("attested") ? Attestation.CLAIMED : Attestation.NONE, NOON, _ -> WORKING_DAYS);
    }

    private static int before(String call) {
        return call.endsWith("before") ? Integer.parseInt(call.split(" ")[3]) : 0;
    }

    private static Policy policy(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String one : text.equals("-") ? new String[0] : text.split(", ")) {
            List<String> words = List.of(one.strip().split(" "));
            rules.add(new Rule(
                    list(words, "from:"), list(words, "to:"), value(Validity.class, one(words, "validity:")), value(Attested.class, one(words, "attested:")),
                    words.contains("same"), list(words, "type:").stream().map(type -> value(CallerType.class, type)).toList(), where(words, "callers"), where(words, "called"), digits(one(words, "digits:")), time(one(words, "time:")),
                    more(one(words, "more:")), words.getFirst().equals("pass") ? null : reason(one(words, "block:")), null));
        }
        return new Policy(1, "Test", "", rules, 1);
    }

    private static BlockReason reason(@Nullable String word) {
        return word == null ? BlockReason.POLICY_REFUSED : value(BlockReason.class, word);
    }

    private static <E extends Enum<E>> E value(Class<E> type, @Nullable String word) {
        return word == null ? type.getEnumConstants()[0] : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable String one(List<String> words, String name) {
        return words.stream().filter(w -> w.startsWith(name)).map(w -> w.substring(name.length())).findFirst().orElse(null);
    }

    private static List<String> list(List<String> words, String name) {
        String found = one(words, name);
        return found == null ? List.of() : List.of(found.split("\\+"));
    }

    private static @Nullable Whereabouts where(List<String> words, String whose) {
        List<String> of = list(words, whose + "-of:");
        List<String> notOf = list(words, whose + "-not-of:");
        return of.isEmpty() && notOf.isEmpty() ? null : new Whereabouts(of.isEmpty() ? notOf : of, of.isEmpty());
    }

    private static @Nullable Outside digits(@Nullable String text) {
        return text == null ? null : new Outside(Integer.parseInt(text.split("-")[0]), Integer.parseInt(text.split("-")[1]));
    }

    private static @Nullable During time(@Nullable String text) {
        return text == null ? null : new During(WORKING_DAYS.id(), text.equals("closed"));
    }

    private static @Nullable TooMany more(@Nullable String text) {
        return text == null ? null : new TooMany(Integer.parseInt(text.split("/")[0]), Integer.parseInt(text.split("/")[1]));
    }

    private static String told(Judgement judged) {
        if (judged.rule() == null) {
            return "-";
        }
        BlockReason reason = judged.blocks();
        return judged.position() + " " + (reason == null ? "pass" : reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
