package com.didtron.server.demo;

import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.cdr.Ingest;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.rates.EffectivePrice;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallFacts.AttemptFacts;
import com.didtron.server.switching.CallFacts.CustomerSide;
import com.didtron.server.switching.CallFacts.SupplierSide;
import com.didtron.server.switching.CallFacts.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Thirty days of calls, fed through the same ingest as records from outside: rating and the ledger do the rest.
@Component
class DemoHistory {

    static final int DAYS = 30;
    private static final int BATCH = 2_000;
    /// Share of a day's calls by hour, UTC.
    private static final int[] HOURS = {14, 11, 9, 8, 9, 13, 20, 31, 44, 55, 60, 62, 60, 62, 64, 63, 60, 56, 50, 45, 39, 32, 25, 19};
    private static final int ALL_HOURS = Arrays.stream(HOURS).sum();

    private final Carriers carriers;
    private final RatingPlans ratingPlans;
    private final RoutingPlans routingPlans;
    private final Ingest ingest;
    private final Clock clock;

    DemoHistory(Carriers carriers, RatingPlans ratingPlans, RoutingPlans routingPlans, Ingest ingest, Clock clock) {
        this.carriers = carriers;
        this.ratingPlans = ratingPlans;
        this.routingPlans = routingPlans;
        this.ingest = ingest;
        this.clock = clock;
    }

    /// A supplier's offer for a number.
    private record Offer(Interconnect interconnect, long plan, EffectivePrice price) {}

    /// Makes and feeds the calls of a tenant's customers in the last thirty days up to now.
    ///
    /// @param trunks       they come from
    /// @param callsPerDay  of a working day
    /// @param destinations they go to
    /// @param progress     told the percentage done
    void feed(TenantId tenant, List<DemoCarriers.CustomerTrunk> trunks, int callsPerDay, Destinations destinations, IntConsumer progress) {
        Random random = new Random(20_261);
        Instant now = clock.instant();
        Instant first = now.minus(Duration.ofDays(DAYS)).atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
        long hours = Duration.between(first, now).toHours();
        List<CallFacts> batch = new ArrayList<>(BATCH);
        double left = 0;
        for (long hour = 0; hour <= hours; hour++) {
            Instant start = first.plus(Duration.ofHours(hour));
            int share = HOURS[start.atZone(ZoneOffset.UTC).getHour()];
            boolean weekend = start.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() >= 6;
            // what is left of a whole call decides the next one
            double expected = left + callsPerDay * (double) share / ALL_HOURS * (weekend ? 0.6 : 1);
            int calls = (int) expected;
            left = expected - calls;
            for (int i = 0; i < calls; i++) {
                Instant at = start.plusMillis(random.nextInt(3_600_000));
                if (at.isBefore(now.minusSeconds(1_800))) {
                    batch.add(call(tenant, draw(trunks, random), destinations, random, at));
                }
                if (batch.size() == BATCH) {
                    ingest.ingest(batch);
                    batch = new ArrayList<>(BATCH);
                    progress.accept((int) (100 * hour / (hours + 1)));
                }
            }
        }
        ingest.ingest(batch);
        progress.accept(100);
    }

    private CallFacts call(TenantId tenant, DemoCarriers.CustomerTrunk trunk, Destinations destinations, Random random, Instant at) {
        Interconnect ingress = named(trunk.name());
        Service service = carriers.directory().servicesOf(ingress.id()).getFirst();
        Destination destination = destinations.draw(random);
        String called = Destinations.number(destination, random);
        E164 number = new E164(called);
        CustomerSide customer = new CustomerSide(ingress.carrierId(), ingress.id(), service.id(), service.ratingPlanId());
        CallId callId = CallId.create(Clock.fixed(at, ZoneOffset.UTC), random);
        return switch (ratingPlans.deck(service.ratingPlanId()).find(number, at)) {
            case RateLookup.RateBlocked _ -> refused(tenant, callId, at, trunk, called, customer, random, Refusal.DESTINATION_BLOCKED);
            case RateLookup.NoRate _ -> refused(tenant, callId, at, trunk, called, customer, random, Refusal.NO_SELL_RATE);
            case RateLookup.RateFound(Rate sell) -> {
                List<Offer> offers = offers(routingPlans.find(service.routingPlanId()).orElseThrow(), ingress.carrierId(), number, at);
                yield offers.isEmpty()
                        ? refused(tenant, callId, at, trunk, called, customer, random, Refusal.NO_ROUTE)
                        : attempted(tenant, callId, at, trunk, called, customer, sell.zone(), destination, offers, random);
            }
        };
    }

