package com.didtron.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.rates.RatingPlan;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Number lists as staff keep them. Which calls they refuse is in ScreeningRulesTest, that calls meet them in NumberListCallsTest.
class NumberListsTest {

    private static final String LISTS = "/api/admin/number-lists";
    private static final RunningPlatform platform = RunningPlatform.shared();

    /// A tenant of its own: a hundred thousand entries are counted per tenant.
    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    private String list(String name) {
        Answer made = staff.post(LISTS, Map.of("name", name, "note", ""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return LISTS + "/" + made.json().path("id").asString();
    }

    private Answer entries(String list, String mode, String text) {
        return staff.post(list + "/entries", Map.of("mode", mode, "text", text));
    }

    private static String did(Answer answer) {
        JsonNode json = answer.json();
        return answer.status() != 200 ? code(answer) : "%d added, %d removed, %d unchanged, %d twice: %d".formatted(
                json.path("added").asInt(), json.path("removed").asInt(), json.path("unchanged").asInt(), json.path("duplicates").asInt(),
                json.path("entries").asInt());
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asString();
    }

    private String codes(String list) {
        return staff.get("/api/admin/number-list-entries?listId=" + list.substring(LISTS.length() + 1)).json().path("items").valueStream()
                .map(entry -> entry.path("code").asString())
                .collect(Collectors.joining(" "));
    }

    private Answer use(String list, String scope, @Nullable Long target, String number, String effect) {
        Map<String, Object> form = new HashMap<>(Map.of("scope", scope, "number", number, "effect", effect));
        form.put("targetId", target);
        return staff.post(list + "/uses", form);
    }

    @Test
    void entriesComeAndGoAllOrNone() {
        String list = list("Premium");
        assertThat(did(entries(list, "add", "44900\n+33899\n44900\n"))).isEqualTo("2 added, 0 removed, 0 unchanged, 1 twice: 2");
        assertThat(did(entries(list, "add", "44900\n44871"))).isEqualTo("1 added, 0 removed, 1 unchanged, 0 twice: 3");
        Answer present = entries(list, "insert", "1\n44900");
        assertThat(code(present)).isEqualTo("already-on-list");
        assertThat(present.body()).contains("1 code is on Premium already; nothing was changed: 44900.");
        assertThat(did(entries(list, "insert", "44872"))).isEqualTo("1 added, 0 removed, 0 unchanged, 0 twice: 4");
        assertThat(did(entries(list, "remove", "44872"))).endsWith(": 3");
        assertThat(did(entries(list, "remove", "33899\n1"))).isEqualTo("0 added, 1 removed, 1 unchanged, 0 twice: 2");
        assertThat(did(entries(list, "replace", "49900\r\n44900\r\n"))).isEqualTo("1 added, 1 removed, 1 unchanged, 0 twice: 2");
        assertThat(codes(list)).isEqualTo("44900 49900");
        Answer wrong = entries(list, "replace", "1\nx\n2,b");
        assertThat(code(wrong)).isEqualTo("invalid-entries");
        assertThat(wrong.body()).contains("line 2", "line 3");
        assertThat(entries(list, "replace", "x\n".repeat(1_022)).json().at("/fields").valueStream().map(told -> told.path("message").asString()).toList())
                .hasSize(21)
                .endsWith("and 1,002 more lines");
        assertThat(codes(list)).as("nothing half done").isEqualTo("44900 49900");
        assertThat(staff.get("/api/admin/number-list-entries?search=449").json().path("items").size()).isEqualTo(1);
    }

    @Test
    void allListsTogetherHaveAHundredThousandEntries() {
        String first = list("First");
        String second = list("Second");
        String most = IntStream.range(0, NumberList.MOST_ENTRIES - 1).mapToObj(i -> "4420" + (100_000 + i)).collect(Collectors.joining("\n"));
        assertThat(did(entries(first, "add", most))).isEqualTo("99999 added, 0 removed, 0 unchanged, 0 twice: 99999");
        assertThat(staff.get(LISTS).json().path("entriesLeft").asInt()).isEqualTo(1);
        Answer tooMany = entries(second, "add", "1\n2");
        assertThat(code(tooMany)).isEqualTo("too-many-entries");
        assertThat(tooMany.body()).contains("room for 1");
        assertThat(did(entries(second, "add", "1"))).endsWith(": 1");
        assertThat(did(entries(first, "replace", "44"))).isEqualTo("1 added, 99999 removed, 0 unchanged, 0 twice: 1");
        assertThat(staff.get(LISTS).json().path("entriesLeft").asInt()).isEqualTo(99_998);
    }

    @Test
    void namesAndVersionsAreKept() {
        String list = list("Names");
        assertThat(code(staff.post(LISTS, Map.of("name", "NAMES", "note", "")))).isEqualTo("name-taken");
        assertThat(staff.put(list, Map.of("name", "Renamed", "note", "why", "version", 1)).json().path("name").asString()).isEqualTo("Renamed");
        assertThat(code(staff.put(list, Map.of("name", "Late", "note", "", "version", 1)))).isEqualTo("changed-meanwhile");
    }

    /// A service takes calls by a list, which counts at the next call, and stays while it does; nothing reads the database for it.
    @Test
    void servicesMatchCallsByLists() {
        String list = list("Matched");
        entries(list, "add", "44900");
        long id = Long.parseLong(list.substring(LISTS.length() + 1));
        Interconnect ingress = world.ingress(world.customer(Carrier.CreditType.PREPAID, "0", "1"), null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.1", "1/1", "44").id());
        Service service = world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.2", "1/1", "44").id(), world.routing(egress).id());
        String asked = "/api/admin/who-calls?address=127.0.0.1&from=442071234567&called=" + world.techPrefix().replace("#", "%23");

        Map<String, Object> form = form(service);
        form.putAll(Map.of("destinationListId", id, "destinations", List.of("44")));
        assertThat(staff.put("/api/admin/services/" + service.id(), form).json().at("/fields/0/field").asString()).as("both").isEqualTo("destinationListId");
        form.put("destinations", List.of());
        assertThat(staff.put("/api/admin/services/" + service.id(), form).status()).isEqualTo(200);
        assertThat(staff.get("/api/admin/services/" + service.id()).json().at("/destinationList/name").asString()).isEqualTo("Matched");
        assertThat(staff.get(asked + "449001234567").json().path("outcome").asString()).isEqualTo("known");
        assertThat(staff.get(asked + "448711234567").json().path("outcome").asString()).isEqualTo("no-service");
        entries(list, "replace", "44871");
        assertThat(staff.get(asked + "448711234567").json().path("outcome").asString()).as("at the next call").isEqualTo("known");
        assertThat(staff.get(list).json().path("services").asInt()).isEqualTo(1);
        assertThat(staff.get(list + "/services").json().at("/items/0/called").asBoolean()).isTrue();
        Answer used = staff.delete(list + "?version=1");
        assertThat(code(used)).isEqualTo("list-in-use");
        assertThat(used.body()).contains("which calls are those of service " + service.name());

        Map<String, Object> others = form(service);
        others.putAll(Map.of("destinationListId", id, "destinationListExcluding", true));
        assertThat(staff.put("/api/admin/services/" + service.id(), others).status()).isEqualTo(200);
        assertThat(staff.get(asked + "448711234567").json().path("outcome").asString()).isEqualTo("no-service");
        assertThat(staff.put("/api/admin/services/" + service.id(), form(service)).status()).isEqualTo(200);
        assertThat(staff.delete(list + "?version=1").status()).isEqualTo(204);
        Map<String, Object> gone = form(service);
        gone.put("originListId", id);
        assertThat(staff.put("/api/admin/services/" + service.id(), gone).status()).as("it is in the trash").isEqualTo(404);
    }

    /// A change of a service that matches by nothing, all else as it is.
    private Map<String, Object> form(Service service) {
        JsonNode now = staff.get("/api/admin/services/" + service.id()).json();
        Map<String, Object> form = new HashMap<>();
        List.of("name", "enabled", "ratingPlanId", "routingPlanId", "capacityLimit", "cpsLimit", "minDigits", "maxDigits", "version").forEach(field -> form.put(field, now.path(field)));
        List.of("destinations", "excludedDestinations", "origins", "excludedOrigins", "blockedDestinations", "blockedOrigins").forEach(field -> form.put(field, List.of()));
        List.of("direct", "enforcementPolicyId", "destinationListId", "originListId", "originMinDigits", "originMaxDigits").forEach(field -> form.put(field, null));
        form.putAll(Map.of("destinationListExcluding", false, "originListExcluding", false, "allowTranscoding", false, "timeClassId", 0));
        return form;
    }

    /// Neither the list nor what it is used for goes while it is used.
    @Test
    void whatIsUsedIsNotDeleted() {
        String list = list("In use");
        entries(list, "add", "44900");
        Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "1");
        Interconnect ingress = world.ingress(customer, null);
        Carrier supplier = world.supplier("Supplier");
        Interconnect egress = world.egress(supplier, new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.1", "1/1", "44").id());
        Service service = world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.2", "1/1", "44").id(), world.routing(egress).id());

        assertThat(use(list, "service", service.id(), "called", "refuse").status()).isEqualTo(201);
        assertThat(code(use(list, "service", service.id(), "called", "refuse"))).isEqualTo("already-used");
        assertThat(code(use(list, "supplier", ingress.id(), "called", "refuse"))).as("it sends calls only").isEqualTo("invalid");
        assertThat(use(list, "carrier", 9_007_199_254_740_991L, "called", "refuse").status()).isEqualTo(404);
        assertThat(code(use(list, "carrier", null, "called", "refuse"))).isEqualTo("invalid");
        assertThat(use(list, "supplier", egress.id(), "caller", "refuse").status()).isEqualTo(201);

        Answer listRefused = staff.delete(list + "?version=1");
        assertThat(code(listRefused)).isEqualTo("list-in-use");
        assertThat(listRefused.body()).contains("service Standard of " + customer.name(), "interconnect Out of " + supplier.name());
        JsonNode carrier = staff.get("/api/admin/carriers/" + supplier.id()).json();
        Answer carrierRefused = staff.delete("/api/admin/carriers/" + supplier.id() + "?version=" + carrier.path("version").asInt(1));
        assertThat(carrierRefused.body()).as("the supplier").contains("number list In use");

        String counting = staff.get("/api/admin/number-lists-that-count?serviceId=" + service.id()).body();
        assertThat(counting).contains("\"scope\":\"service\"").doesNotContain("supplier");
        JsonNode tested = staff.get("/api/admin/screened-number?number=%2B44%20900%20123&serviceId=" + service.id()).json();
        assertThat(tested.at("/findings/0/refused").asBoolean()).isTrue();
        assertThat(tested.at("/findings/0/matches/0/entry").asString()).isEqualTo("44900");
        assertThat(tested.at("/findings/1/refused").asBoolean()).as("as the caller's").isFalse();
        assertThat(staff.get("/api/admin/screened-number?number=44900123").json().at("/findings").size()).as("no list for all calls").isZero();

        for (JsonNode one : List.copyOf(staff.get(list + "/uses").json().path("items").valueStream().toList())) {
            assertThat(staff.delete(list + "/uses/" + one.path("id").asString()).status()).isEqualTo(204);
        }
        assertThat(staff.delete(list + "?version=1").status()).isEqualTo(204);
        assertThat(staff.get(list).status()).isEqualTo(404);
        String inTrash = staff.get("/api/admin/trash").json().path("items").valueStream()
                .filter(row -> row.path("label").asString().equals("In use"))
                .map(row -> row.path("id").asString())
                .findFirst()
                .orElseThrow();
        list("In use");
        assertThat(code(staff.post("/api/admin/trash/" + inTrash + "/restore"))).as("its name is another's").isEqualTo("restore-clash");
        Browser stranger = world.staffOfAnotherTenant();
        assertThat(stranger.get("/api/admin/number-lists-that-count?serviceId=" + service.id()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/admin/screened-number?number=44&carrierId=" + customer.id()).status()).isEqualTo(404);
    }
}
