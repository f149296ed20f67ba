package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.didtron.server.MovableClock;
import com.didtron.server.carriers.SendTo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Host names of suppliers: what they lead to, in which order, and for how long that is believed.
class ResolveHostsTest {

    private static final class Names implements LookUp {
        private final Map<String, List<Service>> services = new ConcurrentHashMap<>();
        private final Map<String, List<InetAddress>> addresses = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean dead;

        private Names address(String name, String... literals) {
            addresses.put(name, Stream.of(literals).map(InetAddress::ofLiteral).toList());
            return this;
        }

        @Override
        public List<Service> services(String name) throws IOException {
            return services.getOrDefault(answering(name), List.of());
        }

        @Override
        public List<InetAddress> addresses(String name) throws IOException {
            asked.incrementAndGet();
            return addresses.getOrDefault(answering(name), List.of());
        }

        private String answering(String name) throws IOException {
            if (dead) {
                throw new IOException("no name server answers");
            }
            return name;
        }
    }

    private final Names names = new Names();
    private final MovableClock clock = new MovableClock();
    private final ResolveHosts hosts = new ResolveHosts(names, clock);

    private List<String> resolved(String host, Integer port, SendTo.Transport transport) {
        return hosts.resolve(new SendTo(host, port, transport, false, true)).stream().map(ResolveHostsTest::text).toList();
    }

    private static String text(InetSocketAddress a) {
        return (a.isUnresolved() ? "unresolved " + a.getHostString() : a.getAddress().getHostAddress()) + ":" + a.getPort();
    }

    @Test
    void rfc3263AsFarAsItGoes() {
        names.address("sip.example", "192.0.2.1", "2001:db8::1").address("a.example", "192.0.2.10").address("b.example", "192.0.2.20");
        names.services.put("_sip._udp.srv.example", List.of(new LookUp.Service(20, 0, 5070, "b.example"), new LookUp.Service(10, 5, 5080, "a.example")));
        names.services.put("_sip._tcp.srv.example", List.of(new LookUp.Service(1, 0, 5090, "b.example")));
        names.address("srv.example", "192.0.2.99");
        assertThat(resolved("192.0.2.7", null, SendTo.Transport.UDP)).as("an address needs nobody").containsExactly("192.0.2.7:5060");
        assertThat(resolved("sip.example", null, SendTo.Transport.UDP)).as("no SRV: A, then AAAA").containsExactly("192.0.2.1:5060", "2001:db8:0:0:0:0:0:1:5060");
        assertThat(resolved("sip.example", 5075, SendTo.Transport.UDP)).containsExactly("192.0.2.1:5075", "2001:db8:0:0:0:0:0:1:5075");
        assertThat(resolved("srv.example", null, SendTo.Transport.UDP)).as("by priority").containsExactly("192.0.2.10:5080", "192.0.2.20:5070");
        assertThat(resolved("srv.example", null, SendTo.Transport.TCP)).as("of its transport").containsExactly("192.0.2.20:5090");
        names.services.put("_sips._tcp.srv.example", List.of(new LookUp.Service(1, 0, 5099, "a.example")));
        assertThat(resolved("srv.example", null, SendTo.Transport.TLS)).as("over TLS").containsExactly("192.0.2.10:5099");
        assertThat(resolved("sip.example", null, SendTo.Transport.TLS)).as("no SRV: the port of TLS").containsExactly("192.0.2.1:5061", "2001:db8:0:0:0:0:0:1:5061");
        assertThat(resolved("srv.example", 5060, SendTo.Transport.UDP)).as("with a port SRV is not asked").containsExactly("192.0.2.99:5060");
        assertThat(resolved("nobody.example", null, SendTo.Transport.UDP)).containsExactly("unresolved nobody.example:5060");
    }

    @Test
    void equalsAreDrawnByTheirWeight() {
        names.address("a.example", "192.0.2.10").address("b.example", "192.0.2.20");
        names.services.put("_sip._udp.srv.example", List.of(new LookUp.Service(1, 1, 5060, "b.example"), new LookUp.Service(1, 99, 5060, "a.example")));
        long heavyFirst = Stream.generate(() -> resolved("srv.example", null, SendTo.Transport.UDP).getFirst()).limit(500).filter("192.0.2.10:5060"::equals).count();
        // 99 of 100 on average, 98 when zero is drawn too; fewer than 450 of 500 happens less than once in 10^20 runs
        assertThat(heavyFirst).isBetween(450L, 500L);
    }

