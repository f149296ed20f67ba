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

/// Engines and user agents on free ports of the loopback interface, with timers short enough for tests.
final class Loopback {

    static final Duration T1 = Duration.ofMillis(50);
    static final Duration T2 = Duration.ofMillis(400);
    static final Duration T4 = Duration.ofMillis(500);

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
        var settings = new UserAgentSettings(List.of(anyPort()), List.of(anyPort()), product, T1, T2, T4, 1_000);
        return UserAgent.start(settings, script, Clock.systemUTC());
    }

    static CallPlan plan(SipEngine engine, Duration talk) {
        return new CallPlan(udp(engine), Transport.UDP, "442079460123", "33140000000", null, Duration.ofSeconds(20), talk);
    }

    /// Waits until something is so; fails after ten seconds.
    static void until(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }
}
