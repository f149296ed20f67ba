package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.ScriptedNames.Reply;
import com.didtron.server.carriers.AsksNames;
import com.didtron.server.carriers.SendTo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A machine that does not find a name, and what its name servers say of it.
class JdkLookUpTest {

    private static final int SERVER_FAILURE = 2;
    private static final int NO_SUCH_NAME = 3;

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean finds;
    private final LookUp lookUp = new JdkLookUp(platform.bean(AsksNames.class), name -> {
        asked.incrementAndGet();
        if (!finds) {
            throw new UnknownHostException(name);
        }
        return new InetAddress[] {InetAddress.ofLiteral("192.0.2.1")};
    });

    private static void say(String host, int outcome, String... addresses) {
        RunningPlatform.NAMES.tell(host, new Reply(List.of(addresses), 60, null, outcome, false, false));
    }

    @Test
    void onlyTheWordOfANameServerIsNone() throws IOException {
        finds = true;
        assertThat(lookUp.addresses("found.lookup.example")).as("as the machine finds it").containsExactly(InetAddress.ofLiteral("192.0.2.1"));
        finds = false;
        say("none.lookup.example", NO_SUCH_NAME);
        assertThat(lookUp.addresses("none.lookup.example")).isEmpty();
        say("bare.lookup.example", 0);
        assertThat(lookUp.addresses("bare.lookup.example")).as("a name without addresses").isEmpty();
        say("loss.lookup.example", SERVER_FAILURE);
        assertThatThrownBy(() -> lookUp.addresses("loss.lookup.example")).isInstanceOf(IOException.class).hasMessageContaining("SERVFAIL");
        say("back.lookup.example", 0, "192.0.2.9", "2001:db8::9");
        assertThat(lookUp.addresses("back.lookup.example")).as("they answer again").containsExactly(InetAddress.ofLiteral("192.0.2.9"), InetAddress.ofLiteral("2001:db8::9"));
        var noneThere = new JdkLookUp(_ -> {
            throw new IOException("this machine has no name servers");
        }, name -> {
            throw new UnknownHostException(name);
        });
        assertThatThrownBy(() -> noneThere.addresses("none.lookup.example")).isInstanceOf(IOException.class);
    }

    /// `didtron.dns.servers` names the scripted server: the machine's own is not asked.
    @Test
    void srvRecordsComeFromTheServersThatAreSet() throws IOException {
        RunningPlatform.NAMES.tell("_sip._udp.lookup.example", Reply.ofServices("10 5 5080 a.lookup.example", "20 0 5070 b.lookup.example"));
        assertThat(lookUp.services("_sip._udp.lookup.example")).containsExactlyInAnyOrder(
                new LookUp.Service(10, 5, 5080, "a.lookup.example"), new LookUp.Service(20, 0, 5070, "b.lookup.example"));
        say("_sip._tcp.lookup.example", NO_SUCH_NAME);
        assertThat(lookUp.services("_sip._tcp.lookup.example")).isEmpty();
        say("_sips._tcp.lookup.example", SERVER_FAILURE);
        assertThatThrownBy(() -> lookUp.services("_sips._tcp.lookup.example")).isInstanceOf(IOException.class).hasMessageContaining("SRV of _sips._tcp.lookup.example");
    }

    /// Ten minutes of stale use, and none once a name server says that the name is gone.
    @Test
    void goodAddressesOutliveAnOutage() {
        String host = "outage.lookup.example";
        var clock = new MovableClock();
        var hosts = new ResolveHosts(lookUp, clock);
        finds = true;
        assertThat(resolved(hosts, host)).isEqualTo("192.0.2.1:5060");
        finds = false;
        say(host, SERVER_FAILURE);
        clock.move(ResolveHosts.FRESH.multipliedBy(2));
        int before = asked.get();
        // whoever asks for the third time has had two answers
        for (int time = 1; time <= 3; time++) {
            int wanted = before + time;
            await().until(() -> {
                assertThat(resolved(hosts, host)).as("while name servers are at a loss").isEqualTo("192.0.2.1:5060");
                return asked.get() >= wanted;
            });
            clock.move(ResolveHosts.PAUSE);
        }
        say(host, NO_SUCH_NAME);
        await().untilAsserted(() -> assertThat(resolved(hosts, host)).as("the name is gone").isEqualTo("unresolved"));
    }

    private static String resolved(ResolveHosts hosts, String host) {
        var first = hosts.resolve(new SendTo(host, 5060, SendTo.Transport.UDP, false, true)).getFirst();
        return first.isUnresolved() ? "unresolved" : first.getAddress().getHostAddress() + ":" + first.getPort();
    }
}