    /// However many calls come, the name servers are asked every ten seconds, and the log says it once when it begins and once when ten minutes are over.
    @Test
    void anOutageThatFailsAtOnceIsNeitherHammeredNorToldWithEveryCall() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var logger = (Logger) LoggerFactory.getLogger(ResolveHosts.class);
        logger.addAppender(logged);
        try {
            outage(logged);
        } finally {
            logger.detachAppender(logged);
        }
    }

    private void outage(ListAppender<ILoggingEvent> logged) {
        names.address("outage.example", "192.0.2.1");
        resolved("outage.example", 5060, SendTo.Transport.UDP);
        names.dead = true;
        clock.move(ResolveHosts.FRESH);
        record Row(Duration later, int asked, int warned, String resolved) {}
        for (Row row : List.of(
                new Row(Duration.ZERO, 2, 1, "192.0.2.1:5060"),
                new Row(ResolveHosts.PAUSE.minusSeconds(5), 2, 1, "192.0.2.1:5060"),
                new Row(Duration.ofSeconds(5), 3, 1, "192.0.2.1:5060"),
                new Row(ResolveHosts.PAUSE, 4, 1, "192.0.2.1:5060"),
                new Row(ResolveHosts.STALE, 5, 2, "unresolved outage.example:5060"),
                new Row(ResolveHosts.PAUSE.minusSeconds(5), 5, 2, "unresolved outage.example:5060"),
                new Row(Duration.ofSeconds(5), 6, 2, "unresolved outage.example:5060"))) {
            clock.move(row.later);
            // the first to ask may still be told what was known
            await().untilAsserted(() -> {
                assertThat(resolved("outage.example", 5060, SendTo.Transport.UDP)).containsExactly(row.resolved);
                assertThat(names.asked).as(row.toString()).hasValue(row.asked);
            });
            for (int call = 0; call < 100; call++) {
                assertThat(resolved("outage.example", 5060, SendTo.Transport.UDP)).containsExactly(row.resolved);
            }
            assertThat(names.asked).as(row.toString()).hasValue(row.asked);
            await().untilAsserted(() -> assertThat(List.copyOf(logged.list)).as(row.toString())
                    .filteredOn(line -> line.getLevel() == Level.WARN && line.getFormattedMessage().startsWith("outage.example ")).hasSize(row.warned));
        }
        names.dead = false;
        clock.move(ResolveHosts.PAUSE);
        await().untilAsserted(() -> assertThat(resolved("outage.example", 5060, SendTo.Transport.UDP)).containsExactly("192.0.2.1:5060"));
    }

    @Test
    void whatIsKnownIsBelievedForAMinuteAndWhileNobodyAnswersForTen() {
        names.address("sip.example", "192.0.2.1");
        assertThat(resolved("sip.example", 5060, SendTo.Transport.UDP)).containsExactly("192.0.2.1:5060");
        names.address("sip.example", "192.0.2.2");
        clock.move(ResolveHosts.FRESH.minusSeconds(5));
        assertThat(resolved("sip.example", 5060, SendTo.Transport.UDP)).containsExactly("192.0.2.1:5060");
        assertThat(names.asked).hasValue(1);
        clock.move(ResolveHosts.FRESH);
        assertThat(resolved("sip.example", 5060, SendTo.Transport.UDP)).as("calls do not wait for the new answer").containsExactly("192.0.2.1:5060");
        await().untilAsserted(() -> assertThat(resolved("sip.example", 5060, SendTo.Transport.UDP)).containsExactly("192.0.2.2:5060"));
        names.dead = true;
        clock.move(ResolveHosts.STALE.dividedBy(2));
        assertThat(resolved("sip.example", 5060, SendTo.Transport.UDP)).containsExactly("192.0.2.2:5060");
        clock.move(ResolveHosts.STALE);
        await().untilAsserted(() -> assertThat(resolved("sip.example", 5060, SendTo.Transport.UDP)).containsExactly("unresolved sip.example:5060"));
    }
}
