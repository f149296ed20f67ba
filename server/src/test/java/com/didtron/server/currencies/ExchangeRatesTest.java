package com.didtron.server.currencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rates as people enter and look at them: what is in force, what was, what will be, and what an amount is worth.
class ExchangeRatesTest {

    private static final String RATES = "/api/admin/exchange-rates";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final World world = World.ofAnotherTenant(platform);
    private static final Browser staff = world.staff();

    @BeforeAll
    static void setRates() {
        assertThat(set(staff, "EUR", "USD", "1.0500", NOW.minus(Duration.ofDays(60))).status()).isEqualTo(201);
        assertThat(set(staff, "EUR", "USD", "1.0870", NOW.minus(Duration.ofDays(1))).status()).isEqualTo(201);
        assertThat(set(staff, "EUR", "USD", "1.2", NOW.plus(Duration.ofDays(1))).status()).isEqualTo(201);
        assertThat(set(staff, "USD", "JPY", "155.25", null).json().path("standing").asString()).isEqualTo("in-force");
    }

    @Test
    void whatIsInForceWasAndWillBeIsToldWithWhoSetIt() {
        assertThat(staff.get(RATES + "?base=EUR").json().path("items").valueStream().map(r -> r.path("rate").asString() + " " + r.path("standing").asString()))
                .containsExactly("1.2 later", "1.087 in-force", "1.05 past");
        var rate = staff.get(RATES + "?base=USD&quote=JPY").json().at("/items/0");
        assertThat(rate.path("source").asString()).isEqualTo("manual");
        assertThat(rate.path("setBy").asString()).startsWith("Person");
        assertThat(staff.get(RATES + "/in-force").json().path("items").valueStream().map(r -> r.path("base").asString() + r.path("quote").asString() + r.path("rate").asString()))
                .containsExactly("EURUSD1.087", "USDJPY155.25");
        var first = staff.get(RATES + "?base=EUR&limit=2").json();
        assertThat(staff.get(RATES + "?base=EUR&limit=2&cursor=" + first.path("nextCursor").asString()).json().path("items")).hasSize(1);
        assertThat(staff.get("/api/admin/audit?type=currencies.set-exchange-rate").json().path("items").findValuesAsString("subjectLabel")).contains("USD in JPY");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # amount, from, to,  is worth, at the rate
            100,      EUR,  USD, 108.70,   1.087
            100,      USD,  EUR, 92.00,    1.087
            0.01,     EUR,  USD, 0.01,     1.087
            12.34,    USD,  JPY, 1916,     155.25
            7.5,      EUR,  EUR, 7.50,     ''
            """)
    void anAmountIsConvertedByTheRateThatIsInForceInEitherDirection(String amount, String from, String to, String worth, String rate) {
        var answer = staff.get(RATES + "/conversion?amount=" + amount + "&from=" + from + "&to=" + to).json();
        assertThat(answer.path("result").asString()).as(answer.toString()).isEqualTo(worth);
        assertThat(answer.at("/used/rate").asString("")).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # currency, in,  rate,           refused at
            EUR,        EUR, 1,              quote
            EUR,        usd, 1,              quote
            XXY,        USD, 1,              base
            EUR,        USD, 0,              rate
            EUR,        USD, '1,08',         rate
            EUR,        USD, -1,             rate
            EUR,        USD, 1e5,            rate
            EUR,        USD, 12345678901,    rate
            EUR,        USD, 1.12345678901,  rate
            """)
    void whatIsNoRateIsRefusedAtItsField(String base, String quote, String rate, String field) {
        var refused = set(staff, base, quote, rate, null);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo(field);
    }

    @Test
    void aPairHasOneRateFromAnInstantOnAndEachTenantItsOwn() {
        assertThat(set(staff, "EUR", "USD", "1.3", NOW.plus(Duration.ofDays(1))).json().path("code").asString()).isEqualTo("rate-exists");
        Browser other = World.ofAnotherTenant(platform).staff();
        assertThat(other.get(RATES).json().path("items")).isEmpty();
        assertThat(other.get(RATES + "/conversion?amount=1&from=EUR&to=USD").json().path("code").asString()).isEqualTo("no-rate");
        assertThat(world.staffWith("viewer").get(RATES).status()).isEqualTo(200);
        assertThat(set(world.staffWith("viewer"), "GBP", "CHF", "1.1", null).status()).isEqualTo(403);
        assertThat(set(world.staffWith("finance"), "GBP", "CHF", "1.1", NOW.plus(Duration.ofDays(9))).status()).isEqualTo(201);
    }

    private static Browser.Answer set(Browser who, String base, String quote, String rate, Instant from) {
        Map<String, Object> body = new HashMap<>(Map.of("base", base, "quote", quote, "rate", rate));
        body.put("from", from == null ? null : from.toString());
        return who.post(RATES, body);
    }
}
