package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.PlatformProcess;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.platform.launch.StopLimit;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// A stop ends within bounded time whatever the database does, and the next start finishes what could not be recorded.
class StopWithoutDatabaseTest {

    private static final String NUMBER = "442079460000";

    /// The database is killed in the middle of a call, then the platform is told to stop.
    @Test
    void aStopWhileTheDatabaseIsDeadEndsCallsAndTheNextStartRecordsThem() throws IOException {
        Path data = RunningPlatform.scratchFolder();
        Carrier customer;
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            RunningPlatform platform = RunningPlatform.start(data);
            World world = new World(platform);
            customer = world.customer(Carrier.CreditType.PREPAID, "0", "100");
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
            world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(egress).id());
            platform.stop();

            try (PlatformProcess process = PlatformProcess.start(data, "didtron.sip.drain=1s")) {
                CompletableFuture<CallOutcome> call = agent.place(
                        new CallPlan(process.sip(), Transport.UDP, NUMBER, "442071234567", world.techPrefix(), Duration.ofSeconds(20), null));
                try (CloseableDSLContext database = DSL.using(process.database().url(), process.database().user(), process.database().password())) {
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> !database.fetch("select 1 from admission.node, admission.admitted_call"
                                            + " where last_seen_at > answered_at + interval '1 second'")
                                    .isEmpty());
                }
                killTheDatabase(data);
                process.terminate();
                assertThat(call.join().end()).as("the caller hears of it").isEqualTo(CallOutcome.End.RELEASED);
                assertThat(process.exitCode()).as(process.output()).isEqualTo(143);
            }
        }
        RunningPlatform platform = RunningPlatform.start(data);
        try {
            Aftermath.of(platform, customer).ended("switch-restart", 200, "ours", "switch").rated();
            assertThat(Aftermath.rows(platform, "select 1 from ledger.hold")).isEmpty();
            assertThat(Aftermath.rows(platform, "select 1 from admission.admitted_call")).isEmpty();
        } finally {
            platform.stop();
        }
    }

    /// The database takes connections and never answers, as one whose disk hangs.
    @Test
    void aStopWhileTheDatabaseHangsIsGivenUp() throws IOException {
        Path folder = RunningPlatform.scratchFolder();
        try (LocalPostgres outside = LocalPostgres.start(folder, LocalPostgres.Durability.SCRATCH);
                PlatformProcess process = PlatformProcess.startOn(outside.address(), "didtron.stop.limit=3s")) {
            freeze(folder, "STOP");
            try {
                process.interrupt();
                assertThat(process.exitCode()).as(process.output()).isEqualTo(StopLimit.EXIT_CODE);
                assertThat(process.errors().lines()).singleElement().asString().startsWith("didtron: The stop was given up after 3 s");
            } finally {
                freeze(folder, "CONT");
            }
        }
    }

    private static void killTheDatabase(Path data) throws IOException {
        ProcessHandle server = server(data.resolve("postgres"));
        server.destroyForcibly();
        server.onExit().join();
    }

    private static void freeze(Path folder, String signal) throws IOException {
        ProcessHandle server = server(folder);
        for (ProcessHandle process : Stream.concat(Stream.of(server), server.children()).toList()) {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            kill.onExit().join();
        }
    }

    private static ProcessHandle server(Path folder) throws IOException {
        long id = Long.parseLong(Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(id).orElseThrow();
    }
}
