package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.CarrierOperations.EnableInterconnects;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
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
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The order in which a call is asked (4.3, decision 0019): one that breaks several rules at once is refused for the first of them.
class RefusalOrderTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    /// First to last. The price of a call in the plan, its codecs and its credit are wrong for the number 442079460000.
    private static final List<Refusal> ORDER = List.of(
            Refusal.INTERCONNECT_DISABLED,
            Refusal.CARRIER_DISABLED,
            Refusal.INTERCONNECT_CAPACITY,
            Refusal.NUMBER_INVALID,
            Refusal.CALLER_MISSING,
            Refusal.DESTINATION_BLACKLISTED,
            Refusal.NO_SERVICE,
            Refusal.DESTINATION_REFUSED,
            Refusal.POLICY_DECLINED,
            Refusal.MEDIA_IMPOSSIBLE,
            Refusal.NO_SELL_RATE,
            Refusal.NET_EXPOSURE,
            Refusal.SERVICE_CAPACITY,
            Refusal.CREDIT_EXHAUSTED,
            Refusal.NO_ROUTE);

    /// What cannot be wrong together: a number that cannot be read is on no list, a service that is none refuses nothing, and a call without a price costs nothing.
    private static final List<Set<Refusal>> NEVER_TOGETHER = List.of(
            Set.of(Refusal.NUMBER_INVALID, Refusal.NO_SERVICE), Set.of(Refusal.NUMBER_INVALID, Refusal.DESTINATION_BLACKLISTED));

    /// Each rule broken alone, each with each other, and all that can be broken together at once, the first of them mended one after the other.
    @Scenario
    void theFirstRuleThatIsBrokenIsTheReason() {
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.reject(486, "Busy Here"), Clock.systemUTC())) {
            List<String> wrong = new ArrayList<>();
            for (Set<Refusal> broken : cases()) {
                Refusal first = ORDER.stream().filter(broken::contains).findFirst().orElseThrow();
                String found = refusal(agent, broken);
                if (!first.code().equals(found)) {
                    wrong.add(broken.stream().map(Refusal::code).collect(Collectors.joining(" + ")) + " is refused for " + found + ", not " + first.code());
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static Set<Set<Refusal>> cases() {
        Set<Set<Refusal>> cases = new LinkedHashSet<>();
        for (int i = 0; i < ORDER.size(); i++) {
            cases.add(Set.of(ORDER.get(i)));
            for (int j = i + 1; j < ORDER.size(); j++) {
                Set<Refusal> both = Set.of(ORDER.get(i), ORDER.get(j));
                if (NEVER_TOGETHER.stream().noneMatch(both::containsAll)) {
                    cases.add(both);
                }
            }
            Set<Refusal> rest = new LinkedHashSet<>(ORDER.subList(i, ORDER.size()));
            if (rest.contains(Refusal.NUMBER_INVALID)) {
                rest.removeAll(Set.of(Refusal.NO_SERVICE, Refusal.DESTINATION_BLACKLISTED));
            }
            cases.add(rest);
        }
        return cases;
    }

    private static @Nullable String refusal(UserAgent agent, Set<Refusal> broken) {
        World world = new World(platform);
        String credit = broken.contains(Refusal.CREDIT_EXHAUSTED) ? "-4714.26" : "0";
        World.Party party = world.party("Order", Carrier.Kind.BILATERAL)
                .customerSide(new SideTerms(new BigDecimal(broken.contains(Refusal.CREDIT_EXHAUSTED) ? "4714.26" : "100"), new BigDecimal(credit)))
                .supplierSide(new SideTerms(null, new BigDecimal(broken.contains(Refusal.NET_EXPOSURE) ? "5000" : "-10000")))
                .netLimit("1777.62", Carrier.BilateralBreach.BLOCK);
        Carrier customer = (broken.contains(Refusal.CARRIER_DISABLED) ? party.status(Carrier.Status.SUSPENDED) : party).create();
        Interconnect ingress = ingress(world, customer, broken);
        Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
        service(world, ingress, egress, broken);
        if (broken.contains(Refusal.DESTINATION_BLACKLISTED)) {
            long list = world.run(new SaveList(null, 0, "List " + world.techPrefix(), ""));
            world.run(new ChangeEntries(list, Mode.ADD, new TreeSet<>(List.of("44207"))));
            world.run(new AddUse(list, Scope.CARRIER, customer.id(), Number.CALLED, Effect.REFUSE));
        }
        if (broken.contains(Refusal.NO_ROUTE)) {
            world.run(new EnableInterconnects(List.of(new Pick(egress.id(), egress.version())), false));
        }
        if (broken.contains(Refusal.INTERCONNECT_DISABLED)) {
            world.run(new EnableInterconnects(List.of(new Pick(ingress.id(), ingress.version())), false));
        }
        agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, broken.contains(Refusal.NUMBER_INVALID) ? "0207946" : "442079460000",
                        broken.contains(Refusal.CALLER_MISSING) ? "anonymous" : "442071234567", world.techPrefix(), Duration.ofMinutes(3), Duration.ZERO))
                .join();
        return Aftermath.of(platform, customer).text("refusal");
    }

    private static Interconnect ingress(World world, Carrier customer, Set<Refusal> broken) {
        Interconnect usual = world.ingress(customer, broken.contains(Refusal.INTERCONNECT_CAPACITY) ? 0 : null);
        CallerRules.Customer caller = new CallerRules.Customer(
                CallerSource.FROM, new CallerCheck(CallerCheck.Kind.LENGTH, 1, 32), CallerRules.Refuses.INVALID_AND_MISSING, CallerRules.Sets.NEVER, CallerRules.With.CALLER,
                CallerRules.USUAL.customer().numbers(), CallerRules.Shows.AS_RECEIVED);
        List<Media.Codec> codecs = broken.contains(Refusal.MEDIA_IMPOSSIBLE) ? List.of(Media.Codec.EVS) : List.of();
        world.run(new com.didtron.server.carriers.CarrierOperations.ChangeInterconnect(new Interconnect(
                usual.tenant(), usual.id(), usual.carrierId(), usual.name(), usual.direction(), usual.currency(), usual.position(), true, usual.capacityLimit(), null,
                usual.techPrefix(), usual.addresses(), usual.numberRules(), null, null, usual.maxTalkSeconds(),
                new CallerRules(List.of(), broken.contains(Refusal.CALLER_MISSING) ? caller : CallerRules.USUAL.customer(), CallerRules.USUAL.supplier()), IngressChecks.NONE,
                new Media(codecs, true, true, true, true, null), Signalling.USUAL, usual.version())));
        return platform.bean(com.didtron.server.carriers.Carriers.class).directory().interconnect(usual.id());
    }

    private static void service(World world, Interconnect ingress, Interconnect egress, Set<Refusal> broken) {
        Long policy = !broken.contains(Refusal.POLICY_DECLINED)
                ? null
                : world.run(new SavePolicy(new Policy(0, "Policy " + world.techPrefix(), "", List.of(new Rule(
                        List.of(), List.of("44"), Rule.Validity.ANY, Rule.Attested.ANY, false, null, null, null, null, null, BlockReason.POLICY_DECLINED)), 1)));
        List<String> destinations = broken.contains(Refusal.NO_SERVICE) ? List.of("33") : List.of();
        world.run(new CreateService(new Service(
                world.tenant(), 0, ingress.id(), "Standard", 1, true, world.plan(RatingPlan.Side.SELL, "0.60", "1/1", broken.contains(Refusal.NO_SELL_RATE) ? "33" : "44").id(),
                world.routing(egress).id(), null, broken.contains(Refusal.SERVICE_CAPACITY) ? 0 : null, null,
                new Service.Matching(destinations, List.of(), List.of(), List.of(), null, null),
                new Service.Blocked(broken.contains(Refusal.DESTINATION_REFUSED) ? List.of("4420") : List.of(), List.of(), policy), 1)));
    }
}
