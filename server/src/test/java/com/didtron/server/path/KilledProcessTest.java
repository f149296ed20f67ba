package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.didtron.server.PlatformProcess;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.operations.KilledJob;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// The life of one data folder through two kills, a Ctrl-C and the death of its database: no call, job or change is lost, none is done or charged twice, nothing stays open.
class KilledProcessTest {

    private static final String NUMBER = "442079460000";
    private static final String SHORT_T1 = "didtron.sip.t1=100ms";
    private static final String SHORT_DRAIN = "didtron.sip.drain=1s";

    private final Path data = RunningPlatform.scratchFolder();
    private Carrier prepaid;
    private Carrier impolite;
    private String prefix;
    private String impolitePrefix;
    private HalfMadeCarrier change;
    private Instant killed = Instant.MAX;
    private Duration lostAckTook = Duration.ZERO;
    private KilledJob job;
    private KilledCalls others;

    @Test
    void nothingIsLostOrDoneTwice() {
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            makeWorld(agent);
            Instant lastSign = killInMidCall(agent);
            killBetweenRecordingAndRating(agent, lastSign);
            interruptInMidCall(agent);
            stopWithoutDatabase(agent);
        } finally {
            if (others != null) {
                others.close();
            }
        }
        anotherStartChangesNothing();
    }

    private void makeWorld(UserAgent agent) {
        RunningPlatform platform = RunningPlatform.start(data);
        World world = new World(platform);
        prepaid = world.customer(Carrier.CreditType.PREPAID, "0", "100");
        prefix = world.techPrefix();
        Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
        long routing = world.routing(egress).id();
        long sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id();
        world.service(world.ingress(prepaid, null), sell, routing);
        World other = new World(platform);
        impolite = other.customer(Carrier.CreditType.POSTPAID, "100", "0");
        impolitePrefix = other.techPrefix();
        other.service(other.ingress(impolite, null), sell, routing);
        change = new HalfMadeCarrier(world.newPerson());
        others = new KilledCalls(platform);
        platform.stop();
    }

    /// @return the killed process' last sign of life
    private Instant killInMidCall(UserAgent agent) {
        Instant lastSign;
        try (PlatformProcess process = PlatformProcess.startWithTests(data, SHORT_T1)) {
            try (CloseableDSLContext database = connect(process.database())) {
                place(agent, process, null);
                others.place(process);
                awaitSignOfLife(database, 1 + KilledCalls.CALLS);
                job = KilledJob.inTheMiddle(database);
                lostAck(process);
                await().until(() -> rated(database) == 1);
                lastSign = database.fetchSingle("select last_seen_at from admission.node").get(0, Instant.class);
                process.kill();
                killed = Instant.now();
            }
        }
        return lastSign;
    }

    /// The caller's ACK never comes: the call is ended after 64 times T1, and charged for having been answered.
    private void lostAck(PlatformProcess process) {
        Instant before = Instant.now();
        try (Sipp caller = Sipp.caller("caller-never-acknowledges", process.sip(), impolitePrefix + NUMBER)) {
            caller.succeeds();
            assertThat(caller.messages()).contains("cause=102");
        }
        lostAckTook = Duration.between(before, Instant.now());
    }

    private void killBetweenRecordingAndRating(UserAgent agent, Instant lastSign) {
        try (PlatformProcess process = PlatformProcess.startWithTests(data)) {
            try (CloseableDSLContext database = connect(process.database()); CloseableDSLContext locking = connect(process.database())) {
                await().untilAsserted(() -> assertThat(rated(database)).as("calls rated after the first kill").isEqualTo(2 + KilledCalls.CALLS));
                assertRecovered(database, lastSign);
                job.isDoneOnce(database);
                // the database goes with its process, in the middle of our transaction
                assertThatThrownBy(() -> locking.transaction(locked -> {
                            // whoever rates waits here; whoever records does not
                            locked.dsl().execute("lock table rating.rated_call in access exclusive mode");
                            talks(agent, process);
                            await().until(() -> !database.fetch("select 1 from cdr.unrated_call").isEmpty());
                            locked.dsl().execute("lock table ledger.account in access exclusive mode");
                            change.begin(process, database);
                            process.kill();
                            await().until(() -> !data.resolve("postgres/cluster/postmaster.pid").toFile().exists());
                        }))
                        .isInstanceOf(DataAccessException.class);
                change.failed();
            }
        }
    }

    private void talks(UserAgent agent, PlatformProcess process) {
        assertThat(place(agent, process, Duration.ofMillis(300)).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
    }

    private void assertRecovered(DSLContext database, Instant lastSign) {
        Record call = database.fetchSingle("select * from cdr.call where source = 'recovered' and customer_carrier_id = " + prepaid.id());
        assertThat(call.get("end_code", String.class)).isEqualTo("switch-restart");
        assertThat(call.get("verdict", String.class)).isEqualTo("ours");
        assertThat(call.get("released_by", String.class)).isEqualTo("switch");
        Instant ended = call.get("ended_at", Instant.class);
        assertThat(ended).as("the last that was heard of it before the kill").isBetween(lastSign, killed);
        long talked = Duration.between(call.get("answered_at", Instant.class), ended).toMillis();
        assertThat(talked).isGreaterThanOrEqualTo(1_000);
        assertThat(call.get("talk_ms", Long.class)).isEqualTo(talked);
        assertThat(database.fetch("select 1 from admission.admitted_call")).isEmpty();
        assertThat(database.fetch("select 1 from ledger.hold")).isEmpty();
        BigDecimal seconds = BigDecimal.valueOf((talked + 999) / 1000);
        assertThat(database.fetchSingle("select sell_charge from rating.rated_call where call_id = '" + call.get("id") + "'").get(0, BigDecimal.class))
                .isEqualByComparingTo(seconds.movePointLeft(2));
    }

    /// The call that waited is rated; the one in progress is ended in order, recorded and rated before the process ends.
    private void interruptInMidCall(UserAgent agent) {
        try (PlatformProcess process = PlatformProcess.start(data, SHORT_DRAIN)) {
            CompletableFuture<CallOutcome> running;
            try (CloseableDSLContext database = connect(process.database())) {
                await().untilAsserted(() -> assertThat(rated(database)).as("calls rated after the second kill").isEqualTo(3 + KilledCalls.CALLS));
                change.isMadeOnce(process, database);
                running = place(agent, process, null);
                await().until(() -> !database.fetch("select 1 from admission.admitted_call where answered_at is not null").isEmpty());
            }
            process.interrupt();
            assertThat(running.join().end()).isEqualTo(CallOutcome.End.RELEASED);
            assertThat(process.exitCode()).as(process.output()).isEqualTo(130);
        }
        assertThat(data.resolve("postgres").resolve("cluster").resolve("postmaster.pid")).as("the database stopped in order").doesNotExist();
    }

    /// The database is killed in the middle of a call, then the platform is told to stop: the caller hears of it, and the next start records the call.
    private void stopWithoutDatabase(UserAgent agent) {
        try (PlatformProcess process = PlatformProcess.start(data, SHORT_DRAIN)) {
            CompletableFuture<CallOutcome> running = place(agent, process, null);
            try (CloseableDSLContext database = connect(process.database())) {
                awaitSignOfLife(database, 1);
            }
            killTheDatabase();
            process.terminate();
            assertThat(running.join().end()).as("the caller hears of it").isEqualTo(CallOutcome.End.RELEASED);
            assertThat(process.exitCode()).as(process.output()).isEqualTo(143);
        }
    }

    /// Waits until the process has been heard of a second after so many calls were answered; its heart beats every two.
    private static void awaitSignOfLife(DSLContext database, int calls) {
        await().until(() -> database.fetch(
                        "select 1 from admission.node, admission.admitted_call where last_seen_at > answered_at + interval '1 second'")
                .size() == calls);
    }

    private void killTheDatabase() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
            ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void anotherStartChangesNothing() {
        RunningPlatform platform = RunningPlatform.start(data);
        try {
            List<Aftermath> calls = Aftermath.all(platform, prepaid, 4);
            calls.get(0).ended("switch-restart", 200, "ours", "switch").rated();
            calls.get(1).ended("normal", 200, "success", "caller").attempts("200 answered").chargedBySecond("0.01", "0.002");
            calls.get(2).ended("shutdown", 200, "ours", "switch").attempts("200 answered").rated();
            calls.get(3).ended("switch-restart", 200, "ours", "switch").rated();
            assertThat(Aftermath.rows(platform, "select 1 from cdr.unrated_call")).isEmpty();
            assertThat(Aftermath.rows(platform, "select 1 from ledger.hold")).isEmpty();
            assertThat(Aftermath.rows(platform, "select 1 from admission.admitted_call")).isEmpty();
            BigDecimal spent = calls.stream().map(Aftermath::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Aftermath.customerLine(platform, prepaid).balance()).isEqualByComparingTo(new BigDecimal("100").subtract(spent));

            Aftermath unacknowledged = Aftermath.of(platform, impolite).ended("ack-timeout", 200, "caller", "switch").attempts("200 answered");
            // 64 times T1 of 100 ms
            assertThat(unacknowledged.talkMs()).isBetween(6_350L, lostAckTook.toMillis());
            unacknowledged.rated();
            others.wereChargedRightly(platform);
        } finally {
            platform.stop();
        }
    }

    private CompletableFuture<CallOutcome> place(UserAgent agent, PlatformProcess process, @Nullable Duration talk) {
        return agent.place(new CallPlan(process.sip(), Transport.UDP, NUMBER, "442071234567", prefix, Duration.ofMinutes(3), talk));
    }

    private static int rated(DSLContext database) {
        return database.fetchSingle("select count(*) from rating.rated_call").get(0, Integer.class);
    }

    private static CloseableDSLContext connect(DatabaseAddress address) {
        return DSL.using(address.url(), address.user(), address.password());
    }
}
