package com.didtron.server.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Which suppliers, in which order, and why not the others.
class ChooseRoutesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CallId CALL = CallId.create(CLOCK, new Random(1));
    private static final long CUSTOMER = 500;
    private static final long INGRESS = 600;
    private static final PlanTerms EUROS = PlanTerms.of(1, Currency.of("EUR"), ZoneOffset.UTC);
    private static final PlanTerms DOLLARS = PlanTerms.of(2, Currency.of("USD"), ZoneOffset.UTC);
    private static final RoutingTerms PLAN = RoutingTerms.USUAL;

    @Test
    void t10_theIntervalDecidesAtShortCalls() {
        List<Candidate> candidates = List.of(supplier(1, "whole minutes", "60/60", "0.0100"), supplier(2, "seconds", "1/1", "0.0120"));
        assertThat(order(PLAN.withExpectedSeconds(20), candidates)).containsExactly("seconds", "whole minutes");
        assertThat(order(PLAN.withExpectedSeconds(180), candidates)).containsExactly("whole minutes", "seconds");
    }

    @Test
    void t11_equalsAreSplitByWeightsAndAlwaysTheSameForOneCall() {
        List<Candidate> candidates = List.of(
                supplier(1, "seventy", "1/1", "0.0100").withWeight(70), supplier(2, "thirty", "1/1", "0.01004").withWeight(30));
        Random random = new Random(11);
        int calls = 10_000;
        int seventy = 0;
        for (int i = 0; i < calls; i++) {
            CallId call = CallId.create(CLOCK, random);
            String first = order(PLAN, call, candidates).getFirst();
            assertThat(order(PLAN, call, candidates).getFirst()).isEqualTo(first);
            seventy += first.equals("seventy") ? 1 : 0;
        }
        assertThat(seventy).isBetween(6_800, 7_200);
    }

    @Test
    void t12_theCustomersOwnCarrierIsSkippedUnlessCircularRoutingIsOn() {
        Candidate own = new Candidate(9, CUSTOMER, "own", EUROS, found("1/1", "0.001"), null, Preference.INCLUDE, 0, 100, Map.of());
        RouteList list = ChooseRoutes.choose(PLAN, selling("0.02", null), CALL, List.of(own, supplier(1, "other", "1/1", "0.01")));
        assertThat(names(list)).containsExactly("other");
        assertThat(reasons(list)).containsExactly("own: own-carrier");
        assertThat(order(PLAN.withCircularRouting(true), List.of(own))).containsExactly("own");
        Candidate same = new Candidate(INGRESS, CUSTOMER, "same trunk", EUROS, found("1/1", "0.001"), null, Preference.PREFERRED, 0, 100, Map.of());
        assertThat(reasons(ChooseRoutes.choose(PLAN.withCircularRouting(true), selling("0.02", null), CALL, List.of(own, same))))
                .as("a call is never sent back to where it came from").containsExactly("same trunk: same-interconnect");
    }

    @Test
    void t13_aMarginOfTenPercentIsKeptAndASupplierWithoutRateSkipped() {
        RouteList list = ChooseRoutes.choose(PLAN, selling("0.10", "10"), CALL, List.of(
                supplier(1, "cheap", "1/1", "0.08"),
                supplier(2, "just", "1/1", "0.09"),
                supplier(3, "dear", "1/1", "0.0901"),
                Candidate.of(4, 4, "no rate", EUROS, new NoRate(RateLookup.Reason.NOT_IN_FORCE))));
        assertThat(names(list)).containsExactly("cheap", "just");
        assertThat(reasons(list)).containsExactly("dear: margin", "no rate: no-rate");
        assertThat(list.dropped()).extracting(RouteList.Dropped::detail).containsExactly("9.90 % under 10 %", "not-in-force");
    }

    @Test
    void theRatesOwnMarginGoesBeforeThePlans() {
        Rate rate = rate("1/1", "0.10").minimumMarginPercent(new BigDecimal("-5")).build();
        Selling atALoss = new Selling(CUSTOMER, INGRESS, EUROS.withMinimumMarginPercent(BigDecimal.TEN), rate);
        RouteList list = ChooseRoutes.choose(PLAN, atALoss, CALL,
                List.of(supplier(1, "small loss", "1/1", "0.105"), supplier(2, "loss", "1/1", "0.106")));
        assertThat(names(list)).containsExactly("small loss");
    }

    @Test
    void theGuardSeesALossThatThePricePerMinuteHides() {
        // a call of 6 s: sold for 0.001, bought for a whole minute
        RouteList list = ChooseRoutes.choose(PLAN.withExpectedSeconds(6), selling("0.010", "0"), CALL,
                List.of(supplier(1, "whole minutes", "60/60", "0.009"), supplier(2, "seconds", "1/1", "0.0095")));
        assertThat(names(list)).containsExactly("seconds");
        assertThat(reasons(list)).containsExactly("whole minutes: margin");
    }

    @Test
    void currenciesAreComparedInTheSellingCurrency() {
        Candidate dollars = Candidate.of(1, 1, "dollars", DOLLARS, new RateFound(
                Rate.of(1, "z", Prefix.of("20"), NOW, new Period(1, 1), PerMinutePrice.of("0.105", "USD")).build()));
        Candidate euros = supplier(2, "euros", "1/1", "0.10");
        assertThat(order(PLAN, List.of(euros, dollars.withAccountingRate(new BigDecimal("0.90"))))).containsExactly("dollars", "euros");
        assertThat(order(PLAN, List.of(euros, dollars.withAccountingRate(new BigDecimal("0.97"))))).containsExactly("euros", "dollars");
        RouteList list = ChooseRoutes.choose(PLAN, selling("1", null), CALL, List.of(dollars));
        assertThat(reasons(list)).containsExactly("dollars: currency-rate-missing");
        assertThat(list.dropped().getFirst().detail()).isEqualTo("USD to EUR");
    }

    @Test
    void preferredFirstLastResortsLastAndBeyondTheMostRoutes() {
        List<Candidate> candidates = List.of(
                supplier(1, "last", "1/1", "0.001").withPreference(Preference.LAST_RESORT),
                supplier(2, "cheap", "1/1", "0.010"),
                supplier(3, "middle", "1/1", "0.020"),
                supplier(4, "preferred", "1/1", "0.030").withPreference(Preference.PREFERRED),
                supplier(5, "never", "1/1", "0.002").withPreference(Preference.EXCLUDE));
        RouteList list = ChooseRoutes.choose(PLAN.withMostRoutes(2), selling("1", null), CALL, candidates);
        assertThat(names(list)).containsExactly("preferred", "cheap", "last");
        assertThat(reasons(list)).containsExactly("never: excluded", "middle: beyond-most-routes");
    }

    @Test
    void byRankThePlansOwnListDecides() {
        assertThat(order(PLAN.withOrderMethod(OrderMethod.RANK), List.of(
                supplier(1, "second", "1/1", "0.01").withRank(2), supplier(2, "first", "1/1", "0.09").withRank(1))))
                .containsExactly("first", "second");
    }

    @ParameterizedTest(name = "tolerance {0} % or {1}: 0.0100 and {2} equal: {3}")
    @CsvSource({
        "0.5, 0,      0.01005,  true",
        "0.5, 0,      0.010051, false",
        "0,   0.0001, 0.0101,   true",
        "0,   0.0001, 0.010101, false",
        "0,   0,      0.0100,   true",
    })
    void equalWithinTolerance(BigDecimal percent, BigDecimal amount, String other, boolean equal) {
        RoutingTerms plan = PLAN.withSameRate(new SameRate(percent, amount, SameRate.Order.GREATEST_WEIGHT));
        assertThat(order(plan, List.of(supplier(1, "light", "1/1", "0.0100").withWeight(1), supplier(2, "heavy", "1/1", other).withWeight(2)))
                .getFirst()).isEqualTo(equal ? "heavy" : "light");
    }

    @Test
    void weightZeroComesAfterAllOthers() {
        Random random = new Random(3);
        List<Candidate> candidates = List.of(
                supplier(1, "zero", "1/1", "0.01").withWeight(0),
                supplier(2, "one", "1/1", "0.01").withWeight(1),
                supplier(3, "two", "1/1", "0.01").withWeight(2));
        for (int i = 0; i < 200; i++) {
            assertThat(order(PLAN, CallId.create(CLOCK, random), candidates).getLast()).isEqualTo("zero");
        }
    }

    @ParameterizedTest
    @EnumSource(DropReason.class)
    void everyHindranceDropsUnderItsOwnName(DropReason reason) {
        Candidate candidate = supplier(1, "s", "1/1", "0.01");
        if (reason.isHindrance()) {
            RouteList list = ChooseRoutes.choose(PLAN, selling("1", null), CALL, List.of(candidate.withHindrances(Set.of(reason))));
            assertThat(reasons(list)).containsExactly("s: " + reason.code());
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> candidate.withHindrances(Set.of(reason)));
        }
    }

    @Test
    void theFirstReasonIsTold() {
        Rate blocked = rate("1/1", "0.01").blocked(true).build();
        Candidate candidate = Candidate.of(1, 1, "s", EUROS, new RateBlocked(blocked));
        assertThat(firstReason(candidate.withHindrances(Set.of(DropReason.DISABLED, DropReason.SPEND_STOPPED)))).isEqualTo(DropReason.DISABLED);
        assertThat(firstReason(candidate.withHindrances(Set.of(DropReason.SPEND_STOPPED)))).isEqualTo(DropReason.SPEND_STOPPED);
        assertThat(firstReason(candidate)).isEqualTo(DropReason.RATE_BLOCKED);
    }

    /// A plan that asks two suppliers, and two last resorts: a, b, c, d by price, then x, y, z. Everybody who is asked fails. Who is full when its turn comes was not asked.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # limited  | full    | whose turn may come | asked   | left out, why
                       |         | a b x y             | a b x y | c d z beyond
            a          |         | a b c x y           | a b x y | c d z beyond
            a          | a       | a b c x y           | b c x y | a full, d z beyond
            a b c d    | a b     | a b c d x y         | c d x y | a b full, z beyond
            a b c d    | b d     | a b c d x y         | a c x y | b full, d z beyond
            a b c d    | a b c d | a b c d x y         | x y     | a b c d full, z beyond
            c          |         | a b x y             | a b x y | c d z beyond
            a c        | a c     | a b c d x y         | b d x y | a c full, z beyond
            x y z      | x       | a b x y z           | a b y z | x full, c d beyond
            a x        | x       | a b c x y z         | a b y z | x full, c d beyond
            a b c d x y z | a b c d x y z | a b c d x y z |         | a b c d x y z full
            """)
    void whoIsFullWhenItsTurnComesTakesNobodysPlace(@Nullable String limited, @Nullable String full, String turns, @Nullable String asked, String leftOut) {
        List<Candidate> candidates = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "x", "y", "z")) {
            int place = candidates.size() + 1;
            candidates.add(supplier(place, name, "1/1", "0.00" + place).withPreference(place > 4 ? Preference.LAST_RESORT : Preference.INCLUDE));
        }
        RouteList list = ChooseRoutes.choose(PLAN.withMostRoutes(2), selling("1", null), CALL, candidates);
        List<String> mayCome = new ArrayList<>();
        List<String> wereAsked = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (RouteList.Chosen each : list.whoseTurnMayCome(c -> words(limited).contains(c.candidate().name()))) {
            Candidate candidate = each.candidate();
            mayCome.add(candidate.name());
            if (list.mayAsk(candidate.interconnectId(), ids)) {
                if (words(full).contains(candidate.name())) {
                    list = list.without(candidate.interconnectId(), DropReason.CAPACITY_FULL, "");
                } else {
                    ids.add(candidate.interconnectId());
                    wereAsked.add(candidate.name());
                }
            }
        }
        assertThat(mayCome).isEqualTo(words(turns));
        assertThat(wereAsked).isEqualTo(words(asked));
        assertThat(names(list)).as("chosen, as the record tells it").isEqualTo(words(asked));
        assertThat(reasons(list)).isEqualTo(Stream.of(leftOut.split(", "))
                .flatMap(part -> words(part).subList(0, words(part).size() - 1).stream().map(name -> name + (part.endsWith("full") ? ": capacity-full" : ": beyond-most-routes")))
                .toList());
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @Test
    void aPriceCap() {
        RouteList list = ChooseRoutes.choose(PLAN.withPriceCap(PerMinutePrice.of("0.05", "EUR")), selling("1", null), CALL,
                List.of(supplier(1, "at", "1/1", "0.05"), supplier(2, "over", "1/1", "0.050001")));
        assertThat(names(list)).containsExactly("at");
        assertThat(reasons(list)).containsExactly("over: price-cap");
    }

    @Test
    void nobodyIsLost() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                candidates.add(supplier(i, "s" + i, random.nextBoolean() ? "60/60" : "1/1", "0.0" + (1 + random.nextInt(9)))
                        .withWeight(random.nextInt(5))
                        .withPreference(Preference.values()[random.nextInt(4)])
                        .withHindrances(random.nextInt(4) == 0 ? Set.of(DropReason.SPEND_STOPPED) : Set.of()));
            }
            RoutingTerms plan = PLAN.withMostRoutes(1 + random.nextInt(5));
            CallId call = CallId.create(CLOCK, random);
            RouteList list = ChooseRoutes.choose(plan, selling("0.06", "0"), call, candidates);
            assertThat(list.chosen().size() + list.dropped().size()).isEqualTo(candidates.size());
            Collections.shuffle(candidates, random);
            assertThat(names(ChooseRoutes.choose(plan, selling("0.06", "0"), call, candidates)))
                    .as("the order of asking does not matter").isEqualTo(names(list));
        }
    }

    @Test
    void explainsItself() {
        RouteList list = ChooseRoutes.choose(PLAN, selling("0.10", "10"), CALL,
                List.of(supplier(1, "cheap", "60/1", "0.08"), supplier(2, "dear", "1/1", "0.10")));
        assertThat(list.explain()).containsExactly(
                "sold at 0.10 EUR/min effective over 180 s",
                "1. cheap at 0.08 EUR/min effective, margin 20.00 % (rate 1, code 20, 60/1, 0.08 EUR/min)",
                "not dear: margin (0.00 % under 10 %)");
        assertThat(list.asMap()).containsKeys("sellingPerMinute", "chosen", "dropped").containsEntry("expectedSeconds", 180L);
    }

    private static DropReason firstReason(Candidate candidate) {
        return ChooseRoutes.choose(PLAN, selling("1", "0"), CALL, List.of(candidate)).dropped().getFirst().reason();
    }

    private static Selling selling(String price, String marginPercent) {
        return new Selling(CUSTOMER, INGRESS, EUROS.withMinimumMarginPercent(marginPercent == null ? null : new BigDecimal(marginPercent)),
                rate("1/1", price).build());
    }

    private static Candidate supplier(long id, String name, String period, String price) {
        return Candidate.of(id, id, name, EUROS, found(period, price));
    }

    private static RateLookup found(String period, String price) {
        return new RateFound(rate(period, price).build());
    }

    private static Rate.Builder rate(String period, String price) {
        return Rate.of(1, "Egypt", Prefix.of("20"), NOW, Period.parse(period), PerMinutePrice.of(price, "EUR"));
    }

    private static List<String> order(RoutingTerms plan, List<Candidate> candidates) {
        return order(plan, CALL, candidates);
    }

    private static List<String> order(RoutingTerms plan, CallId call, List<Candidate> candidates) {
        return names(ChooseRoutes.choose(plan, selling("1000", null), call, candidates));
    }

    private static List<String> names(RouteList list) {
        return list.chosen().stream().map(route -> route.candidate().name()).toList();
    }

    private static List<String> reasons(RouteList list) {
        return list.dropped().stream().map(drop -> drop.candidate().name() + ": " + drop.reason().code()).toList();
    }
}
