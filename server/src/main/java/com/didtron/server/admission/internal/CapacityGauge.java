package com.didtron.server.admission.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.routing.DropReason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts simultaneous calls and calls per second of carriers, interconnects and services.
///
/// All scopes of a call are entered together or not at all: its customer's when it comes, a supplier's when it is about to be sent there. Calls per second are a token bucket that holds one second's worth, so that
/// an even stream at the limit passes and a burst of at most that size too.
public final class CapacityGauge {

    public static final String CARRIER = "carrier";
    public static final String INTERCONNECT = "interconnect";
    public static final String SERVICE = "service";

    /// What is counted: for example `carrier 42`.
    public record Scope(String kind, long id) {}

    /// A scope with its limits; null: unrestricted.
    public record Limit(Scope scope, @Nullable Integer capacity, @Nullable Integer cps) {

        /// Of a carrier: calls that it sends and takes, over all its interconnects.
        public static Limit of(Carrier carrier) {
            return new Limit(new Scope(CARRIER, carrier.id()), carrier.capacityLimit(), carrier.cpsLimit());
        }

        /// Of an interconnect: calls either way.
        public static Limit of(Interconnect interconnect) {
            return new Limit(new Scope(INTERCONNECT, interconnect.id()), interconnect.capacityLimit(), interconnect.cpsLimit());
        }

        public static Limit of(Service service) {
            return new Limit(new Scope(SERVICE, service.id()), service.capacityLimit(), service.cpsLimit());
        }
    }

    /// Which limit stopped a call.
    ///
    /// @param calls simultaneous calls then; more than the limit when that was lowered meanwhile
    public record Full(Scope scope, boolean byCps, int limit, int calls) {

        /// The same as a reason why a supplier is not tried.
        public DropReason reason() {
            return byCps ? DropReason.CPS_FULL : DropReason.CAPACITY_FULL;
        }

        /// For people: `carrier 42 has reached its limit of 10 simultaneous calls: 10 of 10 are in use`.
        public String said() {
            String reached = scope.kind + " " + scope.id + " has reached its limit of " + limit;
            return byCps ? reached + " calls per second" : reached + " simultaneous calls: " + calls + " of " + limit + " are in use";
        }
    }

    private static final class Bucket {
        private double tokens;
        private Instant filledAt;

        private Bucket(double tokens, Instant filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }

        private boolean hasToken(int perSecond, Instant now) {
            double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
            if (seconds > 0) {
                tokens = Math.min(perSecond, tokens + seconds * perSecond);
                filledAt = now;
            }
            return tokens >= 1;
        }
    }

    private final Map<Scope, Integer> calls = new HashMap<>();
    private final Map<Scope, Bucket> buckets = new HashMap<>();

    /// Enters all scopes, or none.
    ///
    /// @return the limit that stopped it, or null when it was entered
    public synchronized @Nullable Full enter(List<Limit> limits, Instant now) {
        for (Limit limit : limits) {
            Full full = full(limit, now);
            if (full != null) {
                return full;
            }
        }
        for (Limit limit : limits) {
            calls.merge(limit.scope, 1, Integer::sum);
            if (limit.cps != null) {
                buckets.get(limit.scope).tokens -= 1;
            }
        }
        return null;
    }

    private @Nullable Full full(Limit limit, Instant now) {
        int running = calls.getOrDefault(limit.scope, 0);
        if (limit.capacity != null && running >= limit.capacity) {
            return new Full(limit.scope, false, limit.capacity, running);
        }
        if (limit.cps != null
                && !buckets.computeIfAbsent(limit.scope, _ -> new Bucket(limit.cps, now)).hasToken(limit.cps, now)) {
            return new Full(limit.scope, true, limit.cps, running);
        }
        return null;
    }

    /// Leaves scopes.
    public synchronized void leave(List<Scope> scopes) {
        for (Scope scope : scopes) {
            calls.computeIfPresent(scope, (_, n) -> n > 1 ? n - 1 : null);
        }
    }

    /// Calls in a scope now.
    public synchronized int calls(Scope scope) {
        return calls.getOrDefault(scope, 0);
    }
}