    private CallFacts attempted(
            TenantId tenant, CallId callId, Instant at, DemoCarriers.CustomerTrunk trunk, String called, CustomerSide customer,
            String zone, Destination destination, List<Offer> offers, Random random) {
        List<AttemptFacts> attempts = new ArrayList<>();
        Instant sent = at.plusMillis(3 + random.nextInt(9));
        Offer last = offers.getFirst();
        for (Offer offer : offers.subList(0, Math.min(3, offers.size()))) {
            last = offer;
            if (random.nextDouble() < quality(offer.interconnect)) {
                break;
            }
            Instant failed = sent.plusMillis(150 + random.nextInt(1_900));
            attempts.add(attempt(offer, callId, sent, null, null, failed, 503, 34, "Service Unavailable", "refused"));
            sent = failed;
        }
        boolean gotThrough = attempts.size() < Math.min(3, offers.size());
        if (!gotThrough) {
            return facts(tenant, callId, at, trunk, called, customer, last, zone, null, null, sent, 503, "failed", Verdict.SUPPLIER, attempts, random);
        }
        Instant ringing = sent.plusMillis(700 + random.nextInt(2_600));
        double fate = random.nextDouble();
        if (fate < destination.answer()) {
            Instant answered = ringing.plusMillis(2_000 + random.nextInt(14_000));
            long talk = Math.max(900, (long) (-Math.log(1 - random.nextDouble()) * destination.talk() * 1_000));
            Instant ended = answered.plusMillis(Math.min(talk, 3_600_000));
            attempts.add(attempt(last, callId, sent, ringing, answered, ended, 200, 16, "OK", "answered"));
            return facts(tenant, callId, at, trunk, called, customer, last, zone, ringing, answered, ended, 200, "normal", Verdict.SUCCESS, attempts, random);
        }
        boolean busy = fate < destination.answer() + 0.14;
        Instant ended = ringing.plusMillis(busy ? 200 : 8_000 + random.nextInt(30_000));
        boolean cancelled = !busy && random.nextBoolean();
        int code = busy ? 486 : cancelled ? 487 : 480;
        attempts.add(attempt(last, callId, sent, ringing, null, ended, code, busy ? 17 : 19,
                busy ? "Busy Here" : cancelled ? "Request Terminated" : "Temporarily Unavailable", cancelled ? "cancelled" : "refused"));
        return facts(tenant, callId, at, trunk, called, customer, last, zone, ringing, null, ended, code,
                cancelled ? "cancelled" : "failed", cancelled ? Verdict.CALLER : Verdict.NOBODY, attempts, random);
    }

    private static AttemptFacts attempt(
            Offer offer, CallId callId, Instant sent, Instant ringing, Instant answered, Instant ended, int code, int q850, String reason, String outcome) {
        return new AttemptFacts(
                offer.interconnect.id(), offer.interconnect.carrierId(), "sim-" + callId + "-" + offer.interconnect.id(), sent,
                sent.plusMillis(4), ringing, answered, ended, code, q850, reason, outcome);
    }

    private CallFacts facts(
            TenantId tenant, CallId callId, Instant at, DemoCarriers.CustomerTrunk trunk, String called, CustomerSide customer, Offer supplier,
            String zone, Instant ringing, Instant answered, Instant ended, int code, String end, Verdict verdict,
            List<AttemptFacts> attempts, Random random) {
        return new CallFacts(
                tenant, callId, CallFacts.Source.INGEST, true, at, ringing, answered, ended,
                answered == null ? 0 : Duration.between(answered, ended).toMillis(),
                ringing == null ? null : (int) Duration.between(at, ringing).toMillis(),
                caller(random), trunk.techPrefix() + called, called, "127.0.20." + trunk.address() + ":5060", "sim-" + callId, customer,
                new SupplierSide(supplier.interconnect.carrierId(), supplier.interconnect.id(), supplier.plan), zone,
                answered != null || end.equals("cancelled") ? "caller" : "callee", code, null, end, null, verdict, false, attempts, null, List.of(), 0);
    }

    private static CallFacts refused(
            TenantId tenant, CallId callId, Instant at, DemoCarriers.CustomerTrunk trunk, String called, CustomerSide customer, Random random, Refusal refusal) {
        return new CallFacts(
                tenant, callId, CallFacts.Source.INGEST, true, at, null, null, at.plusMillis(3), 0, null, caller(random),
                trunk.techPrefix() + called, called, "127.0.20." + trunk.address() + ":5060", "sim-" + callId, customer, null, null, "switch",
                refusal.sipCode(), refusal.q850(), "rejected", refusal.code(), refusal.fault() == Refusal.Fault.CALLER ? Verdict.CALLER : Verdict.OURS, false, List.of(), null,
                List.of(), 0);
    }

    static String caller(Random random) {
        return "4420" + (70_000_000 + random.nextInt(9_999_999));
    }

    /// The suppliers of a plan that have a price and leave no loss, cheapest first.
    ///
    /// @param caller carrier that is not sent its own calls back
    private List<Offer> offers(RoutingPlan plan, long caller, E164 number, Instant at) {
        List<Offer> offers = new ArrayList<>();
        for (RoutingPlan.Supplier supplier : plan.suppliers()) {
            Interconnect interconnect = carriers.directory().interconnect(supplier.interconnectId());
            if (interconnect.carrierId() == caller) {
                continue;
            }
            RateDeck deck = ratingPlans.deck(interconnect.ratingPlanId());
            find(deck, number, at).ifPresent(rate ->
                    offers.add(new Offer(interconnect, deck.terms().planId(), EffectivePrice.of(deck.terms(), rate, plan.terms().expectedSeconds()))));
        }
        offers.sort(Comparator.comparing(o -> o.price.charge().sixtieths()));
        return offers;
    }

    private static Optional<Rate> find(RateDeck deck, E164 number, Instant at) {
        return deck.find(number, at) instanceof RateLookup.RateFound(Rate rate) ? Optional.of(rate) : Optional.empty();
    }

    private static double quality(Interconnect interconnect) {
        return Stream.concat(DemoCarriers.SUPPLIERS.stream(), DemoCarriers.RENTERS_SUPPLIERS.stream())
                .filter(s -> s.name().equals(interconnect.name()))
                .findFirst()
                .orElseThrow()
                .quality();
    }

    private static DemoCarriers.CustomerTrunk draw(List<DemoCarriers.CustomerTrunk> trunks, Random random) {
        int drawn = random.nextInt(trunks.stream().mapToInt(DemoCarriers.CustomerTrunk::weight).sum());
        for (DemoCarriers.CustomerTrunk trunk : trunks) {
            drawn -= trunk.weight();
            if (drawn < 0) {
                return trunk;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private Interconnect named(String name) {
        return carriers.directory().interconnects().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no interconnect " + name));
    }
}
