package com.didtron.server.switching.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.admission.OpenCall;
import com.didtron.server.kernel.CallId;
import com.didtron.server.switching.SwitchListens;
import com.didtron.sip.EngineCounters;
import com.didtron.sip.EngineSettings;
import com.didtron.sip.ListenerTraffic;
import com.didtron.sip.MediaSettings;
import com.didtron.sip.SignallingAddress;
import com.didtron.sip.SipEngine;
import com.didtron.sip.SipListener;
import com.didtron.sip.port.Probe;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.TlsPort;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Runs the embedded SIP engine: closes what a killed process left open, then opens the sockets; at the end takes no new calls, lets running
/// ones end for a while, and ends the rest with records.
@Component
@EnableConfigurationProperties({SwitchSettings.class, RelaySettings.class})
class EmbeddedSwitch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedSwitch.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final SwitchSettings settings;
    private final MediaSettings media;
    private final CallDesk desk;
    private final Admission admission;
    private final MakeFacts makeFacts;
    private final SwitchCertificate certificate;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable SipEngine engine;
    private @Nullable ScheduledExecutorService heart;

    EmbeddedSwitch(
            SwitchSettings settings,
            RelaySettings relay,
            @Lazy CallDesk desk,
            Admission admission,
            MakeFacts makeFacts,
            SwitchCertificate certificate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.media = relay.read();
        this.desk = desk;
        this.admission = admission;
        this.makeFacts = makeFacts;
        this.certificate = certificate;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        closeLeftOpen();
        admission.alive();
        heart = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("switch-heartbeat").daemon().factory());
        heart.scheduleWithFixedDelay(this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        // the first seconds of calls cost several times as much without it
        log.debug("warmed up with {} calls", SipEngine.warmUp());
        Identity identity = certificate.atStart();
        List<SignallingAddress> addresses = settings.addresses().stream().map(SwitchSettings.Address::bind).toList();
        var usual = EngineSettings.listening(List.of(), List.of());
        engine = SipEngine.start(
                new EngineSettings(
                        usual.udp(),
                        usual.tcp(),
                        identity == null ? null : new TlsPort(List.of(), identity),
                        addresses,
                        settings.t1(),
                        usual.t2(),
                        usual.t4(),
                        usual.timerC(),
                        settings.maxCalls(),
                        usual.maxPending(),
                        usual.ladderMessages(),
                        usual.workers(),
                        media),
                desk,
                clock);
        List<SipListener> listeners = engine.listeners();
        listeners.forEach(l -> log.info("SIP over {} at {}", l.transport(), l.address()));
        events.publishEvent(new SwitchListens(addresses(listeners, Transport.UDP), addresses(listeners, Transport.TCP), addresses(listeners, Transport.TLS),
                listeners.stream().map(SipListener::advertised).toList()));
    }

    private static List<InetSocketAddress> addresses(List<SipListener> listeners, Transport transport) {
        return listeners.stream()
                .filter(l -> l.transport() == transport)
                .map(SipListener::address)
                .toList();
    }

    /// What went through each socket; none when the switch does not run.
    List<ListenerTraffic> traffic() {
        SipEngine running = engine;
        return running == null ? List.of() : running.traffic();
    }

    /// Null when the switch does not run.
    @Nullable EngineCounters counters() {
        SipEngine running = engine;
        return running == null ? null : running.counters();
    }

    boolean hangUp(CallId call) {
        SipEngine running = engine;
        return running != null && running.hangUp(new com.didtron.sip.port.CallId(call.value()), "hang-up");
    }

    /// Asks an address by OPTIONS; null when the switch does not run.
    @Nullable CompletableFuture<Probe.Outcome> probe(Probe wanted) {
        SipEngine running = engine;
        return running == null ? null : running.probe(wanted);
    }

    /// Calls that were let in by a process that was killed: cut at its last sign of life.
    private void closeLeftOpen() {
        List<OpenCall> open = admission.openCalls();
        if (open.isEmpty()) {
            return;
        }
        Instant cutAt = admission.lastSeen().orElseGet(clock::instant);
        desk.record(open.stream().map(call -> makeFacts.of(call, cutAt)).toList());
        log.warn("{} calls were in progress when the process was killed; they were closed as of {} and are rated as far as they were answered", open.size(), cutAt);
    }

    private void beat() {
        showRenewed();
        try {
            admission.alive();
        } catch (RuntimeException fault) {
            // without a database the sign of life is late; the next beat tries again
            log.warn("the sign of life could not be written: {}", fault.toString());
        }
    }

    private void showRenewed() {
        SipEngine running = engine;
        try {
            if (running != null) {
                certificate.renewed().ifPresent(running::present);
            }
        } catch (RuntimeException fault) {
            log.warn("whether the certificate has changed could not be found out", fault);
        }
    }

    @Override
    public synchronized void stop() {
        if (engine != null) {
            engine.drain(settings.drain());
            engine.close();
            engine = null;
        }
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return engine != null;
    }

    /// After everything else has started; before everything else stops.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}
