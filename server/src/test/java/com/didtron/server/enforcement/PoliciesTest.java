package com.didtron.server.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Service;
import com.didtron.server.rates.RatingPlan;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Enforcement policies as staff keep them. Which rule decides is in EnforcementRulesTest, that calls meet them in EnforcementCallsTest.
class PoliciesTest {

    private static final String POLICIES = "/api/admin/enforcement-policies";
    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    /// One that blocks every call, with some fields as given.
    private static Map<String, Object> rule(Map<String, ?> given) {
        Map<String, Object> rule = new HashMap<>();
        List.of("callers", "called", "callerTypes", "callerCountries", "calledCountries").forEach(name -> rule.put(name, List.of()));
        List.of("sameNumber", "callerElsewhere", "calledElsewhere", "whileClosed").forEach(name -> rule.put(name, false));
        List.of("fewerDigits", "moreDigits", "timeClassId", "mostCalls", "withinMinutes").forEach(name -> rule.put(name, null));
        rule.putAll(Map.of("validity", "any", "attested", "any", "blocks", "policy-refused"));
        rule.putAll(given);
        return rule;
    }

    private Answer make(String name, Object... rules) {
        return staff.post(POLICIES, Map.of("name", name, "note", "", "rules", List.of(rules)));
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asString("");
    }

