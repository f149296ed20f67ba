package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.currencies.SetExchangeRate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A customer with balances in several currencies pays the same way in all of them, so a switch between paying before and after is about every limit.
class CreditTermsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    /// One step.
    ///
    /// @param pays   how the customer pays from now on
    /// @param limit  what may be owed in USD, which is looked at; `-`: no limit
    /// @param others what is said of its other currencies
    /// @param answer code of the refusal, or `ok`
    /// @param limits what may be owed after it
    private record Step(String pays, String limit, String others, String answer, String limits) {}

    @Test
    void everyCurrencyIsSaidAndSet() {
        String id = Long.toString(world.customer(Carrier.CreditType.POSTPAID, "100", "0").id());
        List.of("EUR", "GBP", "JPY").forEach(this::worthADollar);
        for (String currency : List.of("EUR", "GBP")) {
            assertThat(staff.post("/api/admin/carriers/" + id + "/currencies", Map.of("currency", currency)).status()).isEqualTo(201);
        }
        for (Step step : List.of(
                // while it pays as it did, one currency is set, and the others are none of its business
                new Step("postpaid", "80", "", "ok", "USD 80.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "80", "EUR 5", "invalid", "USD 80.00, EUR 0.00, GBP 0.00"),
                // who turns to paying before may owe nothing, wherever
                new Step("prepaid", "80", "", "invalid", "USD 80.00, EUR 0.00, GBP 0.00"),
                new Step("prepaid", "0", "EUR 5", "invalid", "USD 80.00, EUR 0.00, GBP 0.00"),
                new Step("prepaid", "0", "", "ok", "USD 0.00, EUR 0.00, GBP 0.00"),
                // who turns to paying after is lent something in each, or nothing, but not silently
                new Step("postpaid", "100", "", "limits-missing", "USD 0.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "100", "EUR 50", "limits-missing", "USD 0.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "100", "EUR 50, JPY 1", "currency-not-assigned", "USD 0.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "100", "EUR 50, EUR 60, GBP 1", "currency-not-assigned", "USD 0.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "100", "EUR 50, USD 1, GBP 1", "currency-not-assigned", "USD 0.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "100", "EUR -1, GBP 1", "invalid", "USD 0.00, EUR 0.00, GBP 0.00"),
                new Step("postpaid", "100", "EUR 50, GBP -", "ok", "USD 100.00, EUR 50.00, GBP no limit"),
                // and a limit that had no end ends
                new Step("prepaid", "0", "EUR 0", "ok", "USD 0.00, EUR 0.00, GBP 0.00"))) {
            Browser.Answer answer = set(staff, id, step);
            assertThat(answer.status() == 200 ? "ok" : answer.json().path("code").asString()).as(step + " " + answer.body()).isEqualTo(step.answer);
            assertThat(limits(id)).as(step.toString()).isEqualTo(step.limits);
        }
    }

    /// What is lent counts together: a role that may lend 100 alone does not lend 90 twice.
    @Test
    void limitsOfAllCurrenciesTogetherAreMoneyLent() {
        String role = staff.post("/api/admin/roles", Map.of(
                "name", "Lender " + System.nanoTime(), "description", "", "portal", "admin",
                "permissions", List.of("carriers.carrier.view", "carriers.credit.change"), "scope", "all",
                "limits", Map.of("refundUpTo", usd("0"), "adjustUpTo", usd("100"), "fourEyesAbove", usd("100")))).json().path("id").asString();
        Browser clerk = Browser.signIn(platform, world.newPerson(role), World.PASSWORD);
        String id = Long.toString(world.customer(Carrier.CreditType.PREPAID, "0", "0").id());
        assertThat(staff.post("/api/admin/carriers/" + id + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);
        worthADollar("EUR");
        Browser.Answer beyond = set(clerk, id, new Step("postpaid", "90", "EUR 90", "", ""));
        assertThat(beyond.json().path("code").asString()).as(beyond.body()).isEqualTo("beyond-limit");
        assertThat(set(clerk, id, new Step("postpaid", "50", "EUR 40", "", "")).status()).isEqualTo(200);
        assertThat(limits(id)).isEqualTo("USD 50.00, EUR 40.00");
    }

    private void worthADollar(String currency) {
        world.run(new SetExchangeRate(currency, "USD", BigDecimal.ONE, World.LONG_AGO, "test"));
    }

    private static Map<String, Object> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private Browser.Answer set(Browser who, String id, Step step) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "currency", "USD", "creditType", step.pays, "netBreach", "alert-only", "version", get(id).path("version").asInt(),
                "otherCustomerLimits", Arrays.stream(step.others.split(", ")).filter(one -> !one.isEmpty()).map(one -> limit(one.split(" "))).toList()));
        form.put("customerLimit", step.limit.equals("-") ? null : step.limit);
        form.put("supplierLimit", null);
        form.put("netLimit", null);
        return who.put("/api/admin/carriers/" + id + "/credit", form);
    }

    private static Map<String, Object> limit(String[] said) {
        Map<String, Object> limit = new HashMap<>(Map.of("currency", said[0]));
        limit.put("limit", said[1].equals("-") ? null : said[1]);
        return limit;
    }

    private String limits(String id) {
        return get(id).path("accounts").valueStream()
                .map(a -> a.path("currency").asString() + " " + a.at("/customer/limit/amount").asString("no limit"))
                .collect(Collectors.joining(", "));
    }

    private JsonNode get(String id) {
        return staff.get("/api/admin/carriers/" + id).json();
    }
}
