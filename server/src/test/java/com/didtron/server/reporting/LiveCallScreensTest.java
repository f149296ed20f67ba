package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.rates.RatingPlan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A call in progress between two SIPp programs, seen and hung up by the operator.
class LiveCallScreensTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);

    @Test
    void aCallInProgressIsSeenAndHungUp() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Carrier supplier = world.supplier("Supplier");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "60/60", "4420");
        RatingPlan buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        Browser staff = world.staff();
        Browser person = world.person(customer);
        try (Sipp callee = Sipp.callee("callee-answers")) {
            var ingress = world.ingress(customer, null);
            world.service(ingress, sell.id(), world.routing(world.egress(supplier, callee.address(), buy.id())).id());
            try (Sipp caller = Sipp.caller("caller-talks", platform.sip(), world.techPrefix() + "442079460000", "-d", "40000")) {
                await().until(() -> mine(staff, customer).path("state").asString("").equals("talking"));
                JsonNode call = mine(staff, customer);
                assertThat(call.propertyNames()).containsExactly(
                        "callId", "startedAt", "answeredAt", "state", "caller", "called", "zone", "customer", "supplier", "held", "simulated");
                assertThat(call.path("called").asString()).isEqualTo("442079460000");
                assertThat(call.path("supplier").path("name").asString()).isEqualTo(supplier.name());
                assertThat(call.path("held").path("amount").asString()).isEqualTo("0.06");
                JsonNode seen = staff.get("/api/admin/carriers/" + customer.id()).json();
                assertThat(seen.path("callsNow").asInt()).isEqualTo(1);
                assertThat(seen.path("customer").path("held").path("amount").asString()).isEqualTo("0.06");
                assertThat(staff.get("/api/admin/carriers/" + supplier.id()).json().path("callsNow").asInt()).isEqualTo(1);
                assertThat(person.get("/api/customer/account").json().path("callsNow").asInt()).isEqualTo(1);
                assertThat(staff.get("/api/admin/dashboard").json().path("talkingNow").asInt()).isGreaterThanOrEqualTo(1);

                String hangUp = "/api/admin/live-calls/" + call.path("callId").asString() + "/hang-up";
                assertThat(world.staffOfAnotherTenant().post(hangUp).status()).isEqualTo(404);
                assertThat(staff.post(hangUp).status()).isEqualTo(202);
                await().until(() -> mine(staff, customer).isMissingNode());
                assertThat(staff.post(hangUp).status()).isEqualTo(404);
                String record = "/api/admin/calls/" + call.path("callId").asString();
                await().until(() -> staff.get(record).json().path("state").asString("").equals("rated"));
                JsonNode recorded = staff.get(record).json();
                assertThat(recorded.path("endCode").asString()).isEqualTo("hang-up");
                assertThat(recorded.path("releasedBy").asString()).isEqualTo("switch");
                assertThat(recorded.path("checks").size()).isEqualTo(5);
                assertThat(recorded.path("routes").path(0).path("code").asString()).isEqualTo("44");
                assertThat(recorded.path("routes").path(0).path("price").path("amount").asString()).isEqualTo("0.02");
                assertThat(recorded.path("ladder").path(0).path("leg").asString()).isEqualTo("ingress");
            }
        }
    }

    private static JsonNode mine(Browser staff, Carrier customer) {
        for (JsonNode call : staff.get("/api/admin/live-calls").json().path("calls")) {
            if (call.path("customer").path("id").asString().equals(Long.toString(customer.id()))) {
                return call;
            }
        }
        return new ObjectMapper().missingNode();
    }
}
