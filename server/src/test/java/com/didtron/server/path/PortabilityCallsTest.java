package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Service.Portability;
import com.didtron.server.carriers.Service.Portability.RatedBy;
import com.didtron.server.carriers.Service.Portability.Status;
import com.didtron.server.platform.Database;
import com.didtron.server.portability.PortabilityOperations.ImportFile;
import com.didtron.server.portability.PortabilityOperations.Mode;
import com.didtron.server.portability.PortabilityOperations.SavePlan;
import com.didtron.server.portability.PortabilityPlan.FromCalls;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Ported numbers as calls meet them: who is asked, what is paid by what, and what the supplier is told.
class PortabilityCallsTest {

    private static final String DIALLED = "12125550123";
    private static final String NOT_PORTED = "12125550999";
    private static final RunningPlatform platform = RunningPlatform.shared();
    private final World world = World.ofAnotherTenant(platform);

    /// @param sold   price per minute that the customer pays
    /// @param bought price per minute that the supplier is paid
    private record Row(String dialled, @Nullable String said, FromCalls counts, RatedBy ratedBy, String sold, String bought, String told, @Nullable String kept) {}

    /// 1212 costs 0.03 and is sold at 0.10, 1202 costs 0.01 and is sold at 0.06, 1303 costs 0.02 and is sold at 0.08.
    private static final List<Row> TABLE = List.of(
            new Row(DIALLED, null, FromCalls.IGNORE, RatedBy.DIALLED, "0.10", "0.01", ";npdi;rn=+12025550100", "12025550100"),
            new Row(DIALLED, null, FromCalls.IGNORE, RatedBy.ROUTING_NUMBER, "0.06", "0.01", ";npdi;rn=+12025550100", "12025550100"),
            new Row(NOT_PORTED, null, FromCalls.IGNORE, RatedBy.ROUTING_NUMBER, "0.10", "0.03", ";npdi", null),
            new Row(DIALLED, ";npdi;rn=+13035550100", FromCalls.IGNORE, RatedBy.ROUTING_NUMBER, "0.06", "0.01", ";npdi;rn=+12025550100", "12025550100"),
            new Row(DIALLED, ";npdi;rn=+13035550100", FromCalls.HONOUR, RatedBy.ROUTING_NUMBER, "0.08", "0.02", ";npdi;rn=+13035550100", "13035550100"),
            new Row(DIALLED, ";npdi", FromCalls.HONOUR, RatedBy.ROUTING_NUMBER, "0.10", "0.03", ";npdi", null));

    @Scenario
    void suppliersArePaidByTheRoutingNumberAndCustomersAsTheServiceSays() {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"),
                invite -> {
                    received.add(invite.requestUri());
                    return Behaviour.answerAtOnce();
                },
                Clock.systemUTC())) {
            Interconnect egress = telling(world.egress(world.supplier("Supplier"), agent.udpAddress(), plan(RatingPlan.Side.BUY, "0.03", "0.01", "0.02").id()));
            Service service = world.service(
                    world.ingress(customer, null), plan(RatingPlan.Side.SELL, "0.10", "0.06", "0.08").id(), world.routing(egress).id());
            long plan = world.run(new SavePlan(null, 0, "US", "", FromCalls.IGNORE));
            importing(plan, "number,rn,network\n" + DIALLED + ",12025550100,310260\n");
            int version = 1;
            for (Row row : TABLE) {
                world.run(new SavePlan(plan, version++, "US", "", row.counts));
                put(service.id(), new Portability(plan, Status.ANY, row.ratedBy));
                agent.place(new CallPlan(
                                platform.sip(), Transport.UDP, row.dialled + (row.said == null ? "" : row.said), "442079460003", world.techPrefix(), Duration.ofMinutes(3),
                                Duration.ofMillis(200)))
                        .join();
                assertThat(received.remove()).as("%s", row).startsWith("sip:" + row.dialled + row.told + "@").endsWith(";user=phone");
            }
            // a supplier that is told nothing, and a service that is for the others
            telling(egress, false);
            put(service.id(), new Portability(plan, Status.ANY, RatedBy.DIALLED));
            place(agent, DIALLED);
            assertThat(received.remove()).startsWith("sip:" + DIALLED + "@").doesNotContain("npdi");
            put(service.id(), new Portability(plan, Status.NOT_PORTED, RatedBy.DIALLED));
            assertThat(place(agent, DIALLED)).isEqualTo(404);
            put(service.id(), new Portability(plan, Status.PORTED, RatedBy.DIALLED));
            assertThat(place(agent, DIALLED)).isEqualTo(200);
            assertThat(place(agent, NOT_PORTED)).isEqualTo(404);
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, TABLE.size() + 4);
        for (int i = 0; i < TABLE.size(); i++) {
            Row row = TABLE.get(i);
            Aftermath call = calls.get(i).ended("normal", 200, "success", "caller");
            assertThat(call.text("called")).as("what was dialled stays").isEqualTo(row.dialled);
            assertThat(call.text("routing_number")).as("%s", row).isEqualTo(row.kept);
            JsonNode told = world.staff().get("/api/admin/calls/" + call.id()).json();
            assertThat(told.at("/rating/sell/price/amount").asString() + " " + told.at("/rating/buy/price/amount").asString()).as("%s", row)
                    .isEqualTo(row.sold + " " + row.bought);
            assertThat(told.path("routingNumber").asString(null)).isEqualTo(row.kept);
        }
        assertThat(calls.getFirst().text("ported_network")).isEqualTo("310260");
        assertThat(calls.getFirst().decision()).contains("ported, routing number 12025550100, network 310260");
        assertThat(calls.get(4).decision()).contains("ported, routing number 13035550100 (the call says so)");
    }

    private RatingPlan plan(RatingPlan.Side side, String of212, String of202, String of303) {
        return world.plan(side, "USD", List.of(World.rate("1212", of212, "1/1"), World.rate("1202", of202, "1/1"), World.rate("1303", of303, "1/1")));
    }

    private int place(UserAgent agent, String number) {
        return agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, number, "442079460003", world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(200)))
                .join()
                .sipCode();
    }

    private void importing(long plan, String text) {
        long job = world.run(new ImportFile(plan, Mode.ADD, text));
        await().until(() -> platform.bean(Database.class).reads(world.tenant())
                .fetchSingle("select state from operations.job where id = " + job)
                .get(0, String.class)
                .equals("completed"));
    }

    private void put(long id, Portability portability) {
        Service now = platform.bean(Carriers.class).directory().findService(id).orElseThrow();
        world.run(new ChangeService(new Service(
                now.tenant(), id, now.interconnectId(), now.name(), now.position(), true, now.ratingPlanId(), now.routingPlanId(), null, null, null, now.matching(),
                now.blocked(), now.transcoding(), portability, now.version())));
    }

    private Interconnect telling(Interconnect egress) {
        return telling(egress, true);
    }

    private Interconnect telling(Interconnect egress, boolean told) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(egress.id());
        Interconnect.Target t = now.outward();
        world.run(new ChangeInterconnect(new Interconnect(
                now.tenant(), now.id(), now.carrierId(), now.name(), now.direction(), now.currency(), now.position(), true, null, null, "", List.of(), List.of(),
                new Interconnect.Target(
                        t.sendTo(), t.progressTimeout(), t.ringTimeout(), null, t.monitoring(), new Interconnect.Numbers("", List.of(), List.of(), told)),
                now.ratingPlanId(), now.maxTalkSeconds(), now.caller(), now.version())));
        return platform.bean(Carriers.class).directory().interconnect(egress.id());
    }
}
