package com.didtron.server.carriers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the forms of carriers, interconnects and services hold, for tests that send them.
final class CarrierForms {

    private CarrierForms() {}

    static Map<String, Object> with(List<String> form, JsonNode record, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>();
        form.forEach(name -> body.put(name, record.path(name)));
        body.putAll(changes);
        return body;
    }

    static Map<String, Object> service(Interconnect ingress, @Nullable Long sell, @Nullable Long direct) {
        Map<String, Object> body = new HashMap<>(Map.of("interconnectId", ingress.id(), "name", "Direct"));
        body.put("ratingPlanId", sell);
        body.put("routingPlanId", null);
        body.put("directInterconnectId", direct);
        return body;
    }

    static Map<String, Object> interconnect(Carrier carrier, String direction, String currency) {
        return interconnect(carrier, direction, currency, "New " + currency);
    }

    static Map<String, Object> interconnect(Carrier carrier, String direction, String currency, String name) {
        Map<String, Object> body = new HashMap<>(Map.of("carrierId", carrier.id(), "name", name, "direction", direction, "currency", currency));
        body.put("host", direction.equals("customer") ? null : "192.0.2.77");
        body.put("port", null);
        return body;
    }
}
