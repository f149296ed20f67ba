package com.didtron.server.demo;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.Phones;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Simulated user agents on loopback: one per supplier trunk that answers, one per customer address that calls. What they do differs by
/// destination, supplier and hour. They name themselves as simulated in User-Agent and Server.
final class DemoTraffic implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DemoTraffic.class);
    private static final String PRODUCT = "DIDTron simulated carrier";
    /// Both sides of calls: each says 50 packets a second.
    private static final int MOST_SPEAKING = 60;
    private static final double CALLS_PER_SECOND = 2.5;
    /// So many calls of the operator's customers come with one of the renter's.
    private static final int OPERATORS_TO_ONE = 9;
    /// What telephones of a call centre say of who calls when nobody told them better.
    private static final List<String> EXTENSIONS = List.of("2041", "2057", "2103");
    private static final Monitoring WATCHED = new Monitoring(
            Monitoring.Mode.OPTIONS, Duration.ofSeconds(15), 3, Duration.ofMinutes(60), Monitoring.Mail.BREACH_AND_CLEAR, List.of("noc@meridian.example"));

    /// Where the gateways of a supplier lie that only says where calls go.
    private static final Redirections TO_ITS_GATEWAYS = new Redirections(Redirections.Mode.FOLLOW, List.of(AddressRange.parse("127.0.11.0/24")));

    private final Destinations destinations;
    private final Destinations ofRenter;
    private final Map<String, Destination> byCode = new ConcurrentHashMap<>();
    private final Clock clock;
    private final List<UserAgent> suppliers = new ArrayList<>();
    private final Map<Integer, UserAgent> callers = new ConcurrentHashMap<>();
    private final Random random = new Random();
    private final InetSocketAddress ourSwitch;
    private final Phones phones = new Phones(MOST_SPEAKING);
    private final ScheduledExecutorService pace =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("demo-traffic").daemon().factory());

    DemoTraffic(Destinations destinations, InetSocketAddress ourSwitch, Clock clock) {
        this.destinations = destinations;
        this.ofRenter = DemoRenter.called(destinations);
        this.ourSwitch = ourSwitch;
        this.clock = clock;
        destinations.all().forEach(d -> d.codes().forEach(code -> byCode.put(code, d)));
    }

    /// Binds the suppliers of the operator and of its renter, tells the trunks where they are, and starts calling.
    void start(Carriers carriers, Operations operations) {
        for (List<DemoCarriers.SupplierTrunk> trunks : List.of(DemoCarriers.SUPPLIERS, DemoCarriers.RENTERS_SUPPLIERS)) {
            trunks.forEach(t -> bind(t, carriers, operations));
        }
        for (List<DemoCarriers.CustomerTrunk> trunks : List.of(DemoCarriers.CUSTOMERS, DemoCarriers.RENTERS_CUSTOMERS)) {
            trunks.forEach(t -> callers.computeIfAbsent(t.address(), n -> agent("127.0.20." + n, _ -> Behaviour.reject(403, "Forbidden"))));
        }
        scheduleNext();
    }

    private void bind(DemoCarriers.SupplierTrunk trunk, Carriers carriers, Operations operations) {
        List<SendTo> addresses = java.util.stream.IntStream.range(0, trunk.addresses()).mapToObj(_ -> supplier(trunk)).toList();
        carriers.directory().interconnects().stream()
                .filter(i -> i.direction().takesCalls() && i.name().equals(trunk.name()))
                .map(i -> i.sendingTo(addresses, trunk.addresses() > 1 ? WATCHED : Monitoring.NONE))
                .map(i -> trunk.isRedirecting() ? i.redirected(TO_ITS_GATEWAYS) : i)
                .forEach(i -> operations.run(OperationRequest.system(i.tenant(), "demonstration"), new ChangeInterconnect(i)));
    }

    private SendTo supplier(DemoCarriers.SupplierTrunk trunk) {
        UserAgent supplier = agent(trunk.isRedirecting() ? "127.0.11.1" : "127.0.10.1", invite -> answer(trunk, invite));
        suppliers.add(supplier);
        UserAgent asked = supplier;
        if (trunk.isRedirecting()) {
            String gateway = "127.0.11.1:" + supplier.udpAddress().getPort();
            asked = agent("127.0.10.1", invite -> new Behaviour.Redirect(302, List.of("<sip:" + invite.calledUser() + "@" + gateway + ">")));
            suppliers.add(asked);
        }
        return SendTo.of(asked.udpAddress().getHostString(), asked.udpAddress().getPort());
    }

    private UserAgent agent(String address, java.util.function.Function<ReceivedInvite, Behaviour> script) {
        return UserAgent.start(UserAgentSettings.listening(new InetSocketAddress(address, 0), PRODUCT).speakingWith(phones), script, clock);
    }

    private void scheduleNext() {
        double pauseSeconds = -Math.log(1 - random.nextDouble()) / (CALLS_PER_SECOND * busyness());
        pace.schedule(this::placeAndScheduleNext, (long) (pauseSeconds * 1_000), TimeUnit.MILLISECONDS);
    }

    private void placeAndScheduleNext() {
        try {
            placeOne();
        } catch (RuntimeException fault) {
            log.error("a simulated call could not be placed", fault);
        }
        scheduleNext();
    }

    private void placeOne() {
        boolean renters = random.nextInt(OPERATORS_TO_ONE + 1) == 0;
        var trunks = renters ? DemoCarriers.RENTERS_CUSTOMERS : DemoCarriers.CUSTOMERS;
        var trunk = trunks.get(random.nextInt(trunks.size()));
        Destination destination = (renters ? ofRenter : destinations).draw(random);
        // now and then somebody dials what does not exist, or with a prefix that nobody knows
        int slip = random.nextInt(60);
        String called = slip == 0 ? "0" + random.nextInt(100_000) : Destinations.number(destination, random);
        String prefix = slip == 1 ? "404#" : trunk.techPrefix();
        long talk = Math.clamp((long) (-Math.log(1 - random.nextDouble()) * destination.talk() * 700), 1_500, 900_000);
        callers.get(trunk.address()).place(new CallPlan(
                ourSwitch,
                Transport.UDP,
                called,
                trunk.saysExtensions() && random.nextInt(4) == 0 ? EXTENSIONS.get(random.nextInt(EXTENSIONS.size())) : DemoHistory.caller(random),
                prefix.isEmpty() ? null : prefix,
                Duration.ofSeconds(15 + random.nextInt(40)),
                Duration.ofMillis(talk)).speaking(trunk.isRelayed()));
    }

    /// What a supplier does with a call. Called on the agent's thread, which is not ours: a generator of its own.
    private Behaviour answer(DemoCarriers.SupplierTrunk trunk, ReceivedInvite invite) {
        Random own = new Random(invite.callId().hashCode() * 31L + trunk.name().hashCode());
        if (own.nextDouble() > trunk.quality()) {
            return own.nextInt(8) == 0
                    ? new Behaviour.Ignore()
                    : new Behaviour.Reject(Duration.ofMillis(100 + own.nextInt(1_500)), 503, "Service Unavailable", 34);
        }
        Destination destination = destination(invite.calledUser());
        Duration ringAfter = Duration.ofMillis(500 + own.nextInt(2_500));
        double fate = own.nextDouble();
        double answered = (destination == null ? 0.5 : destination.answer()) * (0.85 + 0.15 * busyness());
        if (fate < answered) {
            boolean calleeHangsUp = own.nextInt(3) == 0;
            return new Behaviour.Answer(
                    ringAfter,
                    own.nextInt(4) == 0,
                    ringAfter.plusMillis(2_000 + own.nextInt(12_000)),
                    calleeHangsUp ? Duration.ofSeconds(5 + own.nextInt(150)) : null);
        }
        if (fate < answered + 0.13) {
            return new Behaviour.Reject(ringAfter, 486, "Busy Here", 17);
        }
        return fate < answered + 0.17
                ? new Behaviour.Reject(ringAfter, 404, "Not Found", 1)
                : new Behaviour.Answer(ringAfter, false, null, null);
    }

    private Destination destination(String number) {
        for (int length = Math.min(number.length(), 9); length > 1; length--) {
            Destination found = byCode.get(number.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// How busy the hour is, 0.35 at night to 1 in the afternoon, UTC.
    private double busyness() {
        double hour = clock.instant().atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 3_600.0;
        return 0.675 + 0.325 * Math.cos((hour - 14) / 24 * 2 * Math.PI);
    }

    @Override
    public void close() {
        pace.shutdownNow();
        callers.values().forEach(UserAgent::close);
        suppliers.forEach(UserAgent::close);
        phones.close();
    }
}
