package com.didtron.sip.b2bua;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.port.CallControl;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Grant;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls between two user agents and an engine of its own, on free ports of the loopback interface, so that the compiler has seen the whole path
/// before the first real call. The first seconds of a cold JVM cost four times the CPU per call.
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int AT_ONCE = 50;

    private WarmUp() {}

    /// Runs calls until there were `calls` of them or `limit` has passed.
    ///
    /// @return how many calls were completed
    public static int run(int calls, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (UserAgent supplier = agent(anyPort, invite -> Behaviour.answerAtOnce());
                UserAgent caller = agent(anyPort, invite -> new Behaviour.Ignore());
                var engine = new EmbeddedEngine(EngineSettings.listening(List.of(anyPort), List.of()), new Business(supplier.udpAddress()), Clock.systemUTC())) {
            var plan = new CallPlan(engine.listeners().getFirst().address(), Transport.UDP, "15550000000", "15550000001", null, limit, Duration.ZERO);
            var running = new ArrayDeque<CompletableFuture<CallOutcome>>();
            int done = 0;
            for (int placed = 0; placed < calls && System.nanoTime() < end; placed++) {
                running.add(caller.place(plan));
                if (running.size() >= AT_ONCE) {
                    running.remove().get(limit.toMillis(), TimeUnit.MILLISECONDS);
                    done++;
                }
            }
            for (CompletableFuture<CallOutcome> call : running) {
                call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
                done++;
            }
            return done;
        } catch (ExecutionException | TimeoutException | java.io.UncheckedIOException e) {
            LOG.warn("warming up stopped early; the first calls will be slower", e);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static UserAgent agent(InetSocketAddress address, java.util.function.Function<com.didtron.sip.ua.ReceivedInvite, Behaviour> script) {
        var settings = new UserAgentSettings(
                List.of(address), List.of(), "warm-up", Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5), 10 * AT_ONCE);
        return UserAgent.start(settings, script, Clock.systemUTC());
    }

    /// Connects every call to one supplier.
    private record Business(InetSocketAddress supplier) implements CallControl {

        private static final Duration LIMIT = Duration.ofSeconds(10);

        @Override
        public Decision decide(IncomingCall call) {
            var route = new Route("warm-up", supplier, Transport.UDP, call.calledUser(), call.fromUser(), null, LIMIT, LIMIT, (code, q850) -> false);
            return new Decision.Connect(List.of(route), LIMIT, Duration.ZERO, "normal", LIMIT);
        }

        @Override
        public void ringing(CallId call, String routeRef, Instant at) {}

        @Override
        public void answered(CallId call, String routeRef, Instant at) {}

        @Override
        public Grant extend(CallId call, Duration grantedSoFar) {
            return new Grant(grantedSoFar, "normal");
        }

        @Override
        public void ended(EndedCall call) {
            call.ladder().size();
        }
    }
}
