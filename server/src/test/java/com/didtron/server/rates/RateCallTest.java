package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.TERMS;
import static com.didtron.server.rates.Decks.eur;
import static com.didtron.server.rates.Decks.millis;
import static com.didtron.server.rates.Decks.price;
import static com.didtron.server.rates.Decks.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.rates.Working.Limit;
import com.didtron.server.rates.Working.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules R2–R9, as a billing clerk would check them.
class RateCallTest {

    /// The worked examples of the rule set (T1).
    @ParameterizedTest(name = "T1: {0} s on {1} at {2} + {3} connection: {4} s, {5}")
    @CsvSource({
        // talk, period, per minute, connection, rated, charge
        "61,   60/60, 0.05,   0,     120, 0.100000",
        "61,   60/1,  0.05,   0,     61,  0.050833",
        "7,    30/6,  0.09,   0,     30,  0.045000",
        "37,   30/6,  0.09,   0,     42,  0.063000",
        "1.2,  0/1,   0.0612, 0,     2,   0.002040",
        "59.4, 0/6,   0.0123, 0.002, 60,  0.014300",
        "20,   60/60, 0.0100, 0,     60,  0.010000",
        "20,   1/1,   0.0120, 0,     20,  0.004000",
    })
    void workedExamples(String talk, String period, String perMinute, String connection, long rated, String charge) {
        RatedSide side = RateCall.rate(TERMS, rate("20", period, perMinute).connectionCharge(eur(connection)).build(), millis(talk));
        assertThat(side.ratedSeconds()).isEqualTo(rated);
        assertThat(side.charge()).isEqualTo(eur(charge));
    }

    @ParameterizedTest(name = "R6: {0} s on {1} are rated as {2} s")
    @CsvSource({
        "0.001, 60/60, 60",
        "1,     60/60, 60",
        "60,    60/60, 60",
        "60.001,60/60, 120",
        "60,    60/1,  60",
        "61,    60/1,  61",
        "30,    30/6,  30",
        "31,    30/6,  36",
        "36,    30/6,  36",
        "36.5,  30/6,  42",
        "1,     0/6,   6",
        "6,     0/6,   6",
        "7,     0/6,   12",
        "1,     1/60,  1",
        "2,     1/60,  61",
        "0,     60/60, 0",
    })
    void intervals(String talk, String period, long rated) {
        assertThat(RateCall.rate(TERMS, rate("20", period, "1").build(), millis(talk)).ratedSeconds()).isEqualTo(rated);
    }

    @ParameterizedTest(name = "R6 counted from zero: {0} s on {1} are rated as {2} s")
    @CsvSource({"1, 30/60, 30", "30, 30/60, 30", "31, 30/60, 60", "61, 30/60, 120", "45, 30/6, 48", "31, 30/6, 36"})
    void intervalsFromZero(String talk, String period, long rated) {
        PlanTerms terms = TERMS.withIntervalAnchor(IntervalAnchor.FROM_ZERO);
        assertThat(RateCall.rate(terms, rate("20", period, "1").build(), millis(talk)).ratedSeconds()).isEqualTo(rated);
    }

    @ParameterizedTest(name = "R2: {0} s are {1} s up, {2} s half up, {3} s down")
    @CsvSource({"0,0,0,0", "0.001,1,0,0", "0.499,1,0,0", "0.5,1,1,0", "0.999,1,1,0", "60,60,60,60", "60.001,61,60,60", "60.5,61,61,60"})
    void seconds(String talk, long up, long halfUp, long down) {
        assertThat(DurationRounding.CEIL.toSeconds(millis(talk))).isEqualTo(up);
        assertThat(DurationRounding.HALF_UP.toSeconds(millis(talk))).isEqualTo(halfUp);
        assertThat(DurationRounding.FLOOR.toSeconds(millis(talk))).isEqualTo(down);
        assertThatIllegalArgumentException().isThrownBy(() -> DurationRounding.CEIL.toSeconds(-1));
    }

    @Test
    void initialAndRecurringPricesDiffer() {
        // 0.01 + 0.60 × 30/60 + 0.12 × 12/60
        Rate rate = rate("20", "30/6", "0.60").recurringPrice(price("0.12")).connectionCharge(eur("0.01")).build();
        assertThat(RateCall.rate(TERMS, rate, millis("40")).charge()).isEqualTo(eur("0.334"));
    }

