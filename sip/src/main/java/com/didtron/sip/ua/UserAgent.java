package com.didtron.sip.ua;

import com.didtron.sip.SipListener;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.loop.Worker;
import com.didtron.sip.port.Transport;
import com.didtron.sip.transport.Counts;
import com.didtron.sip.transport.Place;
import com.didtron.sip.transport.Sockets;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// A user agent that answers calls by a script and places calls by plans. Two threads per socket kind and one for all its calls, however many.
public final class UserAgent implements AutoCloseable {

    private static final int MAILBOX = 20_000;

    private final Sockets sockets;
    private final Worker worker;
    private final Agent agent;

    private UserAgent(UserAgentSettings settings, Function<ReceivedInvite, Behaviour> script, Clock clock) {
        Ticker ticker = Ticker.of(clock);
        var counts = new Counts();
        worker = new Worker("sip-agent", ticker, MAILBOX);
        sockets = new Sockets(places(settings), settings.tls() == null ? null : settings.tls().identity(), (bytes, parsed, flow) -> receive(parsed, flow), counts, ticker);
        agent = new Agent(settings, script, sockets, clock, worker, counts);
    }

    private static List<Place> places(UserAgentSettings settings) {
        var places = new ArrayList<Place>();
        settings.udp().forEach(address -> places.add(Place.of(Transport.UDP, address)));
        settings.tcp().forEach(address -> places.add(Place.of(Transport.TCP, address)));
        if (settings.tls() != null) {
            settings.tls().addresses().forEach(address -> places.add(Place.of(Transport.TLS, address)));
        }
        return places;
    }

    private boolean receive(com.didtron.sip.message.Parsed parsed, com.didtron.sip.transport.Flow flow) {
        return worker.offer(() -> agent.received(parsed, flow));
    }

    /// Binds and starts.
    ///
    /// @param script chooses what to do with each INVITE; called on the agent's thread: fast, never blocking
    /// @throws java.io.UncheckedIOException when an address cannot be bound
    public static UserAgent start(UserAgentSettings settings, Function<ReceivedInvite, Behaviour> script, Clock clock) {
        var userAgent = new UserAgent(settings, script, clock);
        userAgent.worker.start();
        userAgent.sockets.start();
        return userAgent;
    }

    /// What is bound, with real ports.
    public List<SipListener> listeners() {
        return sockets.listeners();
    }

    /// The first UDP address that is bound.
    public InetSocketAddress udpAddress() {
        return sockets.listeners().getFirst().address();
    }

    /// Places a call. The future completes when the call is over, exceptionally when it could not even be tried.
    public CompletableFuture<CallOutcome> place(CallPlan plan) {
        var outcome = new CompletableFuture<CallOutcome>();
        worker.post(() -> agent.place(plan, outcome));
        return outcome;
    }

    /// Answers OPTIONS with this code from now on; 0: not at all. 200 until something else is said.
    public void answerOptions(int code) {
        agent.optionsCode = code;
    }

    /// Calls in progress, both ways.
    public int callsNow() {
        return agent.callsNow();
    }

    /// Ends all calls and closes the sockets.
    @Override
    public void close() {
        var stopped = new CompletableFuture<Void>();
        worker.post(() -> {
            agent.stopAll();
            stopped.complete(null);
        });
        stopped.completeOnTimeout(null, 1, java.util.concurrent.TimeUnit.SECONDS).join();
        worker.stop();
        sockets.close();
    }
}
