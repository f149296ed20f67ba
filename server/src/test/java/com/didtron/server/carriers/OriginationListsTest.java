package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CallerRules.Customer;
import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.CallerRules.Refuses;
import com.didtron.server.carriers.CallerRules.Sets;
import com.didtron.server.carriers.CallerRules.Shows;
import com.didtron.server.carriers.CallerRules.With;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Origination lists as staff keep them. That calls are given their numbers is in NumbersOnTheWireTest.
class OriginationListsTest {

    private static final String LISTS = "/api/admin/origination-lists";
    private static final RunningPlatform platform = RunningPlatform.shared();

    /// A tenant of its own: a hundred thousand numbers are counted per tenant.
    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    private String list(String name) {
        Answer made = staff.post(LISTS, Map.of("name", name, "note", ""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return LISTS + "/" + made.json().path("id").asString();
    }

    private Answer change(String list, String mode, String text) {
        return staff.post(list + "/numbers", Map.of("mode", mode, "text", text));
    }

    private static String did(Answer answer) {
        JsonNode json = answer.json();
        return answer.status() != 200 ? code(answer) : "%d added, %d removed, %d unchanged, %d twice: %d".formatted(
                json.path("added").asInt(), json.path("removed").asInt(), json.path("unchanged").asInt(), json.path("duplicates").asInt(), json.path("numbers").asInt());
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asString("");
    }

    private String numbers(String list) {
        return staff.get("/api/admin/origination-numbers?listId=" + list.substring(list.lastIndexOf('/') + 1)).json().path("items").valueStream().map(n -> n.path("number").asString()).collect(Collectors.joining(" "));
    }

    @Test
    void numbersComeAndGoAllOrNoneAndKeepTheirOrder() {
        String list = list("Desk");
        assertThat(did(change(list, "add", "449\r\n+441\r\n449\r\n"))).isEqualTo("2 added, 0 removed, 0 unchanged, 1 twice: 2");
        assertThat(did(change(list, "add", "441\n449"))).isEqualTo("1 added, 0 removed, 1 unchanged, 0 twice: 3");
        assertThat(numbers(list)).isEqualTo("449 +441 441");
        assertThat(did(change(list, "insert", "449\n448"))).isEqualTo("already-on-list");
        assertThat(did(change(list, "remove", "+441\n1"))).isEqualTo("0 added, 1 removed, 1 unchanged, 0 twice: 2");
        assertThat(did(change(list, "replace", "445\n441"))).isEqualTo("1 added, 1 removed, 1 unchanged, 0 twice: 2");
        assertThat(numbers(list)).isEqualTo("445 441");
        Answer wrong = change(list, "replace", "1\nx\n2,b");
        assertThat(code(wrong)).isEqualTo("invalid-numbers");
        assertThat(wrong.body()).contains("line 2", "line 3");
        assertThat(change(list, "replace", "x\n".repeat(1_022)).json().at("/fields").valueStream().map(told -> told.path("message").asString()).toList())
                .hasSize(21)
                .endsWith("and 1,002 more lines");
        assertThat(did(change(list, "add", " \n"))).isEqualTo("no-numbers");
        assertThat(numbers(list)).as("nothing half done").isEqualTo("445 441");
        assertThat(code(staff.post(LISTS, Map.of("name", "DESK", "note", "")))).isEqualTo("name-taken");
        assertThat(world.staffOfAnotherTenant().get(list).status()).isEqualTo(404);
    }

    @Test
    void allListsTogetherHaveAHundredThousandNumbers() {
        String first = list("First");
        String second = list("Second");
        String most = IntStream.range(0, OriginationList.MOST_NUMBERS - 1).mapToObj(i -> "4420" + (100_000 + i)).collect(Collectors.joining("\n"));
        assertThat(did(change(first, "insert", most))).isEqualTo("99999 added, 0 removed, 0 unchanged, 0 twice: 99999");
        assertThat(staff.get(LISTS).json().path("numbersLeft").asInt()).isEqualTo(1);
        assertThat(did(change(second, "add", "1\n2"))).isEqualTo("too-many-numbers");
        assertThat(did(change(first, "replace", "44"))).isEqualTo("1 added, 99999 removed, 0 unchanged, 0 twice: 1");
    }

    /// Neither a list that an interconnect names is deleted nor its last number, and none without numbers is named.
    @Test
    void whatIsNamedStays() {
        String list = list("Named");
        long id = Long.parseLong(list.substring(LISTS.length() + 1));
        Interconnect ingress = world.ingress(world.customer(Carrier.CreditType.PREPAID, "0", "1"), null);
        Assertions.assertThatThrownBy(() -> name(ingress, id)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.getMessage()).contains("Named has no numbers"));
        change(list, "add", "442079460000");
        name(ingress, id);
        assertThat(staff.get("/api/admin/interconnects/" + ingress.id()).json().at("/caller/customer/listId").asLong()).isEqualTo(id);
        assertThat(staff.get(list).json().path("interconnects").asInt()).isEqualTo(1);
        assertThat(staff.get(list + "/interconnects").json().at("/items/0/customer").asBoolean()).isTrue();
        Answer deleted = staff.delete(list + "?version=1");
        assertThat(code(deleted)).isEqualTo("list-in-use");
        assertThat(deleted.body()).contains("named by interconnect " + ingress.name());
        assertThat(code(change(list, "remove", "442079460000"))).isEqualTo("list-in-use");
        assertThat(did(change(list, "replace", "442079460001"))).as("another one may come").endsWith(": 1");
    }

    private void name(Interconnect ingress, long list) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(ingress.id());
        var customer = new Customer(
                CallerSource.FROM, CallerCheck.NONE, Refuses.NOTHING, Sets.ALWAYS, With.LISTED, new Origination(list, Origination.Order.RANDOM), Shows.AS_RECEIVED);
        world.run(new ChangeInterconnect(new Interconnect(
                now.tenant(), now.id(), now.carrierId(), now.name(), now.direction(), now.currency(), now.position(), now.enabled(), now.capacityLimit(), now.cpsLimit(),
                now.techPrefix(), now.addresses(), now.numberRules(), now.target(), now.ratingPlanId(), now.maxTalkSeconds(),
                new CallerRules(now.caller().rules(), customer, now.caller().supplier()), now.checks(), now.media(), now.signalling(), now.version())));
    }
}
