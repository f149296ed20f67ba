package com.didtron.server.switching.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.admission.AdmissionDecision;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.admission.PassedBy;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.routing.RouteList;
import com.didtron.server.switching.LiveCall;
import com.didtron.sip.port.Channel;
import com.didtron.sip.port.IncomingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the desk remembers of a call while it runs.
final class CallInProgress {

    private final IncomingCall call;
    private final CallerIdentity identity;
    private final @Nullable AdmissionDecision decision;
    private final boolean test;
    private @Nullable Way way;
    private @Nullable Instant answeredAt;
    private boolean ringing;
    private final Map<Way, PassedBy> passedBy = new LinkedHashMap<>();
    /// Interconnects of suppliers that had room when their turn came.
    private final Set<Long> asked = new HashSet<>();

    /// @param decision null when deciding failed
    /// @param test     whether it has shown that it is a test call
    CallInProgress(IncomingCall call, CallerIdentity identity, @Nullable AdmissionDecision decision, boolean test) {
        this.call = call;
        this.identity = identity;
        this.decision = decision;
        this.test = test;
    }

    IncomingCall call() {
        return call;
    }

    CallerIdentity identity() {
        return identity;
    }

    boolean isTest() {
        return test;
    }

    @Nullable AdmissionDecision decision() {
        return decision;
    }

    /// The route that is tried now or carries the call; null before the first is tried and when all have failed.
    synchronized @Nullable Way way() {
        return way;
    }

    synchronized @Nullable Instant answeredAt() {
        return answeredAt;
    }

    synchronized LiveCall.State state() {
        return answeredAt != null ? LiveCall.State.TALKING : ringing ? LiveCall.State.RINGING : LiveCall.State.ROUTING;
    }

    /// The route that a report names.
    Optional<Way> find(String routeRef) {
        return decision instanceof Admitted admitted
                ? admitted.ways().stream().filter(w -> w.ref().equals(routeRef)).findFirst()
                : Optional.empty();
    }

    /// Room at the supplier of one of the call's routes.
    Channel channel(Admission admission, Way of) {
        return new Channel() {
            @Override
            public boolean take(Instant at) {
                return takeRoute(admission, of, at);
            }

            @Override
            public void leave() {
                leaveRoute(admission, of);
            }
        };
    }

    /// The call uses a channel of this route's supplier from now on, and of no other. A supplier without one is passed by, and does not count among those that the plan
    /// lets be asked.
    private synchronized boolean takeRoute(Admission admission, Way next, Instant at) {
        leaveRoute(admission);
        if (decision instanceof Admitted admitted && !admitted.routes().mayAsk(next.interconnect().id(), asked)) {
            return false;
        }
        PassedBy why = admission.enterSupplier(next.interconnect(), at);
        if (why != null) {
            passedBy.put(next, why);
            return false;
        }
        asked.add(next.interconnect().id());
        way = next;
        return true;
    }

    private synchronized void leaveRoute(Admission admission, Way left) {
        if (way != null && way.ref().equals(left.ref())) {
            leaveRoute(admission);
        }
    }

    synchronized void leaveRoute(Admission admission) {
        if (way != null) {
            admission.leaveSupplier(way.interconnect());
            way = null;
        }
    }

    /// Whether it was let in, and every supplier that might have carried it was full when its turn came.
    synchronized boolean isWithoutChannel() {
        return decision instanceof Admitted admitted && passedBy.size() == admitted.ways().size();
    }

    /// What was asked and found in the form that is stored with the call, with the suppliers that were passed by since; null when deciding failed.
    synchronized @Nullable Map<String, Object> explanation() {
        if (decision == null) {
            return null;
        }
        List<Check> checks = new ArrayList<>(decision.checks());
        RouteList routes = decision.routes();
        for (var each : passedBy.entrySet()) {
            PassedBy why = each.getValue();
            routes = routes == null ? null : routes.without(each.getKey().interconnect().id(), why.reason(), "when its turn came, " + why.detail());
        }
        if (isWithoutChannel()) {
            int full = passedBy.size();
            checks.add(new Check("channels", false, full == 1 ? "the one supplier was full when its turn came" : "each of the " + full + " suppliers was full when its turn came"));
        }
        return Admission.explanation(checks, routes);
    }

    synchronized void rings() {
        ringing = true;
    }

    synchronized void answers(Instant at) {
        answeredAt = at;
    }
}
