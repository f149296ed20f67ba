package com.didtron.server.oracle;

import static com.didtron.server.oracle.OracleCase.USD;
import static com.didtron.server.oracle.OracleCase.decimal;
import static com.didtron.server.oracle.OracleCase.perMinute;
import static com.didtron.server.oracle.OracleCase.usd;
import static com.didtron.server.oracle.PriceCases.LONG_AGO;
import static com.didtron.server.oracle.PriceCases.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.admission.CreditCheck;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.oracle.OracleCase.Unbound;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.TalkTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Cases about finding a rate and about how long money lasts: models `rate.*` and `limit.*`.
final class RateAndLimitCases {

    private static final long A_DAY = 86_400;
    private static final Period BY_THE_SECOND = new Period(1, 1);

    private RateAndLimitCases() {}

    static void lookup(OracleCase given) {
        List<Rate> rates = new ArrayList<>();
        for (JsonNode row : given.inputs().get("table")) {
            if (row.has("max_len")) {
                throw new Unbound("rate for numbers of a certain length");
            }
            codes(row.get("prefix").asString(), given.inputs().get("table")).forEach(code -> rates.add(
                    Rate.of(rates.size() + 1, row.get("id").asString(), code,
                                    row.has("valid_from") ? Instant.parse(row.get("valid_from").asString()) : LONG_AGO,
                                    BY_THE_SECOND, perMinute(BigDecimal.ONE))
                            .to(row.has("valid_till") ? Instant.parse(row.get("valid_till").asString()) : null)
                            .build()));
        }
        Instant at = given.has("at") ? Instant.parse(given.inputs().get("at").asString()) : Instant.parse("2026-06-01T00:00:00Z");
        E164 number = E164.parse(given.inputs().get("number").asString());
        assertThat(RateDeck.of(TERMS, rates).find(number, at)).isInstanceOfSatisfying(RateFound.class, found ->
                assertThat(found.rate().zone()).isEqualTo(given.expected().get("selected").asString()));
    }

