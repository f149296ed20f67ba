package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is heard: the description says 10.0.0.7:4000, the neighbour signals from 203.0.113.5.
class LatchTest {

    private static final InetSocketAddress DESCRIBED = at("10.0.0.7:4000");
    private static final InetAddress SIGNALLING = InetAddress.ofLiteral("203.0.113.5");

    private static InetSocketAddress at(String hostPort) {
        int colon = hostPort.lastIndexOf(':');
        return new InetSocketAddress(InetAddress.ofLiteral(hostPort.substring(0, colon)), Integer.parseInt(hostPort.substring(colon + 1)));
    }

    /// Packets as `source/ssrc/sequence`; the verdict on each is + or -.
    @ParameterizedTest
    @CsvSource({
        // as described: heard at once, certain after three
        "10.0.0.7:4000/1/1 10.0.0.7:4000/1/2 10.0.0.7:4000/1/3,                                         +++, 10.0.0.7:4000",
        // behind a NAT: heard from the third on
        "203.0.113.5:9999/1/1 203.0.113.5:9999/1/2 203.0.113.5:9999/1/3 203.0.113.5:9999/1/4,           --++, 203.0.113.5:9999",
        // the described address from another port, too
        "10.0.0.7:4002/1/1 10.0.0.7:4002/1/2 10.0.0.7:4002/1/3,                                         --+, 10.0.0.7:4002",
        // lost packets are no break, and sequence numbers go round
        "203.0.113.5:9999/1/65530 203.0.113.5:9999/1/65535 203.0.113.5:9999/1/20,                       --+, 203.0.113.5:9999",
        // strangers are never heard, however long they try
        "198.51.100.9:4000/1/1 198.51.100.9:4000/1/2 198.51.100.9:4000/1/3 198.51.100.9:4000/1/4,       ----, ",
        // once certain, nobody else is heard, not even from the described address
        "203.0.113.5:9999/1/1 203.0.113.5:9999/1/2 203.0.113.5:9999/1/3 10.0.0.7:4000/2/1 203.0.113.5:9998/3/1, --+--, 203.0.113.5:9999",
        // two sources in turn convince nobody; the described one is heard meanwhile
        "203.0.113.5:9999/1/1 10.0.0.7:4000/2/1 203.0.113.5:9999/1/2 10.0.0.7:4000/2/2,                 -+-+, ",
        // another SSRC, a repeated number, a leap: begin again
        "203.0.113.5:9999/1/1 203.0.113.5:9999/2/2 203.0.113.5:9999/2/2 203.0.113.5:9999/2/900 203.0.113.5:9999/2/901 203.0.113.5:9999/2/902, -----+, 203.0.113.5:9999",
    })
    void whoIsHeard(String packets, String verdicts, String locked) {
        var latch = new Latch();
        var said = new StringBuilder();
        for (String packet : packets.split(" ")) {
            String[] parts = packet.split("/");
            boolean taken = latch.takes(DESCRIBED, SIGNALLING, at(parts[0]), true, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            said.append(taken ? '+' : '-');
        }
        assertThat(said).hasToString(verdicts);
        assertThat(latch.locked()).isEqualTo(locked == null ? null : at(locked));
    }

    @Test
    void aNewDescriptionBeginsAnew() {
        var latch = new Latch();
        for (int i = 1; i <= 3; i++) {
            latch.takes(DESCRIBED, SIGNALLING, DESCRIBED, true, 1, i);
        }
        InetSocketAddress moved = at("10.0.0.7:5000");
        assertThat(latch.takes(moved, SIGNALLING, moved, true, 1, 4)).isFalse();
        latch.reset();
        assertThat(latch.takes(moved, SIGNALLING, moved, true, 1, 4)).isTrue();
    }

    @Test
    void whatHasNoSequenceNumbersIsKnownByItsSource() {
        var latch = new Latch();
        InetSocketAddress nat = at("203.0.113.5:9999");
        assertThat(latch.takes(null, SIGNALLING, nat, false, 0, 0)).isFalse();
        assertThat(latch.takes(null, SIGNALLING, nat, false, 0, 0)).isFalse();
        assertThat(latch.takes(null, SIGNALLING, nat, false, 0, 0)).isTrue();
    }
}
