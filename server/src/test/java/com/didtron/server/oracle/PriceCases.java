package com.didtron.server.oracle;

import static com.didtron.server.oracle.OracleCase.USD;
import static com.didtron.server.oracle.OracleCase.decimal;
import static com.didtron.server.oracle.OracleCase.perMinute;
import static com.didtron.server.oracle.OracleCase.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.oracle.OracleCase.Unbound;
import com.didtron.server.rates.DurationRounding;
import com.didtron.server.rates.ExactCharge;
import com.didtron.server.rates.FreeSeconds;
import com.didtron.server.rates.GraceOrder;
import com.didtron.server.rates.IntervalAnchor;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateCall;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.RatedSide;
import com.didtron.server.rates.SplitCall;
import com.didtron.server.rates.TimeClass;
import com.didtron.server.rates.TimeClassRule;
import com.didtron.server.rates.UnansweredCall;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Cases about charges and rounding: models `price.*` and `round.*`.
final class PriceCases {

    static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    static final Prefix ONE = Prefix.of("1");
    static final PlanTerms TERMS = PlanTerms.of(1, USD, ZoneOffset.UTC);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceCases() {}

    static Rate.Builder rate(int initialSeconds, int recurringSeconds, BigDecimal pricePerMinute) {
        return Rate.of(1, "zone", ONE, LONG_AGO, new Period(initialSeconds, recurringSeconds), perMinute(pricePerMinute));
    }

    static void interval(OracleCase given) {
        PlanTerms terms = given.inputs().has("anchor") ? TERMS.withIntervalAnchor(IntervalAnchor.FROM_ZERO) : TERMS;
        terms = rounded(given, terms);
        Rate rate = rate(given.whole("first_s"), given.whole("next_s"), given.decimal("rate_first_per_min"))
                .recurringPrice(perMinute(given.decimal("rate_next_per_min")))
                .connectionCharge(usd(given.decimal("connect_fee", "0")))
                .graceSeconds(given.whole("grace_s", 0))
                .build();
        RatedSide side = RateCall.rate(terms, rate, given.whole("duration_s") * 1_000L);
        if (given.expects("billed_s")) {
            assertThat(side.ratedSeconds()).as("rated seconds").isEqualTo(given.expected().get("billed_s").asLong());
        }
        if (given.expects("net")) {
            assertCharge(given, side, "net");
        }
        if (given.expects("gross")) {
            ExactCharge gross = side.exact().times(BigDecimal.ONE.add(given.decimal("tax_pct").divide(HUNDRED)));
            assertAmount(given, gross, gross.rounded(terms.callRounding()), "gross");
        }
    }

    static void minimum(OracleCase given) {
        PlanTerms terms = given.yes("minimum_beats_grace") ? TERMS.withGraceOrder(GraceOrder.INTERVAL_FIRST) : TERMS;
        Rate rate = rate(given.whole("minimum_s"), given.whole("increment_s"), BigDecimal.ONE)
                .graceSeconds(given.whole("grace_s", 0))
                .build();
        assertThat(RateCall.rate(terms, rate, given.whole("duration_s") * 1_000L).ratedSeconds())
                .isEqualTo(given.expected().get("billed_s").asLong());
    }

    static void slots(OracleCase given) {
        PlanTerms terms = rounded(given, TERMS);
        Rate rate = ofSlots(given.inputs()).build();
        assertCharge(given, RateCall.rate(terms, rate, given.whole("duration_s") * 1_000L), "cost");
    }

    static void timeOfDay(OracleCase given) {
        ZoneId zone = ZoneId.of(given.inputs().get("timezone").asString());
        List<Rate> rates = new ArrayList<>();
        for (JsonNode period : given.inputs().get("periods")) {
            Rate priced = (period.has("slots") ? ofSlots(period) : ofOnePrice(period)).build();
            rates.add(Rate.of(rates.size() + 1, period.get("id").asString(), ONE, LONG_AGO, priced.period(), priced.initialPrice())
                    .connectionCharge(priced.connectionCharge())
                    .timeClass(timeClass(period, given.inputs().get("periods")))
                    .build());
        }
        RateDeck deck = RateDeck.of(PlanTerms.of(1, USD, zone).withTimeClassRule(TimeClassRule.SPLIT_AT_BOUNDARY), rates);
        Instant start = instant(given.inputs().get("start").asString(), zone);
        Instant end = instant(given.inputs().get("end").asString(), zone);
        E164 number = E164.parse("12125550100");
        Rate first = ((RateFound) deck.find(number, start)).rate();
        SplitCall call = SplitCall.rate(deck, first, number, null, start, start, Duration.between(start, end).toMillis());
        assertAmount(given, call.exact(), call.charge(), "cost");
        if (given.expects("segments")) {
            List<String> expected = new ArrayList<>();
            given.expected().get("segments").forEach(part ->
                    expected.add(part.get("period").asString() + " " + part.get("seconds").asLong()));
            assertThat(call.parts()).extracting(part -> part.rate().zone() + " " + part.ratedSeconds()).isEqualTo(expected);
        }
    }

