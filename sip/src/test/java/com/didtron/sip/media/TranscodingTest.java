package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.MediaTerms;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of codecs in offers and answers, and of packets, when codecs may be converted.
class TranscodingTest {

    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
    /// Payload types of these tests that mean nothing by themselves.
    private static final String MAPPED = "a=rtpmap:96 PCMA/8000\r\na=rtpmap:97 PCMA/16000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\na=rtpmap:102 telephone-event/8000\r\n";

    private static SessionDescription audio(String formats) {
        String mapped = Arrays.stream(MAPPED.split("\r\n")).filter(line -> List.of(formats.split(" ")).contains(line.replaceFirst("^a=[a-z]+:(\\d+) .*", "$1"))).map(line -> line + "\r\n").collect(Collectors.joining());
        return SessionDescription.parse((HEAD + "m=audio 4000 RTP/AVP " + formats + "\r\n" + mapped).getBytes(StandardCharsets.US_ASCII));
    }

    private static MediaTerms terms(String codecs) {
        return new MediaTerms(codecs.equals("any") ? List.of() : List.of(codecs.split(" ")), true, true, true, true, null);
    }

    private static String told(Stream stream, boolean left) {
        assertThat(stream.isUsed()).isEqualTo(left);
        return left ? stream.formats().stream().map(format -> format + " " + stream.encoding(format)).collect(Collectors.joining(", ")) : "nothing";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // offered  | its author | its reader  | becomes
        "8 101      | any        | any         | 8 PCMA, 0 PCMU, 101 TELEPHONE-EVENT",
        "8 101      | PCMA       | PCMU        | 0 PCMU, 101 TELEPHONE-EVENT",
        "0          | PCMU       | PCMA        | 8 PCMA",
        "18 8       | any        | G729 PCMU   | 18 G729, 0 PCMU",
        "8 0        | any        | PCMU PCMA   | 8 PCMA, 0 PCMU",
        "8 0        | PCMA       | PCMU        | 0 PCMU",
        "18         | any        | PCMU PCMA   | nothing",
        "8          | G729       | PCMU        | nothing",
        "8          | any        | G729        | nothing",
        "96 101     | any        | PCMU        | 0 PCMU, 101 TELEPHONE-EVENT",
        "97         | any        | PCMU        | nothing",
        "8 13       | any        | PCMU        | 0 PCMU, 13 CN",
        "101        | any        | any         | nothing",
    })
    void anOfferCarriesWhatCanBeMadeOfIt(String offered, String author, String reader, String becomes) {
        Stream stream = audio(offered).streams().getFirst();
        boolean left = new Transcoding(terms(author), terms(reader), Conversion.PLAIN).offer(stream, true);
        assertThat(told(stream, left)).isEqualTo(becomes);
        assertThat(stream.lines("a=rtpmap:").stream().map(line -> line.split(" ")[0])).as("nothing is said of formats that are gone").allMatch(stream.formats()::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // asked | of them the author | answered | its author | its reader | becomes
        "8 101   | 0 101   | PCMU | PCMA | 8 PCMA, 101 TELEPHONE-EVENT",
        "8 101   | 0 8 101 | any  | any  | 8 PCMA, 101 TELEPHONE-EVENT",
        "8 101   | 0 102   | any  | any  | 8 PCMA, 102 TELEPHONE-EVENT",
        "96 101  | 0 101   | any  | any  | 96 PCMA, 101 TELEPHONE-EVENT",
        "0 8     | 8       | any  | any  | 8 PCMA",
        "18 8    | 18      | any  | any  | 18 G729",
        "18 8    | 0       | any  | any  | 8 PCMA",
        "18      | 0       | any  | any  | nothing",
        "8       | 0       | any  | G729 | nothing",
    })
    void anAnswerNamesWhatWasAskedFor(String asked, String answered, String author, String reader, String becomes) {
        SessionDescription asking = audio(asked);
        Stream stream = audio(answered).streams().getFirst();
        boolean left = new Transcoding(terms(author), terms(reader), Conversion.PLAIN).answer(stream, true, Described.of(asking, asking.streams().getFirst()).payloads());
        assertThat(told(stream, left)).isEqualTo(becomes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // asked | answered, by a supplier that takes INFO | becomes
        "8 101   | 8       | 8 PCMA, 101 TELEPHONE-EVENT",
        "8 102   | 8       | 8 PCMA, 102 TELEPHONE-EVENT",
        "8       | 8       | 8 PCMA",
    })
    void aCallerIsAnsweredThatEventsAreTakenWhenTheyBecomeInfo(String asked, String answered, String becomes) {
        SessionDescription asking = audio(asked);
        Stream stream = audio(answered).streams().getFirst();
        var transcoding = new Transcoding(terms("any").withoutEvents(), terms("any"), Conversion.NONE, Transcoding.Events.FOR_CALLER);
        boolean left = transcoding.answer(stream, true, Described.of(asking, asking.streams().getFirst()).payloads());
        assertThat(told(stream, left)).isEqualTo(becomes);

        Stream offered = audio("8").streams().getFirst();
        assertThat(told(offered, transcoding.offer(offered, true))).as("an offer of the supplier's").isEqualTo("8 PCMA, 101 TELEPHONE-EVENT");
        Stream towards = audio(asked).streams().getFirst();
        var outwards = new Transcoding(terms("any"), terms("any").withoutEvents(), Conversion.NONE, Transcoding.Events.BY_INFO);
        assertThat(told(towards, outwards.offer(towards, true))).as("towards it").isEqualTo("8 PCMA");
    }

    /// What two parties encrypt between themselves cannot be read, so it cannot be converted.
    @Test
    void whatCannotBeReadIsOnlyFiltered() {
        Stream stream = audio("8 18").streams().getFirst();
        assertThat(told(stream, new Transcoding(terms("any"), terms("G729 PCMU"), Conversion.PLAIN).offer(stream, false))).isEqualTo("18 G729");
        assertThat(Conversion.PLAIN.covers("RTP/SAVP")).isFalse();
        assertThat(Conversion.ANY.covers("RTP/SAVP")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // may be sent | is taken | becomes
        "8 101  | 8 101   | as it is",
        "8      | 8 0 101 | as it is",
        "8 101  | 0 101   | 0 to 0, 8 to 0 as PCMU, 101 to 101",
        "0 8    | 8       | 0 to 8 as PCMA, 8 to 8",
        "8      | 96      | 8 to 96, 96 to 96",
        "8 101  | 0 102   | 0 to 0, 8 to 0 as PCMU, 101 to 102, 102 to 102",
        "96     | 0       | 0 to 0, 96 to 0 as PCMU",
        "8 13   | 0       | 0 to 0, 8 to 0 as PCMU",
        "18     | 8       | 8 to 8",
    })
    void packetsBecomeWhatTheOtherSideTakes(String sent, String taken, String becomes) {
        SessionDescription from = audio(sent);
        SessionDescription to = audio(taken);
        PayloadMap map = PayloadMap.between(Described.of(from, from.streams().getFirst()).payloads(), Described.of(to, to.streams().getFirst()).payloads());
        assertThat(map == null ? "as it is" : map.toString()).isEqualTo(becomes);
    }

    private static ByteBuffer packet(int flags, int type, int... octets) {
        ByteBuffer packet = ByteBuffer.allocate(100).put((byte) 9).put((byte) flags).put((byte) type).putShort((short) 7).putInt(160).putInt(99);
        for (int octet : octets) {
            packet.put((byte) octet);
        }
        return packet.flip().position(1); // it need not stand at the buffer's beginning
    }

    /// Only the payload changes: not the header's extension, nor the padding, nor the marker.
    @Test
    void onlyThePayloadIsConverted() {
        SessionDescription a = audio("8 101");
        SessionDescription mu = audio("0 101");
        PayloadMap map = PayloadMap.between(Described.of(a, a.streams().getFirst()).payloads(), Described.of(mu, mu.streams().getFirst()).payloads());
        assertThat(map).isNotNull();
        int quiet = 0xd5;
        int quietInMu = 0xfe; // A-law has no zero: its smallest step is one of µ-law's
        ByteBuffer extended = packet(0xb1, 0x88, 1, 2, 3, 4, 0xbe, 0xde, 0, 1, quiet, quiet, quiet, quiet, quiet, quiet, 0, 2);
        assertThat(map.apply(extended)).isEqualTo(PayloadMap.Outcome.CONVERTED);
        assertThat(extended).isEqualTo(packet(0xb1, 0x80, 1, 2, 3, 4, 0xbe, 0xde, 0, 1, quiet, quiet, quiet, quiet, quietInMu, quietInMu, 0, 2));
        ByteBuffer digit = packet(0x80, 0xe5, 5, 10, 0, 160);
        assertThat(map.apply(digit)).isEqualTo(PayloadMap.Outcome.AS_IT_IS);
        assertThat(digit).isEqualTo(packet(0x80, 0xe5, 5, 10, 0, 160));
        assertThat(map.apply(packet(0x80, 18, 1))).isEqualTo(PayloadMap.Outcome.NOT_AGREED);
        assertThat(map.apply(packet(0xa0, 8, 200))).as("more padding than packet").isEqualTo(PayloadMap.Outcome.NOT_AGREED);
        assertThat(map.apply(packet(0x9f, 8, 1))).as("longer header than packet").isEqualTo(PayloadMap.Outcome.NOT_AGREED);
        assertThat(map.apply(packet(0x80, 8))).as("empty").isEqualTo(PayloadMap.Outcome.CONVERTED);
    }

    /// Descriptions changed at random, with a fixed seed: whatever comes is offered and answered without an exception, and names no format twice as much as it did.
    @Test
    void whateverComesIsTaken() {
        var random = new Random(711);
        String seed = HEAD + "m=audio 4000 RTP/AVP 8 0 96 101\r\n" + MAPPED;
        var transcoding = new Transcoding(terms("any"), terms("PCMU"), Conversion.ANY);
        for (int round = 0; round < 10_000; round++) {
            var text = new StringBuilder(seed);
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                    case 1 -> text.insert(at, "\r\n :/m a-*0189".charAt(random.nextInt(14)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(30))));
                }
            }
            SessionDescription changed = SessionDescription.parse(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            for (Stream stream : changed.streams()) {
                Described described = Described.of(changed, stream);
                if (described.isSpeech()) {
                    boolean left = random.nextBoolean() ? transcoding.offer(stream, true) : transcoding.answer(stream, true, described.payloads());
                    assertThat(stream.isUsed()).as("round %d", round).isEqualTo(left);
                }
            }
        }
    }
}
