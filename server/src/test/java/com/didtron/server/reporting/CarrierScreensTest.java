package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.SendTo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Carriers with their balances, for the operator.
class CarrierScreensTest {

    private final RunningPlatform platform = RunningPlatform.shared();

    @Test
    void aCustomersRemainingIsLimitPlusBalance() {
        Traffic traffic = new Traffic(platform);
        traffic.record(traffic.answered(Instant.parse("2026-03-02T12:00:00Z"), "442079460001", 61_000));
        JsonNode customer = traffic.world().staff().get("/api/admin/carriers/" + traffic.customer().id()).json();
        assertThat(customer.propertyNames()).contains(
                "id", "name", "code", "kind", "status", "currency", "accountManager", "interconnects", "simulated", "customer", "supplier", "net",
                "timeZone", "legalName", "address", "country", "billingEmail", "technicalEmail", "termsDays", "circularRouting", "capacityLimit",
                "cpsLimit", "callsNow", "interconnectList");
        assertThat(customer.path("customer").toString()).isEqualTo("{\"creditType\":\"postpaid\",\"balance\":{\"amount\":\"-0.12\",\"currency\":\"USD\"},"
                + "\"limit\":{\"amount\":\"1000.00\",\"currency\":\"USD\"},\"held\":{\"amount\":\"0.00\",\"currency\":\"USD\"},"
                + "\"remaining\":{\"amount\":\"999.88\",\"currency\":\"USD\"},\"exhausted\":false}");
        assertThat(customer.path("supplier").isNull()).isTrue();
        assertThat(customer.path("net").isNull()).isTrue();
        JsonNode trunk = customer.path("interconnectList").path(0);
        assertThat(trunk.path("direction").asString()).isEqualTo("customer");
        assertThat(trunk.path("addresses").path(0).asString()).isEqualTo("127.0.0.0/8");
        assertThat(trunk.path("egress").isNull()).isTrue();
        assertThat(trunk.path("status").isNull()).isTrue();
        JsonNode service = trunk.path("services").path(0);
        assertThat(service.path("ratingPlan").path("id").asString()).isEqualTo(Long.toString(traffic.sell().id()));
        assertThat(service.path("ratingPlan").path("name").asString()).isEqualTo(traffic.sell().name());
        assertThat(service.path("routingPlan").path("name").asString()).startsWith("Routing");
    }

    @Test
    void aSupplierHasNoLimitAndATarget() {
        Traffic traffic = new Traffic(platform);
        JsonNode supplier = traffic.world().staff().get("/api/admin/carriers/" + traffic.supplier().id()).json();
        assertThat(supplier.path("supplier").path("limit").isNull()).isTrue();
        assertThat(supplier.path("supplier").path("remaining").isNull()).isTrue();
        assertThat(supplier.path("supplier").path("exhausted").asBoolean()).isFalse();
        JsonNode trunk = supplier.path("interconnectList").path(0);
        SendTo address = traffic.egress().target().sendTo().getFirst();
        assertThat(trunk.path("sendTo").toString()).isEqualTo("[\"127.0.0.1:" + address.port() + " udp\"]");
        assertThat(trunk.path("egress").path("sendTo").path(0).toString())
                .isEqualTo("{\"host\":\"127.0.0.1\",\"port\":" + address.port() + ",\"transport\":\"udp\",\"fallback\":false,\"enabled\":true,\"network\":\"\"}");
        assertThat(trunk.path("status").path("reason").asString()).isEqualTo("not-monitored");
        assertThat(trunk.path("progressTimeoutMs").asInt()).isEqualTo((int) traffic.egress().target().progressTimeout().toMillis());
        assertThat(trunk.path("ratingPlan").path("name").asString()).isEqualTo(traffic.buy().name());
    }

