package com.didtron.bench;

import com.didtron.sip.MediaSettings;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.media.CallMedia;
import com.didtron.sip.media.LegMedia;
import com.didtron.sip.media.MediaRelay;
import com.didtron.sip.media.Transcoding;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.MediaTerms;
import com.didtron.sip.port.RelayTerms.Srtp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// RTP through the media relay, from a sender to a receiver on loopback in the same process: the highest rate at which nothing is lost. The sender and the receiver
/// take their share of the machine; the yardstick is measured under the same two.
final class RelayPackets implements Bench {

    private static final int CALLS = 100;
    private static final int PACKET = 172;
    private static final int FIRST_RATE = 8_000;
    private static final double STEP = 1.25;
    private static final int MOST_STEPS = 20;
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final long LATE_NANOS = 500_000_000L;

    private final boolean converts;

    /// @param converts whether each packet is turned from A-law into µ-law on its way
    RelayPackets(boolean converts) {
        this.converts = converts;
    }

    @Override
    public String name() {
        return converts ? "relay-converted-packets-per-second" : "relay-packets-per-second";
    }

    @Override
    public String unit() {
        return "packets/s";
    }

    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double goal() {
        return 50_000;
    }

    @Override
    public String yardstick() {
        return converts
                ? "the same relay without conversion, under the same sender and receiver"
                : "a thread that receives and sends with plain NIO, and looks at nothing, under the same sender and receiver";
    }

