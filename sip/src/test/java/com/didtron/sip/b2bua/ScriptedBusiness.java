package com.didtron.sip.b2bua;

import com.didtron.sip.port.CallControl;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Grant;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A business that decides as the test says and remembers what it is told.
final class ScriptedBusiness implements CallControl {

    static final Duration LONG = Duration.ofHours(2);

    volatile Function<IncomingCall, Decision> decide;
    volatile Function<Duration, Grant> extend = soFar -> new Grant(soFar, "credit-exhausted");
    final List<IncomingCall> decided = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> tried = new CopyOnWriteArrayList<>();
    final BlockingQueue<EndedCall> ended = new LinkedBlockingQueue<>();
    volatile int refuseEnded;

    ScriptedBusiness(Function<IncomingCall, Decision> decide) {
        this.decide = decide;
    }

    /// Routes to these suppliers in order, each with a generous time limit, trying the next on any failure but 486.
    static Function<IncomingCall, Decision> connectTo(InetSocketAddress... suppliers) {
        return call -> connect(java.util.Arrays.stream(suppliers).map(target -> route(target, call)).toList());
    }

    static Decision.Connect connect(List<Route> routes) {
        return new Decision.Connect(routes, LONG, Duration.ZERO, "credit-exhausted", LONG);
    }

    static Route route(InetSocketAddress target, IncomingCall call) {
        return new Route(
                "to-" + target.getPort(), target, Transport.UDP, call.calledUser(), call.fromUser(), null, Duration.ofHours(1), Duration.ofHours(1),
                (code, q850) -> code != 486);
    }

    EndedCall awaitEnded() throws InterruptedException {
        EndedCall call = ended.poll(Loopback.PATIENCE, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call ended within " + Loopback.PATIENCE + " s");
        }
        return call;
    }

    @Override
    public Decision decide(IncomingCall call) {
        decided.add(call);
        return decide.apply(call);
    }

    @Override
    public void ringing(CallId call, String routeRef, Instant at) {
        told.add("ringing " + routeRef);
    }

    @Override
    public void answered(CallId call, String routeRef, Instant at) {
        told.add("answered " + routeRef);
    }

    @Override
    public void tried(CallId call, EndedCall.Attempt attempt) {
        tried.add(attempt.hop() + " " + attempt.outcome() + " served=" + attempt.isServed());
    }

    @Override
    public Grant extend(CallId call, Duration grantedSoFar) {
        told.add("extend " + grantedSoFar.toMillis());
        return extend.apply(grantedSoFar);
    }

    @Override
    public void ended(EndedCall call) {
        if (refuseEnded > 0) {
            refuseEnded--;
            throw new IllegalStateException("the business is not at home");
        }
        ended.add(call);
    }
}
