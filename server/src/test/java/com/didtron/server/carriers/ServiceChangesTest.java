package com.didtron.server.carriers;

import static com.didtron.server.carriers.CarrierForms.interconnect;
import static com.didtron.server.carriers.CarrierForms.service;
import static com.didtron.server.carriers.CarrierForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.rates.RatingPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Services and their time classes made, changed and copied over HTTP; what changes counts at the next call.
class ServiceChangesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    /// 4.1: what would make every call of the service fail is refused when it is saved, and the supplier that it needs stays.
    @Test
    void aServiceMaySendAllItsCallsToOneSupplierInterconnect() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        var nowhere = new java.net.InetSocketAddress("127.0.0.1", 9);
        long buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id();
        Interconnect supplier = world.egress(world.supplier("Supplier"), nowhere, buy);
        Carrier bilateral = world.bilateral("0", "0", "100");
        Interconnect own = world.egress(bilateral, nowhere, buy);
        Interconnect theirs = new World(platform).another().ingress(bilateral, null);
        String unrated = staff.post("/api/admin/interconnects", interconnect(platform.bean(Carriers.class).directory().carrier(supplier.carrierId()), "supplier", "USD"))
                .json().path("id").asString();
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();

        assertThat(refusal("/api/admin/services", service(ingress, sell, null))).as("neither a plan nor a supplier").isEqualTo("route-missing");
        assertThat(refusal("/api/admin/services", service(ingress, sell, ingress.id()))).as("a customer's").isEqualTo("direction-does-not-fit");
        assertThat(refusal("/api/admin/services", service(ingress, sell, Long.parseLong(unrated)))).as("no prices").isEqualTo("supplier-unrated");
        assertThat(refusal("/api/admin/services", service(theirs, sell, own.id()))).as("its own carrier").isEqualTo("own-carrier");
        assertThat(refusal("/api/admin/services", service(ingress, null, supplier.id()))).as("no rating plan: never free").isEqualTo("invalid");
        World others = World.ofAnotherTenant(platform);
        Interconnect foreign = others.egress(others.supplier("Foreign"), nowhere, others.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        assertThat(refusal("/api/admin/services", service(ingress, sell, foreign.id()))).as("another tenant's").isEqualTo("not-found");

        Browser.Answer made = staff.post("/api/admin/services", service(ingress, sell, supplier.id()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode record = staff.get("/api/admin/services/" + made.json().path("id").asString()).json();
        assertThat(record.path("routingPlan").isNull()).isTrue();
        assertThat(record.at("/direct/interconnect/id").asString()).isEqualTo(Long.toString(supplier.id()));
        assertThat(record.at("/direct/supplierRules").asBoolean()).as("the supplier's own rules are applied unless somebody says otherwise").isTrue();

        Map<String, Object> back = serviceForm(record);
        back.put("direct", Map.of("interconnectId", ingress.id(), "supplierRules", true, "calledRules", List.of(), "callerRules", List.of()));
        assertThat(staff.put("/api/admin/services/" + record.path("id").asString(), back).json().at("/fields/0/field").asString())
                .as("named as the body names it").isEqualTo("direct.interconnectId");
        Map<String, Object> rule = new HashMap<>(Map.of("startsWith", "abc", "strip", 0, "prepend", ""));
        List.of("minLength", "maxLength", "replacement").forEach(nothing -> rule.put(nothing, null));
        for (String rules : List.of("calledRules", "callerRules")) {
            Map<String, Object> way =
                    new HashMap<>(Map.of("interconnectId", supplier.id(), "supplierRules", true, "calledRules", List.of(), "callerRules", List.of()));
            way.put(rules, List.of(rule));
            Map<String, Object> form = serviceForm(record);
            form.put("direct", way);
            assertThat(staff.put("/api/admin/services/" + record.path("id").asString(), form).json().at("/fields/0/field").asString())
                    .as("named as the body names it").isEqualTo("direct." + rules);
        }

        Browser.Answer stays = staff.delete("/api/admin/interconnects/" + supplier.id() + "?version=" + supplier.version());
        assertThat(stays.json().path("code").asString()).isEqualTo("interconnect-in-use");
        assertThat(stays.json().path("detail").asString()).contains("1 service sends all its calls there (Direct)");
        assertThat(staff.delete("/api/admin/services/" + record.path("id").asString() + "?version=1").status()).isEqualTo(204);
        assertThat(staff.delete("/api/admin/interconnects/" + supplier.id() + "?version=" + supplier.version()).status()).isEqualTo(204);
        String thrown = staff.get("/api/admin/trash?kind=service").json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(record.path("id").asString()))
                .findFirst().orElseThrow().path("id").asString();
        assertThat(staff.post("/api/admin/trash/" + thrown + "/restore").json().path("code").asString()).as("where its calls go is gone").isEqualTo("restore-clash");
    }

    /// Each of two orders is taken whole, one after the other, while a third person switches the same services: what stands is the one or the other, never a mixture, and
    /// nobody is told of a fault of ours.
    @Test
    void twoWhoOrderAtOnceLeaveOneOfTheirOrders() throws Exception {
        Interconnect ingress = world.ingress(world.customer(CreditType.POSTPAID, null, "0"), null);
        List<Long> made = services(ingress, 12);
        List<Long> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, new Random(5));
        List<List<Long>> wishes = List.of(made.reversed(), shuffled);
        for (int round = 0; round < 5; round++) {
            var together = new CyclicBarrier(3);
            List<Map<String, Object>> picked = platform.bean(Carriers.class).directory().servicesOf(ingress.id()).stream()
                    .map(s -> Map.<String, Object>of("id", s.id(), "version", s.version())).toList();
            boolean on = round % 2 == 0;
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Browser.Answer>> all = List.of(
                        people.submit(() -> ordered(together, ingress, wishes.get(0), null)), people.submit(() -> ordered(together, ingress, wishes.get(1), null)),
                        people.submit(() -> {
                            together.await();
                            return staff.post("/api/admin/services/enabled", Map.of("services", picked, "enabled", on));
                        }));
                for (Future<Browser.Answer> one : all) {
                    assertThat(one.get().status()).as(one.get().body()).isEqualTo(200);
                }
            }
            assertThat(wishes).contains(placed(ingress));
        }
    }

    /// Two move one upon the order that both have looked at: one of them is told that it has changed.
    @Test
    void ofTwoWhoMoveUponTheSameOrderOneIsToldThatItHasChanged() throws Exception {
        Interconnect ingress = world.ingress(world.customer(CreditType.POSTPAID, null, "0"), null);
        List<Long> made = services(ingress, 3);
        for (int round = 0; round < 5; round++) {
            var together = new CyclicBarrier(2);
            List<Long> seen = placed(ingress);
            List<List<Long>> wishes = List.of(seen.reversed(), List.of(seen.get(1), seen.get(0), seen.get(2)));
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Browser.Answer> one = people.submit(() -> ordered(together, ingress, wishes.get(0), seen));
                Future<Browser.Answer> two = people.submit(() -> ordered(together, ingress, wishes.get(1), seen));
                assertThat(List.of(one.get().status(), two.get().status())).as(one.get().body() + two.get().body()).containsExactlyInAnyOrder(200, 409);
                Browser.Answer refused = one.get().status() == 409 ? one.get() : two.get();
                assertThat(refused.json().path("code").asString()).isEqualTo("changed-meanwhile");
                assertThat(placed(ingress)).isEqualTo(wishes.get(one.get().status() == 200 ? 0 : 1));
            }
        }
        assertThat(placed(ingress)).containsExactlyInAnyOrderElementsOf(made);
    }

    private List<Long> services(Interconnect ingress, int count) {
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        return IntStream.range(0, count).mapToObj(i -> {
            Map<String, Object> form = service(ingress, sell, egress.id());
            form.put("name", "Service " + i);
            return staff.post("/api/admin/services", form).json().path("id").asLong();
        }).toList();
    }

    private List<Long> placed(Interconnect ingress) {
        return platform.bean(Carriers.class).directory().servicesOf(ingress.id()).stream().map(Service::id).toList();
    }

    private Browser.Answer ordered(CyclicBarrier together, Interconnect ingress, List<Long> wish, @Nullable List<Long> seen) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("services", wish));
        body.put("before", seen);
        together.await();
        return staff.put("/api/admin/interconnects/" + ingress.id() + "/service-order", body);
    }

    /// 4.1, 5.3: the first of two services takes calls in the daytime only, by the clock in London; the second takes the rest.
    @Test
    void aServiceTakesCallsOnlyWhileItsTimeClassIsOpen() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        Service first = world.service(ingress, sell, world.routing(egress).id());
        assertThat(refusal("/api/admin/services", service(ingress, sell, egress.id()))).as("the second").isEmpty();
        String name = "Office " + world.techPrefix();
        Map<String, Object> office = new HashMap<>(Map.of("name", name, "timeZone", "Europe/London", "spans", List.of(span("09:00", "17:00", "monday", "friday"))));
        String id = staff.post("/api/admin/time-classes", office).json().path("id").asString();
        Map<String, Object> form = serviceForm(staff.get("/api/admin/services/" + first.id()).json());
        assertThat(staff.get("/api/admin/services/" + first.id()).json().at("/timeClass/name").asString()).as("unless told otherwise").isEqualTo("AnyDay");
        form.put("timeClassId", Long.valueOf(id));
        assertThat(staff.put("/api/admin/services/" + first.id(), form).status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/services/" + first.id()).json().at("/timeClass/name").asString()).isEqualTo(name);

        String call = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + "442079460000&from=442071234567&at=";
        Map.of(
                        // Monday; in summer London is an hour before UTC
                        "2026-01-12T08:59:59Z", "Direct", "2026-01-12T09:00:00Z", "Standard", "2026-01-12T16:59:59Z", "Standard", "2026-01-12T17:00:00Z", "Direct",
                        "2026-07-13T07:59:59Z", "Direct", "2026-07-13T08:00:00Z", "Standard", "2026-01-13T12:00:00Z", "Direct")
                .forEach((at, service) -> assertThat(staff.get(call + at).json().at("/service/name").asString()).as(at).isEqualTo(service));
        JsonNode night = staff.get(call + "2026-01-12T03:00:00Z").json();
        assertThat(night.path("services").valueStream().map(s -> s.at("/service/name").asString() + ": " + s.path("why").asString("taken")))
                .containsExactly("Standard: closed then: " + name + " is Mon Fri 09:00–17:00 Europe/London", "Direct: taken");
        assertThat(staff.get(call + "yesterday").json().at("/fields/0/field").asString()).isEqualTo("at");

        // every night from Saturday on: nobody takes a call at 5 on a Tuesday; it counts at once
        Map<String, Object> second = serviceForm(staff.get("/api/admin/services/" + night.at("/service/id").asString()).json());
        second.put("timeClassId", Long.valueOf(id));
        assertThat(staff.put("/api/admin/services/" + night.at("/service/id").asString(), second).status()).isEqualTo(200);
        assertThat(staff.get(call + "2026-01-13T05:00:00Z").json().path("outcome").asString()).isEqualTo("no-service");
        office.putAll(Map.of("version", 1, "spans", List.of(span("22:00", "06:00", "monday"), span("00:00", "00:00", "sunday"))));
        assertThat(staff.put("/api/admin/time-classes/" + id, office).status()).isEqualTo(200);
        assertThat(staff.get(call + "2026-01-13T05:00:00Z").json().at("/service/name").asString()).isEqualTo("Standard");
        assertThat(staff.put("/api/admin/time-classes/" + id, office).json().path("code").asString()).isEqualTo("changed-meanwhile");

        assertThat(staff.delete("/api/admin/time-classes/" + id + "?version=2").json().path("detail").asString()).contains("2 services take calls by it (Direct, Standard)");
        for (long service : List.of(first.id(), night.at("/service/id").asLong())) {
            Map<String, Object> always = serviceForm(staff.get("/api/admin/services/" + service).json());
            always.put("timeClassId", 0);
            assertThat(staff.put("/api/admin/services/" + service, always).status()).isEqualTo(200);
        }
        assertThat(staff.delete("/api/admin/time-classes/" + id + "?version=2").status()).isEqualTo(204);
        form.putAll(Map.of("version", 3));
        assertThat(staff.put("/api/admin/services/" + first.id(), form).json().path("code").asString()).as("it is in the trash").isEqualTo("not-found");
        String thrown = staff.get("/api/admin/trash?kind=time-class").json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(id))
                .findFirst().orElseThrow().path("id").asString();
        assertThat(staff.post("/api/admin/trash/" + thrown + "/restore").status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/time-classes").json().path("items").valueStream().map(c -> c.path("name").asString())).startsWith("AnyDay").contains(name);
    }

    /// Services go to another interconnect of the same currency, in their order, switched off; all or none.
    @Test
    void servicesAreCopied() {
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect from = world.ingress(customer, null);
        Interconnect to = world.another().ingress(world.another().customer(CreditType.POSTPAID, null, "0"), null);
        Service standard = world.service(from, sell, world.routing(egress).id());
        assertThat(refusal("/api/admin/services", service(from, sell, egress.id()))).isEmpty();
        List<Long> both = staff.get("/api/admin/interconnects/" + from.id()).json().path("services").valueStream().map(s -> s.path("id").asLong()).toList();
        String copies = "/api/admin/interconnects/" + to.id() + "/service-copies";

        assertThat(refusal(copies, Map.of("sourceId", from.id(), "services", List.of()))).isEqualTo("invalid");
        assertThat(refusal(copies, Map.of("sourceId", to.id(), "services", both))).isEqualTo("same-interconnect");
        assertThat(refusal(copies, Map.of("sourceId", egress.id(), "services", both))).as("they are not its").isEqualTo("not-found");
        assertThat(staff.post(copies, Map.of("sourceId", from.id(), "services", List.of(standard.id()))).json().path("changed").asInt()).isEqualTo(1);
        Browser.Answer again = staff.post(copies, Map.of("sourceId", from.id(), "services", both));
        assertThat(again.json().path("code").asString()).isEqualTo("names-taken");
        assertThat(again.body()).contains("nothing was copied: Standard.");
        assertThat(again.json().at("/fields/0/field").asString()).as("the field of the dialog that it is about").isEqualTo("services");
        assertThat(staff.post(copies, Map.of("sourceId", from.id(), "services", both.subList(1, 2))).status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/interconnects/" + to.id()).json().path("services").valueStream()
                .map(s -> s.path("name").asString() + " " + s.path("enabled").asBoolean() + " " + s.path("position").asInt())).containsExactly("Standard false 1", "Direct false 2");
    }

    @Test
    void whatIsNoTimeClassIsRefusedByName() {
        String own = "Taken " + world.techPrefix();
        List<Map<String, Object>> spans = List.of(span("09:00", "17:00", "monday"));
        assertThat(timeClass(own, "UTC", spans)).isEmpty();
        record Row(String name, String zone, List<Map<String, Object>> spans, String refused) {}
        for (Row row : List.of(
                new Row(own.toUpperCase(), "UTC", spans, "name"),
                new Row("anyday", "UTC", spans, "name"),
                new Row("Mars", "Mars/Olympus", spans, "timeZone"),
                new Row("No name", "Z", spans, "timeZone"),
                new Row("A distance", "+01:00", spans, "timeZone"),
                new Row("None", "UTC", List.of(), "spans"),
                new Row("Days", "UTC", List.of(span("09:00", "17:00")), "spans.0.days"),
                new Row("Day", "UTC", List.of(span("09:00", "17:00", "caturday")), "spans.0.days"),
                new Row("Hour", "UTC", List.of(span("09:00", "17:00", "monday"), span("24:00", "17:00", "monday")), "spans.1.start"),
                new Row("Nothing", "UTC", List.of(span("09:00", "09:00", "monday")), "spans.0.end"))) {
            assertThat(timeClass(row.name, row.zone, row.spans)).as(row.name).isEqualTo(row.refused);
        }
        assertThat(staff.delete("/api/admin/time-classes/0?version=1").json().path("code").asString()).isEqualTo("time-class-fixed");
    }

    private String timeClass(String name, String zone, List<Map<String, Object>> spans) {
        return staff.post("/api/admin/time-classes", Map.of("name", name, "timeZone", zone, "spans", spans)).json().at("/fields/0/field").asString("");
    }

    private static Map<String, Object> span(String start, String end, String... days) {
        return Map.of("days", List.of(days), "start", start, "end", end);
    }

    private static Map<String, Object> serviceForm(JsonNode record) {
        Map<String, Object> form = with(
                List.of("name", "enabled", "ratingPlanId", "routingPlanId", "capacityLimit", "cpsLimit", "destinations", "excludedDestinations", "origins", "excludedOrigins",
                        "minDigits", "maxDigits", "blockedDestinations", "blockedOrigins", "allowTranscoding", "version"),
                record, Map.of("timeClassId", record.at("/timeClass/id").asLong()));
        List.of("enforcementPolicyId", "destinationListId", "originListId", "originMinDigits", "originMaxDigits").forEach(field -> form.put(field, null));
        form.putAll(Map.of("destinationListExcluding", false, "originListExcluding", false));
        JsonNode direct = record.path("direct");
        form.put("direct", direct.isNull() ? null : Map.of(
                "interconnectId", direct.at("/interconnect/id").asLong(), "supplierRules", direct.path("supplierRules"), "calledRules", direct.path("calledRules"), "callerRules",
                direct.path("callerRules")));
        return form;
    }

    private String refusal(String path, Map<String, ?> body) {
        return staff.post(path, body).json().path("code").asString();
    }
}
