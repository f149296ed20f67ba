package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SessionBody;
import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.MediaTerms;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is left of session descriptions (RFC 8866, 3264, 3551, 4733).
class MediaFilterTest {

    private static final String HEAD = "v=0\r\no=jdoe 2890844526 2890842807 IN IP4 192.0.2.7\r\ns=-\r\nc=IN IP4 192.0.2.7\r\nt=0 0\r\n";

    /// `PCMA PCMU` is a list, `*` is all; `-dtmf`, `-cn`, `-fax`, `-video` are not allowed, `30ms` is a ptime.
    private static MediaTerms terms(String said) {
        List<String> words = Arrays.stream(said.strip().split(" +")).filter(w -> !w.isEmpty() && !w.equals("*")).toList();
        List<String> codecs = words.stream().filter(w -> !w.startsWith("-") && !w.endsWith("ms")).map(w -> w.replaceAll("=.*", "")).toList();
        Map<String, Integer> packets = words.stream().filter(w -> w.contains("=")).map(w -> w.split("=")).collect(Collectors.toMap(w -> w[0], w -> Integer.valueOf(w[1])));
        Integer millis = words.stream().filter(w -> w.endsWith("ms")).map(w -> Integer.valueOf(w.replace("ms", ""))).findFirst().orElse(null);
        return new MediaTerms(codecs, !words.contains("-dtmf"), !words.contains("-cn"), !words.contains("-fax"), !words.contains("-video"), millis, packets);
    }

    private static SipMessage message(String type, String body) {
        String text = "INVITE sip:1@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.7;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: 1\r\n"
                + "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        Parsed parsed = SipParser.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parsed).isInstanceOf(Parsed.Understood.class);
        return ((Parsed.Understood) parsed).message();
    }