    static void freeSeconds(OracleCase given) {
        int first = given.whole("first_block_s", given.whole("increment_s", 1));
        Rate rate = rate(first, given.whole("increment_s", 1), given.decimal("price_per_min", "1"))
                .connectionCharge(usd(given.decimal("connect_fee", "0")))
                .build();
        // "billable from 15 s" is "15 s less a millisecond is rated as nothing"
        PlanTerms terms = given.has("min_billable_s") ? TERMS.withMinimumRatedMillis(given.whole("min_billable_s") * 1_000L - 1) : TERMS;
        int before = given.whole("free_s", given.whole("free_before_s", 0));
        FreeSeconds.Use use = new FreeSeconds(before, usd(BigDecimal.ZERO)).rate(terms, rate, given.whole("call_s") * 1_000L);
        if (given.expects("free_s")) {
            assertThat(use.usedSeconds()).as("free seconds used").isEqualTo(given.expected().get("free_s").asLong());
        }
        if (given.expects("charged_s")) {
            assertThat(use.chargedSeconds()).as("charged seconds").isEqualTo(given.expected().get("charged_s").asLong());
        }
        if (given.expects("cost")) {
            assertCharge(given, use.charged(), "cost");
        }
        if (given.expects("balance")) {
            assertThat(usd(given.decimal("balance")).minus(use.charged().charge())).isEqualTo(usd(decimal(given.expected(), "balance")));
        }
        if (given.expects("free_after_s")) {
            assertThat(before - use.usedSeconds()).as("free seconds left").isEqualTo(given.expected().get("free_after_s").asLong());
        }
    }

    static void mixed(OracleCase given) {
        FreeSeconds balance = new FreeSeconds(given.whole("voice_balance_s"), usd(given.decimal("voice_connect_fee")));
        FreeSeconds.Use use = balance.rate(TERMS, rate(1, 1, BigDecimal.TEN).build(), given.whole("requested_s") * 1_000L);
        assertThat(use.usedSeconds()).isEqualTo(given.expected().get("seconds").asLong());
        assertCharge(given, use.charged(), "cost");
    }

    static void attemptFee(OracleCase given) {
        UnansweredCall fees = new UnansweredCall(usd(given.decimal("customer_fee")), usd(given.decimal("vendor_fee")));
        boolean supplierTried = !given.yes("rejected_before_vendor");
        Money net = fees.customerCharge(given.yes("last_record"), given.yes("package_call"), supplierTried);
        assertThat(net).isEqualTo(usd(decimal(given.expected(), "customer_net")));
        ExactCharge gross = ExactCharge.of(net).times(BigDecimal.ONE.add(given.decimal("tax_pct").divide(HUNDRED)));
        assertAmount(given, gross, gross.rounded(Rounding.CALL), "customer_gross");
        assertThat(fees.supplierCharge(supplierTried)).isEqualTo(usd(decimal(given.expected(), "vendor")));
    }

    static void roundAmount(OracleCase given) {
        if (given.has("value")) {
            assertThat(OracleCase.rounding(given.inputs()).of(given.decimal("value")))
                    .isEqualByComparingTo(decimal(given.expected(), "amount"));
        } else if (given.has("increments")) {
            // so many intervals of 6 s at a price per interval
            Rate rate = rate(6, 6, given.decimal("price").multiply(BigDecimal.TEN)).build();
            assertCharge(given, RateCall.rate(TERMS, rate, given.whole("increments") * 6_000L), "amount");
        } else {
            PlanTerms terms = TERMS.withCallRounding(OracleCase.rounding(given.inputs()));
            Rate rate = rate(1, 1, given.decimal("rate_per_min")).build();
            assertThat(RateCall.rate(terms, rate, given.whole("billed_s") * 1_000L).charge())
                    .isEqualTo(usd(decimal(given.expected(), "amount")));
        }
    }

