package com.didtron.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser.Answer;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.rates.RatingPlan;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a class 4 renter's request names inside its body or as a filter: a thing of another renter is as good as none there, and the same request is taken when it names one of
/// the asker's own. Addresses are [EveryEndpointTest]'s matter.
class NamedInBodiesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final ApiDocument document = ApiDocument.of(platform);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NOBODYS = 9_007_199_254_740_991L;

    private static final Renter ours = new Renter();
    private static final Renter theirs = new Renter();

    /// A renter with one of everything that a body may name.
    private static final class Renter {

        final World world = World.ofAnotherTenant(platform, "class4");
        final Browser staff = world.staff();
        final Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        final Carrier supplier = world.supplier("Supplier");
        final RatingPlan buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        final RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        final Interconnect in = world.ingress(customer, null);
        final Interconnect out = world.egress(supplier, new InetSocketAddress("192.0.2.10", 5060), buy.id());
        final long routing = world.routing(out).id();
        final Service service = world.service(in, sell.id(), routing);
        final long person = staff.get("/api/session").json().at("/person/id").asLong();
        final long timeClass = made("/api/admin/time-classes", Map.of(
                "name", "Office hours", "timeZone", "UTC", "spans", List.of(Map.of("days", List.of("monday"), "start", "09:00", "end", "17:00"))));
        final long template = made("/api/admin/alert-templates", Map.of("name", name(), "subject", "{carrier}", "text", ""));
        final long policy = made("/api/admin/enforcement-policies", Map.of("name", name(), "note", "", "rules", List.of()));
        final long numbers = made("/api/admin/number-lists", Map.of("name", name(), "note", ""));
        final long origination = made("/api/admin/origination-lists", Map.of("name", name(), "note", ""));
        final long ported = made("/api/admin/portability-plans", Map.of("name", name(), "note", "", "fromCalls", "ignore"));
        final long contact;
        final long category;
        final long group;
        final long account;
        final String role;

        Renter() {
            taken(staff.post("/api/admin/number-lists/" + numbers + "/entries", Map.of("mode", "add", "text", "44")));
            taken(staff.post("/api/admin/origination-lists/" + origination + "/numbers", Map.of("mode", "add", "text", "442079460100")));
            contact = made("/api/admin/carriers/" + customer.id() + "/contacts", sample("POST /api/admin/carriers/{id}/contacts", nulls(Map.of("email", "noc@example.test", "name", name()), "version")));
            category = made("/api/admin/customer-categories", sample("POST /api/admin/customer-categories", nulls(Map.of("code", code(), "name", name(), "defaultBilling", "prepaid", "active", true), "version")));
            group = made("/api/admin/customer-groups", sample("POST /api/admin/customer-groups", nulls(Map.of("code", code(), "name", name(), "categoryId", category, "active", true), "version")));
            account = items("/api/admin/customers").filter(c -> c.path("companyName").asString().equals(customer.name())).findFirst().orElseThrow().path("id").asLong();
            Map<String, Object> limits = new HashMap<>();
            Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(limit -> limits.put(limit, null));
            role = Long.toString(made("/api/admin/roles", Map.of(
                    "name", name(), "description", "", "portal", "class4", "permissions", List.of("carriers.carrier.view"), "scope", "all", "limits", limits)));
        }

        private String name() {
            return "Thing " + world.techPrefix() + " " + System.nanoTime();
        }

        private static String code() {
            return "c" + System.nanoTime();
        }

        Stream<JsonNode> items(String path) {
            return staff.get(path).json().path("items").valueStream();
        }

        private long made(String path, Object body) {
            Answer answer = staff.post(path, body);
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
            return answer.json().path("id").asLong();
        }

        /// Words that nobody else is told.
        Set<String> marks() {
            return Set.of(customer.name(), supplier.name(), world.techPrefix());
        }
    }

    private static void taken(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    /// A body as the document shapes it, with what is said of it.
    private static ObjectNode sample(String endpoint, Map<String, ?> said) {
        ApiDocument.Endpoint found = document.endpoints().stream().filter(e -> e.toString().equals(endpoint)).findFirst().orElseThrow();
        JsonNode record = JSON.valueToTree(said);
        return JSON.valueToTree(document.body(found, name -> record.has(name) ? record.get(name) : null));
    }

    /// A way to name something in a request.
    ///
    /// @param what   is named, and where
    /// @param ask    with the id of one
    /// @param mine   one of the asker's
    /// @param others the same of somebody else
    private record Row(String what, java.util.function.Function<Object, Answer> ask, Object mine, Object others) {}

    @TestFactory
    Stream<DynamicTest> whatABodyNamesOfAnotherRenterIsNotThere() {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.what, () -> {
            Answer refused = row.ask.apply(row.others);
            assertThat(refused.status()).as(refused.body()).isIn(404, 409, 422);
            // by the same words as of what does not exist, so that nobody learns which ids there are
            Answer nobodys = row.ask.apply(row.others instanceof String ? Long.toString(NOBODYS) : (Object) NOBODYS);
            assertThat(refused.status() + " " + refused.json().path("code").asString() + " " + refused.json().path("detail").asString().replace(row.others.toString(), "…"))
                    .isEqualTo(nobodys.status() + " " + nobodys.json().path("code").asString() + " " + nobodys.json().path("detail").asString().replace(Long.toString(NOBODYS), "…"));
            assertThat(theirs.marks()).noneMatch(refused.body()::contains);
            Answer own = row.ask.apply(row.mine);
            assertThat(own.status()).as("one's own: " + own.body()).isBetween(200, 299);
        }));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("carrier of a new interconnect", id -> ours.staff.post("/api/admin/interconnects", nulls(
                Map.of("carrierId", id, "name", "New", "direction", "customer", "currency", "USD"), "host", "port")), ours.customer.id(), theirs.customer.id()));
        newServices(rows);
        services(rows);
        interconnects(rows);
        rows.add(new Row("carrier that a copy will be of", id -> ours.staff.post("/api/admin/interconnects/" + ours.in.id() + "/copy",
                Map.of("carrierId", id, "name", "Copy", "currency", "USD", "groups", List.of("services"))), ours.customer.id(), theirs.customer.id()));
        rows.add(new Row("interconnect whose services are copied", id -> ours.staff.post("/api/admin/interconnects/" + second() + "/service-copies",
                Map.of("sourceId", id, "services", List.of(id.equals(ours.in.id()) ? ours.service.id() : theirs.service.id()))), ours.in.id(), theirs.in.id()));
        rows.add(new Row("service that is copied", id -> ours.staff.post("/api/admin/interconnects/" + second() + "/service-copies",
                Map.of("sourceId", ours.in.id(), "services", List.of(id))), ours.service.id(), theirs.service.id()));
        rows.add(new Row("number list's carrier", id -> use("carrier", id), ours.customer.id(), theirs.customer.id()));
        rows.add(new Row("number list's service", id -> use("service", id), ours.service.id(), theirs.service.id()));
        rows.add(new Row("number list's supplier", id -> use("supplier", id), ours.out.id(), theirs.out.id()));
        rows.add(new Row("time class of a policy's rule", id -> ours.staff.post("/api/admin/enforcement-policies", Map.of(
                "name", "Policy " + System.nanoTime(), "note", "", "rules", List.of(rule("timeClassId", id)))), Long.toString(ours.timeClass), Long.toString(theirs.timeClass)));
        rows.add(new Row("account manager", id -> ours.staff.put("/api/admin/carriers/" + ours.customer.id(),
                changed("PUT /api/admin/carriers/{id}", "/api/admin/carriers/" + ours.customer.id(), "accountManagerId", id)), ours.person, theirs.person));
        rows.add(new Row("contact that an alert writes to", id -> alert(recipient("contact", id), null), Long.toString(ours.contact), Long.toString(theirs.contact)));
        rows.add(new Row("person that an alert writes to", id -> alert(recipient("person", id), null), Long.toString(ours.person), Long.toString(theirs.person)));
        rows.add(new Row("template of an alert's words", id -> alert(recipient("person", Long.toString(ours.person)), id), Long.toString(ours.template), Long.toString(theirs.template)));
        customers(rows);
        String ofCustomers = ours.items("/api/admin/roles?portal=customer").findFirst().orElseThrow().path("id").asString();
        rows.add(new Row("carrier of an invited person", id -> ours.staff.post("/api/admin/people", Map.of(
                "email", "new" + System.nanoTime() + "@example.test", "displayName", "New", "portal", "customer", "carrierId", id, "roles", List.of(ofCustomers))),
                Long.toString(ours.customer.id()), Long.toString(theirs.customer.id())));
        rows.add(new Row("role of an invited person", id -> ours.staff.post("/api/admin/people", nulls(Map.of(
                "email", "new" + System.nanoTime() + "@example.test", "displayName", "New", "portal", "class4", "roles", List.of(id)), "carrierId")), ours.role, theirs.role));
        return rows;
    }

    private static void newServices(List<Row> rows) {
        Map<String, Object> usual = new HashMap<>(Map.of("interconnectId", ours.in.id(), "ratingPlanId", ours.sell.id(), "routingPlanId", ours.routing));
        usual.put("directInterconnectId", null);
        record Part(String field, Object mine, Object others) {}
        for (Part part : List.of(
                new Part("interconnectId", ours.in.id(), theirs.in.id()), new Part("ratingPlanId", ours.sell.id(), theirs.sell.id()),
                new Part("routingPlanId", ours.routing, theirs.routing), new Part("directInterconnectId", ours.out.id(), theirs.out.id()))) {
            rows.add(new Row(part.field + " of a new service", id -> {
                Map<String, Object> body = new HashMap<>(usual);
                body.put("name", part.field + id);
                if (part.field.equals("directInterconnectId")) {
                    body.put("routingPlanId", null);
                }
                body.put(part.field, id);
                return ours.staff.post("/api/admin/services", body);
            }, part.mine, part.others));
        }
    }

    private static void services(List<Row> rows) {
        String path = "/api/admin/services/" + ours.service.id();
        record Part(String field, Object mine, Object others) {}
        for (Part part : List.of(
                new Part("ratingPlanId", ours.sell.id(), theirs.sell.id()), new Part("routingPlanId", ours.routing, theirs.routing),
                new Part("timeClassId", ours.timeClass, theirs.timeClass), new Part("enforcementPolicyId", ours.policy, theirs.policy),
                new Part("destinationListId", ours.numbers, theirs.numbers), new Part("originListId", ours.numbers, theirs.numbers))) {
            rows.add(new Row(part.field + " of a service", id -> ours.staff.put(path, changed("PUT /api/admin/services/{id}", path, part.field, id)), part.mine, part.others));
        }
        rows.add(new Row("portability plan of a service", id -> ours.staff.put(path, changed(
                "PUT /api/admin/services/{id}", path, "portability", Map.of("planId", id, "ratedBy", "dialled", "status", "any"))), ours.ported, theirs.ported));
        rows.add(new Row("direct route of a service", id -> {
            ObjectNode body = changed("PUT /api/admin/services/{id}", path, "direct", Map.of(
                    "interconnectId", id, "calledRules", List.of(), "callerRules", List.of(), "supplierRules", true));
            body.putNull("routingPlanId");
            return ours.staff.put(path, body);
        }, ours.out.id(), theirs.out.id()));
    }

    private static void interconnects(List<Row> rows) {
        String in = "/api/admin/interconnects/" + ours.in.id();
        String out = "/api/admin/interconnects/" + ours.out.id();
        String endpoint = "PUT /api/admin/interconnects/{id}";
        rows.add(new Row("rating plan of a supplier's interconnect", id -> ours.staff.put(out, changed(endpoint, out, "ratingPlanId", id)), ours.buy.id(), theirs.buy.id()));
        rows.add(new Row("origination list of a customer's interconnect", id -> {
            ObjectNode body = changed(endpoint, in, "acknowledgesWideRanges", true);
            ((ObjectNode) body.at("/caller/customer")).putPOJO("listId", id).put("sets", "always").put("with", "listed");
            return ours.staff.put(in, body);
        }, Long.toString(ours.origination), Long.toString(theirs.origination)));
        rows.add(new Row("origination list of a supplier's interconnect", id -> {
            ObjectNode body = changed(endpoint, out, "acknowledgesWideRanges", true);
            ((ObjectNode) body.at("/caller/supplier")).putPOJO("listId", id);
            return ours.staff.put(out, body);
        }, Long.toString(ours.origination), Long.toString(theirs.origination)));
        rows.add(new Row("interconnects that are ordered", id -> ours.staff.put(
                "/api/admin/carriers/" + ours.customer.id() + "/interconnect-order", nulls(Map.of("interconnects", ordered(id)), "before")), ours.in.id(), theirs.in.id()));
        rows.add(new Row("interconnect that is switched", id -> ours.staff.post("/api/admin/interconnects/enabled", Map.of(
                "enabled", true, "interconnects", List.of(Map.of("id", id.toString(), "version", version("/api/admin/interconnects/" + id))))),
                Long.toString(ours.out.id()), Long.toString(theirs.out.id())));
        rows.add(new Row("service that is switched", id -> ours.staff.post("/api/admin/services/enabled", Map.of(
                "enabled", true, "services", List.of(Map.of("id", id.toString(), "version", version("/api/admin/services/" + id))))),
                Long.toString(ours.service.id()), Long.toString(theirs.service.id())));
        rows.add(new Row("carrier whose state is set", id -> ours.staff.post("/api/admin/carriers/status", Map.of(
                "carriers", List.of(Map.of("id", id.toString(), "version", version("/api/admin/carriers/" + id))), "status", "suspended", "cause", "admin", "reason", "A test")),
                Long.toString(ours.supplier.id()), Long.toString(theirs.supplier.id())));
    }

    /// The customer's interconnects in their order, with something in place of the first of them that was there.
    private static List<Object> ordered(Object instead) {
        String first = Long.toString(ours.in.id());
        return ours.staff.get("/api/admin/carriers/" + ours.customer.id()).json().path("interconnectList").valueStream()
                .map(i -> i.path("id").asString())
                .map(id -> id.equals(first) ? instead : (Object) Long.valueOf(id))
                .toList();
    }

    private static void customers(List<Row> rows) {
        rows.add(new Row("category of a group", id -> ours.staff.post("/api/admin/customer-groups",
                sample("POST /api/admin/customer-groups", nulls(Map.of("code", Renter.code(), "name", "G" + System.nanoTime(), "categoryId", id, "active", true), "version"))), ours.category, theirs.category));
        rows.add(new Row("category of a new customer", id -> ours.staff.post("/api/admin/customers", nulls(
                Map.of("companyName", "New " + System.nanoTime(), "categoryId", id), "groupId")), ours.category, theirs.category));
        rows.add(new Row("group of a new customer", id -> ours.staff.post("/api/admin/customers",
                Map.of("companyName", "New " + System.nanoTime(), "categoryId", ours.category, "groupId", id)), ours.group, theirs.group));
        rows.add(new Row("customer that a feature is assigned to", id -> {
            String path = "/api/admin/assignments/feature/reporting.calls";
            ObjectNode body = changed("PUT /api/admin/assignments/{type}/{id}", path, "customerIds", List.of(id));
            body.put("mode", "specific");
            return ours.staff.put(path, body);
        }, ours.account, theirs.account));
    }

    private static Map<String, Object> nulls(Map<String, ?> said, String... names) {
        Map<String, Object> body = new HashMap<>(said);
        Stream.of(names).forEach(name -> body.put(name, null));
        return body;
    }

    /// A record's form as it is, with another value of one field.
    private static ObjectNode changed(String endpoint, String path, String field, Object value) {
        JsonNode record = ours.staff.get(path).json();
        Map<String, JsonNode> said = new HashMap<>();
        record.properties().forEach(p -> said.put(p.getKey(), p.getValue()));
        // what is read has the plan's name beside its id
        said.computeIfPresent("portability", (_, _) -> JSON.nullNode());
        ObjectNode body = sample(endpoint, said);
        body.set(field, JSON.valueToTree(value));
        return body;
    }

    private static long version(String path) {
        return ours.staff.get(path).json().path("version").asLong(1);
    }

    private static Answer use(String scope, Object target) {
        return ours.staff.post("/api/admin/number-lists/" + ours.numbers + "/uses", Map.of("scope", scope, "targetId", target, "number", "called", "effect", "refuse"));
    }

    private static Map<String, Object> rule(String field, Object value) {
        Map<String, Object> rule = nulls(Map.of(
                "validity", "any", "attested", "any", "callers", List.of("44"), "called", List.of(), "callerTypes", List.of(), "callerCountries", List.of(), "calledCountries",
                List.of(), "blocks", "policy-refused"), "attestLevel", "certificateId", "fewerDigits", "moreDigits", "mostCalls", "withinMinutes", "timeClassId");
        Stream.of("callerElsewhere", "calledElsewhere", "sameNumber", "whileClosed").forEach(flag -> rule.put(flag, false));
        rule.put(field, value);
        return rule;
    }

    private static Map<String, Object> recipient(String kind, Object id) {
        return nulls(Map.of("kind", kind, "id", id, "sendAs", "to"), "address");
    }

    private static Answer alert(Map<String, Object> recipient, @Nullable Object template) {
        Map<String, Object> usual = nulls(Map.of("subject", "", "text", ""), "templateId");
        Map<String, Object> first = new HashMap<>(usual);
        first.put("templateId", template);
        return ours.staff.post("/api/admin/carriers/" + ours.customer.id() + "/alerts", nulls(Map.of(
                "kind", "low-balance", "currency", "USD", "measure", "amount", "threshold", "10", "minutesApart", 60, "mostLetters", 3, "recipients", List.of(recipient), "words",
                Map.of("triggered", first, "cleared", usual, "last", usual)), "version"));
    }

    /// Another interconnect of the customer that services can be copied to.
    private static String second() {
        return ours.staff.post("/api/admin/interconnects", nulls(
                Map.of("carrierId", ours.customer.id(), "name", "Second " + System.nanoTime(), "direction", "customer", "currency", "USD"), "host", "port")).json().path("id").asString();
    }

    /// A list that is filtered by somebody else's thing is empty, or says that there is none.
    @TestFactory
    Stream<DynamicTest> aFilterByAnotherRentersThingFindsNothing() {
        long customer = theirs.customer.id();
        return Stream.of(
                "/api/admin/calls?customer=" + customer, "/api/admin/calls?supplier=" + theirs.supplier.id(), "/api/admin/interconnects?carrier=" + customer,
                "/api/admin/services?carrier=" + customer, "/api/admin/services?interconnect=" + theirs.in.id(), "/api/admin/invoices?carrier=" + customer,
                "/api/admin/people?carrier=" + customer, "/api/admin/visits?carrier=" + customer, "/api/admin/carrier-balances?carrier=" + customer,
                "/api/admin/carriers?search=C" + customer, "/api/admin/interconnects?search=I" + theirs.in.id(), "/api/admin/services?search=S" + theirs.service.id(),
                "/api/admin/number-list-entries?listId=" + theirs.numbers, "/api/admin/origination-numbers?listId=" + theirs.origination,
                "/api/admin/looked-up-number?number=442079460000&planId=" + theirs.ported, "/api/admin/customer-groups?categoryId=" + theirs.category,
                "/api/admin/customers?categoryId=" + theirs.category, "/api/admin/audit?subjectKind=carrier&subjectId=" + customer,
                "/api/admin/ledger/journal?reference=carrier:" + customer, "/api/admin/number-lists-that-count?carrierId=" + customer,
                "/api/admin/number-lists-that-count?serviceId=" + theirs.service.id(), "/api/admin/screened-number?number=442079460000&carrierId=" + customer)
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Answer answer = ours.staff.get(path);
                    if (answer.status() == 200) {
                        JsonNode items = answer.json().has("rows") ? answer.json().at("/rows/items") : answer.json().path("items");
                        assertThat(items.isArray()).as(answer.body()).isTrue();
                        assertThat(items).as(answer.body()).isEmpty();
                    } else {
                        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                    }
                    assertThat(theirs.marks()).noneMatch(answer.body()::contains);
                }));
    }
}
