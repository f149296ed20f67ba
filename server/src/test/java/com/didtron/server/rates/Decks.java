package com.didtron.server.rates;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

/// A small language for rates in tests: everything in euros unless said.
final class Decks {

    static final Currency EUR = Currency.of("EUR");
    static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");
    static final PlanTerms TERMS = PlanTerms.of(7, EUR, ZoneOffset.UTC);
    static final E164 CAIRO_MOBILE = E164.parse("201001234567");

    private Decks() {}

    static Rate.Builder rate(String code, String period, String pricePerMinute) {
        return Rate.of(1, "zone " + code, Prefix.of(code), JANUARY, Period.parse(period), price(pricePerMinute));
    }

    /// A rate of a deck: its id is told apart in messages.
    static Rate.Builder rate(long id, String code, Instant from, String pricePerMinute) {
        return Rate.of(id, "zone " + code, Prefix.of(code), from, new Period(1, 1), price(pricePerMinute));
    }

    static PerMinutePrice price(String perMinute) {
        return PerMinutePrice.of(perMinute, "EUR");
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /// `61 s`, `1.2 s` in milliseconds.
    static long millis(String seconds) {
        return new BigDecimal(seconds).movePointRight(3).longValueExact();
    }
}
