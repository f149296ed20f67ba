package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.internal.Uses;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Closed is for good, so nothing that will still move a balance may be under way: no call in progress on either side, none that waits to be rated.
class ClosingCarrierTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    @Test
    void aCarrierIsClosedWhenItsLastCallIsPaidFor() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Carrier supplier = world.supplier("Supplier");
        Carrier never = world.supplier("Beside");
        RatingPlan buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        RatingPlan dear = world.plan(RatingPlan.Side.BUY, "0.03", "1/1", "44");
        try (Sipp callee = Sipp.callee("callee-answers")) {
            var routing = world.routing(world.egress(supplier, callee.address(), buy.id()), world.egress(never, callee.address(), dear.id()));
            world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.06", "60/60", "4420").id(), routing.id());
            try (Sipp caller = Sipp.caller("caller-talks", platform.sip(), world.techPrefix() + "442079460000", "-d", "40000")) {
                await().until(() -> Aftermath.rows(platform, "select 1 from admission.admitted_call where answered_at is not null"
                        + " and (admitted ->> 'carrierId')::bigint = " + customer.id()).size() == 1);
                for (Carrier one : List.of(customer, supplier, never)) {
                    assertThat(set(one, "closing").status()).isEqualTo(200);
                }
                assertThat(refused(supplier)).contains("1 call in progress");
                assertThat(refused(customer)).contains("1 call in progress");
                assertThat(refused(never)).as("a route that the call has not taken").doesNotContain("in progress");
                String live = staff.get("/api/admin/live-calls").json().path("calls").valueStream()
                        .filter(call -> call.at("/customer/id").asString().equals(Long.toString(customer.id()))).findFirst().orElseThrow().path("callId").asString();
                assertThat(staff.post("/api/admin/live-calls/" + live + "/hang-up").status()).isEqualTo(202);
                Aftermath call = Aftermath.of(platform, customer);
                assertThat(refused(supplier)).contains("a balance of −").doesNotContain("in progress", "rated");
                for (Carrier one : List.of(customer, supplier)) {
                    assertThat(saidWhile("insert into cdr.unrated_call (tenant_id, call_id, queued_at) values ({0}, {1}, now())", "unrated_call", call.id(), one))
                            .contains("1 call that is still to be rated");
                    assertThat(saidWhile("insert into cdr.suspended_call (tenant_id, call_id, reason, explanation, suspended_at) values ({0}, {1}, 'no-sell-rate', '', now())",
                            "suspended_call", call.id(), one)).contains("1 call that could not be rated yet");
                }
            }
        }
    }

    /// What stands in the way while a call waits in a table; nobody else sees it wait.
    private List<String> saidWhile(String waits, String table, UUID call, Carrier carrier) {
        return platform.bean(Database.class).transaction(world.tenant(), tx -> {
            tx.execute(waits, DSL.val(world.tenant().value()), DSL.val(call));
            List<String> said = platform.bean(Uses.class).of(tx, world.tenant(), CarrierUse.Kind.CARRIER, carrier.id()).stream()
                    .filter(use -> use.weight() == CarrierUse.Weight.BLOCKS)
                    .map(CarrierUse.Use::says)
                    .toList();
            tx.execute("delete from cdr." + table + " where call_id = {0}", DSL.val(call));
            return said;
        });
    }

    private String refused(Carrier carrier) {
        Browser.Answer answer = set(carrier, "closed");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("carrier-not-settled");
        return answer.body();
    }

    private Browser.Answer set(Carrier carrier, String status) {
        int version = staff.get("/api/admin/carriers/" + carrier.id()).json().path("version").asInt();
        Map<String, Object> body = new HashMap<>(Map.of("carriers", List.of(Map.of("id", carrier.id(), "version", version)), "status", status, "reason", "they move away"));
        body.put("cause", null);
        return staff.post("/api/admin/carriers/status", body);
    }
}
