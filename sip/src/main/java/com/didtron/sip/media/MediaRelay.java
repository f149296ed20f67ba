package com.didtron.sip.media;

import com.didtron.sip.MediaCounters;
import com.didtron.sip.MediaSettings;
import com.didtron.sip.loop.Ticker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All media that goes through us. Its threads start with the first call that needs them.
public final class MediaRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MediaRelay.class);
    private static final int MOST_THREADS = 4;
    private static final int MOST_ADDRESSES = 256;
    /// One line a minute at most.
    private static final long WARNING_MILLIS = 60_000;

    private final MediaSettings settings;
    private final Ticker ticker;
    private final int first;
    private final ConcurrentHashMap<InetAddress, Place> places = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<InetAddress, PortPool> pools = new ConcurrentHashMap<>();
    private final List<RelayLoop> loops = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final LongAdder noPorts = new LongAdder();
    private final AtomicLong warnedAt;
    private boolean closed;

    /// Where the media of a leg goes.
    ///
    /// @param pool       ports
    /// @param advertised address that the neighbour is told
    record Place(PortPool pool, InetAddress advertised) {}

    public MediaRelay(MediaSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.warnedAt = new AtomicLong(ticker.millis() - WARNING_MILLIS);
        this.first = ThreadLocalRandom.current().nextInt((settings.lastPort() - settings.firstPort() + 1) / 2);
    }

    /// The media of a new call.
    public CallMedia call() {
        calls.incrementAndGet();
        return new CallMedia(this);
    }

    /// The media of a call has ended.
    void ended() {
        calls.decrementAndGet();
    }

    /// @param local the address of ours that the leg signals with
    Place place(InetAddress local) {
        Place known = places.get(local);
        if (known != null) {
            return known;
        }
        if (places.size() >= MOST_ADDRESSES) {
            places.clear(); // the pools stay
        }
        InetAddress wanted = settings.address() == null ? local : settings.address();
        InetAddress bound = isOurs(wanted) ? wanted : new InetSocketAddress(0).getAddress();
        PortPool pool = pools.computeIfAbsent(bound, address -> new PortPool(address, settings, first, this::loop, ticker));
        var made = new Place(pool, settings.advertised() == null ? wanted : settings.advertised());
        places.put(local, made);
        return made;
    }

    /// An address of this machine can be bound to; one that a NAT in front of it has cannot.
    private static boolean isOurs(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            LOG.warn("cannot tell whether {} is an address of this machine", address, unknown);
            return false;
        }
    }

    /// The next thread in turn.
    private RelayLoop loop() {
        synchronized (loops) {
            if (closed) {
                throw new IllegalStateException("media is not relayed any more");
            }
            if (loops.isEmpty()) {
                int count = settings.threads() > 0 ? settings.threads() : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
                for (int i = 0; i < count; i++) {
                    var loop = new RelayLoop(i);
                    loops.add(loop);
                    loop.start();
                }
            }
            return loops.get(Math.floorMod(turn.getAndIncrement(), loops.size()));
        }
    }

    void noPortsLeft() {
        noPorts.increment();
        long now = ticker.millis();
        long last = warnedAt.get();
        if (now - last >= WARNING_MILLIS && warnedAt.compareAndSet(last, now)) {
            LOG.warn("no media port is free between {} and {}: calls that are to be relayed are refused; {} times so far", settings.firstPort(), settings.lastPort(), noPorts.sum());
        }
    }

    /// What was counted since the start.
    public MediaCounters counters() {
        return new MediaCounters(
                calls.get(),
                pools.values().stream().mapToInt(PortPool::inUse).sum(),
                Math.max(1, pools.size()) * settings.pairs(),
                sum(counts -> counts.relayed.get()),
                sum(counts -> counts.converted.get()),
                sum(counts -> counts.wrongSource.get()),
                sum(counts -> counts.unsent.get()),
                sum(counts -> counts.notAgreed.get()),
                sum(counts -> counts.stray.get()),
                noPorts.sum());
    }

    private long sum(ToLongFunction<RelayLoop.Counts> of) {
        synchronized (loops) {
            return loops.stream().map(RelayLoop::counts).mapToLong(of).sum();
        }
    }

    @Override
    public void close() {
        List<RelayLoop> running;
        synchronized (loops) {
            closed = true;
            running = List.copyOf(loops);
        }
        running.forEach(RelayLoop::stop);
    }
}
