package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Loss, jitter, round trip and score.
class StatisticsTest {

    private static final Payload PCMA = new Payload("PCMA", 8_000);

    /// Sequence numbers as they came, 20 ms apart; `b` before one: of a second source.
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5,                  5, 0",
        "1 2 4 5,                    5, 1",
        "1 3 2 4,                    4, 0",
        "65534 65535 0 1,            4, 0",
        "65534 1 2,                  5, 2",
        "1 2 2 3 5,                  5, 0", // a repeated packet hides a lost one, as RFC 3550 counts
        "1 2 4 b100 b101 b103,       8, 2", // what was lost before another source began stays lost
        "1 2 30000 3 4,              4, 0", // one packet far away proves nothing
        "1 2 30000 30001 30002,      4, 0", // two in order: the sender has begun anew
    })
    void lossIsCountedBySequenceNumbers(String sequence, long expected, long lost) {
        var reception = new Reception();
        int n = 0;
        for (String each : sequence.split(" ")) {
            boolean second = each.startsWith("b");
            reception.received(second ? 2 : 1, Integer.parseInt(second ? each.substring(1) : each), 160 * n, 8, PCMA, 172, n * 20_000_000L);
            n++;
        }
        assertThat(reception.received()).isEqualTo(sequence.split(" ").length);
        assertThat(reception.bytes()).isEqualTo(172L * n);
        assertThat(reception.ofPayload(8)).isEqualTo(n);
        assertThat(reception.expected()).isEqualTo(expected);
        assertThat(reception.lost()).isEqualTo(lost);
    }

    /// Arrival times in milliseconds of packets sent every 20 ms; J += (|D| - J) / 16.
    @ParameterizedTest
    @CsvSource({
        "0 20 40 60,     0,        0",
        "0 36,           1,        1",
        "0 20 56,        0.5,      1",
        "0 36 56,        0.96875,  1",
        "0 36 40,        1.46875,  1.9375",
    })
    void jitterIsThatOfTheRfc(String arrivals, double mean, double most) {
        var reception = new Reception();
        int[] times = Arrays.stream(arrivals.split(" ")).mapToInt(Integer::parseInt).toArray();
        for (int i = 0; i < times.length; i++) {
            reception.received(1, i, 160 * i, 8, PCMA, 172, times[i] * 1_000_000L);
        }
        assertThat(reception.jitterMillis()).isCloseTo(mean, within(1e-9));
        assertThat(reception.mostJitterMillis()).isCloseTo(most, within(1e-9));
    }

    @Test
    void eventsHaveOneTimestampAndNoJitter() {
        var reception = new Reception();
        var events = new Payload("TELEPHONE-EVENT", 8_000);
        reception.received(1, 1, 0, 8, PCMA, 172, 0);
        for (int i = 0; i < 5; i++) {
            reception.received(1, 2 + i, 160, 101, events, 16, (i + 1) * 20_000_000L);
        }
        assertThat(reception.jitterMillis()).isNull();
        assertThat(reception.lost()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // codec, loss %, delay ms, score
        "PCMA,   0,   20, 4.41",
        "PCMU,   1,   20, 4.32",
        "PCMA,   5,   20, 3.92",
        "PCMA,  20,   20, 2.631",
        "PCMA,   0,  300, 3.964",
        "PCMA,   0, 1000, 2.544",
        "G729,   0,   20, 4.11",
        "G729,   2,   20, 3.787",
        "G723,   0,   20, 3.954",
        "PCMA, 100, 1000, 1.00",
        "OPUS,   0,   20, ",
    })
    void theScoreIsThatOfTheModel(String codec, double loss, double delay, Double score) {
        Double given = EModel.score(codec, loss, delay);
        if (score == null) {
            assertThat(given).as("nobody has published values").isNull();
        } else {
            assertThat(given).isCloseTo(score, within(0.011));
        }
    }

    private static ByteBuffer sender(int ssrc, int stamp) {
        ByteBuffer packet = ByteBuffer.allocate(28);
        packet.put((byte) 0x80).put((byte) 200).putShort((short) 6).putInt(ssrc);
        packet.putInt(stamp >>> 16).putInt(stamp << 16).putInt(0).putInt(1).putInt(160);
        return packet.flip();
    }

    private static ByteBuffer receiver(int lost, int stamp, int keptIn65536ths) {
        ByteBuffer packet = ByteBuffer.allocate(32);
        packet.put((byte) 0x81).put((byte) 201).putShort((short) 7).putInt(7);
        packet.putInt(1).putInt(lost & 0xffffff).putInt(1_000).putInt(12).putInt(stamp).putInt(keptIn65536ths);
        return packet.flip();
    }

    @Test
    void theRoundTripIsWhatIsLeftOfTheWayOfAReport() {
        var caller = new Reports();
        var callee = new Reports();
        caller.read(sender(1, 0x12345678), null, 1_000_000_000L);
        caller.read(sender(1, 0x22345678), null, 6_000_000_000L);
        callee.read(receiver(7, 0x22345678, 65_536), caller.passed(), 7_080_000_000L);
        assertThat(callee.roundTripMillis()).as("1080 ms since it passed, kept for 1000 of them").isCloseTo(80.0, within(1e-6));
        assertThat(callee.theirLost()).isEqualTo(7);
        callee.read(receiver(9, 0x12345678, 65_536), caller.passed(), 2_030_000_000L);
        assertThat(callee.roundTripMillis()).as("the one before is remembered").isCloseTo(30.0, within(1e-6));
        callee.read(receiver(9, 0x77777777, 0), caller.passed(), 9_000_000_000L);
        assertThat(callee.roundTripMillis()).as("a report that never passed says nothing").isCloseTo(30.0, within(1e-6));
        assertThat(caller.roundTripMillis()).isNull();
    }

    @Test
    void brokenReportsAreReadAsFarAsTheyGo() {
        var reports = new Reports();
        byte[] whole = receiver(7, 1, 1).array();
        for (int length = 0; length < whole.length; length++) {
            reports.read(ByteBuffer.wrap(whole, 0, length), null, 1);
        }
        assertThat(reports.theirLost()).isNull();
        byte[] lying = whole.clone();
        lying[0] = (byte) 0x9f; // says it has 31 blocks
        reports.read(ByteBuffer.wrap(lying), null, 1);
        assertThat(reports.theirLost()).isEqualTo(7);
    }
}
