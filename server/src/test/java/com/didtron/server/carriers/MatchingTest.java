package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.Service.Listed;
import com.didtron.server.carriers.Service.Matching;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which calls a service is for (4.1). Number list 5 has 44900 and 4420.
class MatchingTest {

    private static final ListedNumbers LISTS = (tenant, list, digits) -> list == 5 && (digits.startsWith("44900") || digits.startsWith("4420"));

    /// Conditions are written `name:value`; several prefixes are joined by a plus sign.
    @ParameterizedTest(name = "[{index}] {0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            any                                  | 442079460000 > 4989123      | yes
            to:49                                | 442079460000 > 4989123      | yes
            to:49 notTo:4989                     | 442079460000 > 4989123      | no
            from:44+49                           | 442079460000 > 4989123      | yes
            from:44                              | anonymous > 4989123         | no
            notFrom:44                           | anonymous > 4989123         | yes
            # by a list: prefixes as well
            toList:5                             | 33123456 > 449001234        | yes
            toList:5                             | 33123456 > 449101234        | no
            toListNot:5                          | 33123456 > 449001234        | no
            toListNot:5                          | 33123456 > 449101234        | yes
            fromList:5                           | 442079460000 > 4989123      | yes
            fromList:5                           | 33123456 > 4989123          | no
            fromList:5                           | anonymous > 4989123         | no
            fromListNot:5                        | anonymous > 4989123         | yes
            fromListNot:5                        | 442079460000 > 4989123      | no
            toList:5 fromListNot:5               | 33123456 > 449001234        | yes
            toList:5 fromListNot:5               | 442079460000 > 449001234    | no
            # a whole number on a list is exact only with a longest number beside it
            toList:5 least:5 most:5              | 33123456 > 44900            | yes
            toList:5 least:5 most:5              | 33123456 > 449001           | no
            # the caller's digits; a call without a number has none
            callerLeast:7                        | 123456 > 4989123            | no
            callerLeast:7                        | 1234567 > 4989123           | yes
            callerMost:7                         | 12345678 > 4989123          | no
            callerLeast:1                        | anonymous > 4989123         | no
            callerMost:7                         | anonymous > 4989123         | yes
            """)
    void allConditionsMustHold(String conditions, String call, String expected) {
        Matching matching = new Matching(
                list(conditions, "to"), list(conditions, "notTo"), list(conditions, "from"), list(conditions, "notFrom"), digits(conditions, "least"),
                digits(conditions, "most"), TimeClass.ANY_DAY, listed(conditions, "toList"), listed(conditions, "fromList"), digits(conditions, "callerLeast"),
                digits(conditions, "callerMost"));
        String[] numbers = call.split(" > ");
        assertThat(matching.fits(new TenantId(1), numbers[0], E164.parse(numbers[1]), LISTS)).isEqualTo(expected.equals("yes"));
    }

    private static @Nullable String value(String conditions, String name) {
        for (String one : conditions.split(" ")) {
            if (one.startsWith(name + ":")) {
                return one.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static List<String> list(String conditions, String name) {
        String found = value(conditions, name);
        return found == null ? List.of() : List.of(found.split("\\+"));
    }

    private static @Nullable Integer digits(String conditions, String name) {
        String found = value(conditions, name);
        return found == null ? null : Integer.valueOf(found);
    }

    private static @Nullable Listed listed(String conditions, String name) {
        String on = value(conditions, name);
        String notOn = value(conditions, name + "Not");
        return on != null ? new Listed(Long.parseLong(on), false) : notOn != null ? new Listed(Long.parseLong(notOn), true) : null;
    }
}
