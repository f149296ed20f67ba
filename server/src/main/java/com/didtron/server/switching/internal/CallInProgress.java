package com.didtron.server.switching.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.admission.AdmissionDecision;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.switching.LiveCall;
import com.didtron.sip.port.IncomingCall;
import java.time.Instant;
import java.util.Optional;
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

    /// The call uses a channel of this route's supplier from now on, and of no other.
    synchronized void takeRoute(Admission admission, Way next) {
        if (way != null && way.ref().equals(next.ref())) {
            return;
        }
        leaveRoute(admission);
        admission.enterSupplier(next.interconnect());
        way = next;
    }

    synchronized void leaveRoute(Admission admission) {
        if (way != null) {
            admission.leaveSupplier(way.interconnect());
            way = null;
        }
    }

    synchronized void rings(Admission admission, String routeRef, Instant at) {
        ringing = true;
        find(routeRef).ifPresent(w -> takeRoute(admission, w));
    }

    synchronized void answers(Admission admission, String routeRef, Instant at) {
        answeredAt = at;
        find(routeRef).ifPresent(w -> takeRoute(admission, w));
    }
}
