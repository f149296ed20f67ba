package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Spend;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A limit of what calls may come to in 24 hours: reached by rated calls, felt by the next one, told once, reset with a reason.
class SpendLimitsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    /// Each call is sold for 10 and bought for 2, whatever its length.
    @Test
    void aReachedLimitRefusesTheCustomersCallsAndSkipsTheSupplier() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Carrier supplier = world.supplier("Supplier");
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            Interconnect egress = world.egress(supplier, agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "2", "60/60", "44").id());
            world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "10", "60/60", "44").id(), world.routing(egress).id());
            assertThat(limit(customer, "customer", "7", "stop", 0).status()).isEqualTo(200);
            assertThat(talk(agent)).as("nothing is spent yet").isEqualTo(200);

            reached(customer, Side.CUSTOMER, true);
            assertThat(talk(agent)).isEqualTo(402);
            JsonNode row = staff.get("/api/admin/carrier-balances?spendReached=true&spendAbove=100").json();
            assertThat(row.path("spendReached").asInt()).isEqualTo(1);
            assertThat(row.at("/rows/items/0/spendLimit/counted/amount").asString()).isEqualTo("10.00");
            assertThat(row.at("/rows/items/0/spendLimit/remaining/amount").asString()).isEqualTo("-3.00");
            assertThat(staff.get("/api/me/alerts").json().path("items").findValuesAsString("text")).containsExactly(
                    customer.name() + ": its 24-hour spend as a customer is 10.00 USD, its limit of 7.00 USD is reached. Its calls are refused.");

            assertThat(reset(customer, " ").json().path("code").asString()).isEqualTo("reason-missing");
            assertThat(reset(customer, "agreed with their finance").status()).isEqualTo(200);
            reached(customer, Side.CUSTOMER, false);
            assertThat(talk(agent)).as("counted from the reset on").isEqualTo(200);
            reached(customer, Side.CUSTOMER, true);
            assertThat(limit(customer, "customer", "7", "alert-only", 1).json().path("code").asString()).as("the reset came in between").isEqualTo("changed-meanwhile");
            assertThat(limit(customer, "customer", "7", "alert-only", 2).status()).isEqualTo(200);
            assertThat(talk(agent)).as("told, not stopped").isEqualTo(200);

            assertThat(limit(supplier, "customer", "7", "stop", 0).json().path("code").asString()).isEqualTo("side-missing");
            assertThat(limit(supplier, "supplier", "1000", "stop", 0).status()).isEqualTo(200);
            // as another process would have rated them
            platform.bean(Database.class).acrossTenants().execute(
                    "insert into rating.quarter_of_money (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge) values ("
                            + world.tenant().value() + ", date_bin('15 minutes', now() - interval '2 hours', timestamptz '2000-01-01 00:00:00Z'), " + supplier.id()
                            + ", 'bought', 'USD', 500, 1000)");
            reached(supplier, Side.SUPPLIER, true);
            assertThat(talk(agent)).as("its only supplier is left out").isEqualTo(503);
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, 5);
        calls.get(0).ended("normal", 200, "success", "caller").charged("10", "2");
        calls.get(1).refused(Refusal.SPEND_LIMIT, "caller");
        assertThat(calls.get(1).decision()).contains("spent 10.00 USD of 7.00 USD in 24 hours");
        calls.get(2).ended("normal", 200, "success", "caller");
        calls.get(3).ended("normal", 200, "success", "caller");
        assertThat(calls.get(4).refused(Refusal.NO_ROUTE, "ours").decision()).contains("spend-stopped");
        assertThat(staff.get("/api/admin/audit?subjectKind=carrier&subjectId=" + customer.id()).body())
                .contains("carriers.set-spend-limit", "carriers.reset-spend", "carriers.spend-limit-reached", "carriers.spend-limit-cleared");
    }

    /// Calls of 11 hours ago and of 13, read where it is about noon: one of them was yesterday.
    @Test
    void aDayOfItsOwnBeginsAtItsMidnight() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Database database = platform.bean(Database.class);
        int offset = 12 - platform.bean(Clock.class).instant().atZone(ZoneOffset.UTC).getHour();
        database.acrossTenants().execute("update carriers.carrier set time_zone = '" + ZoneOffset.ofHours(offset).getId() + "' where id = " + customer.id());
        database.acrossTenants().execute(
                "insert into rating.quarter_of_money (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge) select " + world.tenant().value()
                        + ", date_bin('15 minutes', now() - make_interval(hours => ago), timestamptz '2000-01-01 00:00:00Z'), " + customer.id()
                        + ", 'sell', 'USD', 1, ago from unnest(array[11, 14]) ago");
        assertThat(limit(customer, "customer", "20", "stop", 0).status()).isEqualTo(200);
        reached(customer, Side.CUSTOMER, true);
        Browser.Answer wrong = staff.put("/api/admin/carriers/" + customer.id() + "/spend-limit",
                Map.of("side", "customer", "currency", "USD", "amount", "20", "breach", "stop", "mode", "daily", "version", 1));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("rolling", "fixed-day");
        assertThat(staff.put("/api/admin/carriers/" + customer.id() + "/spend-limit",
                Map.of("side", "customer", "currency", "USD", "amount", "20", "breach", "stop", "mode", "fixed-day", "version", 1)).status()).isEqualTo(200);
        reached(customer, Side.CUSTOMER, false);
        JsonNode row = staff.get("/api/admin/carrier-balances?carrier=" + customer.id()).json().at("/rows/items/0");
        assertThat(row.at("/spendDay/amount").asString()).isEqualTo("25.00");
        assertThat(row.at("/spendLimit/counted/amount").asString()).isEqualTo("11.00");
        assertThat(row.at("/spendLimit/mode").asString()).isEqualTo("fixed-day");
        assertThat(row.at("/spendLimit/restartsAt").asString()).isNotEmpty();
    }

    private static void reached(Carrier carrier, Side side, boolean expected) {
        await().until(() -> platform.bean(Spend.class).standing(carrier.id(), side, "USD").orElseThrow().reached() == expected);
        // the bell rings a moment after the picture of calls has changed
        await().until(() -> platform.bean(Spend.class).standing(carrier.id(), side, "USD").orElseThrow().limit().breached() == expected);
    }

    private Browser.Answer limit(Carrier carrier, String side, @Nullable String amount, String breach, int version) {
        Map<String, Object> form = new HashMap<>(Map.of("side", side, "currency", "USD", "breach", breach, "mode", "rolling", "version", version));
        form.put("amount", amount);
        return staff.put("/api/admin/carriers/" + carrier.id() + "/spend-limit", form);
    }

    private Browser.Answer reset(Carrier carrier, String reason) {
        return staff.post("/api/admin/carriers/" + carrier.id() + "/spend-reset", Map.of("side", "customer", "currency", "USD", "reason", reason));
    }

    private int talk(UserAgent agent) {
        CallOutcome outcome = agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, "442079460000", "442071234567", world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(100)))
                .join();
        return outcome.end() == CallOutcome.End.HUNG_UP ? 200 : outcome.sipCode();
    }
}