    /// "Everything else" is the nine codes of one digit, without those that have a price of their own.
    private static Stream<Prefix> codes(String prefix, JsonNode table) {
        if (!prefix.isEmpty()) {
            return Stream.of(Prefix.of(prefix));
        }
        Set<String> priced = new HashSet<>();
        table.forEach(row -> priced.add(row.get("prefix").asString()));
        return IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).filter(digit -> !priced.contains(digit)).map(Prefix::of);
    }

    static void boundary(OracleCase given) {
        Instant at = Instant.parse(given.inputs().get("at").asString());
        Rate old = Rate.of(1, "old", Prefix.of("44"), LONG_AGO, BY_THE_SECOND, perMinute(BigDecimal.ONE))
                .to(Instant.parse(given.inputs().get("old_till").asString()))
                .build();
        Rate next = Rate.of(2, "new", Prefix.of("44"), Instant.parse(given.inputs().get("new_from").asString()), BY_THE_SECOND,
                perMinute(BigDecimal.TWO)).build();
        assertThat(Stream.of(old, next).filter(rate -> rate.inForce(at)).count()).isEqualTo(given.expected().get("matches").asLong());
        assertThat(RateDeck.of(TERMS, List.of(next, old)).find(E164.parse("442071234567"), at))
                .isEqualTo(new RateFound(given.expected().get("selected").asString().equals("new") ? next : old));
    }

    static void talkTime(OracleCase given) {
        Rate rate = PriceCases.rate(given.whole("first_s"), given.whole("next_s"), given.decimal("rate_first_per_min"))
                .recurringPrice(perMinute(given.decimal("rate_next_per_min")))
                .connectionCharge(usd(given.decimal("connect_fee", "0")))
                .build();
        Money available = usd(given.decimal("balance").subtract(given.decimal("min_balance")));
        TalkTime time = TalkTime.affordable(TERMS, rate, available, A_DAY);
        if (given.expects("seconds")) {
            assertThat(time).isEqualTo(new TalkTime.Granted(given.expected().get("seconds").asLong(), true));
        } else {
            assertThat(time).isInstanceOf(TalkTime.NotAffordable.class);
        }
    }

    static void cap(OracleCase given) {
        long cap = given.whole("account_cap_s", given.whole("system_cap_s"));
        assertGranted(given, rate("1"), usd(new BigDecimal("1000000")), Math.min(cap, given.whole("system_cap_s")));
    }

    static void blocker(OracleCase given) {
        assertGranted(given, rate("1"), usd(new BigDecimal("1000000")), Math.min(given.whole("blocking_balance_s"), given.whole("requested_s")));
    }

    static void maxCost(OracleCase given) {
        BigDecimal perMinute = given.decimal("price").multiply(BigDecimal.valueOf(60)).divide(given.decimal("per_s"));
        assertGranted(given, rate(perMinute.toPlainString()), usd(given.decimal("max_cost")), given.whole("requested_s"));
    }

    private static void assertGranted(OracleCase given, Rate rate, Money available, long most) {
        assertThat(TalkTime.affordable(TERMS, rate, available, most)).isInstanceOfSatisfying(TalkTime.Granted.class, granted ->
                assertThat(granted.seconds()).isEqualTo(given.expected().get("seconds").asLong()));
    }

    static void inbound(OracleCase given) {
        Rate rate = PriceCases.rate(given.whole("first_s"), given.whole("next_s"), given.decimal("price_per_min")).build();
        Money balance = usd(given.decimal("balance"));
        long seconds = given.expected().get("seconds").asLong();
        assertThat(TalkTime.affordable(TERMS, rate, balance, A_DAY)).isEqualTo(new TalkTime.Granted(seconds, true));
        Money left = balance.minus(TalkTime.costUpTo(TERMS, rate, seconds));
        assertThat(TalkTime.affordable(TERMS, rate, left, A_DAY)).as("next call").isInstanceOf(TalkTime.NotAffordable.class);
    }

    static void reserve(OracleCase given) {
        Rate rate = rate(given.inputs().get("price_per_min").asString());
        Money available = usd(given.decimal("available"));
        Money lock = usd(given.decimal("lock"));
        Money holds = usd(BigDecimal.ZERO);
        for (int call = 0; call < given.whole("max_calls"); call++) {
            assertThat(CreditCheck.allows(CreditCheck.prepaid(available, usd(BigDecimal.ZERO), holds), lock)).isTrue();
            holds = holds.plus(lock);
        }
        JsonNode after = given.expected().get("after_two_starts");
        assertThat(holds).isEqualTo(usd(decimal(after, "locked")));
        assertThat(CreditCheck.prepaid(available, usd(BigDecimal.ZERO), holds).amount()).isEqualTo(usd(decimal(after, "free")));
        assertThat(TalkTime.affordable(TERMS, rate, lock, A_DAY))
                .isEqualTo(new TalkTime.Granted(given.expected().get("seconds_per_lock").asLong(), true));
        assertThat(TalkTime.affordable(TERMS, rate, available, A_DAY))
                .isEqualTo(new TalkTime.Granted(given.expected().get("total_minutes_possible").asLong() * 60, true));
    }

    static void overdraftBound(OracleCase given) {
        Money none = new Money(BigDecimal.ZERO, USD);
        Money balance = usd(given.decimal("balance"));
        Money cost = usd(given.decimal("cost_per_call"));
        Money withHolds = none;
        Money withoutHolds = none;
        for (int call = 0; call < given.whole("calls"); call++) {
            // all start together: without holds each sees the whole balance
            withoutHolds = CreditCheck.allows(CreditCheck.prepaid(balance, none, none), cost) ? withoutHolds.plus(cost) : withoutHolds;
            withHolds = CreditCheck.allows(CreditCheck.prepaid(balance, none, withHolds), cost) ? withHolds.plus(cost) : withHolds;
        }
        assertThat(withoutHolds).isEqualTo(usd(decimal(given.expected(), "spend_without_holds")));
        assertThat(withHolds).isEqualTo(usd(decimal(given.expected(), "spend_with_holds")));
    }

    private static Rate rate(String pricePerMinute) {
        return PriceCases.rate(1, 1, new BigDecimal(pricePerMinute)).build();
    }
}
