package com.didtron.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.transport.StreamFramer.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamFramerTest {

    private final StreamFramer framer = new StreamFramer();

    private static String message(String method, String length, String body) {
        return method + " sip:x SIP/2.0\r\nCall-ID: a\r\n" + length + "\r\n\r\n" + body;
    }

    private List<Frame> feed(String text) {
        framer.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return drain();
    }

    private List<Frame> drain() {
        var frames = new ArrayList<Frame>();
        Frame frame;
        while ((frame = framer.next()) != null) {
            frames.add(frame);
            if (frame instanceof Frame.Nonsense) {
                break;
            }
        }
        return frames;
    }

    private static String text(Frame frame) {
        return frame instanceof Frame.Message(byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : frame.getClass().getSimpleName();
    }

    @Test
    void severalMessagesInOneRead() {
        String one = message("A", "Content-Length: 4", "body");
        String two = message("B", "l : 0", "");
        String three = message("C", "content-length:\r\n  3", "xyz");
        assertThat(feed(one + two + "\r\n\r\n" + three)).extracting(StreamFramerTest::text).containsExactly(one, two, "Ping", three);
        assertThat(framer.isPartial()).isFalse();
    }

    @Test
    void byteByByteAndInRandomPieces() {
        var random = new Random(1);
        var stream = new StringBuilder();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            String body = "é\r\n\r\n".repeat(random.nextInt(40));
            String message = message("M" + i, "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length, body);
            expected.add(message);
            stream.append(message);
        }
        byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<String>();
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(bytes.length - at, at < 2_000 ? 1 : 1 + random.nextInt(700));
            framer.add(ByteBuffer.wrap(bytes, at, size));
            at += size;
            drain().forEach(frame -> found.add(text(frame)));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aSingleLineBreakIsNoPing() {
        assertThat(feed("\r\n")).isEmpty();
        assertThat(feed("\r\n")).extracting(StreamFramerTest::text).containsExactly("Ping");
        assertThat(feed("\r\n" + message("A", "Content-Length: 0", ""))).hasSize(1);
    }

    @Test
    void nonsense() {
        for (String bad : List.of(
                message("A", "X: 1", ""),
                message("A", "Content-Length: x", ""),
                message("A", "Content-Length: -1", ""),
                message("A", "Content-Length: 1\r\nContent-Length: 2", "ab"),
                message("A", "Content-Length: 99999999999", ""),
                "GET / HTTP/1.1\r\nHost: x\r\n",
                "\u0000\u0001\u0002",
                "SIP/2.0 " + "x".repeat(70_000))) {
            var fresh = new StreamFramer();
            fresh.add(ByteBuffer.wrap(bad.getBytes(StandardCharsets.UTF_8)));
            assertThat(fresh.next()).as(bad.substring(0, Math.min(60, bad.length()))).isInstanceOf(Frame.Nonsense.class);
        }
        framer.add(ByteBuffer.wrap(message("A", "Content-Length: 70000", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(framer.next()).isInstanceOfSatisfying(Frame.Nonsense.class, frame -> assertThat(frame.code()).isEqualTo(513));
    }
}