    private static String passed(String lines, String from, String to, boolean offer) {
        SipMessage message = message("application/sdp", HEAD + lines);
        String body = new String(MediaFilter.body(message, terms(from), terms(to), offer), StandardCharsets.ISO_8859_1);
        assertThat(body).startsWith(HEAD);
        return body.substring(HEAD.length());
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // offered formats      | the sender's terms | the receiver's terms | passed on
        "8 0 18                 | *                  | *                    | 8 0 18",
        "8 0 18                 | *                  | PCMU PCMA            | 0 8",
        "8 0 18                 | G729 PCMA          | *                    | 8 18",
        "8 0 18                 | PCMA G729          | G729 PCMU            | 18",
        "8 0 18                 | *                  | pcmu                 | 0",
        // events and comfort noise stay behind the codecs, in their own order, and go only by their own switches
        "101 8 13 0             | *                  | PCMU PCMA            | 0 8 101 13",
        "8 101 13               | *                  | PCMA -dtmf           | 8 13",
        "8 101 13               | -cn                | *                    | 8 101",
        "8 101 13               | -cn -dtmf          | *                    | 8",
        // dynamic ones go by the name of their rtpmap, whatever its case: 96 opus, 97 AMR-WB, 98 PCMA
        "96 97 98 101           | *                  | AMR-WB OPUS          | 97 96 101",
        "96 97 98 8             | *                  | PCMA                 | 98 8",
        // static ones that are no more: 2 is in use for G.726 at 32 kbit/s, 19 for comfort noise
        "2 19 0                 | *                  | G726-32              | 2 19",
        // nobody knows what 99 is
        "99 8                   | *                  | PCMA                 | 8",
        "99 8                   | *                  | -dtmf                | 99 8",
    })
    void anOfferIsLeftWithWhatBothAllowInTheReceiversOrder(String offered, String from, String to, String expected) {
        String attributes = lines("a=rtpmap:96 opus/48000/2", "a=rtpmap:97 amr-wb/16000/1", "a=rtpmap:98 PCMA/16000", "a=rtpmap:101 telephone-event/8000");
        assertThat(passed("m=audio 49170 RTP/AVP " + offered + "\r\n" + attributes, from, to, true).lines().findFirst()).hasValue("m=audio 49170 RTP/AVP " + expected);
    }

    /// RFC 3264 section 6.1: the order of an answer is its author's preference.
    @Test
    void anAnswerKeepsItsOrder() {
        assertThat(passed(lines("m=audio 49170 RTP/AVP 18 8 0"), "*", "PCMU PCMA", false)).isEqualTo(lines("m=audio 49170 RTP/AVP 8 0"));
    }

    @Test
    void whatBelongsToAFormatGoesWithItAndNothingElse() {
        String before = lines(
                "m=audio 49170/2 RTP/AVP 18 96 8 101", "i=speech", "c=IN IP4 224.2.1.1/127/3", "b=AS:64", "a=rtpmap:18 G729/8000", "a=fmtp:18 annexb=no",
                "a=rtpmap:96 opus/48000/2", "a=fmtp:96 useinbandfec=1", "a=rtcp-fb:96 nack", "a=rtcp-fb:* ccm fir", "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-16", "a=x-unknown:96 is nobody's", "a=fmtp:77 of no format", "a=sendonly", "a=ptime:20", "z=\u00ff\u0001?");
        assertThat(passed(before, "PCMA", "*", true)).isEqualTo(lines(
                "m=audio 49170/2 RTP/AVP 8 101", "i=speech", "c=IN IP4 224.2.1.1/127/3", "b=AS:64", "a=rtcp-fb:* ccm fir", "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-16", "a=x-unknown:96 is nobody's", "a=fmtp:77 of no format", "a=sendonly", "a=ptime:20", "z=\u00ff\u0001?"));
        assertThat(passed(before, "*", "*", true)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        // asked, after the m-line,            what stands there then
        "30ms,   a=ptime:20,                   a=ptime:30",
        "30ms,   a=sendrecv,                   a=sendrecv a=ptime:30",
        // never more than the sender can take (RFC 8866 section 6.4)
        "40ms,   a=maxptime:30 a=ptime:20,     a=maxptime:30 a=ptime:30",
        "20ms,   a=maxptime:nonsense,          a=maxptime:nonsense a=ptime:20",
        "*,      a=ptime:20,                   a=ptime:20",
    })
    void whoIsSentADescriptionIsAskedForItsPacketLength(String to, String before, String after) {
        assertThat(passed("m=audio 4 RTP/AVP 8\r\n" + lines(before.split(" ")), "*", to, true)).isEqualTo("m=audio 4 RTP/AVP 8\r\n" + lines(after.split(" ")));
    }

    /// A codec of the list may have a length of its own, `G723=30`; that of the first codec which is left in the stream is told, in an offer by the receiver's order.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // offered formats | the receiver's terms         | offer | ptime then
        "8 4               | PCMA=20 G723=30              | true  | a=ptime:20",
        "8 4               | G723=30 PCMA=20              | true  | a=ptime:30",
        "8 4               | G723=30 PCMA=20              | false | a=ptime:20", // an answer keeps its author's order
        "8                 | G723=30 PCMA=20              | true  | a=ptime:20",
        "8 4               | G723 PCMA=20                 | true  | a=ptime:10", // as it comes
        "8 4               | G723 PCMA=20 40ms            | true  | a=ptime:40", // or as for every codec
        "101 8             | PCMA=30                      | false | a=ptime:30", // events carry no speech
    })
    void theFirstCodecThatIsLeftSaysThePacketLength(String formats, String to, boolean offer, String ptime) {
        String rest = "a=rtpmap:101 telephone-event/8000\r\na=ptime:10\r\n";
        assertThat(passed("m=audio 4 RTP/AVP " + formats + "\r\n" + (formats.contains("101") ? rest : rest.substring(rest.indexOf("a=ptime"))), "*", to, offer)).contains(ptime + "\r\n").containsOnlyOnce("a=ptime");
    }

    /// RFC 4856: both codecs have silence of their own unless they are told not to; other parameters stay.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // attributes                                          | terms | attributes then
        "a=sendrecv                                            | -cn   | a=sendrecv;a=fmtp:18 annexb=no;a=fmtp:4 annexa=no",
        "a=fmtp:18 annexb=yes;a=fmtp:4 bitrate=5.3,AnnexA=yes  | -cn   | a=fmtp:18 annexb=no;a=fmtp:4 bitrate=5.3,annexa=no",
        "a=fmtp:18;a=fmtp:4 annexa=no                          | -cn   | a=fmtp:18 annexb=no;a=fmtp:4 annexa=no",
        "a=fmtp:18 annexb=yes                                  | *     | a=fmtp:18 annexb=yes",
    })
    void withoutComfortNoiseNobodyStopsSending(String before, String terms, String after) {
        String line = "m=audio 4 RTP/AVP 18 4\r\n";
        for (boolean offer : new boolean[] {true, false}) {
            assertThat(passed(line + lines(before.replace(',', '\t').split(";")).replace('\t', ';'), terms, "*", offer))
                    .isEqualTo(line + lines(after.replace(',', '\t').split(";")).replace('\t', ';'));
        }
    }

    /// A stream that is refused keeps its line with port 0: the answer has a line for each of the offer (RFC 3264 sections 6 and 8.2).
    @Test
    void aStreamThatIsNotAllowedIsRefusedInItsPlace() {
        String before = lines("m=video 5000 RTP/AVP 31", "a=rtpmap:31 H261/90000", "m=audio 5002 RTP/AVP 0", "m=image 5004 udptl t38", "a=T38FaxVersion:0", "m=text 5006 RTP/AVP 98");
        assertThat(passed(before, "-video", "*", true)).isEqualTo(before.replace("m=video 5000", "m=video 0"));
        assertThat(passed(before, "*", "-fax", false)).isEqualTo(before.replace("m=image 5004", "m=image 0"));
        assertThat(passed(before, "*", "PCMA", true)).as("no codec in common").isEqualTo(before.replace("m=audio 5002", "m=audio 0"));
        assertThat(passed(before.replace("RTP/AVP 0", "RTP/AVP 101\r\na=rtpmap:101 telephone-event/8000"), "*", "PCMA", true)).as("events are no codec").contains("m=audio 0 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // streams                                            | terms                  | is a call left
        "m=audio 4 RTP/AVP 8                                  | PCMA                   | true",
        "m=audio 4 RTP/AVP 8                                  | PCMU                   | false",
        "m=audio 4 RTP/SAVPF 8 13 101                         | PCMU                   | false",
        // who offers audio wants to be heard: video alone is no call
        "m=audio 4 RTP/AVP 8;m=video 6 RTP/AVP 31             | PCMU                   | false",
        "m=audio 4 RTP/AVP 8;m=audio 6 RTP/AVP 0              | PCMU                   | true",
        // to fax and back: the audio stream is there, with port 0
        "m=audio 0 RTP/AVP 8;m=image 6 udptl t38              | PCMU                   | true",
        "m=audio 0 RTP/AVP 8;m=image 6 udptl t38              | -fax                   | false",
        // nothing in use was offered, so nothing was taken away
        "m=audio 0 RTP/AVP 8                                  | PCMU                   | true",
        "a=nothing                                            | PCMU                   | true",
        "m=audio                                              | PCMU                   | true",
    })
    void withoutACodecInCommonThereIsNoCall(String streams, String terms, boolean left) {
        SipMessage message = message("application/sdp", HEAD + lines(streams.split(";")));
        assertThat(MediaFilter.isLeft(message, terms(terms), MediaTerms.ANY, Conversion.NONE)).isEqualTo(left);
        assertThat(MediaFilter.isLeft(message, MediaTerms.ANY, terms(terms), Conversion.NONE)).isEqualTo(left);
        assertThat(MediaFilter.offer(message).isLeft(terms(terms), MediaTerms.ANY, Conversion.NONE)).isEqualTo(left);
    }

    @Test
    void whatIsOfferedIsToldByName() {
        SipMessage message = message("application/sdp; charset=utf-8", HEAD + lines("m=audio 4 RTP/AVP 8 96 99 101", "a=rtpmap:96 opus/48000/2", "a=rtpmap:101 telephone-event/8000"));
        assertThat(MediaFilter.offer(message).codecs()).containsExactly("PCMA", "OPUS", "99");
    }

    /// RFC 5621: other parts stay as they are; a length of the part's own is right afterwards.
    @Test
    void aDescriptionInAMultipartIsFilteredToo() {
        String isup = "--x y\r\nContent-Type: application/isup; version=itu-t92+\r\n\r\n\u0001\u0011\u0000\u00ff\r\n";
        String body = isup + "--x y\r\nContent-Type: application/sdp\r\nContent-Length: %d\r\nContent-Disposition: session\r\n\r\n%s\r\n--x y--\r\n";
        String sdp = HEAD + "m=audio 4 RTP/AVP 8 0 18\r\n";
        String shorter = HEAD + "m=audio 4 RTP/AVP 8\r\n";
        SipMessage message = message("multipart/mixed;boundary=\"x y\"", body.formatted(sdp.length(), sdp));
        assertThat(new String(MediaFilter.body(message, terms("PCMA"), MediaTerms.ANY, true), StandardCharsets.ISO_8859_1)).isEqualTo(body.formatted(shorter.length(), shorter));
        assertThat(MediaFilter.isLeft(message, terms("G722"), MediaTerms.ANY, Conversion.NONE)).isFalse();
        SipMessage without = message("multipart/mixed;boundary=z", isup);
        assertThat(MediaFilter.body(without, terms("PCMA"), MediaTerms.ANY, true)).isEqualTo(without.body());
    }

    private static final List<String> SEEDS = List.of(
            HEAD + "m=audio 49170 RTP/AVP 8 0 18 96 101\r\na=rtpmap:96 opus/48000/2\r\na=fmtp:96 a=b\r\na=rtpmap:101 telephone-event/8000\r\na=maxptime:40\r\na=ptime:20\r\n"
                    + "m=image 5 udptl t38\r\nm=video 7/2 RTP/SAVPF 31 97\r\na=rtcp-fb:97 nack\r\n",
            "--b\r\nContent-Type: application/sdp\r\nl: 60\r\n\r\n" + HEAD + "m=audio 4 RTP/AVP 8 0\n--b\r\n\r\n--b--\r\n");
    private static final String SPICE = "\r\n\t :;=/m a-*0189\0\u00ff";

    /// Descriptions changed at random, with a fixed seed: whatever comes, it passes without an exception, unchanged when everything is allowed, with all its
    /// streams, and with no codec that is not allowed.
    @Test
    void whateverComesIsFilteredWithoutLosingAnything() {
        var random = new Random(8866);
        MediaTerms narrow = terms("PCMU 30ms -dtmf -fax");
        for (int round = 0; round < 30_000; round++) {
            var body = new StringBuilder(SEEDS.get(round % SEEDS.size()));
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                int at = random.nextInt(body.length());
                switch (random.nextInt(3)) {
                    case 0 -> body.delete(at, Math.min(body.length(), at + 1 + random.nextInt(8)));
                    case 1 -> body.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                    default -> body.insert(at, body.substring(at, Math.min(body.length(), at + 1 + random.nextInt(30))));
                }
            }
            byte[] bytes = body.toString().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(SessionDescription.parse(bytes).bytes()).as("round %d", round).isEqualTo(bytes);
            SipMessage message = message(round % 2 == 0 ? "application/sdp" : "multipart/mixed;boundary=b", body.toString());
            MediaFilter.isLeft(message, narrow, MediaTerms.ANY, Conversion.NONE);
            byte[] filtered = MediaFilter.body(message, MediaTerms.ANY, narrow, true);
            SessionBody was = SessionBody.of(message);
            SessionBody is = SessionBody.of(message, filtered);
            assertThat(is == null).as("round %d", round).isEqualTo(was == null);
            if (is != null) {
                List<Stream> streams = SessionDescription.parse(is.description()).streams();
                assertThat(streams).as("round %d", round).hasSameSizeAs(SessionDescription.parse(was.description()).streams());
                assertThat(streams.stream().filter(s -> s.isUsed() && s.isRtp() && s.kind().equals("audio")).flatMap(s -> s.formats().stream().map(s::encoding)))
                        .as("round %d", round)
                        .allMatch(name -> name.equals("PCMU") || name.equals("CN"));
            }
        }
    }
}
