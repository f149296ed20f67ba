package com.didtron.server.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.CarrierOperations.CopyServices;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Service.Portability.RatedBy;
import com.didtron.server.carriers.Service.Portability.Status;
import com.didtron.server.rates.RatingPlan;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Number portability plans as staff keep them. What a line of a file may be is in ReadPortedTest, what calls make of it in PortabilityCallsTest.
class PortabilityPlansTest {

    private static final String PLANS = "/api/admin/portability-plans";
    private static final RunningPlatform platform = RunningPlatform.shared();

    /// A tenant of its own: a million numbers are counted per tenant.
    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    private String plan(String name) {
        Answer made = staff.post(PLANS, Map.of("name", name, "note", "", "fromCalls", "ignore"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return PLANS + "/" + made.json().path("id").asString();
    }

    /// @return the job when it is over
    private JsonNode imported(String plan, String mode, String text) {
        Answer started = staff.sendFile(plan + "/imports?mode=" + mode, "text/csv", text);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String job = "/api/me/jobs/" + started.json().path("jobId").asString();
        await().until(() -> Set.of("completed", "failed", "dead").contains(staff.get(job).json().at("/job/state").asString()));
        return staff.get(job).json();
    }

    private String numbers(String plan) {
        return staff.get(plan + "/numbers").json().path("items").valueStream()
                .map(n -> n.path("number").asString() + ">" + n.path("routingNumber").asString() + (n.path("network").isNull() ? "" : "/" + n.path("network").asString()))
                .collect(Collectors.joining(" "));
    }

    private String looked(String number) {
        return staff.get("/api/admin/looked-up-number?number=" + number).json().path("items").valueStream()
                .map(n -> n.at("/plan/name").asString() + " " + (n.path("ported").asBoolean() ? n.path("routingNumber").asString() : "no"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void filesComeInByAJobAllOrNone() {
        String plan = plan("US");
        assertThat(imported(plan, "add", "number,rn\n12125550123,12025550100,310260\n12125550124,12025550100\n").at("/job/state").asString()).isEqualTo("completed");
        assertThat(numbers(plan)).isEqualTo("12125550123>12025550100/310260 12125550124>12025550100");
        assertThat(looked("%2B1%20212-555-0123")).isEqualTo("US 12025550100");
        assertThat(looked("12125550125")).isEqualTo("US no");

        JsonNode added = imported(plan, "add", "12125550124,13035550100,x1\n12125550125,13035550100");
        assertThat(added.toString()).contains("1 numbers added, 1 changed, 0 removed; there are 3 now");
        JsonNode wrong = imported(plan, "replace", "12125550126,12025550100\n12125550127\nabc,1");
        assertThat(wrong.at("/job/state").asString()).isNotEqualTo("completed");
        assertThat(wrong.toString()).contains("2 lines cannot be used; nothing was changed", "line 2: ", "line 3: ");
        assertThat(numbers(plan)).as("nothing half done").isEqualTo("12125550123>12025550100/310260 12125550124>13035550100/x1 12125550125>13035550100");
        imported(plan, "remove", "12125550124\n19995550000");
        assertThat(looked("12125550124")).as("at the next call").isEqualTo("US no");
        imported(plan, "replace", "442079460001,447700900001\n12125550123,12025550100,310260");
        assertThat(numbers(plan)).isEqualTo("12125550123>12025550100/310260 442079460001>447700900001");
        assertThat(staff.get(plan + "/numbers?search=44").json().path("items").size()).isEqualTo(1);
        assertThat(staff.get(PLANS).json().path("numbersLeft").asInt()).isEqualTo(PortabilityPlan.MOST_NUMBERS - 2);
        assertThat(staff.get("/api/admin/looked-up-number?number=0123").json().at("/fields/0/field").asString()).isEqualTo("number");
    }

    @Test
    void namesAndVersionsAreKept() {
        String plan = plan("Names");
        assertThat(code(staff.post(PLANS, Map.of("name", "NAMES", "note", "", "fromCalls", "honour")))).isEqualTo("name-taken");
        Answer changed = staff.put(plan, Map.of("name", "Renamed", "note", "why", "fromCalls", "honour", "version", 1));
        assertThat(changed.json().path("fromCalls").asString()).isEqualTo("honour");
        assertThat(code(staff.put(plan, Map.of("name", "Late", "note", "", "fromCalls", "ignore", "version", 1)))).isEqualTo("changed-meanwhile");
    }

    /// A plan stays while a service names it, in the trash too; a copied service names it as well.
    @Test
    void whatServicesNameIsNotDeleted() {
        String plan = plan("In use");
        long id = Long.parseLong(plan.substring(PLANS.length() + 1));
        Interconnect ingress = world.ingress(world.customer(Carrier.CreditType.PREPAID, "0", "1"), null);
        Interconnect egress = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.1", "1/1", "1").id());
        Service service = world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.2", "1/1", "1").id(), world.routing(egress).id());
        world.run(new ChangeService(with(service, new Service.Portability(id, Status.PORTED, RatedBy.ROUTING_NUMBER))));

        JsonNode told = staff.get("/api/admin/services/" + service.id()).json().path("portability");
        assertThat(told.at("/plan/name").asString() + " " + told.path("status").asString() + " " + told.path("ratedBy").asString()).isEqualTo("In use ported routing-number");
        assertThat(staff.get(plan).json().path("services").asInt()).isEqualTo(1);
        assertThat(staff.get(plan + "/services").json().at("/items/0/name").asString()).isEqualTo(service.name());
        String asked = "/api/admin/who-calls?address=127.0.0.1&from=442071234567&called=" + world.techPrefix().replace("#", "%23") + "12125550123";
        assertThat(staff.get(asked).json().at("/services/0/why").asString()).isEqualTo("not for it: the number is not ported");
        imported(plan, "add", "12125550123,12025550100");
        // calls see a plan a moment after it has changed
        await().untilAsserted(() -> assertThat(staff.get(asked).json().path("said").toString()).contains("ported, routing number 12025550100"));

        Answer used = staff.delete(plan + "?version=1");
        assertThat(code(used)).isEqualTo("plan-in-use");
        assertThat(used.body()).contains("for service " + service.name());
        World second = world.another();
        Interconnect other = second.ingress(second.customer(Carrier.CreditType.POSTPAID, "0", "0"), null);
        world.run(new CopyServices(ingress.id(), other.id(), List.of(service.id())));
        Carriers carriers = platform.bean(Carriers.class);
        Service copy = carriers.directory().servicesOf(other.id()).getFirst();
        assertThat(copy.portability()).isEqualTo(new Service.Portability(id, Status.PORTED, RatedBy.ROUTING_NUMBER));
        assertThat(staff.delete("/api/admin/services/" + copy.id() + "?version=" + copy.version()).status()).isEqualTo(204);
        world.run(new ChangeService(with(carriers.directory().findService(service.id()).orElseThrow(), null)));
        assertThat(staff.delete(plan + "?version=1").status()).isEqualTo(204);
        JsonNode thrown = staff.get("/api/admin/trash").json().path("items");
        assertThat(thrown.toString()).contains("In use");
        Answer gone = staff.get(plan);
        assertThat(gone.status()).isEqualTo(404);
    }

    private static Service with(Service now, Service.@Nullable Portability portability) {
        return new Service(
                now.tenant(), now.id(), now.interconnectId(), now.name(), now.position(), true, now.ratingPlanId(), now.routingPlanId(), null, null, null, now.matching(),
                now.blocked(), now.transcoding(), portability, now.version());
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asString();
    }
}
