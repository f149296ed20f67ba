package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.switching.LiveCall;
import com.didtron.server.switching.LiveCalls;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// T14: however many calls start at once on one wallet, together they never spend more than is in it.
class OverspendTest {

    private static final int CALLS = 50;

    /// A minute costs 0.10 and a call at least a minute: the wallet pays for ten calls and a half.
    @Test
    void fiftyCallsAtOnceShareAWalletForTen() {
        List<Aftermath> passed = place(10, "1.05", "0.10", "60/60", "0.05");
        assertThat(passed).allSatisfy(c -> c.ended("hang-up", 200, "success", "switch").charged("0.10", "0.02"));
    }

    /// A second costs 0.01: the first calls reserve a minute each, the last what is left, and nobody more than there is.
    @Test
    void byTheSecondTheLastOneGetsWhatIsLeft() {
        List<Aftermath> passed = place(11, "6.02", "0.60", "1/1", null);
        assertThat(passed).allSatisfy(c -> c.chargedBySecond("0.01", "0.002"));
    }

    /// All calls are decided before the first one is ended, so that none gets what another has given back.
    ///
    /// @param passing how many must be let in
    /// @param left    what must be left in the wallet, or null when talk times decide
    /// @return the calls that were let in
    private static List<Aftermath> place(int passing, String wallet, String price, String period, @Nullable String left) {
        RunningPlatform platform = RunningPlatform.shared();
        World world = new World(platform);
        Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", wallet);
        List<CallOutcome> outcomes;
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            Interconnect egress = world.egress(
                    world.supplier("Supplier"), agent.udpAddress(),
                    world.plan(RatingPlan.Side.BUY, new BigDecimal(price).divide(new BigDecimal(5)).toPlainString(), period, "44").id());
            world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, price, period, "44").id(), world.routing(egress).id());
            var plan = new CallPlan(platform.sip(), Transport.UDP, "442079460000", "442071234567", world.techPrefix(), Duration.ofMinutes(3), null);
            List<CompletableFuture<CallOutcome>> placed = IntStream.range(0, CALLS).mapToObj(_ -> agent.place(plan)).toList();
            LiveCalls live = platform.bean(LiveCalls.class);
            await().until(() -> refused(placed) == CALLS - passing
                    && done(placed) - refused(placed) + live(live, customer).count() >= passing
                    && live(live, customer).allMatch(c -> c.state() == LiveCall.State.TALKING));
            live(live, customer).forEach(c -> live.hangUp(world.tenant(), c.callId()));
            outcomes = placed.stream().map(CompletableFuture::join).toList();
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, CALLS);
        List<Aftermath> passed = calls.stream().filter(c -> c.text("refusal") == null).toList();
        calls.stream().filter(c -> c.text("refusal") != null).forEach(c -> c.refused(Refusal.CREDIT_EXHAUSTED, "caller"));
        assertThat(passed).hasSize(passing);
        assertThat(outcomes.stream().filter(o -> o.sipCode() == 200).count()).isEqualTo(passed.size());
        assertThat(outcomes.stream().filter(o -> o.sipCode() == 402).count()).isEqualTo(CALLS - passed.size());

        BigDecimal spent = passed.stream().map(Aftermath::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal balance = Aftermath.customerLine(platform, customer).balance();
        assertThat(balance).isEqualByComparingTo(new BigDecimal(wallet).subtract(spent));
        assertThat(balance.signum()).isNotNegative();
        if (left != null) {
            assertThat(balance).isEqualByComparingTo(left);
        }
        assertThat(Aftermath.rows(platform, "select debits, credits from ledger.account where code = 'wallet:carrier:" + customer.id() + "'")
                        .getFirst())
                .satisfies(a -> assertThat(a.get(0, BigDecimal.class)).isEqualByComparingTo(spent))
                .satisfies(a -> assertThat(a.get(1, BigDecimal.class)).isEqualByComparingTo(wallet));
        return passed;
    }

    private static long done(List<CompletableFuture<CallOutcome>> placed) {
        return placed.stream().filter(CompletableFuture::isDone).count();
    }

    private static long refused(List<CompletableFuture<CallOutcome>> placed) {
        return placed.stream().filter(p -> p.isDone() && p.join().sipCode() == 402).count();
    }

    private static Stream<LiveCall> live(LiveCalls live, Carrier customer) {
        return live.list(customer.tenant()).stream().filter(c -> c.customer().id() == customer.id());
    }
}
