package com.didtron.server.carriers;

import static com.didtron.server.carriers.CarrierForms.interconnect;
import static com.didtron.server.carriers.CarrierForms.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.rates.RatingPlan;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A refusal names fields of the request that was sent, also where that calls them otherwise than the record: a form puts what is said beside its own field.
class RefusedFieldsTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    @Test
    void theyAreFieldsOfTheRequest() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Carrier supplier = world.supplier("Supplier");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(supplier, new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        long routing = world.routing(egress).id();
        Service standard = world.service(ingress, sell, routing);
        String bare = staff.post("/api/admin/interconnects", interconnect(customer, "customer", "USD", "Bare")).json().path("id").asString();
        assertThat(staff.post("/api/admin/carriers/" + supplier.id() + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);

        Map<String, Object> both = service(ingress, sell, egress.id());
        both.put("routingPlanId", routing);
        Map<String, Object> taken = service(ingress, sell, egress.id());
        taken.put("name", standard.name());
        String services = "/api/admin/services";
        String interconnects = "/api/admin/interconnects";
        String copy = interconnects + "/" + egress.id() + "/copy";
        String copies = interconnects + "/" + ingress.id() + "/service-copies";
        record Row(String path, Map<String, Object> body, String field) {}
        for (Row row : List.of(
                new Row(services, service(ingress, sell, ingress.id()), "directInterconnectId"),
                new Row(services, service(ingress, sell, null), "routingPlanId"),
                new Row(services, both, "directInterconnectId"),
                new Row(services, taken, "name"),
                new Row(services, service(egress, sell, egress.id()), "interconnectId"),
                new Row(interconnects, interconnect(customer, "supplier", "USD"), "direction"),
                new Row(interconnects, interconnect(customer, "customer", "EUR"), "currency"),
                new Row(interconnects, sentTo(supplier, "no host!"), "host"),
                new Row(interconnects, sentTo(supplier, ""), "host"),
                new Row(interconnects + "/enabled", Map.of("interconnects", List.of(Map.of("id", bare, "version", 1)), "enabled", true), "interconnects"),
                new Row(copy, copyTo(customer, "USD", "limits"), "carrierId"),
                new Row(copy, copyTo(supplier, "GBP", "limits"), "currency"),
                // its plan is in dollars, so it does not go along into euros
                new Row(copy, copyTo(supplier, "EUR", "rating-plan"), "groups"),
                new Row(copies, Map.of("sourceId", ingress.id(), "services", List.of(standard.id())), "sourceId"),
                new Row(copies, Map.of("sourceId", Long.valueOf(bare), "services", List.of()), "services"))) {
            Browser.Answer refused = staff.post(row.path, row.body);
            assertThat(refused.status()).as(row + " " + refused.body()).isEqualTo(422);
            assertThat(refused.json().path("fields").valueStream().map(f -> f.path("field").asString())).as(row + " " + refused.body()).containsOnly(row.field);
            assertThat(row.body).containsKey(row.field);
        }
    }

    private static Map<String, Object> sentTo(Carrier supplier, String host) {
        Map<String, Object> body = interconnect(supplier, "supplier", "USD");
        body.put("host", host);
        return body;
    }

    private static Map<String, Object> copyTo(Carrier carrier, String currency, String group) {
        return new HashMap<>(Map.of("carrierId", carrier.id(), "name", "Copy", "currency", currency, "groups", List.of(group)));
    }
}