    @ParameterizedTest(name = "R3: a minimum of 800 ms, {0} s of talk: {1} s, {2}, {3}")
    @CsvSource({
        "0,     0, 0,     NO_TALK",
        "0.8,   0, 0,     BELOW_MINIMUM",
        "0.801, 1, 1.01,  INTERVALS",
    })
    void minimumRatedDuration(String talk, long rated, String charge, Outcome outcome) {
        Rate rate = rate("20", "1/1", "60").connectionCharge(eur("0.01")).build();
        RatedSide side = RateCall.rate(TERMS.withMinimumRatedMillis(800), rate, millis(talk));
        assertThat(side.ratedSeconds()).isEqualTo(rated);
        assertThat(side.charge()).isEqualTo(eur(charge));
        assertThat(side.working().outcome()).isEqualTo(outcome);
    }

    @Test
    void whatRoundsDownToNothingPaysNoConnectionCharge() {
        Rate rate = rate("20", "60/60", "1").connectionCharge(eur("0.05")).minCharge(eur("0.10")).build();
        RatedSide side = RateCall.rate(TERMS.withDurationRounding(DurationRounding.FLOOR), rate, 999);
        assertThat(side.charge().isZero()).isTrue();
        assertThat(side.working().outcome()).isEqualTo(Outcome.NO_TALK);
    }

    @ParameterizedTest(name = "R4: a grace of 5 s, {0} s on 60/60: {1} s, {2}")
    @CsvSource({"4.9, 0, 0", "5, 0, 0", "5.001, 60, 0.55"})
    void grace(String talk, long rated, String charge) {
        Rate rate = rate("20", "60/60", "0.50").connectionCharge(eur("0.05")).graceSeconds(5).build();
        RatedSide side = RateCall.rate(TERMS, rate, millis(talk));
        assertThat(side.ratedSeconds()).isEqualTo(rated);
        assertThat(side.charge()).isEqualTo(eur(charge));
    }

    @ParameterizedTest(name = "R5: up to 6 s cost 0.02 {2}: {0} s are {1} s and cost {3}")
    @CsvSource({
        "6,     60, instead, 0.02",
        "6.001, 60, instead, 0.50",
        "6,     60, on top,  0.52",
        "6.001, 60, on top,  0.50",
    })
    void shortCallCharge(String talk, long rated, String how, String charge) {
        PlanTerms terms = TERMS.withShortCall(new ShortCall(6, eur("0.02"), how.equals("on top")));
        RatedSide side = RateCall.rate(terms, rate("20", "60/60", "0.50").build(), millis(talk));
        assertThat(side.ratedSeconds()).as("period-based, whatever is charged").isEqualTo(rated);
        assertThat(side.charge()).isEqualTo(eur(charge));
    }

    @ParameterizedTest(name = "R8: at least 0.10, at most 2.00: {0} s at 1.00 cost {1}, {2}")
    @CsvSource({"1, 0.10, MIN_CHARGE", "6, 0.10, NONE", "60, 1.00, NONE", "120, 2.00, NONE", "121, 2.00, MAX_CHARGE"})
    void minimumAndMaximumCharge(String talk, String charge, Limit limit) {
        Rate rate = rate("20", "1/1", "1").minCharge(eur("0.10")).maxCharge(eur("2")).build();
        RatedSide side = RateCall.rate(TERMS, rate, millis(talk));
        assertThat(side.charge()).isEqualTo(eur(charge));
        assertThat(side.working().limit()).isEqualTo(limit);
    }

    @Test
    void roundedOnceAtTheEnd() {
        // 1/60 of 0.000001 times a thousand: rounding each second would charge nothing
        Rate rate = rate("20", "1/1", "0.000001").build();
        assertThat(RateCall.rate(TERMS, rate, millis("1000")).charge()).isEqualTo(eur("0.000017"));
        assertThat(RateCall.rate(TERMS.withCallRounding(new Rounding(4, RoundingMode.UP)), rate, millis("1000")).charge())
                .isEqualTo(eur("0.0001"));
    }

