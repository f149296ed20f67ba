package com.didtron.sip;

import com.didtron.sip.b2bua.EmbeddedEngine;
import com.didtron.sip.b2bua.WarmUp;
import com.didtron.sip.port.CallControl;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.Probe;
import com.didtron.sip.tls.Identity;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The running SIP engine: a back-to-back user agent behind a few listening sockets.
public interface SipEngine extends AutoCloseable {

    /// Starts an engine in this process: binds the addresses, starts the threads, takes calls at once.
    ///
    /// @param business asked and told about calls
    /// @param clock    instants of records; timers follow it too, unless it is the system clock, whose steps they ignore
    /// @throws java.io.UncheckedIOException when an address cannot be bound
    static SipEngine start(EngineSettings settings, CallControl business, Clock clock) {
        return new EmbeddedEngine(settings, business, clock);
    }

    /// Exercises the whole path of a call on the loopback interface before real ports open, so that the first calls find compiled code. Takes less
    /// than about a second; optional.
    ///
    /// @return how many calls it made
    static int warmUp() {
        return WarmUp.run(2_000, Duration.ofMillis(700));
    }

    /// The addresses that are bound, with real ports where 0 was asked for.
    List<SipListener> listeners();

    /// What went through each of them since the start.
    List<ListenerTraffic> traffic();

    /// Shows another certificate to whoever connects over TLS from now on. Connections that stand are left alone, and so are calls.
    ///
    /// @return false when the engine does not listen over TLS
    boolean present(Identity identity);

    /// Ends a call: BYE on both legs when answered, otherwise 480 to the caller and CANCEL to the callee.
    ///
    /// @param endCode the stable code that the call's record will carry
    /// @return false when no such call is in progress
    boolean hangUp(CallId call, String endCode);

    /// Asks an address by OPTIONS whether it answers. Never blocks; completes on a thread of the engine's, so what follows must be short. Completes
    /// exceptionally when we were too busy to ask; an engine that is closed meanwhile leaves it open.
    CompletableFuture<Probe.Outcome> probe(Probe wanted);

    /// Ids of the calls in progress, newest last.
    List<CallId> calls();

    /// What was counted since start.
    EngineCounters counters();

    /// Refuses new calls (503, Retry-After), lets running ones end by themselves for up to `patience`, then ends the rest with end code `shutdown`.
    /// Returns when every call is over and told, or when the business could not be told within ten seconds more.
    void drain(Duration patience);

    /// Closes sockets and threads. Calls still running are ended with `shutdown` first.
    @Override
    void close();
}
