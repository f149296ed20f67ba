package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One trunk over which a carrier both sends us calls and takes them.
class BilateralInterconnectTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final String NUMBER = "442079460000";

    private final World world = new World(platform);
    private final World others = world.another();
    private final Queue<ReceivedInvite> atPartner = new ConcurrentLinkedQueue<>();
    private final Queue<ReceivedInvite> atOther = new ConcurrentLinkedQueue<>();

    /// The partner pays 0.60 a minute for what it sends and gets 0.12 for what it takes; its number rules differ by way.
    @Test
    void callsGoBothWaysOverOneTrunkAndEachIsRatedOnItsSide() {
        try (UserAgent partner = agent(atPartner); UserAgent other = agent(atOther)) {
            Carrier both = world.party("Both", Carrier.Kind.BILATERAL).customerSide(new SideTerms(new BigDecimal("100"), BigDecimal.ZERO)).circular().create();
            Interconnect trunk = trunk(both, partner.udpAddress());
            Carrier supplier = world.supplier("Supplier");
            Interconnect egress = world.egress(supplier, other.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.24", "1/1", "44").id());
            world.service(trunk, world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(trunk, egress).id());
            Carrier customer = others.customer(Carrier.CreditType.POSTPAID, "100", "0");
            others.service(others.ingress(customer, null), others.plan(RatingPlan.Side.SELL, "0.90", "1/1", "44").id(), world.routing(trunk).id());

            assertThat(partner.place(call(world, "00" + NUMBER, Duration.ofMillis(300))).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
            Aftermath in = Aftermath.of(platform, both).ended("normal", 200, "success", "caller").supplier(supplier).chargedBySecond("0.01", "0.004");
            assertThat(in.decision()).as("cheaper, but where the call came from; circular routing or not").contains("same-interconnect");
            assertThat(atOther.remove().calledUser()).isEqualTo(NUMBER);
            assertThat(atPartner).isEmpty();

            assertThat(other.place(call(others, NUMBER, Duration.ofMillis(300))).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
            Aftermath out = Aftermath.of(platform, customer).ended("normal", 200, "success", "caller").supplier(both).chargedBySecond("0.015", "0.002");
            assertThat(atPartner.remove()).satisfies(invite -> {
                assertThat(invite.calledUser()).isEqualTo("77#0044" + NUMBER.substring(2));
                assertThat(invite.fromUser()).isEqualTo("+442071234567");
            });
            assertThat(Aftermath.customerLine(platform, both).balance()).isEqualByComparingTo(in.sold().negate());
            assertThat(Aftermath.supplierLine(platform, both).balance()).isEqualByComparingTo(out.bought().negate());

            // its one channel is for both ways together
            CompletableFuture<CallOutcome> running = other.place(call(others, NUMBER, null));
            var theirs = world.carrierPerson(both);
            await().untilAsserted(() -> {
                assertThat(platform.bean(Admission.class).calls("interconnect", trunk.id())).isEqualTo(1);
                assertThat(theirs.get("/api/carrier/account").json().path("now").toString()).isEqualTo("{\"sent\":0,\"received\":1}");
            });
            assertThat(theirs.get("/api/carrier/interconnects").json().at("/items/0/way").asString()).isEqualTo("both");
            assertThat(partner.place(call(world, NUMBER, null)).join().sipCode()).isEqualTo(503);
            Aftermath.hangUp(platform, customer);
            assertThat(running.join().end()).isEqualTo(CallOutcome.End.RELEASED);
            Aftermath.all(platform, both, 2).getLast().refused(Refusal.INTERCONNECT_CAPACITY, "capacity");
            Aftermath.all(platform, customer, 2).getLast().ended("hang-up", 200, "success", "switch");
        }
    }

    private Interconnect trunk(Carrier carrier, InetSocketAddress at) {
        long made = world.run(new CreateInterconnect(new Interconnect(
                world.tenant(), 0, carrier.id(), "Trunk", Interconnect.Direction.BILATERAL, "USD", 1, true, 1, null, world.techPrefix(),
                List.of(AddressRange.parse("127.0.0.0/8")), List.of(new NumberRule("00", 2, "")),
                new Interconnect.Target(
                        List.of(SendTo.of(at.getHostString(), at.getPort())), Duration.ofSeconds(30), Duration.ofSeconds(60), null, Monitoring.NONE,
                        new Interconnect.Numbers("77#", List.of(new NumberRule("44", 2, "0044")), List.of(new NumberRule("44", 0, "+")))),
                world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id(), 14_400)));
        return platform.bean(Carriers.class).directory().interconnect(made);
    }

    private static UserAgent agent(Queue<ReceivedInvite> received) {
        return UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"),
                invite -> {
                    received.add(invite);
                    return Behaviour.answerAtOnce();
                },
                Clock.systemUTC());
    }

    private static CallPlan call(World from, String called, @Nullable Duration talk) {
        return new CallPlan(platform.sip(), Transport.UDP, called, "442071234567", from.techPrefix(), Duration.ofMinutes(3), talk);
    }
}
