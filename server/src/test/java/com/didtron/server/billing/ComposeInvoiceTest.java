package com.didtron.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.billing.ComposeInvoice.Composed;
import com.didtron.server.kernel.Currency;
import com.didtron.server.rating.BillableCall;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lines of an invoice, as a billing clerk would check them.
class ComposeInvoiceTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void oneLinePerZoneInterconnectAndPrice() {
        Composed composed = compose("EUR", MADRID,
                //   answered (UTC)             trunk  zone            price     s    charge
                call("2026-03-02T08:00:00Z", 1, "Egypt - Fixed", "0.0931", 60, "0.0931"),
                call("2026-03-03T08:00:00Z", 1, "Egypt - Fixed", "0.0931", 30, "0.04655"),
                call("2026-03-04T08:00:00Z", 1, "Egypt - Fixed", "0.0987", 60, "0.0987"),
                call("2026-03-04T09:00:00Z", 2, "Egypt - Fixed", "0.0987", 60, "0.0987"),
                call("2026-03-02T10:00:00Z", 1, "Cuba", "0.7124", 90, "1.0686"));
        assertThat(composed.lines().stream().map(ComposeInvoiceTest::text)).containsExactly(
                "1 Cuba I1 2026-03-02 2026-03-02 0.7124 1 90 1.0686 1.07",
                "2 Egypt - Fixed I1 2026-03-02 2026-03-03 0.0931 2 90 0.13965 0.14",
                "3 Egypt - Fixed I1 2026-03-04 2026-03-04 0.0987 1 60 0.0987 0.10",
                "4 Egypt - Fixed I2 2026-03-04 2026-03-04 0.0987 1 60 0.0987 0.10");
    }

    /// R9: the total is the sum of the rounded lines, not the rounded sum; the difference goes to the rounding account.
    @Test
    void theTotalIsTheSumOfTheRoundedLines() {
        Composed composed = compose("USD", ZoneId.of("UTC"),
                call("2026-03-02T08:00:00Z", 1, "A", "0.01", 30, "0.005"),
                call("2026-03-02T08:00:00Z", 1, "B", "0.01", 30, "0.005"),
                call("2026-03-02T08:00:00Z", 1, "C", "0.01", 30, "0.005"));
        assertThat(composed.exactCharge()).isEqualByComparingTo("0.015");
        assertThat(composed.total()).isEqualByComparingTo("0.03");
        assertThat(composed.residual()).isEqualByComparingTo("0.015");
        assertThat(composed.calls()).isEqualTo(3);
    }

    /// Days are counted in the party's zone: 23:30 UTC is the next day in Madrid, and the night of the clock change has 23 hours.
    @Test
    void daysAreThoseOfTheBillingZone() {
        Composed composed = compose("EUR", MADRID,
                call("2026-03-28T23:30:00Z", 1, "A", "0.06", 60, "0.06"),
                call("2026-03-29T21:59:59Z", 1, "A", "0.06", 60, "0.06"),
                call("2026-03-29T22:00:00Z", 1, "A", "0.06", 60, "0.06"));
        assertThat(composed.lines()).singleElement().satisfies(line -> {
            assertThat(line.fromDay()).isEqualTo(LocalDate.parse("2026-03-29"));
            assertThat(line.toDay()).isEqualTo(LocalDate.parse("2026-03-30"));
        });
    }

    @Test
    void aCurrencyWithoutDecimalsIsBilledInWholeUnits() {
        Composed composed = compose("JPY", ZoneId.of("UTC"), call("2026-03-02T08:00:00Z", 1, "A", "1.5", 100, "2.5"));
        assertThat(composed.total()).isEqualByComparingTo("3");
    }

    @Test
    void everyCallIsOnExactlyOneLine() {
        BillableCall[] calls = Stream.iterate(0, i -> i + 1)
                .limit(500)
                .map(i -> call("2026-03-02T08:00:00Z", i % 3, "Zone " + i % 7, "0.0" + (1 + i % 5), 60, "0.01"))
                .toArray(BillableCall[]::new);
        Composed composed = compose("USD", ZoneId.of("UTC"), calls);
        assertThat(composed.callsOfLine().stream().flatMap(List::stream)).hasSize(500).doesNotHaveDuplicates();
        assertThat(composed.exactCharge()).isEqualByComparingTo("5.00");
    }

    @Test
    void noCallsNoLines() {
        assertThat(compose("USD", ZoneId.of("UTC")).lines()).isEmpty();
    }

    private static Composed compose(String currency, ZoneId zone, BillableCall... calls) {
        return ComposeInvoice.compose(List.of(calls), Currency.of(currency), zone, id -> "I" + id);
    }

    private static BillableCall call(String at, long interconnect, String zone, String price, long seconds, String charge) {
        return new BillableCall(
                UUID.randomUUID(), Instant.parse(at), interconnect, zone, new BigDecimal(price), seconds, new BigDecimal(charge));
    }

    private static String text(InvoiceLine l) {
        return "%d %s %s %s %s %s %d %d %s %s".formatted(
                l.position(), l.zone(), l.interconnectName(), l.fromDay(), l.toDay(), l.price().toPlainString(), l.calls(),
                l.ratedSeconds(), l.exactCharge().toPlainString(), l.charge().toPlainString());
    }
}