    @ParameterizedTest(name = "[{index}] {0} {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            callers         | 44x      | rules.0.callers
            called          | 44x      | rules.0.called
            callerCountries | QQ       | rules.0.callerCountries
            calledCountries | EU       | rules.0.calledCountries
            validity        | wrong    | rules.0.validity
            callerTypes     | alien    | rules.0.callerTypes
            blocks          | because  | rules.0.blocks
            fewerDigits     | 7        | rules.0.moreDigits
            mostCalls       | 5        | rules.0.withinMinutes
            """)
    void aWrongRuleIsToldByItsField(String field, String value, String told) {
        boolean list = List.of("callers", "called", "callerTypes", "callerCountries", "calledCountries").contains(field);
        Object given = list ? List.of(value) : value.matches("[0-9]+") ? (Object) Integer.parseInt(value) : value;
        Answer refused = make("Wrong", rule(Map.of(field, given)));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString("")).isEqualTo(told);
    }

    @Test
    void rulesAreKeptInTheirOrderAndTriedOut() {
        Answer made = make(
                "Retail", rule(Map.of("callers", List.of("+44"), "called", List.of("88216"), "blocks", "policy-declined")), rule(Map.of("sameNumber", true, "callerTypes", List.of("payphone", "not-said"))),
                rule(Map.of("callerCountries", List.of("gb"), "callerElsewhere", true, "mostCalls", 2, "withinMinutes", 5)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String policy = POLICIES + "/" + made.json().path("id").asString();
        assertThat(made.json().at("/rules/0/callers/0").asString()).isEqualTo("44");
        assertThat(made.json().at("/rules/2/callerCountries/0").asString()).isEqualTo("GB");
        assertThat(made.json().at("/rules/1/callerTypes/1").asString()).isEqualTo("not-said");
        assertThat(code(make("RETAIL"))).isEqualTo("name-taken");

        String tried = policy + "/tried-call?called=";
        JsonNode satellite = staff.get(tried + "882161234&caller=%2B44%202079460000").json();
        assertThat(satellite.path("rule").asInt()).isEqualTo(1);
        assertThat(satellite.path("blocks").asString()).isEqualTo("policy-declined");
        JsonNode passes = staff.get(tried + "4989123&caller=33123456").json();
        assertThat(passes.path("rule").asInt()).isZero();
        assertThat(passes.path("skipped").valueStream().map(JsonNode::asString)).containsExactly(
                "the caller's number begins otherwise", "caller and called number differ", "it is call 1 of the caller in 5 minutes");
        assertThat(staff.get(tried + "4989123&caller=4989123").json().path("rule").asInt()).isEqualTo(2);
        assertThat(staff.get(tried + "4989123&caller=4989123&callerType=hotel").json().at("/skipped/1").asString()).isEqualTo("the caller's type is hotel");
        assertThat(staff.get(tried + "0").status()).isEqualTo(422);

        List<JsonNode> rules = new ArrayList<>(made.json().path("rules").valueStream().toList());
        Collections.reverse(rules);
        Map<String, Object> change = Map.of("name", "Retail", "note", "turned round", "rules", rules, "version", 1);
        assertThat(staff.put(policy, change).json().at("/rules/2/blocks").asString()).isEqualTo("policy-declined");
        assertThat(code(staff.put(policy, change))).isEqualTo("changed-meanwhile");
        assertThat(world.staffOfAnotherTenant().get(tried + "4989123").status()).isEqualTo(404);
    }

    /// Neither a policy that services name nor a time class that a rule asks for is deleted, or brought back without the other.
    @Test
    void whatIsUsedIsNotDeleted() {
        String timeClass = staff.post("/api/admin/time-classes", Map.of(
                "name", "Nights", "timeZone", "UTC", "spans", List.of(Map.of("days", List.of("monday"), "start", "20:00", "end", "23:00")))).json().path("id").asString();
        String id = make("Nights only", rule(Map.of("timeClassId", timeClass, "whileClosed", true))).json().path("id").asString();
        Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "1");
        Service service = world.service(
                world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.2", "1/1", "44").id(),
                world.routing(world.egress(world.supplier("S"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.1", "1/1", "44").id())).id());

        assertThat(name(service, Long.MAX_VALUE >> 10).status()).as("no such policy").isEqualTo(404);
        assertThat(name(service, Long.valueOf(id)).status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/services/" + service.id()).json().at("/enforcementPolicy/name").asString()).isEqualTo("Nights only");
        assertThat(staff.get(POLICIES + "/" + id + "/services").json().at("/items/0/name").asString()).isEqualTo(service.name());
        assertThat(staff.get(POLICIES + "/" + id).json().path("services").asInt()).isEqualTo(1);
        Answer used = staff.delete(POLICIES + "/" + id + "?version=1");
        assertThat(code(used)).isEqualTo("policy-in-use");
        assertThat(used.body()).contains("1 service names it (" + service.name() + ")");
        Answer asked = staff.delete("/api/admin/time-classes/" + timeClass + "?version=1");
        assertThat(code(asked)).isEqualTo("time-class-in-use");
        assertThat(asked.body()).contains("enforcement policy Nights only asks for it");

        assertThat(name(service, null).status()).isEqualTo(200);
        assertThat(staff.delete(POLICIES + "/" + id + "?version=1").status()).isEqualTo(204);
        assertThat(name(service, Long.valueOf(id)).status()).as("it is in the trash").isEqualTo(404);
        assertThat(staff.delete("/api/admin/time-classes/" + timeClass + "?version=1").status()).isEqualTo(204);
        String inTrash = staff.get("/api/admin/trash").json().path("items").valueStream()
                .filter(row -> row.path("label").asString().equals("Nights only"))
                .map(row -> row.path("id").asString())
                .findFirst()
                .orElseThrow();
        assertThat(code(staff.post("/api/admin/trash/" + inTrash + "/restore"))).as("its time class is gone").isEqualTo("restore-clash");
    }

    /// Changes a service to name a policy, all else as it is.
    private Answer name(Service service, @Nullable Long policy) {
        JsonNode now = staff.get("/api/admin/services/" + service.id()).json();
        Map<String, Object> form = new HashMap<>();
        List.of("name", "enabled", "ratingPlanId", "routingPlanId", "capacityLimit", "cpsLimit", "destinations", "excludedDestinations", "origins", "excludedOrigins",
                "minDigits", "maxDigits", "blockedDestinations", "blockedOrigins", "allowTranscoding", "version").forEach(field -> form.put(field, now.path(field)));
        form.put("timeClassId", now.at("/timeClass/id").asLong());
        List.of("direct", "destinationListId", "originListId", "originMinDigits", "originMaxDigits").forEach(field -> form.put(field, null));
        form.putAll(Map.of("destinationListExcluding", false, "originListExcluding", false));
        form.put("enforcementPolicyId", policy);
        return staff.put("/api/admin/services/" + service.id(), form);
    }
}
