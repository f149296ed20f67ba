package com.didtron.server.path;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
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
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// An enforcement policy as calls meet it.
class EnforcementCallsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private final World world = World.ofAnotherTenant(platform);

    private static Rule rule(List<String> called, Attested attested, @Nullable TooMany tooMany, @Nullable BlockReason blocks) {
        return new Rule(List.of(), called, Validity.ANY, attested, false, null, null, null, null, tooMany, blocks);
    }

    private void call(UserAgent agent, String number) {
        agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, number, "442079460003", world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(50)))
                .join();
    }

    /// One call is refused for want of an attestation, one passes by an earlier rule, and the second of the same caller to Germany is one too many.
    @Scenario
    void theRuleThatRefusesIsAnsweredAndKept() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.01", "1/1", "44", "49").id());
            Service service = world.service(
                    world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44", "49").id(), world.routing(egress).id());
            long policy = world.run(new SavePolicy(new Policy(0, "Gate", "", List.of(
                    rule(List.of("4420"), Attested.ANY, null, null),
                    rule(List.of("49"), Attested.ANY, new TooMany(1, 60), BlockReason.POLICY_TOO_MANY_CALLS),
                    rule(List.of("44"), Attested.NO, null, BlockReason.POLICY_IDENTITY_WANTED)), 1)));
            world.run(new ChangeService(new Service(
                    service.tenant(), service.id(), service.interconnectId(), service.name(), service.position(), true, service.ratingPlanId(), service.routingPlanId(),
                    null, null, null, service.matching(), new Service.Blocked(List.of(), List.of(), policy), service.version())));

            call(agent, "447000123456");
            call(agent, "442071234567");
            call(agent, "498912345678");
            call(agent, "498912345679");
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, 4);
        assertThat(calls.get(0).refused(Refusal.POLICY_IDENTITY_WANTED, "caller").decision())
                .contains("Gate: rule 3, the called number begins with 44; it is not attested");
        assertThat(calls.get(1).ended("normal", 200, "success", "caller").decision()).contains("Gate: rule 1, the called number begins with 4420");
        assertThat(calls.get(2).ended("normal", 200, "success", "caller").decision()).contains("Gate: none of its rules fits");
        assertThat(calls.get(3).refused(Refusal.POLICY_TOO_MANY_CALLS, "caller").decision())
                .contains("Gate: rule 2, the called number begins with 49; more than 1 calls of the caller in 60 minutes");
    }
}
