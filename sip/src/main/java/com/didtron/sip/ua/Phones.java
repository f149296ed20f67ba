package com.didtron.sip.ua;

import com.didtron.sip.media.G711;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives calls of user agents a voice: G.711 in packets of 20 ms, something that sounds like speech from afar, all on one thread. What is said back is not listened to.
public final class Phones implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Phones.class);
    static final int MU_LAW = 0;
    static final int A_LAW = 8;
    private static final int RATE = 8_000;
    private static final int SAMPLES = 160;
    private static final long PACKET_NANOS = 20_000_000L;
    private static final int SECONDS = 8;
    private static final int HEADER = 12;

    private final byte[] aLaw = babble();
    private final byte[] muLaw = new byte[aLaw.length];
    private final Set<Phone> phones = ConcurrentHashMap.newKeySet();
    private final int most;
    private final Thread thread;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(HEADER + SAMPLES);
    private volatile boolean running = true;

    /// @param most calls that speak at once; others are silent
    public Phones(int most) {
        this.most = most;
        for (int i = 0; i < aLaw.length; i++) {
            muLaw[i] = G711.toMu(aLaw[i]);
        }
        thread = Thread.ofPlatform().name("sip-phones").daemon().start(this::run);
    }

    /// Syllables of a hummed voice with pauses between sentences.
    private static byte[] babble() {
        byte[] said = new byte[RATE * SECONDS];
        for (int i = 0; i < said.length; i++) {
            double t = (double) i / RATE;
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 3.5 * t)) * (t % 4 < 3 ? 1 : 0);
            double pitch = 2 * Math.PI * (120 * t + 3 * Math.sin(2 * Math.PI * 0.7 * t));
            double voice = 0.5 * Math.sin(pitch) + 0.3 * Math.sin(4 * pitch) + 0.15 * Math.sin(11 * pitch) + 0.05 * Math.sin(21 * pitch);
            said[i] = G711.ofLinear((int) (9_000 * syllable * voice));
        }
        return said;
    }

    /// A telephone at an address of this machine; null when as many calls speak as may, or no port is to be had: the call goes on without it.
    @Nullable Phone open(InetAddress address) {
        if (!running || phones.size() >= most) {
            return null;
        }
        try {
            var phone = new Phone(address);
            phones.add(phone);
            return phone;
        } catch (IOException refused) {
            LOG.warn("a telephone at {} gets no port: its call is silent", address, refused);
            return null;
        }
    }

    private void run() {
        long next = System.nanoTime();
        while (running) {
            phones.forEach(Phone::say);
            next += PACKET_NANOS;
            long wait = next - System.nanoTime();
            if (wait < -10 * PACKET_NANOS) {
                next = System.nanoTime(); // the machine stood still: what was not said then is not said at all
            } else if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
        }
        phones.forEach(Phone::close);
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join(1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// One side of a call that speaks: silent until it knows where to.
    final class Phone {

        /// Where it speaks to, in which law.
        private record Listener(InetSocketAddress address, int law) {}

        private final DatagramChannel channel;
        private final int ssrc = ThreadLocalRandom.current().nextInt();
        private final InetSocketAddress local;
        private volatile @Nullable Listener listener;
        private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
        private int timestamp = ThreadLocalRandom.current().nextInt();
        private int at = ThreadLocalRandom.current().nextInt(RATE * SECONDS / SAMPLES) * SAMPLES;

        private Phone(InetAddress address) throws IOException {
            channel = DatagramChannel.open();
            try {
                channel.configureBlocking(false);
                channel.bind(new InetSocketAddress(address, 0));
                local = (InetSocketAddress) channel.getLocalAddress();
            } catch (IOException refused) {
                channel.close();
                throw refused;
            }
        }

        int port() {
            return local.getPort();
        }

        /// @param law payload type, [#A_LAW] or [#MU_LAW]
        void speakTo(InetSocketAddress address, int law) {
            listener = new Listener(address, law);
        }

        void beSilent() {
            listener = null;
        }

        private void say() {
            Listener to = listener;
            if (to == null) {
                return;
            }
            sequence = sequence + 1 & 0xffff;
            timestamp += SAMPLES;
            packet.clear();
            packet.put((byte) 0x80).put((byte) to.law).putShort((short) sequence).putInt(timestamp).putInt(ssrc).put(to.law == MU_LAW ? muLaw : aLaw, at, SAMPLES).flip();
            at = (at + SAMPLES) % aLaw.length;
            try {
                channel.send(packet, to.address);
            } catch (IOException refused) {
                LOG.debug("a packet of speech for {} was refused", to.address, refused); // as on any network: it is lost, the next one follows
            }
        }

        void close() {
            phones.remove(this);
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("closing a telephone failed", e);
            }
        }
    }
}