    @Test
    void aPrepaidCustomerWithNothingLeftIsExhausted() {
        World world = new World(platform);
        Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "0");
        JsonNode side = world.staff().get("/api/admin/carriers/" + customer.id()).json().path("customer");
        assertThat(side.path("remaining").path("amount").asString()).isEqualTo("0.00");
        assertThat(side.path("exhausted").asBoolean()).isTrue();
    }

    @Test
    void aBilateralCarriersNetIsCustomerLessSupplier() {
        World world = new World(platform);
        // 2.2.5: -4,714.26 - (-2,936.64) = -1,777.62; limit 3,000 leaves 1,222.38
        Carrier carrier = world.bilateral("-4714.26", "-2936.64", "3000");
        JsonNode net = world.staff().get("/api/admin/carriers/" + carrier.id()).json().path("net");
        assertThat(net.path("balance").path("amount").asString()).isEqualTo("-1777.62");
        assertThat(net.path("limit").path("amount").asString()).isEqualTo("3000.00");
        assertThat(net.path("remaining").path("amount").asString()).isEqualTo("1222.38");
        assertThat(net.path("exhausted").asBoolean()).isFalse();
    }

    @Test
    void carriersAreSearchedByPartOfTheNameAndPagedByName() {
        World world = new World(platform);
        Browser staff = world.staff();
        List<String> made = List.of(world.supplier("Zebra b").name(), world.supplier("zebra a").name(), world.supplier("Zebra c").name());
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = staff.get("/api/admin/carriers?search=ZEBRA&kind=supplier&limit=2" + cursor).json();
            page.path("items").forEach(row -> seen.add(row.path("name").asString()));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(made.get(1), made.get(0), made.get(2));
        assertThat(staff.get("/api/admin/carriers?search=zebra&kind=customer").json().path("items")).isEmpty();
        assertThat(staff.get("/api/admin/carriers?kind=friend").json().path("fields").path(0).path("field").asString()).isEqualTo("kind");
        assertThat(staff.get("/api/admin/carriers/999999").status()).isEqualTo(404);
    }

    /// Whoever looks for a plan wants to know who is given it.
    @Test
    void listsFindWhatIsGivenAPlanByItsNameAndRecordsByTheirShortIds() {
        Traffic traffic = new Traffic(platform);
        Browser staff = traffic.world().staff();
        String ingress = Long.toString(traffic.ingress().id());
        String egress = Long.toString(traffic.egress().id());
        JsonNode service = staff.get("/api/admin/services?search=" + plus(traffic.sell().name())).json().path("items");
        assertThat(service).isNotEmpty().allSatisfy(row -> assertThat(row.at("/ratingPlan/name").asString()).containsIgnoringCase(traffic.sell().name()));
        assertThat(ids(service, "/interconnect/id")).contains(ingress);
        String routing = service.at("/0/routingPlan/name").asString();
        assertThat(ids(staff.get("/api/admin/services?search=" + plus(routing)).json().path("items"), "/interconnect/id")).contains(ingress);
        assertThat(ids(staff.get("/api/admin/interconnects?search=" + plus(traffic.buy().name())).json().path("items"), "/id")).contains(egress);
        for (String list : List.of("carriers?search=C" + traffic.customer().id(), "carriers?search=c" + traffic.customer().id())) {
            assertThat(ids(staff.get("/api/admin/" + list).json().path("items"), "/id")).contains(Long.toString(traffic.customer().id()));
        }
        assertThat(ids(staff.get("/api/admin/interconnects?search=I" + egress).json().path("items"), "/id")).contains(egress);
    }

    private static String plus(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonNode rows, String at) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.at(at).asString()));
        return ids;
    }

    /// Two minutes begun just now and one three and a half days ago, at 0.06 a minute.
    @Test
    void balancesTellTheLastCallAndTheSpendOfSevenDays() {
        Traffic traffic = new Traffic(platform);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        traffic.record(traffic.answered(now.minusSeconds(120), "442079460001", 61_000));
        traffic.record(traffic.answered(now.minus(84, ChronoUnit.HOURS), "442079460001", 30_000));
        JsonNode row = traffic.world().staff().get("/api/admin/carrier-balances?search=" + traffic.customer().name().replace(" ", "%20")).json()
                .at("/rows/items/0");
        assertThat(row.path("carrier").path("id").asString()).isEqualTo(Long.toString(traffic.customer().id()));
        assertThat(row.path("lastCall").asString()).isEqualTo(now.minusSeconds(120).toString());
        assertThat(row.path("trend").toString()).isEqualTo("[\"0.00\",\"0.00\",\"0.00\",\"0.06\",\"0.00\",\"0.00\",\"0.12\"]");
        assertThat(row.at("/spendDay/amount").asString()).isEqualTo("0.12");
    }
}
