package com.didtron.server.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.entitlements.Assignment.Level;
import com.didtron.server.entitlements.Assignment.Limit;
import com.didtron.server.entitlements.Assignment.Mode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rule decides. The customer is always number 7 of category 1; the day is the 15th of June.
class DecideTest {

    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");

    @ParameterizedTest(name = "{0} cat {1} grp {2} cust {3} except {4} kept {5} from {6} to {7} (in group {8}): {9}")
    @CsvSource(nullValues = "-", value = {
        // mode,      categories, groups, customers, excluded, kept, from, to, own group, decided by
        "ALL,         -,  -,  -,  -,  -,  -,          -,          -,  FOR_ALL",
        "ALL,         -,  -,  -,  7,  -,  -,          -,          -,  EXCLUDED",
        "ALL,         -,  -,  7,  7,  7,  -,          -,          -,  EXCLUDED",
        "ALL,         -,  -,  -,  -,  -,  2026-06-16, -,          -,  NOT_STARTED",
        "ALL,         -,  -,  -,  -,  -,  2026-06-15, -,          -,  FOR_ALL",
        "ALL,         -,  -,  -,  -,  -,  -,          2026-06-15, -,  ENDED",
        "ALL,         -,  -,  -,  -,  7,  -,          2026-06-01, -,  KEPT",
        "ALL,         -,  -,  -,  -,  7,  2026-07-01, -,          -,  NOT_STARTED",
        "CATEGORIES,  1,  -,  -,  -,  -,  -,          -,          -,  CATEGORY",
        "CATEGORIES,  2,  -,  -,  -,  -,  -,          -,          -,  NOT_LISTED",
        "CATEGORIES,  2,  -,  -,  -,  7,  -,          -,          -,  KEPT",
        "GROUPS,      -,  4,  -,  -,  -,  -,          -,          4,  GROUP",
        "GROUPS,      -,  4,  -,  -,  -,  -,          -,          5,  NOT_LISTED",
        "GROUPS,      -,  4,  -,  -,  -,  -,          -,          -,  NOT_LISTED",
        "GROUPS,      1,  4,  -,  -,  -,  -,          -,          4,  GROUP",
        "SPECIFIC,    1,  4,  7,  -,  -,  -,          -,          4,  CUSTOMER",
        "SPECIFIC,    -,  -,  8,  -,  -,  -,          -,          -,  NOT_LISTED",
        "SPECIFIC,    -,  -,  -,  -,  -,  -,          -,          -,  NOT_LISTED",
    })
    void theFirstRuleThatFitsDecides(
            Mode mode, @Nullable String categories, @Nullable String groups, @Nullable String customers, @Nullable String excluded, @Nullable String kept,
            @Nullable String from, @Nullable String to, @Nullable Long group, Decide.Rule rule) {
        var assignment = new Assignment(
                mode, ids(categories), ids(groups), ids(customers), ids(excluded), ids(kept), day(from), day(to), List.of(new Limit(Level.ALL, null, 10)), 1);
        var decision = Decide.of(assignment, 7, 1, group, NOW);
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.most()).isEqualTo(rule.allows() ? 10L : null);
    }

    @ParameterizedTest(name = "limits {0} (in group {1}): {2}")
    @CsvSource(nullValues = "-", value = {
        "-,                                       4, -",
        "ALL:0:10,                                4, 10",
        "ALL:0:10 CATEGORY:1:5,                   4, 5",
        "CATEGORY:2:5,                            4, -",
        "GROUP:4:20 CATEGORY:1:5 ALL:0:10,        4, 20",
        "GROUP:4:20 CATEGORY:1:5,                 -, 5",
        "CUSTOMER:7:0 GROUP:4:20,                 4, 0",
        "CUSTOMER:8:99 CATEGORY:1:5,              4, 5",
    })
    void theMostSpecificLimitCounts(@Nullable String limits, @Nullable Long group, @Nullable Long most) {
        List<Limit> all = limits == null ? List.of() : Arrays.stream(limits.split(" ")).map(l -> l.split(":")).map(p -> {
            Level level = Level.valueOf(p[0]);
            return new Limit(level, level == Level.ALL ? null : Long.valueOf(p[1]), Long.parseLong(p[2]));
        }).toList();
        var assignment = new Assignment(Mode.ALL, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, all, 1);
        assertThat(Decide.of(assignment, 7, 1, group, NOW).most()).isEqualTo(most);
    }

    private static Set<Long> ids(@Nullable String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Instant day(@Nullable String text) {
        return text == null ? null : Instant.parse(text + "T00:00:00Z");
    }
}
