package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.TERMS;
import static com.didtron.server.rates.Decks.eur;
import static com.didtron.server.rates.Decks.rate;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.Rounding;
import com.didtron.server.rates.TalkTime.Granted;
import com.didtron.server.rates.TalkTime.NotAffordable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long money lasts, and how much to hold.
class TalkTimeTest {

    private static final long FOUR_HOURS = 14_400;

    @ParameterizedTest(name = "{0} at {1} on {2}: {3} s")
    @CsvSource({
        "60,       3,    1/1,   1200",
        "0.10,     0.05, 60/60, 120",
        "0.0999,   0.05, 60/60, 60",
        "0.05,     0.05, 60/60, 60",
        "0.0508,   0.05, 60/1,  60",
        "0.050833, 0.05, 60/1,  61",
        "1000,     0.05, 60/1,  14400",
    })
    void grantedToTheEndOfAnInterval(String available, String price, String period, long seconds) {
        TalkTime time = TalkTime.affordable(TERMS, rate("20", period, price).build(), eur(available), FOUR_HOURS);
        assertThat(time).isEqualTo(new Granted(seconds, seconds < FOUR_HOURS));
    }

    @ParameterizedTest(name = "{0} at 0.05 on 60/60 with 0.01 connection: not even the first interval")
    @CsvSource({"0", "-5", "0.05", "0.059999"})
    void notEnoughForTheFirstInterval(String available) {
        Rate rate = rate("20", "60/60", "0.05").connectionCharge(eur("0.01")).build();
        assertThat(TalkTime.affordable(TERMS, rate, eur(available), FOUR_HOURS)).isEqualTo(new NotAffordable(eur("0.06")));
    }

    @Test
    void graceIsNoReasonToGrantAFreeCall() {
        Rate rate = rate("20", "60/60", "0.05").graceSeconds(5).build();
        assertThat(TalkTime.affordable(TERMS, rate, eur("0"), FOUR_HOURS)).isEqualTo(new NotAffordable(eur("0.05")));
    }

    @Test
    void aShortCallThatCostsMoreThanALongOneIsReckonedWith() {
        PlanTerms terms = TERMS.withShortCall(new ShortCall(6, eur("0.30"), false));
        Rate rate = rate("20", "1/1", "0.60").build();
        assertThat(TalkTime.costUpTo(terms, rate, 10)).as("10 s cost 0.10, but hanging up after 6 s costs 0.30").isEqualTo(eur("0.30"));
        assertThat(TalkTime.affordable(terms, rate, eur("0.20"), FOUR_HOURS)).isEqualTo(new NotAffordable(eur("0.30")));
        assertThat(TalkTime.affordable(terms, rate, eur("0.50"), FOUR_HOURS)).isEqualTo(new Granted(50, true));
    }

    @Test
    void aMaximumChargeEndsTheNeedForMoney() {
        Rate rate = rate("20", "1/1", "0.60").maxCharge(eur("1")).build();
        assertThat(TalkTime.affordable(TERMS, rate, eur("1"), FOUR_HOURS)).isEqualTo(new Granted(FOUR_HOURS, false));
        assertThat(TalkTime.affordable(TERMS, rate, eur("0.99"), FOUR_HOURS)).isEqualTo(new Granted(99, true));
    }

    @Test
    void aHoldGrowsByTheCostOfTheNextSlice() {
        Rate rate = rate("20", "60/1", "0.60").connectionCharge(eur("0.01")).build();
        assertThat(TalkTime.firstInterval(TERMS, rate)).isEqualTo(eur("0.61"));
        assertThat(TalkTime.costUpTo(TERMS, rate, 60)).isEqualTo(eur("0.61"));
        assertThat(TalkTime.costOfExtending(TERMS, rate, 60, 120)).isEqualTo(eur("0.60"));
        assertThat(TalkTime.costOfExtending(TERMS, rate, 10, 60)).as("within the first interval").isEqualTo(eur("0"));
    }

    @ParameterizedTest(name = "{0} at {1} per minute, {2} s: {3} a minute")
    @CsvSource({
        "60/60, 0.0100, 20,  0.03",
        "1/1,   0.0120, 20,  0.012",
        "60/60, 0.0100, 180, 0.01",
        "60/60, 0.0100, 90,  0.013333",
    })
    void effectivePrice(String period, String price, long seconds, String effective) {
        assertThat(EffectivePrice.of(TERMS, rate("20", period, price).build(), seconds).perMinute(Rounding.CALL))
                .isEqualTo(Decks.price(effective));
    }

    @ParameterizedTest(name = "sold at 0.10, bought at {0}: margin {1} %, guard of 10 % passes: {2}")
    @CsvSource({"0.08, 20.00, true", "0.09, 10.00, true", "0.090001, 10.00, false", "0.12, -20.00, false"})
    void margin(String buy, String percent, boolean passes) {
        EffectivePrice selling = EffectivePrice.of(TERMS, rate("20", "1/1", "0.10").build(), 180);
        EffectivePrice buying = EffectivePrice.of(TERMS, rate("20", "1/1", buy).build(), 180);
        assertThat(buying.leavesMargin(selling, BigDecimal.TEN)).isEqualTo(passes);
        assertThat(buying.marginPercent(selling, new Rounding(2, RoundingMode.HALF_UP)))
                .isEqualByComparingTo(percent);
    }
}