    @Test
    void amountsBeyond64BitsAreStillExact() {
        Rate dear = rate("20", "1/1", "123456789.123456789012").connectionCharge(eur("987654321.123456789012")).build();
        // 987654321.123456789012 + 123456789.123456789012 × 86400/60
        assertThat(RateCall.rate(TERMS, dear, 86_400_000L).charge()).isEqualTo(eur("178765430658.901233").rounded(6, RoundingMode.HALF_UP));
    }

    @Test
    void theWorkingTellsEveryStep() {
        RatedSide side = RateCall.rate(TERMS, rate("20", "60/60", "0.05").build(), millis("61"));
        assertThat(side.working().lines()).containsExactly(
                "plan 7, rate 1: zone 20, code 20, in force from 2026-01-01T00:00:00Z",
                "61.000 s → 61 s (ceil) → 120 s (60/60) → 0.000000 + 0.05 × 120/60 = 0.100000",
                "rounded once to 6 digits, half up: 0.10 EUR (R9)");
        assertThat(side.working().asMap())
                .containsEntry("talkMillis", 61_000L)
                .containsEntry("initialSeconds", 60L)
                .containsEntry("restSeconds", 60L)
                .containsEntry("exactSixtieths", "6.00")
                .containsEntry("charge", "0.10")
                .doesNotContainKey("to");
    }

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource(delimiter = '|', value = {
        "0    | 0.000 s → 0 s (ceil) → nothing to charge (R6)",
        "2    | 2.000 s is within the grace of 2 s → free (R4)",
        "4    | 4.000 s → 4 s (ceil) → 30 s (30/6) → short call, 0.03 EUR instead of the rate (R5)",
        "33   | 33.000 s → 33 s (ceil) → 36 s (30/6) → 0.010000 + 0.6 × 30/60 + 0.12 × 6/60 = 0.322000",
    })
    void theWorkingOfOtherOutcomes(String talk, String line) {
        Rate rate = rate("20", "30/6", "0.6").recurringPrice(price("0.12")).connectionCharge(eur("0.01")).graceSeconds(2).build();
        PlanTerms terms = TERMS.withShortCall(new ShortCall(5, eur("0.03"), false));
        assertThat(RateCall.rate(terms, rate, millis(talk.strip())).working().lines().get(1)).isEqualTo(line.replace("0.6 ", "0.60 "));
    }

    @Test
    void ratesAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate("20", "1/1", "1").to(Decks.JANUARY).build())
                .withMessageContaining("not after its beginning");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate("20", "1/1", "1").connectionCharge(Money.of("1", "USD")).build())
                .withMessageContaining("mixes EUR and USD");
        assertThatIllegalArgumentException().isThrownBy(() -> rate("20", "1/1", "1").minCharge(eur("2")).maxCharge(eur("1")).build());
        assertThatIllegalArgumentException().isThrownBy(() -> rate("20", "1/1", "1").connectionCharge(eur("-1")).build());
        assertThatIllegalArgumentException().isThrownBy(() -> rate("20", "1/1", "1").graceSeconds(-1).build());
    }

    @Test
    void unansweredCallsCostNothingUnlessAFeeIsAgreed() {
        assertThat(RateCall.rate(TERMS, rate("20", "60/60", "1").connectionCharge(eur("1")).build(), 0).charge().isZero()).isTrue();
        UnansweredCall fees = new UnansweredCall(eur("0.001"), eur("0.0005"));
        assertThat(fees.customerCharge(true, false, true)).isEqualTo(eur("0.001"));
        assertThat(fees.customerCharge(false, false, true).isZero()).isTrue();
        assertThat(fees.customerCharge(true, false, false).isZero()).isTrue();
        assertThat(fees.supplierCharge(true)).isEqualTo(eur("0.0005"));
    }

    @Test
    void theFastPathAndTheExactPathAgree() {
        Rate rate = rate("20", "30/6", "0.123456789012").recurringPrice(price("0.000000000001")).connectionCharge(eur("0.5")).build();
        BigDecimal slow = new BigDecimal("0.5").multiply(BigDecimal.valueOf(60))
                .add(new BigDecimal("0.123456789012").multiply(BigDecimal.valueOf(30)))
                .add(new BigDecimal("0.000000000001").multiply(BigDecimal.valueOf(6)));
        assertThat(RateCall.rate(TERMS, rate, millis("31")).exact().sixtieths()).isEqualByComparingTo(slow);
    }
}
