package com.didtron.server.oracle;

import static com.didtron.server.oracle.OracleCase.decimal;
import static com.didtron.server.oracle.OracleCase.perMinute;
import static com.didtron.server.oracle.PriceCases.LONG_AGO;
import static com.didtron.server.oracle.PriceCases.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.oracle.OracleCase.Unbound;
import com.didtron.server.rates.EffectivePrice;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.routing.Candidate;
import com.didtron.server.routing.ChooseRoutes;
import com.didtron.server.routing.DropReason;
import com.didtron.server.routing.FailoverTable;
import com.didtron.server.routing.OrderMethod;
import com.didtron.server.routing.RoutingTerms;
import com.didtron.server.routing.SameRate;
import com.didtron.server.routing.Selling;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Cases about the order of routes, margin and failover: models `route.*`.
final class RouteCases {

    private static final Currency EUR = Currency.of("EUR");
    private static final PlanTerms EURO_TERMS = PlanTerms.of(2, EUR, ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final CallId CALL = CallId.create(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
    private static final SameRate EXACTLY_EQUAL = new SameRate(BigDecimal.ZERO, BigDecimal.ZERO, SameRate.Order.GREATEST_WEIGHT);
    private static final RoutingTerms PLAN = RoutingTerms.USUAL.withSameRate(EXACTLY_EQUAL);
    /// Dear enough that no margin is in the way.
    private static final Selling SELLING = new Selling(999, 999, TERMS, PriceCases.rate(1, 1, new BigDecimal("1000")).build());

    private RouteCases() {}

    static void admission(OracleCase given) {
        if (given.has("check") && given.inputs().get("check").asString().equals("format") && given.has("number")) {
            boolean wellFormed = E164.find(given.inputs().get("number").asString()).isPresent();
            assertThat(wellFormed ? "route" : "refuse").isEqualTo(given.expected().get("decision").asString());
            return;
        }
        throw new Unbound("admission facts");
    }

    static void failover(OracleCase given) {
        if (!given.has("sip_code")) {
            throw new Unbound("resources of legs");
        }
        assertThat(FailoverTable.defaultTable().after(given.whole("sip_code"), null) == FailoverTable.Action.NEXT)
                .isEqualTo(given.expected().get("try_next_route").asBoolean());
    }

    static void margin(OracleCase given) {
        if (given.has("duration_s")) {
            incrementLoss(given);
            return;
        }
        PlanTerms selling = TERMS.withMinimumMarginPercent(BigDecimal.ZERO);
        BigDecimal sale = given.decimal("sale", "1");
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode offer : given.inputs().get("offers")) {
            candidates.add(offer.has("fx")
                    ? converted(candidates.size() + 1, offer.get("id").asString(), decimal(offer, "rate"), decimal(offer, "fx"))
                    : candidate(candidates.size() + 1, offer.get("id").asString(), new Period(1, 1), decimal(offer, "rate")));
        }
        assertThat(order(PLAN, new Selling(999, 999, selling, PriceCases.rate(1, 1, sale).build()), candidates))
                .isEqualTo(texts(given.expected().get(given.expects("kept") ? "kept" : "order")));
    }

    private static void incrementLoss(OracleCase given) {
        long seconds = given.whole("duration_s");
        Rate sell = ofPeriod(given.inputs().get("sale"));
        Rate buy = ofPeriod(given.inputs().get("buy"));
        EffectivePrice selling = EffectivePrice.of(TERMS, sell, seconds);
        EffectivePrice buying = EffectivePrice.of(TERMS, buy, seconds);
        BigDecimal sixty = BigDecimal.valueOf(60);
        assertThat(selling.charge().sixtieths()).isEqualByComparingTo(decimal(given.expected(), "revenue").multiply(sixty));
        assertThat(buying.charge().sixtieths()).isEqualByComparingTo(decimal(given.expected(), "cost").multiply(sixty));
        assertThat(selling.charge().minus(buying.charge()).sixtieths())
                .isEqualByComparingTo(decimal(given.expected(), "margin").multiply(sixty));
        assertThat(buy.recurringPrice().compareTo(sell.recurringPrice()) <= 0)
                .isEqualTo(given.expected().get("per_minute_test_passes").asBoolean());
        assertThat(buying.leavesMargin(selling, BigDecimal.ZERO)).isEqualTo(given.expected().get("effective_test_passes").asBoolean());
    }

    static void order(OracleCase given) {
        String policy = given.inputs().get("policy").asString();
        RoutingTerms plan = switch (policy) {
            case "weight desc", "prefix length desc, priority asc" -> PLAN.withOrderMethod(OrderMethod.RANK);
            case "usage asc", "usage asc, weight desc", "load/ratio asc" -> throw new Unbound("order by load");
            default -> PLAN;
        };
        if (given.has("duration_s")) {
            plan = plan.withExpectedSeconds(given.whole("duration_s"));
        }
        if (given.has("max_cost")) {
            // a cost ceiling of so much per call is a price cap of so much per minute of it
            plan = plan.withPriceCap(perMinute(given.decimal("max_cost").multiply(BigDecimal.valueOf(60)).divide(given.decimal("duration_s"))));
        }
        if (given.has("max_attempts")) {
            plan = plan.withMostRoutes(given.whole("max_attempts"));
        }
        List<Candidate> candidates = policy.equals("rank before enabled filter") ? byVendor(given) : new ArrayList<>();
        if (candidates.isEmpty()) {
            for (JsonNode offer : given.inputs().get("candidates")) {
                candidates.add(candidate(given, candidates.size() + 1, offer));
            }
        }
        assertThat(order(plan, SELLING, candidates)).isEqualTo(texts(given.expected().get("order")));
    }

    private static Candidate candidate(OracleCase given, int id, JsonNode offer) {
        String name = offer.get("id").asString();
        Candidate candidate = offer.has("multiplier")
                ? converted(id, name, decimal(offer, "rate"), decimal(offer, "multiplier"))
                : candidate(id, name, new Period(offer.has("first_block_s") ? offer.get("first_block_s").asInt() : 1, 1), price(offer));
        if (offer.has("weight")) {
            candidate = candidate.withWeight(offer.get("weight").asInt()).withRank(-offer.get("weight").asInt());
        }
        if (offer.has("priority")) {
            candidate = candidate.withWeight(offer.get("priority").asInt()).withRank(offer.get("priority").asInt());
        }
        if (offer.has("max_balance") && decimal(offer, "balance").compareTo(decimal(offer, "max_balance")) >= 0) {
            candidate = candidate.withHindrances(Set.of(DropReason.SPEND_STOPPED));
        }
        return eligible(given, offer) ? candidate : candidate.withHindrances(Set.of(DropReason.QUALITY_PAUSED));
    }

    /// Facts about a supplier that the case states in its own way; to us they are hindrances that somebody else found.
    private static boolean eligible(OracleCase given, JsonNode offer) {
        boolean listed = !given.has("eligible") || texts(given.inputs().get("eligible")).contains(offer.get("id").asString());
        boolean destination = !offer.has("only_dest") || offer.get("only_dest").asString().equals(given.inputs().get("destination").asString());
        boolean balance = !offer.has("needs") || given.whole("balance") >= 10;
        return listed && destination && balance;
    }

    private static BigDecimal price(JsonNode offer) {
        if (offer.has("per_s")) {
            return decimal(offer, "per_s").multiply(BigDecimal.valueOf(60));
        }
        return decimal(offer, offer.has("per_min") ? "per_min" : "rate", "1");
    }

    /// Several rows of one supplier are one deck; a row that is not enabled is a blocked code.
    private static List<Candidate> byVendor(OracleCase given) {
        Map<Integer, List<Rate>> decks = new LinkedHashMap<>();
        for (JsonNode row : given.inputs().get("candidates")) {
            List<Rate> deck = decks.computeIfAbsent(row.get("vendor").asInt(), _ -> new ArrayList<>());
            deck.add(Rate.of(deck.size() + 1, row.get("id").asString(), Prefix.of(row.get("prefix").asString()), LONG_AGO,
                    new Period(1, 1), perMinute(decimal(row, "rate"))).blocked(!row.get("enabled").asBoolean()).build());
        }
        E164 number = E164.parse(given.inputs().get("number").asString());
        List<Candidate> candidates = new ArrayList<>();
        decks.forEach((vendor, rates) -> candidates.add(
                Candidate.of(vendor, vendor, "v" + vendor, TERMS, RateDeck.of(TERMS, rates).find(number, NOW))));
        return candidates;
    }

    static void weightProbability(OracleCase given) {
        JsonNode weights = given.inputs().get("weights");
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode weight : weights) {
            candidates.add(candidate(candidates.size() + 1, "w" + weight.asInt(), new Period(1, 1), BigDecimal.ONE).withWeight(weight.asInt()));
        }
        Random random = new Random(22);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        int calls = 30_000;
        int first = 0;
        for (int i = 0; i < calls; i++) {
            String tried = ChooseRoutes.choose(RoutingTerms.USUAL, SELLING, CallId.create(clock, random), candidates)
                    .chosen().getFirst().candidate().name();
            first += tried.equals("w1") ? 1 : 0;
        }
        String[] fair = given.expected().get("fair").asString().split("/");
        double expected = Double.parseDouble(fair[0]) / Double.parseDouble(fair[1]);
        assertThat((double) first / calls).isBetween(expected - 0.01, expected + 0.01);
    }

    private static List<String> order(RoutingTerms plan, Selling selling, List<Candidate> candidates) {
        return ChooseRoutes.choose(plan, selling, CALL, candidates).chosen().stream().map(route -> route.candidate().name()).toList();
    }

    private static Candidate candidate(int id, String name, Period period, BigDecimal price) {
        Rate rate = Rate.of(id, name, PriceCases.ONE, LONG_AGO, period, perMinute(price)).build();
        return Candidate.of(id, id, name, TERMS, new RateFound(rate));
    }

    /// A supplier in another currency.
    private static Candidate converted(int id, String name, BigDecimal price, BigDecimal accountingRate) {
        Rate rate = Rate.of(id, name, PriceCases.ONE, LONG_AGO, new Period(1, 1), new PerMinutePrice(price, EUR)).build();
        return Candidate.of(id, id, name, EURO_TERMS, new RateFound(rate)).withAccountingRate(accountingRate);
    }

    private static Rate ofPeriod(JsonNode offer) {
        return PriceCases.rate(offer.get("first").asInt(), offer.get("next").asInt(), decimal(offer, "rate")).build();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