    static void roundDuration(OracleCase given) {
        if (given.has("start_s")) {
            // a party that cuts the fraction off both ends, and one that subtracts first
            long floored = DurationRounding.FLOOR.toSeconds(millis(given, "end_s")) - DurationRounding.FLOOR.toSeconds(millis(given, "start_s"));
            assertThat(floored).isEqualTo(given.expected().get("floor_then_subtract").asLong());
            assertThat(DurationRounding.HALF_UP.toSeconds(millis(given, "end_s") - millis(given, "start_s")))
                    .isEqualTo(given.expected().get("subtract_then_half_up").asLong());
            return;
        }
        long talk = millis(given, "duration_s");
        assertSeconds(given, "up", DurationRounding.CEIL.toSeconds(talk));
        assertSeconds(given, "half_up", DurationRounding.HALF_UP.toSeconds(talk));
        assertSeconds(given, "down", DurationRounding.FLOOR.toSeconds(talk));
        if (given.has("threshold_ms")) {
            // a fraction counts from 1 ms: up; from 500 ms: half up
            DurationRounding rounding = switch (given.whole("threshold_ms")) {
                case 1 -> DurationRounding.CEIL;
                case 500 -> DurationRounding.HALF_UP;
                default -> throw new Unbound("threshold");
            };
            assertSeconds(given, "billed_s", rounding.toSeconds(talk));
        }
    }

    private static void assertSeconds(OracleCase given, String expected, long seconds) {
        if (given.expects(expected)) {
            assertThat(seconds).as(expected).isEqualTo(given.expected().get(expected).asLong());
        }
    }

    private static long millis(OracleCase given, String input) {
        return given.decimal(input).movePointRight(3).longValueExact();
    }

    private static PlanTerms rounded(OracleCase given, PlanTerms terms) {
        return given.has("rounding") ? terms.withCallRounding(OracleCase.rounding(given.inputs().get("rounding"))) : terms;
    }

    private static void assertCharge(OracleCase given, RatedSide side, String expected) {
        assertAmount(given, side.exact(), side.charge(), expected);
    }

    /// A case with a rounding is compared after it, one without before it.
    private static void assertAmount(OracleCase given, ExactCharge exact, Money rounded, String expected) {
        BigDecimal amount = decimal(given.expected(), expected);
        if (given.has("rounding")) {
            assertThat(rounded).as(expected).isEqualTo(usd(amount));
        } else {
            assertThat(exact.sixtieths().subtract(amount.multiply(SIXTY)).abs())
                    .as("%s: %s against %s", expected, exact, amount)
                    .isLessThanOrEqualTo(given.tolerance().multiply(SIXTY));
        }
    }

    /// One slot, or a first block followed by the rest: that is a period.
    private static Rate.Builder ofSlots(JsonNode node) {
        JsonNode slots = node.get("slots");
        JsonNode first = slots.get(0);
        JsonNode last = slots.get(slots.size() - 1);
        int block = first.get("increment_s").asInt();
        if (slots.size() > 2 || slots.size() == 2 && last.get("from_s").asInt() != block) {
            throw new Unbound("slots that are no initial and recurring interval");
        }
        return rate(block, last.get("increment_s").asInt(), pricePerMinute(first))
                .recurringPrice(perMinute(pricePerMinute(last)))
                .connectionCharge(usd(decimal(node, "connect_fee", "0")));
    }

    private static Rate.Builder ofOnePrice(JsonNode node) {
        int increment = node.has("increment_s") ? node.get("increment_s").asInt() : 1;
        return rate(increment, increment, pricePerMinute(node)).connectionCharge(usd(decimal(node, "connect_fee", "0")));
    }

    private static BigDecimal pricePerMinute(JsonNode slot) {
        return decimal(slot, "price").multiply(SIXTY).divide(decimal(slot, "per_s"));
    }

    /// Until the next period of the same days begins, or midnight.
    private static TimeClass timeClass(JsonNode period, JsonNode periods) {
        Set<DayOfWeek> days = days(period);
        LocalTime start = LocalTime.parse(period.get("from").asString());
        LocalTime end = LocalTime.MIDNIGHT;
        for (JsonNode other : periods) {
            LocalTime next = LocalTime.parse(other.get("from").asString());
            if (days(other).equals(days) && next.isAfter(start) && (end.equals(LocalTime.MIDNIGHT) || next.isBefore(end))) {
                end = next;
            }
        }
        return new TimeClass(period.get("id").asString(), days, start, end);
    }

    private static Set<DayOfWeek> days(JsonNode period) {
        if (!period.has("weekdays")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        period.get("weekdays").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
        return days;
    }

    private static Instant instant(String text, ZoneId zone) {
        return text.contains("+") ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
