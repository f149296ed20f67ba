package com.didtron.server.carriers;

import com.didtron.server.carriers.AddressState.Reason;
import com.didtron.server.carriers.AddressState.State;
import com.didtron.server.carriers.internal.AddressStateStore;
import com.didtron.server.carriers.internal.TellReachability;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.AfterCommit;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which addresses of suppliers answer, and in which order a call is sent to them. Decisions read a picture in memory; a turn of an address is a row,
/// so that every process and the next start know it. How often an address has failed in a row is counted by each process for what it saw itself.
@Component
public class Reachability {

    private record Counted(long interconnect, String address, boolean asked) {}

    private final Database database;
    private final AddressStateStore store;
    private final Carriers carriers;
    private final TellReachability tell;
    private final FailureCodes failureCodes;
    private final TenantTree tenants;
    private final Clock clock;
    private final Map<TenantId, Map<Long, Map<String, AddressState>>> states = new ConcurrentHashMap<>();
    private final Map<Counted, Integer> failures = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> turns = new ConcurrentHashMap<>();

    Reachability(Database database, AddressStateStore store, Carriers carriers, TellReachability tell, FailureCodes failureCodes, TenantTree tenants, Clock clock) {
        this.failureCodes = failureCodes;
        this.database = database;
        this.store = store;
        this.carriers = carriers;
        this.tell = tell;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// A sign of life of an address, or its absence.
    ///
    /// @param asked  true: the answer to an OPTIONS of ours; false: to a call
    /// @param code   final SIP code; 0: none came
    /// @param detail what was seen, for people: `503 Service Unavailable`, `no answer`
    public record Sign(boolean asked, int code, String detail) {}

    /// What is known of an interconnect's addresses, by [SendTo#address].
    public Map<String, AddressState> states(Interconnect interconnect) {
        return states.getOrDefault(interconnect.tenant(), Map.of()).getOrDefault(interconnect.id(), Map.of());
    }

    public OperationalStatus status(Interconnect interconnect) {
        return OperationalStatus.of(interconnect, states(interconnect));
    }

    /// Whether no address of a watched supplier is in service.
    public boolean isDown(Interconnect interconnect) {
        return status(interconnect).state() == OperationalStatus.State.DOWN;
    }

    /// The addresses that a call is sent to, in the order in which they are tried: those that are no fallback first, beginning with another one at each
    /// call; then the fallbacks in their own order. Those that are switched off or out of service are left out; when that leaves nothing, because it
    /// was the last that went out since the route was chosen, all that are switched on.
    public List<SendTo> inOrder(Interconnect interconnect) {
        Interconnect.Target target = interconnect.target();
        if (target == null) {
            return List.of();
        }
        List<SendTo> used = target.sendTo().stream().filter(SendTo::enabled).toList();
        boolean watched = target.monitoring().mode() != Monitoring.Mode.NONE;
        Map<String, AddressState> known = watched ? states(interconnect) : Map.of();
        List<SendTo> serving = used.stream()
                .filter(a -> Optional.ofNullable(known.get(a.address())).map(s -> s.state() != State.OUT).orElse(true))
                .toList();
        List<SendTo> left = serving.isEmpty() ? used : serving;
        List<SendTo> primary = new ArrayList<>(left.stream().filter(a -> !a.fallback()).toList());
        if (primary.size() > 1) {
            int turn = turns.computeIfAbsent(interconnect.id(), _ -> new AtomicInteger()).getAndIncrement();
            Collections.rotate(primary, -Math.floorMod(turn, primary.size()));
        }
        return Stream.concat(primary.stream(), left.stream().filter(SendTo::fallback)).toList();
    }

    /// Takes in what was seen of an address. May write to the database.
    public void seen(Interconnect interconnect, String address, Sign sign) {
        Interconnect.Target target = interconnect.target();
        if (target == null) {
            return;
        }
        if (sign.asked) {
            database.perform(
                    interconnect.tenant(), tx -> {
                        if (store.lock(tx, interconnect.tenant(), interconnect.id())) {
                            store.checked(tx, interconnect.tenant(), interconnect.id(), address, sign.detail, clock.instant());
                        }
                    });
        }
        Monitoring monitoring = target.monitoring();
        boolean counts = interconnect.enabled() && (sign.asked ? monitoring.mode().asks() : monitoring.mode().listens());
        if (counts && failureCodes.isFailure(interconnect.tenant(), sign.code)) {
            failed(interconnect, address, sign, monitoring);
        } else if (counts) {
            answered(interconnect, address, sign);
        }
        if (sign.asked) {
            reload(interconnect.tenant());
        }
    }

    private void failed(Interconnect interconnect, String address, Sign sign, Monitoring monitoring) {
        var counted = new Counted(interconnect.id(), address, sign.asked);
        int inARow = failures.merge(counted, 1, Integer::sum);
        if (inARow >= monitoring.failures() && !isOut(interconnect, address)) {
            Reason reason = sign.asked ? Reason.OPTIONS_FAILED : sign.code == 0 ? Reason.CALLS_UNANSWERED : Reason.CALLS_REFUSED;
            turn(interconnect, address, State.OUT, reason, inARow == 1 ? sign.detail : inARow + " × " + sign.detail);
        }
    }

    private void answered(Interconnect interconnect, String address, Sign sign) {
        failures.remove(new Counted(interconnect.id(), address, sign.asked));
        AddressState known = states(interconnect).get(address);
        boolean out = known != null && known.state() == State.OUT;
        // a call that was sent before it went out says nothing of now, and OPTIONS say nothing of calls
        boolean stays = out && (!sign.asked || known.reason() == Reason.CALLS_REFUSED);
        if (!stays && (known == null || known.state() != State.REACHABLE)) {
            turn(interconnect, address, State.REACHABLE, sign.asked ? Reason.OPTIONS_ANSWERED : Reason.CALLS_ANSWERED, sign.detail);
        }
    }

    private boolean isOut(Interconnect interconnect, String address) {
        AddressState known = states(interconnect).get(address);
        return known != null && known.state() == State.OUT;
    }

    private void turn(Interconnect interconnect, String address, State state, Reason reason, String detail) {
        database.perform(interconnect.tenant(), tx -> turn(tx, interconnect, address, state, reason, detail));
        reload(interconnect.tenant());
    }

    private void turn(DSLContext tx, Interconnect interconnect, String address, State state, Reason reason, String detail) {
        TenantId tenant = interconnect.tenant();
        if (!store.lock(tx, tenant, interconnect.id())) {
            return; // purged meanwhile
        }
        Map<String, AddressState> before = store.of(tx, tenant, interconnect.id());
        if (store.turn(tx, tenant, interconnect.id(), address, state, reason, detail, clock.instant())) {
            tell.told(tx, carriers.directory(), interconnect, address, before, store.of(tx, tenant, interconnect.id()));
        }
    }

    /// Puts addresses back in service, as part of the caller's transaction: they are given calls again, and whoever answers is reachable.
    ///
    /// @return those that were out
    public List<String> putBack(DSLContext tx, Interconnect interconnect) {
        List<String> out = store.of(tx, interconnect.tenant(), interconnect.id()).entrySet().stream()
                .filter(e -> e.getValue().state() == State.OUT)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        out.forEach(address -> turn(tx, interconnect, address, State.UNKNOWN, Reason.BY_HAND, ""));
        AfterCommit.run(tx, () -> {
            failures.keySet().removeIf(c -> c.interconnect == interconnect.id());
            reload(interconnect.tenant());
        });
        return out;
    }

    /// Gives calls again to addresses that have been out for as long as their interconnect says.
    public void restoreDue(Interconnect interconnect) {
        Interconnect.Target target = interconnect.target();
        Duration after = target == null ? null : target.monitoring().restoreAfter();
        if (after == null) {
            return;
        }
        Instant before = clock.instant().minus(after);
        states(interconnect).forEach((address, state) -> {
            if (state.state() == State.OUT && !state.since().isAfter(before)) {
                failures.keySet().removeIf(c -> c.interconnect == interconnect.id() && c.address.equals(address));
                turn(interconnect, address, State.UNKNOWN, Reason.TIME_OVER, "");
            }
        });
    }

    /// Takes the next OPTIONS of an address upon this process; false when another does it.
    ///
    /// @param process random, one for each start
    public boolean claim(Interconnect interconnect, String address, String process, Duration interval) {
        Instant now = clock.instant();
        return database.transaction(
                interconnect.tenant(),
                tx -> store.lock(tx, interconnect.tenant(), interconnect.id())
                        && store.claim(tx, interconnect.tenant(), interconnect.id(), address, process, now, now.plus(interval)));
    }

    /// Watching begins in this process: what was reachable is unknown until it is heard again; what was out stays out.
    public void begin() {
        for (TenantId tenant : tenants.all()) {
            database.perform(tenant, tx -> store.begin(tx, tenant, clock.instant()));
            reload(tenant);
        }
    }

    /// Reads what other processes have found. One at a time: a picture read before a turn was committed must not replace one read after it.
    public synchronized void reload(TenantId tenant) {
        states.put(tenant, Map.copyOf(store.all(database.reads(tenant), tenant)));
    }

    /// Watched suppliers that are in use.
    public List<Interconnect> watched() {
        return carriers.directory().interconnects().stream().filter(i -> i.enabled() && isWatched(i.target())).toList();
    }

    private static boolean isWatched(Interconnect.@Nullable Target target) {
        return target != null && target.monitoring().mode() != Monitoring.Mode.NONE;
    }
}
