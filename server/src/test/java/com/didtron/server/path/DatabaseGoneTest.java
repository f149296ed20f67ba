package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.operations.JobWithoutDatabase;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.switching.LiveCalls;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// The platform on an outside PostgreSQL that goes away in the middle of a call and comes back: the call's record waits for it, new calls are
/// refused meanwhile, and a job that could not end is done when it is back.
class DatabaseGoneTest {

    @Test
    void whatCouldNotBeRecordedIsRecordedWhenTheDatabaseIsBack() {
        Path folder = RunningPlatform.scratchFolder();
        int port = RunningPlatform.freePort();
        LocalPostgres outside = LocalPostgres.start(folder, LocalPostgres.Durability.SCRATCH, port);
        RunningPlatform platform = RunningPlatform.startOn(outside.address());
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            World world = new World(platform);
            Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "100");
            Interconnect ingress = world.ingress(customer, 10);
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
            world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(egress).id());

            CompletableFuture<CallOutcome> running = agent.place(plan(platform, world, null));
            await().until(() -> !Aftermath.rows(platform, "select 1 from admission.admitted_call where answered_at is not null").isEmpty());
            JobWithoutDatabase job = JobWithoutDatabase.inTheMiddle(platform, world.tenant());
            outside.close();
            job.ends();

            CallOutcome refused = agent.place(plan(platform, world, null)).join();
            assertThat(refused.end()).isEqualTo(CallOutcome.End.REFUSED);
            assertThat(refused.sipCode()).isIn(500, 503);
            LiveCalls live = platform.bean(LiveCalls.class);
            await().untilAsserted(() -> assertThat(live.list(world.tenant())).as("the refused one is over").hasSize(1));
            assertThat(live.hangUp(world.tenant(), live.list(world.tenant()).getFirst().callId())).isTrue();
            assertThat(running.join().end()).isEqualTo(CallOutcome.End.RELEASED);

            outside = LocalPostgres.start(folder, LocalPostgres.Durability.SCRATCH, port);
            List<Aftermath> recorded = Aftermath.all(platform, customer, 2);
            recorded.get(0).ended("hang-up", 200, "success", "switch").attempts("200 answered").rated();
            recorded.get(1).ended("fault", 500, "ours", "switch").attempts().unrated();
            assertThat(Aftermath.rows(platform, "select 1 from cdr.call")).hasSize(2);
            assertThat(Aftermath.rows(platform, "select 1 from ledger.hold")).isEmpty();
            assertThat(platform.bean(Admission.class).calls("interconnect", ingress.id())).isZero();

            job.isDoneOnce();
            assertThat(agent.place(plan(platform, world, Duration.ofMillis(300))).join().end()).as("the next call").isEqualTo(CallOutcome.End.HUNG_UP);
            Aftermath.all(platform, customer, 3).get(2).ended("normal", 200, "success", "caller").chargedBySecond("0.01", "0.002");
        } finally {
            platform.stop();
            outside.close();
        }
    }

    private static CallPlan plan(RunningPlatform platform, World world, @Nullable Duration talk) {
        return new CallPlan(platform.sip(), Transport.UDP, "442079460000", "442071234567", world.techPrefix(), Duration.ofSeconds(25), talk);
    }
}
