package com.didtron.sip.b2bua;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.SipEngine;
import com.didtron.sip.SipListener;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Engines and user agents on free ports of the loopback interface, with the timers of RFC 3261: on a machine that is busy with something else nothing is
/// repeated or given up that a network would not have lost. Whoever waits for a timer moves the clock.
final class Loopback {

    static final Duration T1 = Duration.ofMillis(500);
    static final Duration T2 = Duration.ofSeconds(4);
    static final Duration T4 = Duration.ofSeconds(5);

    /// Seconds in which something comes that is on its way, however busy the machine is.
    static final int PATIENCE = 60;
    /// Seconds after which a test hangs.
    static final int HANGS = 300;

    private Loopback() {}

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    static EngineSettings settings() {
        return settings(2);
    }

    /// @param workers threads that own calls; with one, what comes first is done first
    static EngineSettings settings(int workers) {
        return new EngineSettings(List.of(anyPort()), List.of(anyPort()), T1, T2, T4, Duration.ofSeconds(181), 1_000, 1_000, 60, workers);
    }

    static SipEngine engine(ScriptedBusiness business) {
        return SipEngine.start(settings(), business, Clock.systemUTC());
    }

    static InetSocketAddress address(SipEngine engine, Transport transport) {
        return engine.listeners().stream()
                .filter(listener -> listener.transport() == transport)
                .map(SipListener::address)
                .findFirst()
                .orElseThrow();
    }

    static InetSocketAddress udp(SipEngine engine) {
        return address(engine, Transport.UDP);
    }

    static UserAgent agent(String product, Function<ReceivedInvite, Behaviour> script) {
        return agent(product, script, Clock.systemUTC());
    }

    static UserAgent agent(String product, Function<ReceivedInvite, Behaviour> script, Clock clock) {
        var settings = new UserAgentSettings(List.of(anyPort()), List.of(anyPort()), product, T1, T2, T4, 1_000);
        return UserAgent.start(settings, script, clock);
    }

    static CallPlan plan(SipEngine engine, Duration talk) {
        return new CallPlan(udp(engine), Transport.UDP, "442079460123", "33140000000", null, Duration.ofHours(1), talk);
    }

    /// Ends an engine whose time stands still: neighbours that say nothing any more are waited for by its clock.
    static void close(SipEngine engine, MovedClock clock) {
        Thread closing = Thread.ofVirtual().start(engine::close);
        until("the engine is closed", () -> {
            clock.move(T1.multipliedBy(64));
            return !closing.isAlive();
        });
    }

    /// Waits until something is so.
    static void until(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + PATIENCE * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }
}
