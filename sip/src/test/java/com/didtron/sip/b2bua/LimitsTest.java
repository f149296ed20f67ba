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
import com.didtron.sip.port.Probe;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.UserAgent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Talk time that is granted, extended and used up; calls that we end; an engine that is full, drains or closes; a business that fails.
@Timeout(Loopback.HANGS)
class LimitsTest {

    private final UserAgent supplier = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
    private final MovedClock clock = new MovedClock();
    private final BlockingQueue<Thread> asked = new LinkedBlockingQueue<>();
    private SipEngine engine = Loopback.engine(business);

    @AfterEach
    void close() {
        caller.close();
        supplier.close();
        Loopback.close(engine, clock);
    }

    private CompletableFuture<CallOutcome> call() {
        return caller.place(Loopback.plan(engine, null));
    }

    /// On a clock that is moved: talk time is asked for and ends when the test says so.
    private void standStill() {
        engine.close();
        engine = SipEngine.start(Loopback.settings(1), business, clock);
    }

    /// The call talks, and lets so much of its talk time pass.
    private void talks(Duration time) throws Exception {
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        settled();
        clock.pass(time);
        settled();
    }

    /// Whatever was due or said before is done: the one worker has asked, and was answered, after it.
    private void settled() throws Exception {
        engine.probe(new Probe(supplier.udpAddress(), Transport.UDP, null, LONG)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
    }

    /// What the business is to say when it is asked for more; the test goes on when the call has taken it.
    private void extend(Function<Duration, Grant> answer) {
        business.extend = soFar -> {
            asked.add(Thread.currentThread());
            return answer.apply(soFar);
        };
    }

    private void extended() throws Exception {
        Thread line = asked.poll(Loopback.PATIENCE, TimeUnit.SECONDS);
        assertThat(line).as("it asks for more").isNotNull();
        line.join(); // the answer is with the worker
        settled();
    }

    private void grant(long millis, long aheadMillis, @Nullable Duration max) {
        business.decide = incoming -> new Decision.Connect(
                List.of(ScriptedBusiness.route(supplier.udpAddress(), incoming)), Duration.ofMillis(millis), Duration.ofMillis(aheadMillis), "credit-exhausted", max);
    }

    @Test
    void grantedTalkTimeIsExtendedAheadAndThenEnds() throws Exception {
        standStill();
        grant(2_000, 1_000, LONG);
        extend(soFar -> new Grant(Duration.ofMillis(Math.min(4_000, soFar.toMillis() + 2_000)), "account-suspended"));
        CompletableFuture<CallOutcome> call = call();
        talks(Duration.ofMillis(900));
        assertThat(asked).as("not yet").isEmpty();
        talks(Duration.ofMillis(100));
        extended();
        talks(Duration.ofMillis(2_000));
        extended();
        talks(Duration.ofMillis(900));
        assertThat(call).as("not yet").isNotDone();
        clock.pass(Duration.ofMillis(100));
        assertThat(call.get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("account-suspended");
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.SWITCH);
        assertThat(Duration.between(ended.answeredAt(), ended.endedAt())).isBetween(Duration.ofMillis(4_000), Duration.ofMillis(4_100));
        assertThat(business.told).filteredOn(what -> what.startsWith("extend")).containsExactly("extend 2000", "extend 4000");
    }

    @Test
    void withoutExtensionTheFirstGrantsCodeEndsTheCall() throws Exception {
        grant(150, 0, LONG);
        call().get(Loopback.PATIENCE, TimeUnit.SECONDS);
        assertThat(business.awaitEnded().endCode()).isEqualTo("credit-exhausted");
        assertThat(business.told).noneMatch(what -> what.startsWith("extend"));
    }

    @Test
    void theAbsoluteLimitHoldsWhateverIsGranted() throws Exception {
        grant(10_000, 1_000, Duration.ofMillis(150));
        call().get(Loopback.PATIENCE, TimeUnit.SECONDS);
        assertThat(business.awaitEnded().endCode()).isEqualTo("max-duration");
    }

    @Test
    void withoutAnAbsoluteLimitTheCallLastsAsLongAsTalkTimeIsGranted() throws Exception {
        standStill();
        grant(2_000, 1_000, null);
        extend(soFar -> new Grant(Duration.ofMillis(Math.min(4_000, soFar.toMillis() + 2_000)), "credit-exhausted"));
        CompletableFuture<CallOutcome> call = call();
        talks(Duration.ofMillis(1_000));
        extended();
        talks(Duration.ofMillis(2_000));
        extended();
        clock.pass(Duration.ofMillis(1_000));
        call.get(Loopback.PATIENCE, TimeUnit.SECONDS);
        assertThat(business.awaitEnded().endCode()).isEqualTo("credit-exhausted");
        assertThat(business.told).filteredOn(what -> what.startsWith("extend")).containsExactly("extend 2000", "extend 4000");
    }

    @Test
    void aFaultWhileExtendingIsTriedAgain() throws Exception {
        standStill();
        grant(15_000, 12_000, LONG);
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        extend(soFar -> {
            if (first.getAndSet(false)) {
                throw new IllegalStateException("a fault on purpose");
            }
            return new Grant(Duration.ofHours(1), "credit-exhausted");
        });
        call();
        talks(Duration.ofSeconds(3));
        extended();
        talks(Duration.ofSeconds(6)); // half of what was left
        extended();
        assertThat(business.told).filteredOn(what -> what.startsWith("extend")).containsExactly("extend 15000", "extend 15000");
        talks(Duration.ofSeconds(20));
        CallId id = engine.calls().getFirst();
        assertThat(engine.hangUp(id, "operator-hang-up")).isTrue();
        assertThat(business.awaitEnded().endCode()).isEqualTo("operator-hang-up");
    }

    @Test
    void hangUpEndsBothLegsOfATalkingCall() throws Exception {
        CompletableFuture<CallOutcome> outcome = call();
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        assertThat(engine.hangUp(engine.calls().getFirst(), "operator")).isTrue();
        assertThat(outcome.get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
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
            assertThat(outcome.get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(480);
            assertThat(business.awaitEnded().endCode()).isEqualTo("operator");
            Loopback.until("the supplier is cancelled", () -> rings.callsNow() == 0);
        }
    }

    @Test
    void aCallIsAmongTheCallsBeforeAnybodyDecidesIt() throws Exception {
        business.decide = incoming -> engine.calls().contains(incoming.callId())
                ? new Decision.Reject(404, "No route", "no-route", 1, null)
                : new Decision.Reject(403, "Unknown", "unknown", 1, null);
        assertThat(call().get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(404);
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
        assertThat(outcome.get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(480);
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
        assertThat(call().get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(500);
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
        assertThat(call().get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(503);
        assertThat(engine.counters().refusedOverload()).isEqualTo(1);
        decide.countDown();
        assertThat(first.get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(404);
        assertThat(business.decided).hasSize(1);
    }

    @Test
    void drainingRefusesNewCallsAndEndsTheOthersWhenPatienceIsOver() throws Exception {
        CompletableFuture<CallOutcome> running = call();
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        Thread drain = Thread.ofVirtual().start(() -> engine.drain(Duration.ofMillis(300)));
        Loopback.until("new calls are refused", () -> refused());
        assertThat(running.get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        drain.join();
        // besides those that were still let in while it was tried
        Loopback.until("the call that talked is told", () -> business.ended.stream().anyMatch(ended -> ended.endCode().equals("shutdown")));
        assertThat(engine.calls()).isEmpty();
    }

    private boolean refused() {
        try {
            return caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode() == 503;
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void closingEndsRunningCallsFirst() throws Exception {
        CompletableFuture<CallOutcome> running = call();
        Loopback.until("it talks", () -> engine.counters().talkingNow() == 1);
        engine.close();
        assertThat(running.get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
        assertThat(business.awaitEnded().endCode()).isEqualTo("shutdown");
    }

    /// Between its place and its number, which is where its worker is held here.
    @Test
    void aCallThatWasJustLetInWhenTheEngineClosesIsEndedToo() throws Exception {
        engine.close();
        var letIn = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        engine = SipEngine.start(Loopback.settings(1), business, new Clock() {
            @Override
            public long millis() {
                letIn.countDown();
                await(goOn);
                return instant().toEpochMilli();
            }

            @Override
            public Instant instant() {
                return Clock.systemUTC().instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.systemUTC(); // timers run on
            }
        });
        CompletableFuture<CallOutcome> outcome = call();
        assertThat(letIn.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
        Thread closing = Thread.ofPlatform().start(engine::close);
        Loopback.until("all others are hung up on", () -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        assertThat(outcome.get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(480);
        assertThat(business.awaitEnded().endCode()).isEqualTo("shutdown");
        closing.join();
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
            assertThat(outcome.get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        }
        for (int i = 0; i < 200; i++) {
            assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
        }
        assertThat(business.decided).extracting(IncomingCall::callId).doesNotHaveDuplicates();
    }
}
