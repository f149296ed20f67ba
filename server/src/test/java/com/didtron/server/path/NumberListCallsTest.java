package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import com.didtron.server.screening.ScreeningOperations.AddUse;
import com.didtron.server.screening.ScreeningOperations.ChangeEntries;
import com.didtron.server.screening.ScreeningOperations.Mode;
import com.didtron.server.screening.ScreeningOperations.SaveList;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/// Number lists as calls meet them.
class NumberListCallsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private final World world = World.ofAnotherTenant(platform);

    private long list(String name, String... codes) {
        long list = world.run(new SaveList(null, 0, name, ""));
        world.run(new ChangeEntries(list, Mode.ADD, new TreeSet<>(List.of(codes))));
        return list;
    }

    private CallOutcome call(UserAgent agent, String number) {
        return agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, number, "442079460003", world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(200)))
                .join();
    }

    /// One call is refused, one is let through by an exception and goes to the second supplier, because a list leaves the first, cheaper one out.
    @Scenario
    void aCallIsRefusedAndASupplierLeftOut() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            Interconnect cheap = world.egress(world.supplier("Cheap"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.01", "1/1", "44").id());
            Interconnect dear = world.egress(world.supplier("Dear"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Service service = world.service(
                    world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(cheap, dear).id());
            world.run(new AddUse(list("Premium", "44900"), Scope.ALL, null, Number.CALLED, Effect.REFUSE));
            world.run(new AddUse(list("Our hotline", "449008"), Scope.SERVICE, service.id(), Number.CALLED, Effect.EXCEPT));
            world.run(new AddUse(list("Not over Cheap", "449", "4420"), Scope.SUPPLIER, cheap.id(), Number.CALLER, Effect.REFUSE));

            call(agent, "449001234567");
            call(agent, "449008123456");
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, 2);
        assertThat(calls.get(0).refused(Refusal.DESTINATION_BLACKLISTED, "caller").decision()).contains("Premium has 44900, for all calls");
        assertThat(calls.get(1).ended("normal", 200, "success", "caller").decision())
                .contains("the called number is excepted by Our hotline (449008), for this service")
                .contains("\"blacklisted\"", "Not over Cheap has 4420, for this supplier");
    }
}
