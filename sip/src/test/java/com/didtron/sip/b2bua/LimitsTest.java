package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.ScriptedBusiness.LONG;
import static com.didtron.sip.b2bua.ScriptedBusiness.connectTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.SipEngine;
import com.didtron.sip.port.CallId;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.port.Grant;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.UserAgent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Talk time that is granted, extended and used up; calls that we end; an engine that is full, drains or closes; a business that fails.
@Timeout(30)
class LimitsTest {

    private final UserAgent supplier = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
    private SipEngine engine = Loopback.engine(business);

    @AfterEach
    void close() {
        caller.close();
        supplier.close();
        engine.close();
    }

    private CompletableFuture<CallOutcome> call() {
        return caller.place(Loopback.plan(engine, null));
    }

    private void grant(long millis, long aheadMillis, @Nullable Duration max) {
        business.decide = incoming -> new Decision.Connect(
                List.of(ScriptedBusiness.route(supplier.udpAddress(), incoming)), Duration.ofMillis(millis), Duration.ofMillis(aheadMillis), "credit-exhausted", max);
    }

    @Test
    void grantedTalkTimeIsExtendedAheadAndThenEnds() throws Exception {
        grant(200, 100, LONG);
        business.extend = soFar -> new Grant(Duration.ofMillis(Math.min(400, soFar.toMillis() + 200)), "account-suspended");
        assertThat(call().get(5, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("account-suspended");
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.SWITCH);
        assertThat(Duration.between(ended.answeredAt(), ended.endedAt())).isBetween(Duration.ofMillis(380), Duration.ofSeconds(3));
        assertThat(business.told).contains("extend 200", "extend 400");
    }

    @Test
    void withoutExtensionTheFirstGrantsCodeEndsTheCall() throws Exception {
        grant(150, 0, LONG);
        call().get(5, TimeUnit.SECONDS);
        assertThat(business.awaitEnded().endCode()).isEqualTo("credit-exhausted");
        assertThat(business.told).noneMatch(what -> what.startsWith("extend"));
    }

    @Test
    void theAbsoluteLimitHoldsWhateverIsGranted() throws Exception {
        grant(10_000, 1_000, Duration.ofMillis(150));
        call().get(5, TimeUnit.SECONDS);
        assertThat(business.awaitEnded().endCode()).isEqualTo("max-duration");
    }

    @Test
    void withoutAnAbsoluteLimitTheCallLastsAsLongAsTalkTimeIsGranted() throws Exception {
        grant(200, 100, null);
        business.extend = soFar -> new Grant(Duration.ofMillis(Math.min(400, soFar.toMillis() + 200)), "credit-exhausted");
        call().get(5, TimeUnit.SECONDS);
        assertThat(business.awaitEnded().endCode()).isEqualTo("credit-exhausted");
        assertThat(business.told).contains("extend 200", "extend 400");
    }

    @Test
    void aFaultWhileExtendingIsTriedAgain() throws Exception {
        grant(1_500, 1_200, LONG);
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        business.extend = soFar -> {
            if (first.getAndSet(false)) {
                throw new IllegalStateException("a fault on purpose");
            }
            return new Grant(Duration.ofHours(1), "credit-exhausted");
        };
        call();
        Loopback.until("it asked twice", () -> business.told.stream().filter(what -> what.startsWith("extend")).count() >= 2);
        CallId id = engine.calls().getFirst();
        assertThat(engine.hangUp(id, "operator-hang-up")).isTrue();
        assertThat(business.awaitEnded().endCode()).isEqualTo("operator-hang-up");
    }

    @Test
    void hangUpEndsBothLegsOfATalkingCall() throws Exception {
        CompletableFuture<CallOutcome> outcome = call();
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        assertThat(engine.hangUp(engine.calls().getFirst(), "operator")).isTrue();
        assertThat(outcome.get(5, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("operator");
        assertThat(ended.sipCode()).isEqualTo(200);
        Loopback.until("the supplier is released", () -> supplier.callsNow() == 0);
        assertThat(engine.hangUp(ended.call().callId(), "again")).isFalse();
    }

    @Test
    void hangUpOfAnUnansweredCallIs480() throws Exception {
        try (UserAgent rings = Loopback.agent("rings", invite -> new Behaviour.Answer(Duration.ZERO, false, null, null))) {
            business.decide = connectTo(rings.udpAddress());
            CompletableFuture<CallOutcome> outcome = call();
            Loopback.until("it rings", () -> !business.told.isEmpty());
            engine.hangUp(engine.calls().getFirst(), "operator");
            assertThat(outcome.get(5, TimeUnit.SECONDS).sipCode()).isEqualTo(480);
            assertThat(business.awaitEnded().endCode()).isEqualTo("operator");
            Loopback.until("the supplier is cancelled", () -> rings.callsNow() == 0);
        }
    }

    @Test
    void aCallIsAmongTheCallsBeforeAnybodyDecidesIt() throws Exception {
        business.decide = incoming -> engine.calls().contains(incoming.callId())
                ? new Decision.Reject(404, "No route", "no-route", 1, null)
                : new Decision.Reject(403, "Unknown", "unknown", 1, null);
        assertThat(call().get(5, TimeUnit.SECONDS).sipCode()).isEqualTo(404);
    }

    @Test
    void aCallThatIsCancelledWhileDecidingIsToldWithItsDecision() throws Exception {
        var decide = new CountDownLatch(1);
        var inner = business.decide;
        business.decide = incoming -> {
            await(decide);
            return inner.apply(incoming);
        };
        CompletableFuture<CallOutcome> outcome = call();
        Loopback.until("it is decided", () -> business.decided.size() == 1);
        engine.hangUp(engine.calls().getFirst(), "operator");
        assertThat(outcome.get(5, TimeUnit.SECONDS).sipCode()).isEqualTo(480);
        assertThat(business.ended).isEmpty();
        decide.countDown();
        EndedCall ended = business.awaitEnded();
        assertThat(ended.decision()).isInstanceOf(Decision.Connect.class);
        assertThat(ended.attempts()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBusinessThatFailsToDecideIsAFault() throws Exception {
        business.decide = incoming -> {
            throw new IllegalStateException("a fault on purpose");
        };
        assertThat(call().get(5, TimeUnit.SECONDS).sipCode()).isEqualTo(500);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("fault");
        assertThat(ended.decision()).isNull();
    }

    @Test
    void anEndThatIsNotTakenIsToldAgain() throws Exception {
        business.refuseEnded = 2;
        caller.place(Loopback.plan(engine, Duration.ofMillis(10)));
        assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
        assertThat(business.refuseEnded).isZero();
    }

    @Test
    void whenTooManyDecisionsArePendingNewCallsGet503WithoutAnybodyAsked() throws Exception {
        engine.close();
        EngineSettings settings = Loopback.settings();
        engine = SipEngine.start(
                new EngineSettings(settings.udp(), settings.tcp(), settings.t1(), settings.t2(), settings.t4(), settings.timerC(), 1_000, 1, 60, 2),
                business, Clock.systemUTC());
        var decide = new CountDownLatch(1);
        business.decide = incoming -> {
            await(decide);
            return new Decision.Reject(404, "No route", "no-route", 1, null);
        };
        CompletableFuture<CallOutcome> first = call();
        Loopback.until("it is decided", () -> business.decided.size() == 1);
        assertThat(call().get(5, TimeUnit.SECONDS).sipCode()).isEqualTo(503);
        assertThat(engine.counters().refusedOverload()).isEqualTo(1);
        decide.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS).sipCode()).isEqualTo(404);
        assertThat(business.decided).hasSize(1);
    }

    @Test
    void drainingRefusesNewCallsAndEndsTheOthersWhenPatienceIsOver() throws Exception {
        CompletableFuture<CallOutcome> running = call();
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        Thread drain = Thread.ofVirtual().start(() -> engine.drain(Duration.ofMillis(300)));
        Loopback.until("new calls are refused", () -> refused());
        assertThat(running.get(5, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        drain.join();
        // besides those that were still let in while it was tried
        Loopback.until("the call that talked is told", () -> business.ended.stream().anyMatch(ended -> ended.endCode().equals("shutdown")));
        assertThat(engine.calls()).isEmpty();
    }

    private boolean refused() {
        try {
            return caller.place(Loopback.plan(engine, Duration.ZERO)).get(5, TimeUnit.SECONDS).sipCode() == 503;
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void closingEndsRunningCallsFirst() throws Exception {
        CompletableFuture<CallOutcome> running = call();
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        engine.close();
        assertThat(running.get(5, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        assertThat(business.awaitEnded().endCode()).isEqualTo("shutdown");
    }

    @Test
    void callIdsSortByTheirOrder() {
        var ids = new CallIds();
        CallId previous = ids.next(1_800_000_000_000L);
        for (int i = 0; i < 10_000; i++) {
            CallId next = ids.next(1_800_000_000_000L);
            assertThat(next.value()).isGreaterThan(previous.value());
            assertThat(next.value().version()).isEqualTo(7);
            assertThat(next.value().variant()).isEqualTo(2);
            previous = next;
        }
    }

    @Test
    void twoHundredCallsAtOnce() throws Exception {
        List<CompletableFuture<CallOutcome>> outcomes =
                java.util.stream.IntStream.range(0, 200).mapToObj(i -> caller.place(Loopback.plan(engine, Duration.ofMillis(300)))).toList();
        for (CompletableFuture<CallOutcome> outcome : outcomes) {
            assertThat(outcome.get(10, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        }
        for (int i = 0; i < 200; i++) {
            assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
        }
        assertThat(business.decided).extracting(IncomingCall::callId).doesNotHaveDuplicates();
    }
}
