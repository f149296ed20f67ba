package com.didtron.server.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.routing.RoutingPlan;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A rating plan that is assigned is sold to those it is assigned to, and they see it; what is in use stays.
class SoldPlansTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final World another = world.another();
    private final Browser staff = world.staff();
    private Carrier customer;
    private Carrier stranger;
    private Interconnect trunk;
    private RatingPlan plan;
    private RatingPlan usual;
    private RatingPlan buy;
    private RoutingPlan routing;

    @BeforeEach
    void aCustomerAndAnother() {
        customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        stranger = another.customer(Carrier.CreditType.POSTPAID, null, "0");
        trunk = world.ingress(customer, null);
        plan = world.plan(RatingPlan.Side.SELL, "USD", List.of(
                World.rate("20", "0.05", "60/1"), World.rate("2010", "0.07", "1/1"), World.rate("44", "0.01", "1/1")));
        usual = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        buy = world.plan(RatingPlan.Side.BUY, "0.0003", "1/1", "20");
        routing = world.routing(world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 5060), buy.id()));
    }

    @Test
    void aServiceIsGivenOnlyWhatIsAssignedToItsCustomerAndKeepsWhatItHas() {
        Service service = world.service(trunk, plan.id(), routing.id());
        assignTo(stranger);
        var refused = create(plan);
        assertThat(refused.status() + " " + refused.json().path("code").asString()).as(refused.body()).isEqualTo("422 plan-not-assigned");
        assertThat(refused.json().path("detail").asString())
                .isEqualTo(plan.name() + " is not sold to " + customer.name() + ": neither it nor its group or category is listed.");
        assertThat(refused.json().at("/fields/0/message").asString()).contains("a plan that is assigned to this customer");
        assertThat(create(usual).status()).as("nobody assigned that one").isEqualTo(201);
        assertThat(access().path("rule").asString()).isEqualTo("not-listed");

        Map<String, Object> form = form(service);
        form.put("name", "Renamed");
        var renamed = staff.put("/api/admin/services/" + service.id(), form);
        assertThat(renamed.status()).as("it stays on its plan: " + renamed.body()).isEqualTo(200);
        form.put("ratingPlanId", usual.id());
        form.put("version", version(service));
        assertThat(staff.put("/api/admin/services/" + service.id(), form).status()).isEqualTo(200);
        form.put("ratingPlanId", plan.id());
        form.put("version", version(service));
        assertThat(staff.put("/api/admin/services/" + service.id(), form).json().path("code").asString()).as("and does not come back").isEqualTo("plan-not-assigned");
        assignTo(customer);
        assertThat(staff.put("/api/admin/services/" + service.id(), form).status()).isEqualTo(200);
    }

    @Test
    void aCustomerSeesTheListsInUseAndThoseAssignedToItAndNoOthers() {
        Browser person = world.person(customer);
        assertThat(lists(person)).as("what nobody assigned is no reason to show other customers' prices").isEmpty();
        world.service(trunk, usual.id(), routing.id());
        assertThat(lists(person)).containsExactly(usual.name() + " true");
        assignTo(customer);
        assertThat(lists(person)).containsExactly(usual.name() + " true", plan.name() + " false");
        assertThat(lists(another.person(stranger))).isEmpty();
        assertThat(another.person(stranger).get("/api/customer/prices?list=" + plan.id()).status()).isEqualTo(404);
        assertThat(person.get("/api/customer/prices?list=" + buy.id()).status()).as("what suppliers charge").isEqualTo(404);
        assertThat(world.staffOfAnotherTenant().get("/api/admin/assignments").body()).doesNotContain(plan.name());

        platform.bean(RatingPlans.class).addRates(world.tenant(), plan.id(), List.of(
                Rate.of(0, "Zone 44", Prefix.of("44"), Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7)), Period.parse("1/1"), PerMinutePrice.of("0.02", "USD")).build()));
        assertThat(prices(person, "")).containsExactly("20 0.0500 now", "2010 0.0700 now", "44 0.0100 now");
        assertThat(prices(person, "&search=%2B20%2010123")).as("the codes that a number has").containsExactly("20 0.0500 now", "2010 0.0700 now");
        assertThat(prices(person, "&search=zone%2044&when=all")).containsExactly("44 0.0100 now", "44 0.0200 later");
        assertThat(prices(person, "&when=later")).containsExactly("44 0.0200 later");
        assertThat(person.get("/api/customer/prices?list=" + plan.id() + "&limit=2").json().path("nextCursor").isString()).isTrue();
        assertThat(person.get("/api/customer/prices?when=tomorrow").json().at("/fields/0/message").asString()).isEqualTo("one of now, later, past, all");
        assertThat(world.personWith(customer, "customer-technical").get("/api/customer/prices").status()).as("no money").isEqualTo(403);
    }

    private static List<String> lists(Browser person) {
        return person.get("/api/customer/price-lists").json().path("items").valueStream()
                .map(l -> l.path("name").asString() + " " + l.path("inUse").asBoolean())
                .toList();
    }

    private List<String> prices(Browser person, String filter) {
        return person.get("/api/customer/prices?list=" + plan.id() + filter).json().path("items").valueStream()
                .map(p -> p.path("code").asString() + " " + p.path("price").asString() + " " + p.path("standing").asString())
                .toList();
    }

    private Browser.Answer create(RatingPlan of) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "interconnectId", trunk.id(), "name", "Service " + System.nanoTime(), "ratingPlanId", of.id(), "routingPlanId", routing.id()));
        form.put("directInterconnectId", null);
        return staff.post("/api/admin/services", form);
    }

    /// All that a change of a service sends, as it is now.
    private Map<String, Object> form(Service service) {
        var now = staff.get("/api/admin/services/" + service.id()).json();
        Map<String, Object> form = new HashMap<>();
        List.of("capacityLimit", "cpsLimit", "minDigits", "maxDigits", "direct", "enforcementPolicyId", "destinationListId", "originListId", "originMinDigits", "originMaxDigits").forEach(name -> form.put(name, null));
        form.putAll(Map.of("destinationListExcluding", false, "originListExcluding", false, "allowTranscoding", false));
        List.of("destinations", "excludedDestinations", "origins", "excludedOrigins", "blockedDestinations", "blockedOrigins").forEach(name -> form.put(name, List.of()));
        form.put("name", service.name());
        form.put("enabled", true);
        form.put("ratingPlanId", service.ratingPlanId());
        form.put("routingPlanId", routing.id());
        form.put("timeClassId", 0);
        form.put("version", now.path("version").asInt());
        return form;
    }

    private int version(Service service) {
        return staff.get("/api/admin/services/" + service.id()).json().path("version").asInt();
    }

    private JsonNode access() {
        return staff.get("/api/admin/customers/" + account(customer) + "/access").json().path("items").valueStream()
                .filter(a -> a.path("type").asString().equals("rating-plan") && a.path("id").asString().equals(Long.toString(plan.id())))
                .findFirst()
                .orElseThrow();
    }

    private long account(Carrier carrier) {
        return staff.get("/api/admin/customers?search=" + carrier.name().replace(" ", "%20")).json().at("/items/0/id").asLong();
    }

    private void assignTo(Carrier carrier) {
        String path = "/api/admin/assignments/rating-plan/" + plan.id();
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "mode", "specific", "categoryIds", List.of(), "groupIds", List.of(), "customerIds", List.of(account(carrier)), "excludedIds", List.of(),
                "keptIds", List.of(), "limits", List.of(), "keepExisting", false, "version", staff.get(path).json().path("version").asInt()));
        wanted.put("startsAt", null);
        wanted.put("endsAt", null);
        var saved = staff.put(path, wanted);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }
}