    @Override
    public String limit() {
        return "each packet is two system calls, and sender, relay and receiver share two cores.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        double[] rounds = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) { // the first warms up both
            double relayed = relayed(converts);
            double forwarded = converts ? relayed(false) : forwarded();
            if (round >= 0) {
                rounds[round] = relayed;
                bare[round] = forwarded;
            }
        }
        return new Measurement(
                Measurement.median(rounds), Measurement.median(bare),
                "Highest rate of a second without a lost packet, %,d streams of %d bytes, one way; a call of G.711 in packets of 20 ms is 100 packets/s; %s.".formatted(
                        CALLS, PACKET, Measurement.spread(rounds)));
    }

    private static double relayed(boolean converts) throws IOException, InterruptedException {
        try (var ends = new Ends(); var relay = new MediaRelay(new MediaSettings(16_384, 32_767, null, null, Duration.ofSeconds(5), 0), Ticker.of(Clock.systemUTC()))) {
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                ports.add(join(relay, ends, i, converts));
            }
            return ends.highestRate(ports);
        }
    }

    private static double forwarded() throws IOException, InterruptedException {
        try (var ends = new Ends(); var forwarder = new Forwarder(ends)) {
            return ends.highestRate(forwarder.ports());
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    /// A call between the two ends of a stream.
    ///
    /// @return the port that its media is sent to
    private static int join(MediaRelay relay, Ends ends, int stream, boolean converts) {
        Transcoding transcoding = converts ? new Transcoding(MediaTerms.ANY, MediaTerms.ANY, Conversion.PLAIN) : Transcoding.NONE;
        CallMedia call = relay.call();
        LegMedia caller = call.leg("ingress", loopback(), loopback(), Srtp.NONE);
        LegMedia callee = call.leg("egress", loopback(), loopback(), Srtp.NONE);
        call.pass(description(ends.sender(stream), 8), caller, callee, true, transcoding);
        byte[] answer = call.pass(description(ends.receiver(stream), converts ? 0 : 8), callee, caller, false, transcoding);
        Matcher port = Pattern.compile("m=audio (\\d+)").matcher(new String(answer, StandardCharsets.US_ASCII));
        if (!port.find()) {
            throw new IllegalStateException("no port in the answer");
        }
        return Integer.parseInt(port.group(1));
    }

    private static byte[] description(int port, int payloadType) {
        return ("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port + " RTP/AVP " + payloadType + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static DatagramChannel open() throws IOException {
        DatagramChannel channel = DatagramChannel.open().setOption(StandardSocketOptions.SO_RCVBUF, 256 << 10).bind(new InetSocketAddress(loopback(), 0));
        channel.configureBlocking(false);
        return channel;
    }

    private static int port(DatagramChannel channel) {
        try {
            return ((InetSocketAddress) channel.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Whoever sends, and whoever receives.
    private static final class Ends implements AutoCloseable {
        private final List<DatagramChannel> senders = new ArrayList<>();
        private final List<DatagramChannel> receivers = new ArrayList<>();
        private final Selector selector = Selector.open();
        private final Thread reader = new Thread(this::read, "bench-receiver");
        private final ByteBuffer packet = ByteBuffer.allocateDirect(PACKET);
        private volatile long received;
        private volatile boolean open = true;
        private int sequence;

        Ends() throws IOException {
            for (int i = 0; i < CALLS; i++) {
                senders.add(RelayPackets.open());
                DatagramChannel receiver = RelayPackets.open();
                receiver.register(selector, SelectionKey.OP_READ);
                receivers.add(receiver);
            }
            reader.start();
        }

        int sender(int stream) {
            return port(senders.get(stream));
        }

        int receiver(int stream) {
            return port(receivers.get(stream));
        }

        private void read() {
            ByteBuffer buffer = ByteBuffer.allocateDirect(2_000);
            while (open) {
                try {
                    long[] came = {0};
                    selector.select(key -> {
                        try {
                            buffer.clear();
                            while (((DatagramChannel) key.channel()).receive(buffer) != null) {
                                came[0]++;
                                buffer.clear();
                            }
                        } catch (IOException closed) {
                            key.cancel();
                        }
                    });
                    received += came[0];
                } catch (IOException | java.nio.channels.ClosedSelectorException closed) {
                    return;
                }
            }
        }

        /// The highest of rising rates at which nothing was lost.
        double highestRate(List<Integer> ports) throws IOException {
            var targets = ports.stream().map(port -> new InetSocketAddress(loopback(), port)).toList();
            double best = 0;
            double rate = FIRST_RATE;
            for (int step = 0; step < MOST_STEPS; step++) {
                double sent = attempt(targets, rate);
                if (sent < 0) {
                    break;
                }
                best = Math.max(best, sent);
                if (sent < rate * 0.95) {
                    break; // the sender cannot do more
                }
                rate *= STEP;
            }
            return best;
        }

        /// @return packets per second that went through, or -1 when some were lost
        private double attempt(List<InetSocketAddress> targets, double rate) throws IOException {
            long before = received;
            long begin = System.nanoTime();
            long sent = 0;
            long now = begin;
            while (now - begin < ROUND_NANOS) {
                long due = (long) ((now - begin) / 1e9 * rate);
                while (sent < due) {
                    int stream = (int) (sent % CALLS);
                    if (stream == 0) {
                        sequence++;
                    }
                    packet.clear();
                    packet.put(0, (byte) 0x80).put(1, (byte) 8).putShort(2, (short) sequence).putInt(4, sequence * 160).putInt(8, 7);
                    if (senders.get(stream).send(packet, targets.get(stream)) > 0) {
                        sent++;
                    }
                }
                LockSupport.parkNanos(200_000);
                now = System.nanoTime();
            }
            long took = now - begin;
            long last = received;
            long progress = System.nanoTime();
            while (received - before < sent && System.nanoTime() - progress < LATE_NANOS) {
                LockSupport.parkNanos(1_000_000);
                if (received != last) {
                    last = received;
                    progress = System.nanoTime();
                }
            }
            return received - before == sent ? sent / (took / 1e9) : -1;
        }

        @Override
        public void close() throws IOException, InterruptedException {
            open = false;
            selector.wakeup();
            reader.join();
            selector.close();
            for (DatagramChannel channel : senders) {
                channel.close();
            }
            for (DatagramChannel channel : receivers) {
                channel.close();
            }
        }
    }

    /// The yardstick.
    private static final class Forwarder implements AutoCloseable {
        private final Selector selector = Selector.open();
        private final List<DatagramChannel> channels = new ArrayList<>();
        private final Thread thread = new Thread(this::forward, "bench-forwarder");
        private volatile boolean open = true;

        Forwarder(Ends ends) throws IOException {
            for (int i = 0; i < CALLS; i++) {
                DatagramChannel channel = RelayPackets.open();
                channel.register(selector, SelectionKey.OP_READ, new InetSocketAddress(loopback(), ends.receiver(i)));
                channels.add(channel);
            }
            thread.start();
        }

        List<Integer> ports() {
            return channels.stream().map(RelayPackets::port).toList();
        }

        private void forward() {
            ByteBuffer buffer = ByteBuffer.allocateDirect(2_000);
            while (open) {
                try {
                    selector.select(key -> {
                        var channel = (DatagramChannel) key.channel();
                        try {
                            buffer.clear();
                            if (channel.receive(buffer) != null) {
                                channel.send(buffer.flip(), (InetSocketAddress) key.attachment());
                            }
                        } catch (IOException closed) {
                            key.cancel();
                        }
                    });
                } catch (IOException | java.nio.channels.ClosedSelectorException closed) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            open = false;
            selector.wakeup();
            thread.join();
            selector.close();
            for (DatagramChannel channel : channels) {
                channel.close();
            }
        }
    }
}
