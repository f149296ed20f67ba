package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.rates.RatingPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeAll;

/// Calls that were let in, between two SIPp programs: how they end, what their record says, what they cost. Sold at 0.60 a minute by the second,
/// bought at 0.12, so that a second costs 0.01 and 0.002.
class CallScenariosTest {

    private static final String NUMBER = "442079460000";
    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.shared();
    }

    /// A world with a customer on account and up to two suppliers, the first of them cheaper.
    private static final class Setting {
        private final World world = new World(platform);
        private final Carrier customer;
        private final Carrier first = world.supplier("First");
        private final Carrier second = world.supplier("Second");

        private Setting(Carrier.CreditType type, String limit, String balance) {
            customer = world.customer(type, limit, balance);
        }

        private static Setting onAccount() {
            return new Setting(Carrier.CreditType.POSTPAID, "100", "0");
        }

        private Setting route(Interconnect... suppliers) {
            RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
            world.service(world.ingress(customer, null), sell.id(), world.routing(suppliers).id());
            return this;
        }

        private Interconnect first(Sipp callee) {
            return first(callee, Duration.ofSeconds(30), Duration.ofSeconds(60));
        }

        private Interconnect first(Sipp callee, Duration progress, Duration ring) {
            return world.egress(first, callee.address(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id(), progress, ring);
        }

        private Interconnect second(Sipp callee) {
            return world.egress(second, callee.address(), world.plan(RatingPlan.Side.BUY, "0.24", "1/1", "44").id());
        }

        private String number() {
            return world.techPrefix() + NUMBER;
        }

        private void calls(String scenario, String... more) {
            try (Sipp caller = Sipp.caller(scenario, platform.sip(), number(), more)) {
                caller.succeeds();
            }
        }

        private String refusedWith(int code) {
            try (Sipp caller = Sipp.callerIsRefused(code, platform.sip(), number())) {
                caller.succeeds();
                return caller.messages();
            }
        }

        private void balances(BigDecimal ofCustomer, BigDecimal ofFirst, BigDecimal ofSecond) {
            assertThat(Aftermath.customerLine(platform, customer).balance()).isEqualByComparingTo(ofCustomer);
            assertThat(Aftermath.supplierLine(platform, first).balance()).isEqualByComparingTo(ofFirst);
            assertThat(Aftermath.supplierLine(platform, second).balance()).isEqualByComparingTo(ofSecond);
        }

        private void nothingMoved() {
            balances(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }

    @Scenario
    void theCalleeHangsUp() {
        Setting s = Setting.onAccount();
        try (Sipp callee = Sipp.callee("callee-hangs-up", "-d", "1100")) {
            s.route(s.first(callee)).calls("caller-waits-for-bye");
            callee.succeeds();
        }
        Aftermath call = Aftermath.of(platform, s.customer).ended("normal", 200, "success", "callee").attempts("200 answered").supplier(s.first);
        assertThat(call.talkMs()).isGreaterThanOrEqualTo(1_050);
        assertThat(call.text("called")).isEqualTo(NUMBER);
        call.chargedBySecond("0.01", "0.002");
        s.balances(call.sold().negate(), call.bought().negate(), BigDecimal.ZERO);
    }

    @Scenario
    void aBusySubscriberIsBusyForEverySupplier() {
        Setting s = Setting.onAccount();
        try (Sipp busy = Sipp.calleeRefuses("486 Busy Here", 17); Sipp other = Sipp.callee("callee-answers")) {
            String heard = s.route(s.first(busy), s.second(other)).refusedWith(486);
            assertThat(heard).contains("cause=17");
            busy.succeeds();
            other.wasNotCalled();
        }
        Aftermath call = Aftermath.of(platform, s.customer).ended("failed", 486, "nobody", "callee").attempts("486 refused").unrated();
        assertThat(call.text("q850")).isEqualTo("17");
        s.nothingMoved();
    }

    @Scenario
    void nobodyAnswersUntilTheRingTimeout() {
        Setting s = Setting.onAccount();
        try (Sipp callee = Sipp.callee("callee-rings")) {
            s.route(s.first(callee, Duration.ofSeconds(30), Duration.ofSeconds(1))).refusedWith(480);
            callee.succeeds();
        }
        Aftermath.of(platform, s.customer).ended("no-answer", 480, "nobody", "switch").attempts("408 no-answer").unrated();
        s.nothingMoved();
    }

    @Scenario
    void theCallerGivesUpWhileItRings() {
        Setting s = Setting.onAccount();
        try (Sipp callee = Sipp.callee("callee-rings")) {
            s.route(s.first(callee)).calls("caller-cancels");
            callee.succeeds();
        }
        Aftermath.of(platform, s.customer).ended("cancelled", 487, "caller", "caller").attempts("487 cancelled").unrated();
        s.nothingMoved();
    }

    @Scenario
    void aCancelThatCrossesTheAnswerIsNotCharged() {
        Setting s = Setting.onAccount();
        try (Sipp callee = Sipp.callee("callee-answers-the-cancelled")) {
            s.route(s.first(callee)).calls("caller-cancels");
            callee.succeeds();
        }
        Aftermath.of(platform, s.customer).ended("cancelled", 487, "caller", "caller").attempts("200 late-answer").unrated();
        s.nothingMoved();
    }

    @Scenario
    void aRepeatedInviteIsOneCall() {
        Setting s = Setting.onAccount();
        try (Sipp callee = Sipp.callee("callee-answers")) {
            s.route(s.first(callee)).calls("caller-repeats-invite", "-d", "300");
            callee.succeeds();
        }
        Aftermath call = Aftermath.of(platform, s.customer).ended("normal", 200, "success", "caller").attempts("200 answered").chargedBySecond("0.01", "0.002");
        s.balances(call.sold().negate(), call.bought().negate(), BigDecimal.ZERO);
    }

    @Scenario
    void theSecondSupplierCarriesWhatTheFirstCannot() {
        Setting s = Setting.onAccount();
        try (Sipp broken = Sipp.calleeRefuses("503 Service Unavailable", null); Sipp other = Sipp.callee("callee-answers")) {
            s.route(s.first(broken), s.second(other)).calls("caller-talks", "-d", "300");
            broken.succeeds();
            other.succeeds();
        }
        Aftermath call = Aftermath.of(platform, s.customer)
                .ended("normal", 200, "success", "caller")
                .attempts("503 refused", "200 answered")
                .supplier(s.second)
                .chargedBySecond("0.01", "0.004");
        s.balances(call.sold().negate(), BigDecimal.ZERO, call.bought().negate());
    }

    @Scenario
    void aSilentSupplierIsPassedOver() {
        Setting s = Setting.onAccount();
        try (Sipp silent = Sipp.callee("callee-is-silent"); Sipp other = Sipp.callee("callee-answers")) {
            s.route(s.first(silent, Duration.ofSeconds(1), Duration.ofSeconds(20)), s.second(other)).calls("caller-talks", "-d", "300");
            silent.succeeds();
            other.succeeds();
        }
        Aftermath.of(platform, s.customer)
                .ended("normal", 200, "success", "caller")
                .attempts("408 no-reply", "200 answered")
                .supplier(s.second)
                .chargedBySecond("0.01", "0.004");
    }

    @Scenario
    void whenTheOnlySupplierIsSilentTheCallerIsTold() {
        Setting s = Setting.onAccount();
        try (Sipp silent = Sipp.callee("callee-is-silent")) {
            s.route(s.first(silent, Duration.ofSeconds(1), Duration.ofSeconds(20))).refusedWith(504);
            silent.succeeds();
        }
        Aftermath.of(platform, s.customer).ended("failed", 504, "supplier", "switch").attempts("408 no-reply").unrated();
        s.nothingMoved();
    }

    /// The wallet pays for three seconds and a half.
    @Scenario
    void aCallEndsWhenTheWalletIsEmpty() {
        Setting s = new Setting(Carrier.CreditType.PREPAID, "0", "0.035");
        try (Sipp callee = Sipp.callee("callee-answers")) {
            s.route(s.first(callee)).calls("caller-waits-for-bye");
            callee.succeeds();
        }
        Aftermath call = Aftermath.of(platform, s.customer).ended("credit-exhausted", 200, "success", "switch").attempts("200 answered");
        // never a moment that is not paid for; the wall clock that stamps may run a little slower than the one that ends the call
        assertThat(call.talkMs()).isBetween(2_950L, 3_000L);
        call.charged("0.03", "0.006");
        s.balances(new BigDecimal("0.005"), new BigDecimal("-0.006"), BigDecimal.ZERO);
    }

    /// T3: a limit of 0 lets nothing pass, no limit lets everything pass.
    @Scenario
    void aLimitOfNothingIsNotTheSameAsNoLimit() {
        Setting zero = new Setting(Carrier.CreditType.POSTPAID, "0", "0");
        Setting none = new Setting(Carrier.CreditType.POSTPAID, null, "0");
        try (Sipp callee = Sipp.callee("callee-answers"); Sipp other = Sipp.callee("callee-answers")) {
            zero.route(zero.first(other)).refusedWith(402);
            other.wasNotCalled();
            none.route(none.first(callee)).calls("caller-talks", "-d", "300");
            callee.succeeds();
        }
        Aftermath.of(platform, zero.customer).refused(Refusal.CREDIT_EXHAUSTED, "caller");
        zero.nothingMoved();
        Aftermath call = Aftermath.of(platform, none.customer).ended("normal", 200, "success", "caller").chargedBySecond("0.01", "0.002");
        none.balances(call.sold().negate(), call.bought().negate(), BigDecimal.ZERO);
    }

    /// Sold in dollars, bought in euros: both are charged in their own currency (R16); the rate of exchange only tells the margin.
    @Scenario
    void aSupplierInAnotherCurrencyIsComparedByTheAccountingRate() {
        Setting s = Setting.onAccount();
        Carrier euros = s.world.party("Euros", Carrier.Kind.SUPPLIER).currency("EUR").create();
        var rates = platform.bean(ExchangeRates.class);
        if (rates.factor(s.world.tenant(), "EUR", "USD", World.LONG_AGO).isEmpty()) {
            s.world.run(new SetExchangeRate("EUR", "USD", new BigDecimal("1.25"), World.LONG_AGO, "test"));
        }
        BigDecimal factor = rates.factor(s.world.tenant(), "EUR", "USD", Instant.now()).orElseThrow();
        RatingPlan buy = s.world.plan(RatingPlan.Side.BUY, "EUR", List.of(World.rateIn("EUR", "44", "0.06", "1/1").build()));
        try (Sipp callee = Sipp.callee("callee-answers")) {
            s.route(s.world.egress(euros, callee.address(), buy.id())).calls("caller-talks", "-d", "300");
            callee.succeeds();
        }
        Aftermath call = Aftermath.of(platform, s.customer).ended("normal", 200, "success", "caller").chargedBySecond("0.01", "0.001");
        Record rated = call.rated();
        assertThat(rated.get("buy_currency", String.class)).isEqualTo("EUR");
        assertThat(rated.get("fx_buy_to_sell", BigDecimal.class)).isEqualByComparingTo(factor);
        s.balances(call.sold().negate(), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Aftermath.supplierLine(platform, euros).balance()).isEqualByComparingTo(call.bought().negate());
    }
}
