package com.didtron.server.carriers;

import static com.didtron.server.carriers.CarrierForms.interconnect;
import static com.didtron.server.carriers.CarrierForms.service;
import static com.didtron.server.carriers.CarrierForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.OrderInterconnects;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.RatingPlan;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Interconnects made, changed, ordered and copied over HTTP; what changes counts at the next call.
class InterconnectChangesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    private Directory directory() {
        return platform.bean(Carriers.class).directory();
    }

    private String who(String dialled) {
        return who(dialled, "442071234567");
    }

    private String who(String dialled, String from) {
        return switch (directory().identify(LOOPBACK, world.techPrefix() + dialled, from, null, Instant.now())) {
            case Known known -> known.interconnect().name() + " " + known.service().name() + " " + known.caller();
            case Refused refused -> refused.refusal().code();
        };
    }

    static final List<String> INTERCONNECT = List.of(
            "name", "enabled", "capacityLimit", "cpsLimit", "techPrefix", "addresses", "numberRules", "callerRules", "callerSource", "asserted", "caller",
            "checks", "media", "signalling", "egress",
            "progressTimeoutMs", "ringTimeoutMs", "ratingPlanId", "maxTalkSeconds", "version");

    /// Each of two orders is taken whole, one after the other, while a third person switches the same interconnects: what stands is the one or the other, never a mixture.
    @Test
    void twoWhoOrderAtOnceLeaveOneOfTheirOrders() throws Exception {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        List<Long> trunks = Stream.of("A", "B", "C", "D", "E", "F").map(name -> trunk(customer, name)).toList();
        List<List<Long>> wishes = List.of(trunks.reversed(), List.of(trunks.get(5), trunks.get(1), trunks.get(3), trunks.get(0), trunks.get(2), trunks.get(4)));
        Browser colleague = world.staff();
        for (int round = 0; round < 5; round++) {
            var together = new CyclicBarrier(3);
            List<Map<String, Object>> picked = directory().interconnectsOf(customer.id()).stream().map(i -> Map.<String, Object>of("id", i.id(), "version", i.version())).toList();
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Browser.Answer>> both = List.of(
                        people.submit(() -> ordered(together, staff, customer, wishes.get(0))), people.submit(() -> ordered(together, colleague, customer, wishes.get(1))),
                        people.submit(() -> {
                            together.await();
                            return staff.post("/api/admin/interconnects/enabled", Map.of("interconnects", picked, "enabled", false));
                        }));
                for (Future<Browser.Answer> one : both) {
                    assertThat(one.get().status()).as(one.get().body()).isEqualTo(200);
                }
            }
            assertThat(wishes).contains(placed(customer));
        }
    }

    /// Who moves one upon an order that somebody else has changed since is told so, and nothing is overwritten.
    @Test
    void anOrderIsMovedUponTheOneThatWasLookedAt() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        long one = trunk(customer, "One");
        long two = trunk(customer, "Two");
        long three = trunk(customer, "Three");
        List<Long> first = List.of(one, two, three);
        record Row(@Nullable List<Long> before, List<Long> wish, int status) {}
        for (Row row : List.of(
                new Row(first, List.of(two, one, three), 200), new Row(first, List.of(one, three, two), 409), new Row(List.of(two, one, three), List.of(three, two, one), 200),
                new Row(null, first, 200))) {
            Map<String, Object> body = new HashMap<>(Map.of("interconnects", row.wish));
            body.put("before", row.before);
            List<Long> stood = placed(customer);
            Browser.Answer answer = staff.put("/api/admin/carriers/" + customer.id() + "/interconnect-order", body);
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            assertThat(placed(customer)).isEqualTo(row.status == 200 ? row.wish : stood);
            assertThat(answer.json().path("code").asString("")).isEqualTo(row.status == 200 ? "" : "changed-meanwhile");
        }
    }

    private List<Long> placed(Carrier customer) {
        return directory().interconnectsOf(customer.id()).stream().sorted(Comparator.comparing(Interconnect::position)).map(Interconnect::id).toList();
    }

    private long trunk(Carrier customer, String name) {
        Map<String, Object> draft = new HashMap<>(Map.of("carrierId", customer.id(), "name", name, "direction", "customer", "currency", "USD"));
        draft.put("host", null);
        draft.put("port", null);
        return staff.post("/api/admin/interconnects", draft).json().path("id").asLong();
    }

    private static Browser.Answer ordered(CyclicBarrier together, Browser who, Carrier carrier, List<Long> wish) throws Exception {
        together.await();
        return who.put("/api/admin/carriers/" + carrier.id() + "/interconnect-order", Map.of("interconnects", wish));
    }

    /// An order that is committed decides who is recognised, at once.
    @Test
    void theOrderOfInterconnectsDecidesWhoIsRecognised() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        long routing = world.routing(egress).id();
        Interconnect first = world.ingress(customer, null);
        world.service(first, sell.id(), routing);
        long made = world.run(new CreateInterconnect(new Interconnect(
                world.tenant(), 0, customer.id(), "Other", Interconnect.Direction.CUSTOMER, "USD", 1, true, null, null, world.techPrefix(),
                List.of(AddressRange.parse("127.0.0.0/8")), List.of(), null, null, 600)));
        Interconnect second = directory().interconnect(made);
        world.service(second, sell.id(), routing);
        assertThat(who("442079460000")).startsWith("In ");
        world.run(new OrderInterconnects(customer.id(), List.of(second.id(), first.id())));
        assertThat(who("442079460000")).startsWith("Other ");
        assertThatThrownBy(() -> world.run(new OrderInterconnects(customer.id(), List.of(second.id())))).isInstanceOfSatisfying(Refusal.class, r ->
                assertThat(r.code()).isEqualTo("order-incomplete"));
    }

    @Test
    void callersAreTranslatedAndServicesMatchAndRefuseByThem() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Service service = world.service(ingress, sell.id(), world.routing(egress).id());
        var rules = new CallerRules(CallerSource.ASSERTED_THEN_FROM, List.of(new NumberRule("0", 1, "44")), Asserted.PASS);
        world.run(new ChangeInterconnect(new Interconnect(
                ingress.tenant(), ingress.id(), customer.id(), "In", ingress.direction(), "USD", 1, true, null, null, ingress.techPrefix(), ingress.addresses(),
                ingress.numberRules(), null, null, 600, rules, ingress.version())));
        assertThat(who("442079460000", "02071234567")).isEqualTo("In Standard 442071234567");
        assertThat(who("442079460000", "anonymous")).isEqualTo("In Standard anonymous");

        world.run(new ChangeService(new Service(
                world.tenant(), service.id(), ingress.id(), "Standard", 1, true, service.ratingPlanId(), service.routingPlanId(), null, null, null,
                new Service.Matching(List.of("44"), List.of("4470"), List.of("44"), List.of(), 11, 12), new Service.Blocked(List.of("44900"), List.of("44999")),
                service.version())));
        assertThat(who("442079460000")).isEqualTo("In Standard 442071234567");
        assertThat(who("447000000000")).as("excluded").isEqualTo("no-service");
        assertThat(who("33140000000")).as("not among the destinations").isEqualTo("no-service");
        assertThat(who("442079460000", "33140000000")).as("not among the callers").isEqualTo("no-service");
        assertThat(who("4420794600")).as("too short").isEqualTo("no-service");
        assertThat(who("449001234567")).isEqualTo("destination-refused");
        assertThat(who("442079460000", "449991234567")).isEqualTo("caller-refused");
    }

    @Test
    void theHierarchysRulesAreRefusalsThatSayWhy() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Carrier supplier = world.supplier("Supplier");
        assertThat(refusal("/api/admin/interconnects", interconnect(customer, "supplier", "USD"))).isEqualTo("direction-does-not-fit");
        assertThat(refusal("/api/admin/interconnects", interconnect(supplier, "supplier", "EUR"))).isEqualTo("currency-not-assigned");
        assertThat(staff.post("/api/admin/carriers/" + supplier.id() + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);
        assertThat(staff.post("/api/admin/carriers/" + supplier.id() + "/currencies", Map.of("currency", "EUR")).json().path("code").asString()).isEqualTo("currency-assigned");
        Browser.Answer made = staff.post("/api/admin/interconnects", interconnect(supplier, "supplier", "EUR"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode record = staff.get("/api/admin/interconnects/" + made.json().path("id").asString()).json();
        assertThat(record.path("enabled").asBoolean()).as("made switched off").isFalse();
        long buyUsd = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id();
        long sellUsd = world.plan(RatingPlan.Side.SELL, "0.02", "1/1", "44").id();
        Browser.Answer plan = staff.put("/api/admin/interconnects/" + record.path("id").asString(), with(INTERCONNECT, record, Map.of("ratingPlanId", buyUsd)));
        assertThat(plan.json().path("code").asString()).isEqualTo("plan-does-not-fit");
        assertThat(plan.json().path("detail").asString()).contains("buying in USD");
        assertThat(refusal("/api/admin/services", planned(record.path("id").asLong(), sellUsd)))
                .isEqualTo("direction-does-not-fit");
        Interconnect ingress = world.ingress(customer, null);
        assertThat(refusal("/api/admin/services", planned(ingress.id(), buyUsd)))
                .isEqualTo("plan-does-not-fit");
    }

    /// A copy has no field for most of what it takes over: what does not fit is said of the groups that brought it, and names whose it is.
    @Test
    void whatACopyTakesOverAndCannotIsSaidAtItsGroups() {
        Carrier supplier = world.supplier("Supplier");
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        for (Carrier carrier : List.of(supplier, customer)) {
            assertThat(staff.post("/api/admin/carriers/" + carrier.id() + "/currencies", Map.of("currency", "EUR")).status()).isEqualTo(201);
        }
        Interconnect out = world.egress(supplier, new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect in = world.ingress(customer, null);
        Service sold = world.service(in, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(out).id());
        record Row(Interconnect of, Carrier to, String currency, List<String> groups, String code, String field, String says) {}
        for (Row row : List.of(
                new Row(out, supplier, "EUR", List.of("rating-plan"), "plan-does-not-fit", "groups", "buying in USD"),
                new Row(in, customer, "EUR", List.of("services"), "plan-does-not-fit", "groups", sold.name() + ": "),
                new Row(in, supplier, "USD", List.of(), "direction-does-not-fit", "carrierId", "has no customer interconnect"),
                new Row(in, customer, "GBP", List.of(), "currency-not-assigned", "currency", "one of "))) {
            JsonNode refused = staff.post(
                            "/api/admin/interconnects/" + row.of.id() + "/copy",
                            Map.of("carrierId", row.to.id(), "name", "Copied", "currency", row.currency, "groups", row.groups))
                    .json();
            assertThat(refused.path("code").asString() + " " + refused.at("/fields/0/field").asString()).as(refused.toString()).isEqualTo(row.code + " " + row.field);
            assertThat(refused.at("/fields/0/message").asString()).contains(row.says);
        }
    }

    /// 1.2, 2.2: which interconnects a carrier may have, by its kind; and a bilateral one with all that either side has, changed and copied.
    @Test
    void aBilateralInterconnectIsOfACarrierThatIsBothAndHasAllOfBothSides() {
        Carrier both = world.bilateral("0", "0", "100");
        record Row(Carrier carrier, String customer, String supplier, String bilateral) {}
        for (Row row : List.of(
                new Row(world.customer(CreditType.POSTPAID, null, "0"), "", "direction-does-not-fit", "direction-does-not-fit"),
                new Row(world.supplier("Supplier"), "direction-does-not-fit", "", "direction-does-not-fit"),
                new Row(both, "", "", ""))) {
            assertThat(List.of("customer", "supplier", "bilateral")).extracting(d -> refusal("/api/admin/interconnects", interconnect(row.carrier, d, "USD", d)))
                    .as(row.carrier.kind() + " carrier").containsExactly(row.customer, row.supplier, row.bilateral);
        }
        assertThat(refusal("/api/admin/interconnects", interconnect(both, "bilateral", "EUR"))).isEqualTo("currency-not-assigned");

        Interconnect made = directory().interconnectsOf(both.id()).stream().filter(i -> i.direction() == Interconnect.Direction.BILATERAL).findFirst().orElseThrow();
        String path = "/api/admin/interconnects/" + made.id();
        JsonNode empty = staff.get(path).json();
        assertThat(empty.path("enabled").asBoolean()).isFalse();
        assertThat(empty.path("callerSource").asString()).as("3.5: its default").isEqualTo("asserted-then-from");
        long buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id();
        List<Map<String, Object>> in = List.of(
                Map.of("startsWith", "00", "strip", 2, "prepend", ""),
                Map.of("startsWith", "112", "minLength", 3, "maxLength", 3, "strip", 0, "prepend", "", "replacement", "442079460999"));
        List<Map<String, Object>> out = List.of(Map.of("startsWith", "44", "strip", 2, "prepend", "0044"));
        Map<String, Object> egress = new HashMap<>();
        empty.path("egress").properties().forEach(e -> egress.put(e.getKey(), e.getValue()));
        egress.putAll(Map.of("techPrefix", "77#", "numberRules", out, "callerRules", List.of()));
        Map<String, Object> changes = Map.of(
                "enabled", true, "techPrefix", world.techPrefix(), "addresses", List.of("127.0.0.0/8"), "numberRules", in, "egress", egress, "ratingPlanId", buy,
                "acknowledgesWideRanges", true);
        Browser.Answer saved = staff.put(path, with(INTERCONNECT, empty, changes));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode full = staff.get(path).json();
        assertThat(List.of(full.path("techPrefix").asString(), full.path("egressPrefix").asString())).containsExactly(world.techPrefix(), "77#");
        assertThat(full.at("/numberRules/0/startsWith").asString()).isEqualTo("00");
        assertThat(full.at("/egress/numberRules/0/prepend").asString()).isEqualTo("0044");
        assertThat(full.at("/numberRules/1").toString()).contains("\"minLength\":3", "\"maxLength\":3", "\"replacement\":\"442079460999\"");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("startsWith", "", "strip", 1, "prepend", "", "replacement", "442079460999"),
                Map.of("startsWith", "", "minLength", 5, "maxLength", 4, "strip", 0, "prepend", ""),
                Map.of("startsWith", "", "minLength", 33, "strip", 0, "prepend", ""),
                Map.of("startsWith", "", "strip", 0, "prepend", "", "replacement", "442 0794"))) {
            assertThat(staff.put(path, with(INTERCONNECT, full, Map.of("numberRules", List.of(wrong)))).json().at("/fields/0/field").asString())
                    .as("%s", wrong).isIn("numberRules", "numberRules.0.minLength");
        }
        long sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id();
        assertThat(refusal("/api/admin/services", service(made, sell, made.id()))).as("back where it came from").isEqualTo("same-interconnect");

        Interconnect supplier = world.egress(world.supplier("Other"), new java.net.InetSocketAddress("127.0.0.1", 9), buy);
        assertThat(refusal("/api/admin/services", service(made, sell, supplier.id()))).as("calls come in").isEmpty();
        World others = world.another();
        Interconnect ingress = others.ingress(others.customer(CreditType.POSTPAID, null, "0"), null);
        assertThat(refusal("/api/admin/services", service(ingress, sell, made.id()))).as("calls go out").isEmpty();
        JsonNode other = staff.get("/api/admin/interconnects/" + supplier.id()).json();
        assertThat(staff.put("/api/admin/interconnects/" + supplier.id(), with(INTERCONNECT, other, Map.of("numberRules", in))).json().at("/fields/0/field").asString())
                .as("a supplier sends no calls").isEqualTo("numberRules");
        assertThat(other.path("maxTalkSeconds").isNull()).isTrue();
        assertThat(staff.put("/api/admin/interconnects/" + supplier.id(), with(INTERCONNECT, other, Map.of("maxTalkSeconds", 600))).json().at("/fields/0/field").asString())
                .as("a supplier sends no calls").isEqualTo("maxTalkSeconds");

        Map<String, Object> loose = new HashMap<>(Map.of("checks", checks("", false, "", false), "addresses", List.of("198.51.100.77")));
        loose.put("maxTalkSeconds", null);
        Browser.Answer loosened = staff.put(path, with(INTERCONNECT, full, loose));
        assertThat(loosened.status()).as(loosened.body()).isEqualTo(200);
        assertThat(staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("maxTalkSeconds", 0))).json().at("/fields/0/field").asString()).isEqualTo("maxTalkSeconds");
        for (String copied : List.of(" | 14400 | true", "ingress-validation | 14400 | false", "signalling | null | true")) {
            String group = copied.substring(0, copied.indexOf(" |"));
            String id = staff.post(path + "/copy", Map.of(
                            "carrierId", both.id(), "name", "Loose " + group, "currency", "USD", "groups", group.isEmpty() ? List.of() : List.of(group)))
                    .json().path("id").asString();
            JsonNode one = staff.get("/api/admin/interconnects/" + id).json();
            assertThat(group + " | " + one.path("maxTalkSeconds").asString("null") + " | " + one.at("/checks/validatePrefix").asBoolean()).isEqualTo(copied);
        }

        record Copied(List<String> groups, String of) {}
        for (Copied copy : List.of(
                new Copied(List.of(), " |  |  |  | 0 | null"),
                new Copied(List.of("ingress-validation", "ingress-translation", "services"), world.techPrefix() + " |  | 00 |  | 1 | null"),
                new Copied(List.of("egress-routing", "egress-translation", "rating-plan"), " | 77# |  | 0044 | 0 | " + buy))) {
            String id = staff.post(path + "/copy", Map.of("carrierId", both.id(), "name", "Copy " + copy.groups.size() + copy.of.length(), "currency", "USD", "groups", copy.groups))
                    .json().path("id").asString();
            JsonNode one = staff.get("/api/admin/interconnects/" + id).json();
            assertThat(one.path("enabled").asBoolean()).as("copies are switched off").isFalse();
            assertThat(String.join(" | ",
                            one.path("techPrefix").asString(), one.path("egressPrefix").asString(), one.at("/numberRules/0/startsWith").asString(),
                            one.at("/egress/numberRules/0/prepend").asString(), one.path("services").size() + "", one.path("ratingPlanId").asString("null")))
                    .isEqualTo(copy.of);
        }
    }

    /// 3.4: two carriers at one address, told apart by what their calls say; whoever looks is told whose a call would be, and whose never.
    @Test
    void whoIsCallingIsToldByTheRulesOfCalls() {
        World theirs = world.another();
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        Carrier other = theirs.customer(CreditType.POSTPAID, null, "0");
        String second = staff.post("/api/admin/interconnects", interconnect(other, "customer", "USD")).json().path("id").asString();
        JsonNode record = staff.get("/api/admin/interconnects/" + second).json();
        Map<String, Object> same = new HashMap<>(Map.of("enabled", true, "techPrefix", world.techPrefix(), "addresses", List.of("127.0.0.0/8")));
        Browser.Answer wide = staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, record, same));
        assertThat(wide.json().path("code").asString()).isEqualTo("wide-range");
        assertThat(wide.json().path("detail").asString()).contains("127.0.0.0/8");
        same.put("acknowledgesWideRanges", true);
        assertThat(staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, record, same)).json().path("code").asString()).isEqualTo("address-taken");
        same.put("checks", checks("%.partner.example", true, "TG-1"));
        Browser.Answer saved = staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, record, same));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode stored = staff.get("/api/admin/interconnects/" + second).json();
        assertThat(stored.at("/checks/fromDomain").asString()).isEqualTo("%.partner.example");
        assertThat(stored.path("ambiguities")).as("the more that is validated decides, not the order").isEmpty();
        assertThat(stored.path("overlaps").toString()).as("checks differ, addresses do not").contains("In of " + customer.name() + ", with " + world.techPrefix());
        same.remove("acknowledgesWideRanges");
        // one wrong thing at a time, told under the name that the body has for it
        for (String wrong : List.of("fromDomain", "contactDomain", "trunkGroup", "trunkContext")) {
            Map<String, Object> said = new HashMap<>(checks("", false, "TG-1"));
            said.put(wrong, "has a blank");
            same.put("checks", said);
            assertThat(staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, stored, same)).json().at("/fields/0/field").asString())
                    .isEqualTo("checks." + wrong);
        }
        same.put("checks", new HashMap<>(checks("", true, "")));
        assertThat(staff.put("/api/admin/interconnects/" + second, with(INTERCONNECT, stored, same)).json().at("/fields/0/field").asString()).isEqualTo("checks.fromDomain");

        String call = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + "442079460000&from=442071234567";
        JsonNode ours = staff.get(call).json();
        assertThat(ours.path("outcome").asString()).isEqualTo("known");
        assertThat(ours.at("/interconnect/id").asString()).isEqualTo(Long.toString(ingress.id()));
        assertThat(ours.at("/service/name").asString()).isEqualTo("Standard");
        assertThat(ours.path("considered").valueStream().filter(c -> c.at("/interconnect/id").asString().equals(second)).findFirst().orElseThrow().path("why").toString())
                .isEqualTo("[\"From domain (none) does not fit %.partner.example\"]");
        JsonNode partner = staff.get(call + "&fromDomain=sip.partner.example").json();
        assertThat(partner.path("outcome").asString()).as("it has no service").isEqualTo("no-service");
        assertThat(partner.at("/interconnect/id").asString()).isEqualTo(second);
        assertThat(partner.path("said").toString()).contains("trunk group (none) does not fit TG-1 (only recorded)");
        assertThat(staff.get("/api/admin/who-calls?address=192.0.2.200&called=1").json().path("outcome").asString()).isEqualTo("unknown-source");
        assertThat(staff.get("/api/admin/who-calls?address=nowhere&called=1").json().at("/fields/0/field").asString()).isEqualTo("address");
        JsonNode foreign = world.staffOfAnotherTenant().get(call).json();
        assertThat(foreign.path("outcome").asString()).as("another tenant's are as if they were not there").isEqualTo("unknown-source");
        assertThat(foreign.path("considered")).isEmpty();
    }

    /// 3.4: where the address is read is changed, refused without proxies, told beforehand, and copied.
    @Test
    void addressesFromViaAreSetWithTheProxiesThatAreBelieved() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        String path = "/api/admin/interconnects/" + ingress.id();
        Map<String, Object> checks = new HashMap<>(checks("", false, ""));
        for (List<?> row : List.of(
                List.of("addressType", "via", "checks.proxies"),
                List.of("addressType", "via", "proxies", List.of("proxy.example"), "checks.proxies"),
                List.of("addressType", "via", "proxies", List.of("10.0.0.0/8"), "acknowledgesWideRanges"),
                List.of("addressType", "transport", "proxies", List.of("192.0.2.1"), "checks.proxies"),
                List.of("addressType", "transport", "lastVia", true, "checks.lastVia"),
                List.of("addressType", "socket", "checks.addressType"))) {
            Browser.Answer answer = staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("addresses", List.of("203.0.113.77"), "checks", changed(checks, row))));
            assertThat(answer.json().at("/fields/0/field").asString()).as(row + " " + answer.body()).isEqualTo(row.getLast());
        }
        checks.putAll(Map.of("addressType", "via", "lastVia", true, "proxies", List.of("192.0.2.177")));
        Browser.Answer saved = staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("addresses", List.of("203.0.113.77"), "checks", checks)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode stored = staff.get(path).json().path("checks");
        assertThat(stored.path("addressType").asString()).isEqualTo("via");
        assertThat(stored.path("lastVia").asBoolean()).isTrue();
        assertThat(stored.path("proxies").toString()).isEqualTo("[\"192.0.2.177/32\"]");

        String call = "/api/admin/who-calls?called=" + world.techPrefix().replace("#", "%23") + "442079460000&via=203.0.113.77&address=";
        assertThat(staff.get(call + "192.0.2.177").json().path("outcome").asString()).as("it has no service").isEqualTo("no-service");
        JsonNode forged = staff.get(call + "192.0.2.178").json();
        assertThat(forged.path("outcome").asString()).isEqualTo("unknown-source");
        assertThat(forged.path("considered").toString()).contains("believed of its proxies only, and 192.0.2.178 is none of them");
        assertThat(staff.get(call + "192.0.2.177&lastVia=nobody").json().at("/fields/0/field").asString()).isEqualTo("lastVia");

        Browser.Answer copy = staff.post(path + "/copy", Map.of("carrierId", customer.id(), "name", "Copy", "currency", "USD", "groups", List.of("ingress-validation")));
        assertThat(staff.get("/api/admin/interconnects/" + copy.json().path("id").asString()).json().path("checks")).isEqualTo(stored);
    }

    /// 3.5, 3.7: what is done with the caller's number is changed, refused when it would have no effect, told beforehand, and copied.
    @Test
    void whatIsDoneWithTheCallersNumberIsChangedToldAndCopied() {
        Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new java.net.InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        Map<String, Object> supplier = supplierCaller();
        List.of(
                        List.of("shortest", 12, "longest", 11, "blocks", true, "caller.supplier.shortest"),
                        List.of("shortest", 1, "longest", 33, "blocks", true, "caller.supplier.longest"),
                        List.of("shortest", 1, "longest", 9, "caller.supplier.blocks"),
                        List.of("blockStart", "4420", "blockSize", 100_001, "caller.supplier.blockSize"),
                        List.of("blockStart", "99", "blockSize", 2, "caller.supplier.blockSize"),
                        List.of("blockStart", "x", "blockSize", 2, "caller.supplier.blockStart"),
                        List.of("blockStart", "4420", "blockSize", 2, "blocks", true, "caller.supplier.blocks"),
                        List.of("blockStart", "4420", "blockSize", 2, "listId", "1", "caller.supplier.listId"),
                        List.of("style", "from-only", "trusted", true, "caller.supplier.trusted"))
                .forEach(row -> assertThat(wrong(egress, customerCaller(), changed(supplier, row))).as(row.toString()).isEqualTo(row.getLast()));
        List.of(
                        List.of("shortest", 0, "caller.customer.shortest"),
                        List.of("refuses", "invalid", "caller.customer.check"),
                        List.of("sets", "if-invalid", "with", "listed", "listId", "1", "caller.customer.check"),
                        List.of("check", "length", "sets", "if-invalid", "with", "caller", "caller.customer.with"),
                        List.of("check", "length", "sets", "if-invalid", "with", "listed", "caller.customer.listId"))
                .forEach(row -> assertThat(wrong(ingress, changed(customerCaller(), row), supplier)).as(row.toString()).isEqualTo(row.getLast()));

        supplier.putAll(Map.of("blocks", true, "shortest", 11, "longest", 12, "style", "remote-party-id", "inContact", true));
        assertThat(wrong(egress, customerCaller(), supplier)).isEmpty();
        Map<String, Object> checking = customerCaller();
        checking.putAll(Map.of("check", "length-and-e164", "refuses", "invalid-and-missing"));
        assertThat(wrong(ingress, checking, supplierCaller())).isEmpty();

        String asked = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + "442079460000&supplier=" + egress.id() + "&from=";
        String both = asked + "442071234567&asserted=442070000000";
        assertThat(staff.get(both).json().at("/sent/contact").asString()).as("a new interconnect takes what is asserted first").isEqualTo("442070000000");
        String path = "/api/admin/interconnects/" + ingress.id();
        assertThat(staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("callerSource", "from-then-asserted"))).status()).isEqualTo(200);
        JsonNode valid = staff.get(both).json();
        assertThat(valid.path("validity").asString()).isEqualTo("valid");
        assertThat(valid.path("said").toString()).contains("caller's number valid");
        assertThat(valid.at("/sent/identity").asString()).isEqualTo("442070000000");
        assertThat(valid.at("/sent/contact").asString()).isEqualTo("442071234567");
        assertThat(valid.at("/sent/notTaken").isNull()).isTrue();
        assertThat(staff.get(asked + "442071234567&asserted=442070000000&privacy=id").json().at("/sent/identity").isNull()).isTrue();
        assertThat(staff.get(asked + "12").json().path("outcome").asString()).isEqualTo("caller-invalid");
        assertThat(staff.get(asked + "anonymous").json().path("outcome").asString()).isEqualTo("caller-missing");
        assertThat(staff.get(asked + "491512345678901").json().at("/sent/notTaken").asString()).as("a number, but not as long as the supplier's").isEqualTo("invalid");
        assertThat(world.staffOfAnotherTenant().get(asked + "12").status()).as("another tenant's supplier").isEqualTo(404);

        Browser.Answer copy = staff.post(
                "/api/admin/interconnects/" + egress.id() + "/copy",
                Map.of("carrierId", egress.carrierId(), "name", "Copy", "currency", "USD", "groups", List.of("egress-translation")));
        assertThat(copy.status()).as(copy.body()).isEqualTo(201);
        assertThat(staff.get("/api/admin/interconnects/" + copy.json().path("id").asString()).json().path("caller"))
                .isEqualTo(staff.get("/api/admin/interconnects/" + egress.id()).json().path("caller"));
    }

    private static Map<String, Object> customerCaller() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "check", "none", "shortest", 1, "longest", 32, "refuses", "nothing", "sets", "never", "with", "caller", "order", "random",
                "shows", "as-received"));
        body.put("listId", null);
        return body;
    }

    private static Map<String, Object> supplierCaller() {
        Map<String, Object> body = new HashMap<>(
                Map.of("blocks", false, "removesDisplay", false, "inContact", false, "trusted", false, "style", "asserted-identity", "listOrder", "random"));
        List.of("shortest", "longest", "blockStart", "blockSize", "listId").forEach(name -> body.put(name, null));
        return body;
    }

    /// Names and values in turn; what is left over at the end is not for it.
    private static Map<String, Object> changed(Map<String, Object> form, List<?> pairs) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            changed.put((String) pairs.get(i), pairs.get(i + 1));
        }
        return changed;
    }

    /// The first field that is wrong; empty: it was saved.
    private String wrong(Interconnect of, Map<String, Object> customer, Map<String, Object> supplier) {
        String path = "/api/admin/interconnects/" + of.id();
        Browser.Answer answer =
                staff.put(path, with(INTERCONNECT, staff.get(path).json(), Map.of("caller", Map.of("customer", customer, "supplier", supplier))));
        return answer.status() == 200 ? "" : answer.json().at("/fields/0/field").asString();
    }

    private static Map<String, Object> checks(String from, boolean validate, String trunk) {
        return checks(from, validate, trunk, true);
    }

    private static Map<String, Object> checks(String from, boolean validate, String trunk, boolean prefix) {
        return Map.of(
                "fromDomain", from, "validateFrom", validate, "contactDomain", "", "validateContact", false, "trunkGroup", trunk, "trunkContext", "",
                "validateTrunk", false, "tlsOnly", false, "validatePrefix", prefix);
    }

    private static Map<String, Object> planned(long interconnect, long plan) {
        Map<String, Object> body = new HashMap<>(Map.of("interconnectId", interconnect, "name", "S", "ratingPlanId", plan, "routingPlanId", 1));
        body.put("directInterconnectId", null);
        return body;
    }

    private String refusal(String path, Map<String, ?> body) {
        return staff.post(path, body).json().path("code").asString();
    }
}
