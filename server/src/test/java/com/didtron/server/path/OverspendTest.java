package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.rates.RatingPlan;
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
import org.junit.jupiter.api.Test;

/// T14: however many calls start at once on one wallet, together they never spend more than is in it.
class OverspendTest {

    private static final int CALLS = 50;

    /// A minute costs 0.10 and a call at least a minute: the wallet pays for ten calls and a half.
    @Test
    void fiftyCallsAtOnceShareAWalletForTen() {
        List<Aftermath> passed = place("1.05", "0.10", "60/60", Duration.ofMillis(1_200), "0.05");
        assertThat(passed).hasSize(10).allSatisfy(c -> c.ended("normal", 200, "success", "caller").charged("0.10", "0.02"));
    }

    /// A second costs 0.01: the first calls reserve a minute each, the last what is left, and nobody more than there is.
    @Test
    void byTheSecondTheLastOneGetsWhatIsLeft() {
        List<Aftermath> passed = place("6.02", "0.60", "1/1", Duration.ofMillis(1_200), null);
        assertThat(passed).hasSize(11);
    }

    /// @param left what must be left in the wallet, or null when talk times decide
    private static List<Aftermath> place(String wallet, String price, String period, Duration talk, String left) {
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
            var plan = new CallPlan(platform.sip(), Transport.UDP, "442079460000", "442071234567", world.techPrefix(), Duration.ofSeconds(20), talk);
            List<CompletableFuture<CallOutcome>> placed = IntStream.range(0, CALLS).mapToObj(_ -> agent.place(plan)).toList();
            outcomes = placed.stream().map(CompletableFuture::join).toList();
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, CALLS);
        List<Aftermath> passed = calls.stream().filter(c -> c.text("refusal") == null).toList();
        calls.stream().filter(c -> c.text("refusal") != null).forEach(c -> c.refused(Refusal.CREDIT_EXHAUSTED, "caller"));
        assertThat(outcomes.stream().filter(o -> o.sipCode() == 200).count()).isEqualTo(passed.size());
        assertThat(outcomes.stream().filter(o -> o.sipCode() == 402).count()).isEqualTo(CALLS - passed.size());

        BigDecimal spent = passed.stream().map(c -> c.rated().get("sell_charge", BigDecimal.class)).reduce(BigDecimal.ZERO, BigDecimal::add);
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
}
