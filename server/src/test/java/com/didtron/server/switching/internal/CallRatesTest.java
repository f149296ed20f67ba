package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.MovableClock;
import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallRatesTest {

    private static final TenantId OPERATOR = new TenantId(1);
    private static final TenantId RENTER = new TenantId(2);
    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-03-02T12:00:00Z"));
    private final CallRates rates = new CallRates(clock);

    private void assertRates(double operator, double renter, double unknown) {
        assertThat(rates.perSecond(OPERATOR)).as("operator").isEqualTo(operator);
        assertThat(rates.perSecond(RENTER)).as("renter").isEqualTo(renter);
        assertThat(rates.unknownPerSecond()).as("unknown").isEqualTo(unknown);
    }

    @Test
    void eachTenantHasItsOwn() {
        for (int call = 0; call < 20; call++) {
            rates.count(OPERATOR);
        }
        rates.count(null);
        assertRates(0, 0, 0); // the second is not over
        clock.move(Duration.ofSeconds(1));
        assertRates(2, 0, 0.1);
        rates.count(RENTER);
        clock.move(Duration.ofSeconds(9));
        assertRates(2, 0.1, 0.1);
        clock.move(Duration.ofSeconds(1));
        assertRates(0, 0.1, 0);
        clock.move(Duration.ofHours(1));
        assertRates(0, 0, 0);
    }
}
