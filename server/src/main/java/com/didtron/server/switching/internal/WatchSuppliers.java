package com.didtron.server.switching.internal;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CheckWanted;
import com.didtron.server.carriers.FailureCodes;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.Reachability.Sign;
import com.didtron.server.carriers.SendTo;
import com.didtron.sip.port.Probe;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends OPTIONS to the addresses of watched suppliers, each when it is due, and tells [Reachability] what they said. Of several processes that share
/// a database one asks an address; another goes on when it does not any more. Gives calls again to addresses that were out for long enough.
@Component
class WatchSuppliers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WatchSuppliers.class);
    private static final long LOOK_MILLIS = 1_000;
    /// No answer within so long is none (3.10). When the next OPTIONS is due earlier, then.
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(32);
    /// For an OPTIONS that a person waits for.
    private static final Duration CHECK_PATIENCE = Duration.ofSeconds(5);
    /// What the engine may take longer than it was asked to.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Reachability reachability;
    private final Carriers carriers;
    private final EmbeddedSwitch ourSwitch;
    private final ResolveHosts hosts;
    private final FailureCodes failureCodes;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString();
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService watch;

    WatchSuppliers(Reachability reachability, Carriers carriers, EmbeddedSwitch ourSwitch, ResolveHosts hosts, FailureCodes failureCodes, Clock clock) {
        this.failureCodes = failureCodes;
        this.reachability = reachability;
        this.carriers = carriers;
        this.ourSwitch = ourSwitch;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        reachability.begin();
        watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("supplier-watch").daemon().factory());
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            List<Interconnect> watched = reachability.watched();
            watched.stream().map(Interconnect::tenant).distinct().forEach(reachability::reload);
            watched.forEach(reachability::restoreDue);
            due.keySet().retainAll(watched.stream().flatMap(i -> asked(i).stream().map(a -> key(i, a))).collect(Collectors.toSet()));
            watched.forEach(this::askDue);
        } catch (RuntimeException fault) {
            // without a database nothing is asked; the next look tries again
            log.warn("suppliers could not be watched: {}", fault.toString());
        }
    }

    private static List<SendTo> asked(Interconnect supplier) {
        Interconnect.Target target = Objects.requireNonNull(supplier.target());
        return target.monitoring().mode().asks() ? target.sendTo().stream().filter(SendTo::enabled).toList() : List.of();
    }

    private static String key(Interconnect supplier, SendTo to) {
        return supplier.id() + " " + to.address();
    }

    private void askDue(Interconnect supplier) {
        Duration interval = Objects.requireNonNull(supplier.target()).monitoring().interval();
        Instant now = clock.instant();
        for (SendTo to : asked(supplier)) {
            Instant next = due.get(key(supplier, to));
            boolean isDue = next == null || !next.isAfter(now) || next.isAfter(now.plus(interval));
            if (isDue) {
                due.put(key(supplier, to), now.plus(interval));
                if (reachability.claim(supplier, to.address(), process, interval)) {
                    Duration patience = interval.compareTo(LONGEST_PATIENCE) < 0 ? interval : LONGEST_PATIENCE;
                    Thread.ofVirtual().name("supplier-probe").start(() -> ask(supplier, to, patience));
                }
            }
        }
    }

    /// Somebody does not want to wait.
    @EventListener
    void check(CheckWanted wanted) {
        Optional<Interconnect> supplier = carriers.directory().findInterconnect(wanted.interconnect());
        supplier.map(Interconnect::target).ifPresent(target -> target.sendTo().stream()
                .filter(SendTo::enabled)
                .forEach(to -> Thread.ofVirtual().name("supplier-check").start(() -> ask(supplier.get(), to, CHECK_PATIENCE))));
    }

    private void ask(Interconnect supplier, SendTo to, Duration patience) {
        try {
            Sign sign = ask(supplier, to, patience, code -> failureCodes.isFailure(supplier.tenant(), code));
            if (sign != null) {
                reachability.seen(supplier, to.address(), sign);
            }
        } catch (RuntimeException fault) {
            log.warn("what {} of I{} answered could not be noted", to.address(), supplier.id(), fault);
        }
    }

    /// A name that leads to several addresses is alive when one of them is.
    ///
    /// @return null when we could not ask
    private @Nullable Sign ask(Interconnect supplier, SendTo to, Duration patience, java.util.function.IntPredicate isFailure) {
        Sign last = null;
        for (InetSocketAddress target : hosts.resolve(to)) {
            var probe = new Probe(target, EgressRoutes.transport(to), to.domain(), EgressRoutes.trust(supplier, to), EgressRoutes.networks(supplier, to), patience);
            Sign sign = target.isUnresolved() ? new Sign(true, 0, "the name is not known") : ask(probe);
            if (sign != null && !isFailure.test(sign.code())) {
                return sign;
            }
            last = sign == null ? last : sign;
        }
        return last;
    }

    private @Nullable Sign ask(Probe probe) {
        CompletableFuture<Probe.Outcome> asked = ourSwitch.probe(probe);
        if (asked == null) {
            return null; // we are stopping
        }
        try {
            return switch (asked.get(probe.patience().plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS)) {
                case Probe.Answered a -> new Sign(true, a.code(), a.code() + " " + a.reason() + " in " + a.took().toMillis() + " ms");
                case Probe.Silent _ -> new Sign(true, 0, "no answer");
                case Probe.Unreachable(String why) -> new Sign(true, 0, why.isEmpty() ? "unreachable" : "unreachable, " + why);
            };
        } catch (ExecutionException fault) {
            log.warn("OPTIONS to {} could not be sent", probe.target(), fault.getCause());
            return null;
        } catch (TimeoutException stopped) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }

    /// After the switch has started, and until it stops.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 5;
    }
}
