package com.didtron.sip.b2bua;

import com.didtron.sip.EngineCounters;
import com.didtron.sip.EngineSettings;
import com.didtron.sip.ListenerTraffic;
import com.didtron.sip.SipEngine;
import com.didtron.sip.SipListener;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.loop.Worker;
import com.didtron.sip.media.MediaRelay;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.port.CallControl;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.Probe;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.transaction.Origin;
import com.didtron.sip.transport.Counts;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.transport.Sockets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine inside this process: sockets, workers with their switchboards, and the desk where calls wait for the business.
public final class EmbeddedEngine implements SipEngine {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);
    /// Messages that may wait for one worker: some tenths of a second's work.
    private static final int MAILBOX = 20_000;
    private static final long CLOSING_MILLIS = 10_000;
    private static final String SHUTDOWN = "shutdown";

    private final EngineSettings settings;
    private final Clock clock;
    private final Ticker ticker;
    private final Counts counts = new Counts();
    private final BusinessDesk desk;
    private final Origin origin;
    private final Sockets sockets;
    private final MediaRelay media;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Switchboard> boards = new ArrayList<>();
    private final CallIds callIds = new CallIds();
    private final ConcurrentHashMap<CallId, Call> calls = new ConcurrentHashMap<>();
    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicInteger talking = new AtomicInteger();
    private final AtomicInteger probes = new AtomicInteger();
    private final LongAdder invites = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder overload = new LongAdder();
    private final Object toldSignal = new Object();
    private volatile boolean draining;
    /// Everybody is hung up on, whoever was let in before included.
    private volatile boolean hangingUp;
    /// A drain has already waited for the business as long as a close would.
    private volatile boolean waitedInVain;
    private volatile boolean closed;

    /// Binds the sockets and starts the threads.
    ///
    /// @throws java.io.UncheckedIOException when an address cannot be bound
    public EmbeddedEngine(EngineSettings settings, CallControl business, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.ticker = Ticker.of(clock);
        this.desk = new BusinessDesk(business, settings.maxPending());
        this.media = new MediaRelay(settings.media(), ticker);
        int count = settings.workers() > 0 ? settings.workers() : Runtime.getRuntime().availableProcessors();
        this.origin = Origin.create(count);
        this.sockets = new Sockets(settings.places(), settings.tls() == null ? null : settings.tls().identity(), this::received, counts, ticker);
        for (int i = 0; i < count; i++) {
            var worker = new Worker("sip-worker-" + i, ticker, MAILBOX);
            workers.add(worker);
            boards.add(new Switchboard(this, i, worker, sockets, origin));
        }
        workers.forEach(Worker::start);
        sockets.start();
    }

    private boolean received(byte[] bytes, Parsed parsed, Flow flow) {
        SipMessage message = switch (parsed) {
            case Parsed.Understood understood -> understood.message();
            case Parsed.Refused refused -> {
                counts.malformed.increment();
                yield refused.request();
            }
            case Parsed.Dropped dropped -> {
                if (dropped.malformed()) {
                    counts.malformed.increment();
                }
                yield null;
            }
        };
        if (message == null) {
            return true;
        }
        int owner = origin.workerOf(message.callId());
        Instant at = now();
        return workers.get(owner).offer(() -> boards.get(owner).received(parsed, flow, at));
    }

    // ---- what switchboards need

    EngineSettings settings() {
        return settings;
    }

    Counts counts() {
        return counts;
    }

    MediaRelay media() {
        return media;
    }

    BusinessDesk desk() {
        return desk;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    long millis() {
        return ticker.millis();
    }

    CallId nextCallId() {
        return callIds.next(clock.millis());
    }

    void countInvite() {
        invites.increment();
    }

    void countOverload() {
        overload.increment();
    }

    /// Takes the places that a new call needs; false when there are none, or when the engine drains. Calls that are over but not told count: when
    /// the business cannot take records, it gets no more calls.
    boolean admit() {
        if (draining || untold.get() >= settings.maxCalls() || !desk.reserve()) {
            return false;
        }
        untold.incrementAndGet();
        return true;
    }

    /// Gives the places back when a call could not even begin.
    void dismiss() {
        desk.release();
        untold.decrementAndGet();
    }

    void began(Call call) {
        if (call.isInProgress()) {
            calls.put(call.id(), call);
            if (hangingUp) {
                hangUp(call.id(), SHUTDOWN); // let in just before, and not yet among those that were hung up on
            }
        }
    }

    void talkBegan() {
        talking.incrementAndGet();
        answered.increment();
    }

    void talkEnded() {
        talking.decrementAndGet();
    }

    void callEnded(Call call) {
        calls.remove(call.id());
    }

    void told(Call call) {
        untold.decrementAndGet();
        synchronized (toldSignal) {
            toldSignal.notifyAll();
        }
    }

    // ---- the engine

    @Override
    public List<SipListener> listeners() {
        return sockets.listeners();
    }

    @Override
    public List<ListenerTraffic> traffic() {
        return sockets.traffic();
    }

    @Override
    public boolean present(Identity identity) {
        return sockets.present(identity);
    }

    @Override
    public boolean hangUp(CallId id, String endCode) {
        Call call = calls.get(id);
        if (call == null) {
            return false;
        }
        call.board.layer().worker().post(() -> call.guarded(() -> call.stop(endCode, 480, 16)));
        return true;
    }

    @Override
    public CompletableFuture<Probe.Outcome> probe(Probe wanted) {
        var outcome = new CompletableFuture<Probe.Outcome>();
        int owner = Math.floorMod(probes.getAndIncrement(), workers.size());
        workers.get(owner).post(() -> new Probing(boards.get(owner), wanted, outcome).start());
        return outcome;
    }

    @Override
    public List<CallId> calls() {
        return calls.keySet().stream().sorted(Comparator.comparing(CallId::value)).toList();
    }

    @Override
    public EngineCounters counters() {
        return new EngineCounters(
                calls.size(), talking.get(), invites.sum(), answered.sum(), overload.sum(), counts.received.sum(), counts.sent.sum(),
                counts.malformed.sum(), counts.retransmitted.sum(), counts.tlsEstablished.sum(), counts.tlsFailed.sum(), media.counters());
    }

    @Override
    public void drain(Duration patience) {
        draining = true;
        if (!awaitTold(ticker, patience.toMillis())) {
            hangUpAll();
            waitedInVain = !awaitTold(Ticker.of(Clock.systemUTC()), CLOSING_MILLIS);
        }
    }

    private void hangUpAll() {
        hangingUp = true;
        calls.keySet().forEach(id -> hangUp(id, SHUTDOWN));
    }

    /// Waits until every call is told; false when that took longer than allowed.
    private boolean awaitTold(Ticker by, long patienceMillis) {
        long start = by.millis();
        synchronized (toldSignal) {
            while (untold.get() > 0 && !closed) {
                if (by.millis() - start >= patienceMillis) {
                    return false;
                }
                try {
                    toldSignal.wait(20);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        draining = true;
        hangUpAll();
        if (!awaitTold(Ticker.of(Clock.systemUTC()), waitedInVain ? 0 : CLOSING_MILLIS)) {
            LOG.error("{} calls could not be told before closing", untold.get());
        }
        closed = true;
        desk.close();
        workers.forEach(Worker::stop);
        media.close();
        sockets.close();
    }
}
