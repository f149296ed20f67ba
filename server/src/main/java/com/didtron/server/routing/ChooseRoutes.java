package com.didtron.server.routing;

import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.rates.EffectivePrice;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.routing.RouteList.Chosen;
import com.didtron.server.routing.RouteList.Dropped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Orders the suppliers of a call, least cost first, and keeps the reason for each that is left out.
///
/// 1. Each candidate is tested in the order of [DropReason]; the first reason that holds drops it.
/// 2. Prices are compared as effective price at the expected duration, in the selling currency.
/// 3. Preferred suppliers come first, last resorts last; in between the order method decides.
/// 4. Equals (within [SameRate]) are ordered by weight.
/// 5. Preferred and included suppliers come first, last resorts after them; of each as many are asked as the plan says ([RouteList#chosen]).
///
/// Whether a supplier has room is not asked: it may have by the time it is its turn. The same call always gets the same list.
public final class ChooseRoutes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChooseRoutes() {}

    /// @param callId decides among equals
    public static RouteList choose(RoutingTerms terms, Selling selling, CallId callId, List<Candidate> candidates) {
        EffectivePrice sellingPrice = selling.effective(terms.expectedSeconds());
        List<Dropped> unfit = new ArrayList<>();
        Map<Preference, List<Fit>> fit = new EnumMap<>(Preference.class);
        for (Candidate candidate : candidates) {
            switch (test(terms, selling, sellingPrice, candidate)) {
                case Unfit(DropReason reason, String detail) -> unfit.add(new Dropped(candidate, reason, detail));
                case Fit found -> fit.computeIfAbsent(candidate.preference(), _ -> new ArrayList<>()).add(found);
            }
        }
        List<Chosen> inTurn = new ArrayList<>();
        int group = 0;
        for (List<Fit> equallyPreferred : fit.values()) {
            for (List<Fit> equals : groups(terms, equallyPreferred)) {
                group++;
                for (Fit route : byWeight(terms.sameRate().order(), callId, equals)) {
                    inTurn.add(new Chosen(route.candidate, route.rate, route.buying, RouteList.shownMargin(route.buying, sellingPrice), group));
                }
            }
        }
        return new RouteList(sellingPrice, inTurn, unfit, terms.mostRoutes());
    }

    private sealed interface Finding {}

    private record Fit(Candidate candidate, Rate rate, EffectivePrice buying) implements Finding {}

    private record Unfit(DropReason reason, String detail) implements Finding {}

    /// Tests one candidate, in the order of [DropReason].
    private static Finding test(RoutingTerms terms, Selling selling, EffectivePrice sellingPrice, Candidate candidate) {
        if (candidate.interconnectId() == selling.interconnectId()) {
            return new Unfit(DropReason.SAME_INTERCONNECT, "");
        }
        if (candidate.carrierId() == selling.carrierId() && !terms.circularRouting()) {
            return new Unfit(DropReason.OWN_CARRIER, "");
        }
        if (candidate.preference() == Preference.EXCLUDE) {
            return new Unfit(DropReason.EXCLUDED, "");
        }
        DropReason hindrance = candidate.hindrances().keySet().stream().min(Comparator.naturalOrder()).orElse(null);
        if (hindrance != null) {
            return new Unfit(hindrance, candidate.hindrances().getOrDefault(hindrance, ""));
        }
        return switch (candidate.lookup()) {
            case RateBlocked(Rate rate) -> new Unfit(DropReason.RATE_BLOCKED, "rate %d, code %s".formatted(rate.rateId(), rate.code()));
            case NoRate(var reason) -> new Unfit(DropReason.NO_RATE, reason.code());
            case RateFound(Rate rate) -> testPrice(terms, selling, sellingPrice, candidate, rate);
        };
    }

    private static Finding testPrice(
            RoutingTerms terms, Selling selling, EffectivePrice sellingPrice, Candidate candidate, Rate rate) {
        Currency currency = sellingPrice.charge().currency();
        BigDecimal accountingRate = rate.currency().equals(currency) ? BigDecimal.ONE : candidate.accountingRate();
        if (accountingRate == null) {
            return new Unfit(DropReason.CURRENCY_RATE_MISSING, "%s to %s".formatted(rate.currency(), currency));
        }
        EffectivePrice buying =
                EffectivePrice.of(candidate.terms(), rate, terms.expectedSeconds()).convertedTo(currency, accountingRate);
        PerMinutePrice cap = terms.priceCap();
        if (cap != null && over(cap, buying).signum() > 0) {
            return new Unfit(DropReason.PRICE_CAP, "%s over %s".formatted(buying.perMinute(Rounding.CALL), cap));
        }
        BigDecimal minimum = selling.minimumMarginPercent();
        if (minimum != null && !buying.leavesMargin(sellingPrice, minimum)) {
            return new Unfit(DropReason.MARGIN, "%s %% under %s %%"
                    .formatted(RouteList.shownMargin(buying, sellingPrice).toPlainString(), minimum.toPlainString()));
        }
        return new Fit(candidate, rate, buying);
    }

    /// How far a price is over a cap, times the expected seconds, so that nothing is divided.
    private static BigDecimal over(PerMinutePrice cap, EffectivePrice buying) {
        if (!cap.currency().equals(buying.charge().currency())) {
            throw new IllegalArgumentException("the price cap is in %s, the call is sold in %s".formatted(cap.currency(), buying.charge().currency()));
        }
        return buying.charge().sixtieths().subtract(cap.amount().multiply(BigDecimal.valueOf(buying.seconds())));
    }

    /// In order, those that count as equal together.
    private static List<List<Fit>> groups(RoutingTerms terms, List<Fit> routes) {
        Comparator<Fit> byId = Comparator.comparingLong(route -> route.candidate.interconnectId());
        Comparator<Fit> order = switch (terms.orderMethod()) {
            case COST -> Comparator.comparing(Fit::buying);
            case RANK -> Comparator.comparingInt(route -> route.candidate.rank());
        };
        List<List<Fit>> groups = new ArrayList<>();
        for (Fit route : routes.stream().sorted(order.thenComparing(byId)).toList()) {
            if (groups.isEmpty() || !same(terms, groups.getLast().getFirst(), route)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(route);
        }
        return groups;
    }

    private static boolean same(RoutingTerms terms, Fit first, Fit other) {
        return switch (terms.orderMethod()) {
            case RANK -> first.candidate.rank() == other.candidate.rank();
            case COST -> {
                BigDecimal cheapest = first.buying.charge().sixtieths();
                BigDecimal over = other.buying.charge().sixtieths().subtract(cheapest);
                SameRate same = terms.sameRate();
                yield over.multiply(HUNDRED).compareTo(cheapest.multiply(same.tolerancePercent())) <= 0
                        || over.compareTo(same.toleranceAmount().multiply(BigDecimal.valueOf(terms.expectedSeconds()))) <= 0;
            }
        };
    }

    private static List<Fit> byWeight(SameRate.Order order, CallId callId, List<Fit> equals) {
        if (equals.size() == 1) {
            return equals;
        }
        return switch (order) {
            case GREATEST_WEIGHT -> equals.stream()
                    .sorted(Comparator.comparingInt((Fit route) -> route.candidate.weight()).reversed())
                    .toList();
            case SPLIT_BY_WEIGHT -> split(callId, equals);
        };
    }

    /// Draws one after the other without putting back, each draw in proportion to the weights still in. The draws come from the call's
    /// identity. Weight 0 comes after all others.
    private static List<Fit> split(CallId callId, List<Fit> equals) {
        List<Fit> left = new ArrayList<>(equals);
        List<Fit> order = new ArrayList<>();
        while (!left.isEmpty()) {
            long total = left.stream().mapToLong(route -> route.candidate.weight()).sum();
            int drawn = 0;
            if (total > 0) {
                long ticket = Long.remainderUnsigned(draw(callId, order.size()), total);
                while (ticket >= left.get(drawn).candidate.weight()) {
                    ticket -= left.get(drawn).candidate.weight();
                    drawn++;
                }
            }
            order.add(left.remove(drawn));
        }
        return order;
    }

    /// Sixty-four well mixed bits (the finisher of SplitMix64).
    private static long draw(CallId callId, int turn) {
        long bits = callId.value().getMostSignificantBits() * 31 + callId.value().getLeastSignificantBits() + turn * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
