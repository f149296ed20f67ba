package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.Redirections.Mode;
import com.didtron.server.platform.Refusal;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A supplier whose address only says where its calls go: each way, what is on the record, and who is paid what.
class RedirectedCallsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final String NUMBER = "442079460000";

    private final World world = new World(platform);
    private final Queue<String> atGateway = new ConcurrentLinkedQueue<>();
    private volatile List<String> contacts = List.of();
    private final UserAgent provider = agent(invite -> new Behaviour.Redirect(302, contacts));
    private final UserAgent again = agent(invite -> new Behaviour.Redirect(301, contacts));
    private final UserAgent gateway = agent(invite -> {
        atGateway.add(invite.requestUri());
        return Behaviour.answerAtOnce();
    });
    private final UserAgent busy = agent(invite -> Behaviour.reject(486, "Busy Here"));
    private final UserAgent broken = agent(invite -> Behaviour.reject(500, "Server Internal Error"));
    private final UserAgent dearer = agent(invite -> Behaviour.answerAtOnce());

    private final Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
    private final Carrier cheap = world.supplier("Cheap");
    private final Carrier dear = world.supplier("Dear");
    private final Interconnect redirected = world.egress(cheap, provider.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
    private final Interconnect usual = world.egress(dear, dearer.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.30", "1/1", "44").id());

    private static UserAgent agent(Function<ReceivedInvite, Behaviour> script) {
        return UserAgent.start(UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), script, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        Stream.of(provider, again, gateway, busy, broken, dearer).forEach(UserAgent::close);
    }

    private void serve() {
        world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(redirected, usual).id());
    }

    /// Words that stand for the addresses of this run.
    private String named(String text) {
        return text.replace("GATEWAY", address(gateway))
                .replace("PROVIDER", address(provider))
                .replace("AGAIN", address(again))
                .replace("BUSY", address(busy))
                .replace("BROKEN", address(broken))
                .replace("DEARER", address(dearer))
                .replace("OURS", "127.0.0.1:" + platform.sip().getPort());
    }

    private static String address(UserAgent agent) {
        return "127.0.0.1:" + agent.udpAddress().getPort();
    }

    /// Who carries the call, each attempt with where it was sent, and what its first one tells of the redirection. Two suppliers, the redirected one is cheaper.
    @ParameterizedTest(name = "{0} within {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <sip:44@GATEWAY>                               | 127.0.0.0/8                | Cheap | 302 PROVIDER udp, 200 GATEWAY udp                   | followed to GATEWAY udp
            <sip:1@BROKEN>;q=0.9 <sip:2@GATEWAY>;q=0.1     | 127.0.0.0/8                | Cheap | 302 PROVIDER udp, 500 BROKEN udp, 200 GATEWAY udp   | followed to BROKEN udp, GATEWAY udp
            <sip:44@localhost:9> <sip:44@GATEWAY>          | 127.0.0.1/32 192.0.2.0/24  | Cheap | 302 PROVIDER udp, 408 127.0.0.1:9 udp, 200 GATEWAY udp | followed to 127.0.0.1:9 udp, GATEWAY udp
            <sip:44@GATEWAY>                               |                            | Dear  | 302 PROVIDER udp, 200 DEARER udp                    |
            <sip:44@GATEWAY>                               | 192.0.2.0/24 2001:db8::/32 | Dear  | 302 PROVIDER udp, 200 DEARER udp                    | not followed; not taken: GATEWAY udp lies outside 192.0.2.0/24, 2001:db8:0:0:0:0:0:0/32
            <sip:44@PROVIDER>                              | 127.0.0.0/8                | Dear  | 302 PROVIDER udp, 200 DEARER udp                    | not followed; not taken: PROVIDER udp was asked already
            <sip:44@OURS>                                  | 127.0.0.0/8                | Dear  | 302 PROVIDER udp, 200 DEARER udp                    | not followed; not taken: OURS udp is where this platform itself listens
            <sip:44@nowhere.invalid> <tel:+44>             | 127.0.0.0/8                | Dear  | 302 PROVIDER udp, 200 DEARER udp                    | not followed; not taken: nowhere.invalid udp leads to no address, a Contact of tel: which has no address
            <sip:44@AGAIN>                                 | 127.0.0.0/8                | Dear  | 302 PROVIDER udp, 301 AGAIN udp, 200 DEARER udp     | followed to AGAIN udp
            """)
    void aCallGoesWhereItIsPointedTo(String pointed, @Nullable String within, String carrier, String attempts, @Nullable String told) {
        serve();
        follow(within);
        contacts = List.of(named(pointed).split(" "));
        assertThat(call(Duration.ofMillis(300)).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
        boolean cheapCarried = carrier.equals("Cheap");
        Aftermath after = Aftermath.of(platform, customer)
                .ended("normal", 200, "success", "caller")
                .supplier(cheapCarried ? cheap : dear)
                .chargedBySecond("0.01", cheapCarried ? "0.002" : "0.005");
        assertThat(tried(after)).isEqualTo(named(attempts));
        assertThat(reasons(after).getFirst()).isEqualTo("Moved Temporarily" + (told == null ? "" : "; " + named(told)));
        assertThat(Aftermath.customerLine(platform, customer).balance()).isEqualByComparingTo(after.sold().negate());
        assertThat(Aftermath.supplierLine(platform, cheapCarried ? cheap : dear).balance()).isEqualByComparingTo(after.bought().negate());
        assertThat(Aftermath.supplierLine(platform, cheapCarried ? dear : cheap).balance()).isZero();
    }

    @Test
    void whatTheCalledPartySaysIsTold() {
        serve();
        follow("127.0.0.0/8");
        contacts = List.of("<sip:44@" + address(busy) + ">", "<sip:44@" + address(gateway) + ">");
        assertThat(call(null).join().sipCode()).isEqualTo(486);
        assertThat(tried(Aftermath.of(platform, customer).unrated())).isEqualTo(named("302 PROVIDER udp, 486 BUSY udp"));
    }

    @Test
    void theProvidersNumberIsDialledAndOneChannelOfItsIsUsed() {
        serve();
        follow("127.0.0.0/8");
        contacts = List.of("<sip:99" + NUMBER + ";npdi;rn=+12025550100@" + address(gateway) + ";user=phone>");
        CompletableFuture<CallOutcome> running = call(null);
        Admission admission = platform.bean(Admission.class);
        await().until(() -> admission.taken(redirected.id()) == 1 && admission.calls("interconnect", redirected.id()) == 1);
        await().until(() -> !atGateway.isEmpty());
        assertThat(atGateway.remove()).isEqualTo("sip:99" + NUMBER + ";npdi;rn=+12025550100@" + address(gateway) + ";user=phone");
        Aftermath.hangUp(platform, customer);
        assertThat(running.join().end()).isEqualTo(CallOutcome.End.RELEASED);
        Aftermath after = Aftermath.of(platform, customer).supplier(cheap).chargedBySecond("0.01", "0.002");
        assertThat(after.text("called")).isEqualTo(NUMBER);
        await().untilAsserted(() -> assertThat(admission.taken(redirected.id())).isZero());
        assertThat(platform.bean(Reachability.class).states(now()).keySet()).doesNotContain(address(gateway) + " udp");
    }

    @Test
    void whatCannotBeMeantIsRefusedByName() {
        refused(new Redirections(Mode.FOLLOW, List.of()), "1 to 50 networks");
        refused(new Redirections(Mode.REFUSE, List.of(AddressRange.parse("192.0.2.0/24"))), "nothing, or choose that redirections are followed");
        refused(new Redirections(Mode.FOLLOW, List.of(AddressRange.parse("0.0.0.0/0"))), "0.0.0.0/0 is too wide: a network of the provider, /8 or narrower");
        refused(new Redirections(Mode.FOLLOW, List.of(AddressRange.parse("::/0"))), "0:0:0:0:0:0:0:0/0 is too wide: a network of the provider, /16 or narrower");
        refused(new Redirections(Mode.FOLLOW, List.of(AddressRange.parse("192.0.2.0/24"), AddressRange.parse("192.0.2.0/24"))), "each network once");
    }

    /// As it is written in a form, kept and told.
    @Test
    void itIsChangedLikeAnyOtherField() {
        follow("192.0.2.0/24");
        JsonNode told = world.staff().get("/api/admin/interconnects/" + redirected.id()).json().at("/egress/redirections");
        assertThat(told.toString()).isEqualTo("{\"mode\":\"follow\",\"onlyTo\":[\"192.0.2.0/24\"]}");
        follow(null);
        assertThat(now().outward().redirections()).isEqualTo(Redirections.REFUSED);
    }

    private void refused(Redirections wanted, String why) {
        assertThatThrownBy(() -> put(wanted)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.fields()).anySatisfy(field -> {
            assertThat(field.field()).isEqualTo("egress.redirections.onlyTo");
            assertThat(field.message()).startsWith(why);
        }));
    }

    private CompletableFuture<CallOutcome> call(@Nullable Duration talk) {
        return dearer.place(new CallPlan(platform.sip(), Transport.UDP, NUMBER, "442071234567", world.techPrefix(), Duration.ofMinutes(3), talk));
    }

    private void follow(@Nullable String within) {
        put(within == null ? Redirections.REFUSED : new Redirections(Mode.FOLLOW, Stream.of(within.split(" ")).map(AddressRange::parse).toList()));
    }

    private void put(Redirections wanted) {
        Interconnect now = now();
        Interconnect.Target t = now.outward();
        world.run(new ChangeInterconnect(new Interconnect(
                now.tenant(), now.id(), now.carrierId(), now.name(), now.direction(), now.currency(), now.position(), true, null, null, "", List.of(), List.of(),
                new Interconnect.Target(
                        t.sendTo(), t.progressTimeout(), t.ringTimeout(), t.trunkGroup(), t.monitoring(), t.numbers(), t.certificates(), t.defaultRouting(), wanted),
                now.ratingPlanId(), now.maxTalkSeconds(), now.caller(), now.version())));
    }

    private Interconnect now() {
        return platform.bean(Carriers.class).directory().interconnect(redirected.id());
    }

    private static String tried(Aftermath call) {
        return String.join(", ", attempts(call, "sip_code || ' ' || sent_to"));
    }

    private static List<String> reasons(Aftermath call) {
        return attempts(call, "reason");
    }

    private static List<String> attempts(Aftermath call, String what) {
        return Aftermath.rows(platform, "select " + what + " from cdr.attempt where call_id = '" + call.id() + "' order by position").stream()
                .map(r -> r.get(0, String.class))
                .toList();
    }
}
