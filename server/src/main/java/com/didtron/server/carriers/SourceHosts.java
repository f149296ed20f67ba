package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.SourceHostStore;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.RaisesAlerts.Severity;
import com.didtron.server.platform.Watch;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Asks for the host names that customers' calls come from, each when its last answer is over ([SourceHost]), and hands what they stand for to the [Directory], so that
/// no call waits for a name server or reads the database. Each process asks for itself; what it heard is written down for the next start.
@Component
public class SourceHosts implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SourceHosts.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 16;

    private final AsksNames names;
    private final SourceHostStore store;
    private final Carriers carriers;
    private final Database database;
    private final RaisesAlerts alerts;
    private final Clock clock;
    private final Map<String, SourceHost> known = new ConcurrentHashMap<>();
    private final Watch watch = new Watch("source-hosts", PAUSE, this::lookUpDue);

    SourceHosts(AsksNames names, SourceHostStore store, Carriers carriers, Database database, RaisesAlerts alerts, Clock clock) {
        this.names = names;
        this.store = store;
        this.carriers = carriers;
        this.database = database;
        this.alerts = alerts;
        this.clock = clock;
        store.all(database.acrossTenants()).forEach(host -> known.merge(host.host(), host, SourceHosts::later));
        hand();
    }

    private static SourceHost later(SourceHost one, SourceHost other) {
        return one.askedAt().isBefore(other.askedAt()) ? other : one;
    }

    /// What is known of a host name.
    public SourceHost of(String host) {
        return known.getOrDefault(host, SourceHost.unasked(host));
    }

    /// Asks for every name whose turn it is, and returns when all have been answered or given up.
    public void lookUpDue() {
        Map<String, List<Interconnect>> wanted = carriers.directory().bySourceHost();
        forgetOthers(wanted);
        Instant now = clock.instant();
        List<String> due = wanted.keySet().stream().filter(host -> !of(host).dueAt().isAfter(now)).sorted().toList();
        if (due.isEmpty()) {
            return;
        }
        var turns = new Semaphore(MOST_AT_ONCE);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("source-host-", 0).factory())) {
            due.forEach(host -> {
                turns.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        known.put(host, ask(host));
                    } finally {
                        turns.release();
                    }
                });
            });
        }
        hand();
        due.forEach(host -> note(of(host), wanted.getOrDefault(host, List.of())));
    }

    private SourceHost ask(String host) {
        SourceHost before = of(host);
        try {
            AsksNames.Answer answer = names.ask(host);
            return before.answered(answer.addresses(), answer.ttl(), clock.instant());
        } catch (IOException unanswered) {
            if (before.problem().isEmpty()) {
                log.warn("{} could not be looked up: {}", host, unanswered.getMessage());
            }
            return before.failed(String.valueOf(unanswered.getMessage()), clock.instant());
        }
    }

    /// The directory gets another picture only when a name stands for something else.
    private void hand() {
        Map<String, List<InetAddress>> addresses = new HashMap<>();
        known.forEach((host, state) -> addresses.put(host, state.addresses()));
        carriers.sourcesResolved(addresses);
    }

    private void forgetOthers(Map<String, List<Interconnect>> wanted) {
        List<String> gone = known.keySet().stream().filter(host -> !wanted.containsKey(host)).toList();
        for (String host : gone) {
            database.callTransaction(tx -> {
                store.forget(tx, host);
                return null;
            });
            known.remove(host);
        }
    }

    private void note(SourceHost host, Collection<Interconnect> whose) {
        Map<TenantId, List<Interconnect>> byTenant = whose.stream().collect(Collectors.groupingBy(Interconnect::tenant));
        byTenant.forEach((tenant, interconnects) -> database.perform(tenant, tx -> {
            store.put(tx, tenant, host);
            boolean lost = host.isLost(clock.instant());
            boolean turned = lost || host.problem().isEmpty() ? store.tell(tx, tenant, host.host(), lost) : false;
            if (turned) {
                interconnects.stream().sorted(Comparator.comparing(Interconnect::id)).forEach(i -> tell(tx, i, host));
            }
        }));
    }

    private void tell(DSLContext tx, Interconnect of, SourceHost host) {
        String name = carriers.directory().carrierName(of.carrierId()) + ", " + of.name() + ": ";
        boolean back = host.problem().isEmpty();
        String text = back
                ? host.host() + " stands for " + said(host.addresses()) + " again."
                : host.host() + " has not been resolved for an hour (" + host.problem() + "). "
                        + (host.addresses().isEmpty() ? "Calls from it are not recognised." : "Calls are still recognised by its last addresses, " + said(host.addresses()) + ".");
        alerts.raise(tx, of.tenant(), new RaisesAlerts.Alert(
                back ? Severity.INFO : Severity.WARNING, back ? "source-host-back" : "source-host-lost", "carriers.carrier.view", "interconnect", of.carrierId() + "/" + of.id(),
                name + text));
    }

    private static String said(List<InetAddress> addresses) {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }

    @Override
    public void start() {
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
