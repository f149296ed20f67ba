package com.didtron.server.enforcement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountCallsTest {

    private static final Instant START = Instant.parse("2026-03-07T12:00:00Z");
    private final CountCalls counted = new CountCalls();

    private static Rule atMost(int calls, int minutes) {
        return new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, false, null, null, null, null, new TooMany(calls, minutes), BlockReason.POLICY_TOO_MANY_CALLS);
    }

    private int call(Rule rule, String caller, int second) {
        return counted.count(1, rule, caller, START.plusSeconds(second));
    }

    @Test
    void callsLeaveTheWindowOneByOne() {
        Rule rule = atMost(3, 1);
        assertThat(List.of(call(rule, "44", 0), call(rule, "44", 10), call(rule, "44", 20), call(rule, "44", 30))).containsExactly(1, 2, 3, 4);
        assertThat(call(rule, "44", 40)).as("one more than allowed stands for any number above").isEqualTo(4);
        assertThat(call(rule, "49", 41)).as("another caller").isEqualTo(1);
        assertThat(call(atMost(5, 1), "44", 42)).as("another rule, or the same after a change").isEqualTo(1);
        assertThat(counted.look(1, rule, "44", START.plusSeconds(99))).as("the call at 40 and the one that is asked for").isEqualTo(2);
        assertThat(call(rule, "44", 99)).isEqualTo(2);
        assertThat(call(rule, "44", 200)).isEqualTo(1);
    }

    @Test
    void whoHasNotCalledForLongestIsForgotten() {
        Rule rule = atMost(3, 60);
        call(rule, "0", 0);
        for (int caller = 1; caller < CountCalls.MOST_CALLERS; caller++) {
            call(rule, Integer.toString(caller), 1);
        }
        assertThat(call(rule, "0", 2)).isEqualTo(2);
        call(rule, "one more", 3);
        assertThat(counted.remembered()).isEqualTo(CountCalls.MOST_CALLERS);
        assertThat(call(rule, "0", 4)).isEqualTo(3);
        assertThat(call(rule, "1", 5)).as("forgotten").isEqualTo(1);
    }
}
