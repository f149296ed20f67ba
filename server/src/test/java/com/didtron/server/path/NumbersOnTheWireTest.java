package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerRules.Customer;
import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.CallerRules.Refuses;
import com.didtron.server.carriers.CallerRules.Sets;
import com.didtron.server.carriers.CallerRules.Shows;
import com.didtron.server.carriers.CallerRules.Style;
import com.didtron.server.carriers.CallerRules.Supplier;
import com.didtron.server.carriers.CallerRules.With;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.CarrierOperations.EnableInterconnects;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.OriginationOperations.ChangeOriginationNumbers;
import com.didtron.server.carriers.OriginationOperations.Mode;
import com.didtron.server.carriers.OriginationOperations.SaveOriginationList;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.Service;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a supplier is really sent after interconnects were changed: every change counts at the next call.
class NumbersOnTheWireTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);

    @Test
    void translationsPrefixesAndSwitchesCountAtTheNextCall() {
        Queue<ReceivedInvite> received = new ConcurrentLinkedQueue<>();
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"),
                invite -> {
                    received.add(invite);
                    return Behaviour.reject(486, "Busy Here");
                },
                Clock.systemUTC())) {
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Interconnect ingress = world.ingress(customer, null);
            Service service = world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());

            assertThat(call(agent).sipCode()).isEqualTo(486);
            assertThat(received.remove()).satisfies(invite -> {
                assertThat(invite.calledUser()).isEqualTo("442079460003");
                assertThat(invite.fromUser()).isEqualTo("02071234567");
                assertThat(invite.assertedUser()).isNull();
            });

            world.run(new ChangeInterconnect(with(
                    ingress, ingress.techPrefix(), ingress.numberRules(),
                    new CallerRules(CallerSource.FROM_THEN_ASSERTED, List.of(new NumberRule("0", 1, "44")), Asserted.PASS))));
            Interconnect.Target target = egress.outward();
            world.run(new ChangeInterconnect(new Interconnect(
                    egress.tenant(), egress.id(), egress.carrierId(), egress.name(), egress.direction(), egress.currency(), egress.position(), true, null, null, "",
                    List.of(), List.of(),
                    new Interconnect.Target(
                            target.sendTo(), target.progressTimeout(), target.ringTimeout(), null, target.monitoring(),
                            new Interconnect.Numbers("1052#", List.of(new NumberRule("44", 2, "0044")), List.of(new NumberRule("44", 0, "+")))),
                    egress.ratingPlanId(), egress.maxTalkSeconds(), new CallerRules(CallerSource.FROM_THEN_ASSERTED, List.of(), Asserted.ALWAYS), egress.version())));
            assertThat(call(agent).sipCode()).isEqualTo(486);
            assertThat(received.remove()).satisfies(invite -> {
                assertThat(invite.calledUser()).isEqualTo("1052#00442079460003");
                assertThat(invite.fromUser()).isEqualTo("+442071234567");
                assertThat(invite.assertedUser()).isEqualTo("+442071234567");
            });

            // the same supplier without a plan in between, with rules of the service's own and without the supplier's
            world.run(new ChangeService(new Service(
                    world.tenant(), service.id(), ingress.id(), service.name(), 1, true, service.ratingPlanId(), null,
                    new Service.Direct(egress.id(), false, List.of(new NumberRule("44", 2, "0")), List.of(new NumberRule("44", 2, "0"))), null, null,
                    Service.Matching.ALL, Service.Blocked.NOTHING, service.version())));
            assertThat(call(agent).sipCode()).isEqualTo(486);
            assertThat(received.remove()).satisfies(invite -> {
                assertThat(invite.calledUser()).isEqualTo("1052#02079460003");
                assertThat(invite.fromUser()).isEqualTo("02071234567");
                assertThat(invite.assertedUser()).as("always, by the supplier's setting").isEqualTo("02071234567");
            });
            assertThat(Aftermath.all(platform, customer, 3).getLast().decision()).contains("directly to " + platform.bean(Carriers.class).directory().carrierName(egress.carrierId()) + ", Out: 1 chosen");

            // 3.4: the agent's From and Contact say 127.0.0.1, and no trunk group
            for (String domain : List.of("127.%.1", "%.example.com")) {
                Interconnect now = platform.bean(Carriers.class).directory().interconnect(ingress.id());
                world.run(new ChangeInterconnect(new Interconnect(
                        now.tenant(), now.id(), now.carrierId(), now.name(), now.direction(), now.currency(), now.position(), true, null, null, now.techPrefix(),
                        now.addresses(), now.numberRules(), null, null, now.maxTalkSeconds(), now.caller(),
                        new IngressChecks(
                                new IngressChecks.Domain(domain, true), new IngressChecks.Domain("%", true), new IngressChecks.Trunk("TG-1", "", false)),
                        now.version())));
                assertThat(call(agent).sipCode()).as(domain).isEqualTo(domain.equals("127.%.1") ? 486 : 403);
            }
            received.remove();
            List<Aftermath> said = Aftermath.all(platform, customer, 5);
            assertThat(said.get(3).decision()).contains("From domain 127.0.0.1 fits 127.%.1; Contact domain 127.0.0.1 fits %; trunk group (none) does not fit TG-1 (only recorded)");
            assertThat(said.get(4).refused(Refusal.NOT_VALIDATED, "caller").decision()).contains("From domain 127.0.0.1 does not fit %.example.com");
            Interconnect strict = platform.bean(Carriers.class).directory().interconnect(ingress.id());
            world.run(new ChangeInterconnect(with(strict, strict.techPrefix(), strict.numberRules(), strict.caller())));

            int version = platform.bean(Carriers.class).directory().interconnect(egress.id()).version();
            world.run(new EnableInterconnects(List.of(new Pick(egress.id(), version)), false));
            assertThat(call(agent).sipCode()).as("no supplier is left").isEqualTo(503);
            assertThat(received).isEmpty();
        }
    }

    /// 3.5, 3.7, RFC 3325: what is found of a caller's number decides who is let in and who may carry the call, and what is asked to be hidden is.
    @Test
    void callersAreCheckedAndToldOnlyToWhomTheyMayBe() {
        Queue<ReceivedInvite> received = new ConcurrentLinkedQueue<>();
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"),
                invite -> {
                    received.add(invite);
                    return Behaviour.reject(486, "Busy Here");
                },
                Clock.systemUTC())) {
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Interconnect ingress = world.ingress(customer, null);
            world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
            var check = new CallerCheck(CallerCheck.Kind.LENGTH_AND_E164, 7, 15);

            reads(ingress, new Customer(CallerSource.FROM, check, Refuses.INVALID, Sets.NEVER, With.CALLER, NONE, Shows.AS_RECEIVED));
            assertThat(call(agent, "12", null, null).sipCode()).isEqualTo(403);
            assertThat(received).as("refused before any supplier was asked").isEmpty();

            assertThat(call(agent, "442071234567", "442070000000", "id").sipCode()).isEqualTo(486);
            assertThat(received.remove()).satisfies(invite -> {
                assertThat(invite.fromUser()).isEqualTo("442071234567");
                assertThat(invite.assertedUser()).as("not to who is not trusted").isNull();
                assertThat(invite.privacy()).isNull();
            });
            assertThat(call(agent, "442071234567", "442070000000", "user;id").sipCode()).isEqualTo(486);
            assertThat(received.remove().fromUser()).isEqualTo("anonymous");

            tells(egress, new Supplier(Asserted.PASS, CallerCheck.NONE, false, null, false, false, true, Style.ASSERTED_IDENTITY));
            assertThat(call(agent, "442071234567", "442070000000", "user;id").sipCode()).isEqualTo(486);
            assertThat(received.remove()).satisfies(invite -> {
                assertThat(invite.fromUser()).isEqualTo("442071234567");
                assertThat(invite.assertedUser()).isEqualTo("442070000000");
                assertThat(invite.privacy()).isEqualTo("user;id");
            });

            // a listed number stands in for what is no number; without one the supplier does not take the call
            tells(egress, new Supplier(Asserted.IF_VALID, CallerCheck.NONE, true, null, false, false, true, Style.ASSERTED_IDENTITY));
            reads(ingress, new Customer(CallerSource.FROM, check, Refuses.NOTHING, Sets.IF_INVALID, With.LISTED, new Origination(list("Desk", "442070000001", "442070000002"), Origination.Order.IN_TURN), Shows.AS_RECEIVED));
            for (String inTurn : List.of("442070000001", "442070000002", "442070000001")) {
                assertThat(call(agent, "12", null, null).sipCode()).isEqualTo(486);
                assertThat(received.remove()).satisfies(invite -> {
                    assertThat(invite.fromUser()).isEqualTo("12");
                    assertThat(invite.assertedUser()).isEqualTo(inTurn);
                });
            }
            // a supplier is sent the numbers of a list in turn, in From and in the identity alike
            tells(egress, new Supplier(
                    Asserted.ALWAYS, CallerCheck.NONE, false, null, new Origination(list("Sent", "442070000011", "442070000012"), Origination.Order.IN_TURN), false, false, true,
                    Style.ASSERTED_IDENTITY));
            for (String inTurn : List.of("442070000011", "442070000012")) {
                assertThat(call(agent, "442071234567", null, null).sipCode()).isEqualTo(486);
                assertThat(received.remove()).satisfies(invite -> {
                    assertThat(invite.fromUser()).isEqualTo(inTurn);
                    assertThat(invite.assertedUser()).isEqualTo(inTurn);
                });
            }
            tells(egress, new Supplier(Asserted.IF_VALID, CallerCheck.NONE, true, null, false, false, true, Style.ASSERTED_IDENTITY));
            reads(ingress, new Customer(CallerSource.FROM, check, Refuses.NOTHING, Sets.NEVER, With.CALLER, NONE, Shows.AS_RECEIVED));
            assertThat(call(agent, "anonymous", null, null).sipCode()).isEqualTo(503);
            assertThat(received).isEmpty();

            List<Aftermath> recorded = Aftermath.all(platform, customer, 10);
            assertThat(recorded)
                    .extracting(c -> c.text("caller_validity"))
                    .containsExactly("invalid", "valid", "valid", "valid", "invalid", "invalid", "invalid", "valid", "valid", "missing");
            recorded.getFirst().refused(Refusal.CALLER_INVALID, "caller");
            assertThat(recorded.getLast().refused(Refusal.NO_ROUTE, "ours").decision()).contains("caller's number missing", "caller-not-taken");
            JsonNode found = world.staff().get("/api/admin/calls?callerValidity=missing&customer=" + customer.id()).json().path("items");
            assertThat(found.valueStream().map(c -> c.path("callId").asString())).containsExactly(recorded.getLast().id().toString());
        }
    }

    /// Both suppliers are sent numbers of lists in turn. The second's takes none with calls that the first has ended, although it could have carried them.
    @Test
    void aSuppliersListTakesATurnWithEachCallThatIsSentThere() {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        var answer = new AtomicInteger();
        UserAgentSettings settings = UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test");
        try (UserAgent first = UserAgent.start(settings, invite -> {
                    received.add("first " + invite.fromUser());
                    return Behaviour.reject(answer.get(), "No");
                }, Clock.systemUTC());
                UserAgent second = UserAgent.start(settings, invite -> {
                    received.add("second " + invite.fromUser());
                    return Behaviour.reject(486, "Busy Here");
                }, Clock.systemUTC())) {
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Interconnect cheap = world.egress(world.supplier("Cheap"), first.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Interconnect dear = world.egress(world.supplier("Dear"), second.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.03", "1/1", "44").id());
            tells(cheap, inTurn(list("First's", "442070000011", "442070000012")));
            tells(dear, inTurn(list("Second's", "442070000021", "442070000022")));
            world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(cheap, dear).id());
            for (int code : List.of(486, 486, 503, 486, 503)) {
                answer.set(code);
                assertThat(call(first, "442071234567", null, null).sipCode()).isEqualTo(486);
            }
            assertThat(received).containsExactly(
                    "first 442070000011", "first 442070000012", "first 442070000011", "second 442070000021", "first 442070000012", "first 442070000011", "second 442070000022");
        }
    }

    private static Supplier inTurn(long list) {
        return new Supplier(Asserted.NEVER, CallerCheck.NONE, false, null, new Origination(list, Origination.Order.IN_TURN), false, false, false, Style.ASSERTED_IDENTITY);
    }

    private static final Origination NONE = Origination.NONE;

    private long list(String name, String... numbers) {
        long list = world.run(new SaveOriginationList(null, 0, name, ""));
        world.run(new ChangeOriginationNumbers(list, Mode.REPLACE, List.of(numbers)));
        return list;
    }

    private void reads(Interconnect ingress, Customer customer) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(ingress.id());
        world.run(new ChangeInterconnect(with(now, now.techPrefix(), now.numberRules(), new CallerRules(List.of(), customer, now.caller().supplier()))));
    }

    private void tells(Interconnect egress, Supplier supplier) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(egress.id());
        world.run(new ChangeInterconnect(with(now, now.techPrefix(), now.numberRules(), new CallerRules(List.of(), now.caller().customer(), supplier))));
    }

    private CallOutcome call(UserAgent agent, String from, @Nullable String asserted, @Nullable String privacy) {
        return agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, "442079460003", from, world.techPrefix(), asserted, privacy, Duration.ofMinutes(3), null))
                .join();
    }

    private static Interconnect with(Interconnect i, String prefix, List<NumberRule> called, CallerRules caller) {
        return new Interconnect(
                i.tenant(), i.id(), i.carrierId(), i.name(), i.direction(), i.currency(), i.position(), i.enabled(), i.capacityLimit(), i.cpsLimit(), prefix,
                i.addresses(), called, i.target(), i.ratingPlanId(), i.maxTalkSeconds(), caller, i.version());
    }

    private CallOutcome call(UserAgent agent) {
        return agent.place(new CallPlan(
                        platform.sip(), Transport.UDP, "442079460003", "02071234567", world.techPrefix(), Duration.ofMinutes(3), null))
                .join();
    }
}
