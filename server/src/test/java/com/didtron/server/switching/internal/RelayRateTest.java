package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RelayRateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final RelayRate rate = new RelayRate();

    private void look(int second, long counted, Double told) {
        assertThat(rate.at(NOON.plusSeconds(second), counted)).as("second %d", second).isEqualTo(told);
    }

    @Test
    void itIsToldWhileSomebodyLooks() {
        look(0, 5_000, null);
        look(5, 5_500, 100.0);
        look(5, 5_600, 100.0); // a second person at the same moment
        look(7, 5_600, 50.0);
        look(12, 5_600, 0.0);
        look(100, 90_000, null); // nobody looked for a while: an average of hours would be no rate
        look(101, 90_010, 10.0);
        look(103, 4, null); // the switch began anew
        look(50, 8, null); // the clock was set back
    }
}
