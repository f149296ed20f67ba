package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.CallerRules.Origination.Order;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which numbers of origination lists calls are given, each call one of each list that is asked for.
class PickNumbersTest {

    private final PickNumbers pick = new PickNumbers((_, list) -> place -> "L" + list + "-" + Math.floorMod(place, 3));

    private final Random random = new Random(7);

    private String next(long interconnect, long list) {
        return pick.ofCustomer(CallId.create(Clock.systemUTC(), random)).pick(new TenantId(1), interconnect, new Origination(list, Order.IN_TURN));
    }

    /// The bilateral I7 gives its callers numbers of list 1 and is sent numbers of list 2; I8 shares list 1.
    @Test
    void noListTakesTurnsFromAnother() {
        assertThat(List.of(next(7, 1), next(7, 2), next(7, 1), next(7, 2), next(8, 1), next(7, 1), next(7, 1), next(7, 2)))
                .containsExactly("L1-0", "L2-0", "L1-1", "L2-1", "L1-0", "L1-2", "L1-0", "L2-2");
    }

    @Test
    void atRandomTakesNoTurnAndIsTheSameForTheWholeCall() {
        var call = pick.ofCustomer(CallId.create(Clock.systemUTC(), random));
        var random = new Origination(1L, Order.RANDOM);
        assertThat(call.pick(new TenantId(1), 7, random)).isEqualTo(call.pick(new TenantId(1), 7, random));
        assertThat(next(7, 1)).isEqualTo("L1-0");
    }
}
