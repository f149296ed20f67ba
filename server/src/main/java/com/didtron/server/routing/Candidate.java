package com.didtron.server.routing;

import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.RateLookup;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A supplier's interconnect that might take a call, with the facts of this moment.
///
/// @param interconnectId egress interconnect
/// @param carrierId      the carrier it belongs to
/// @param name           for people
/// @param terms          of the supplier's rating plan
/// @param lookup         what that plan says about the number; [RateLookup.Reason#NO_PLAN] when there is none
/// @param accountingRate units of the selling currency for one unit of the supplier's, null when unknown; not asked when both are the same
/// @param preference     of the routing plan
/// @param rank           place in the routing plan's own list, used by [OrderMethod#RANK]
/// @param weight         share among equals, ≥ 0; 0 only after all others
/// @param hindrances     facts that keep it from being tried, each a [DropReason#isHindrance], with what exactly, for people; empty when the reason says it all
public record Candidate(
        long interconnectId,
        long carrierId,
        String name,
        PlanTerms terms,
        RateLookup lookup,
        @Nullable BigDecimal accountingRate,
        Preference preference,
        int rank,
        int weight,
        Map<DropReason, String> hindrances) {

    private static final int MOST_WEIGHT = 1_000_000;

    public Candidate {
        hindrances = Map.copyOf(hindrances);
        if (weight < 0 || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException("%s: a weight is 0 to %d, not %d".formatted(name, MOST_WEIGHT, weight));
        }
        if (accountingRate != null && accountingRate.signum() <= 0) {
            throw new IllegalArgumentException("%s: an accounting rate is positive, not %s".formatted(name, accountingRate));
        }
        for (DropReason hindrance : hindrances.keySet()) {
            if (!hindrance.isHindrance()) {
                throw new IllegalArgumentException("%s: %s is found by the choice, not given to it".formatted(name, hindrance.code()));
            }
        }
    }

    /// An ordinary candidate in the selling currency: included, weight 100, nothing against it.
    public static Candidate of(long interconnectId, long carrierId, String name, PlanTerms terms, RateLookup lookup) {
        return new Candidate(interconnectId, carrierId, name, terms, lookup, null, Preference.INCLUDE, 0, 100, Map.of());
    }

    public Candidate withAccountingRate(@Nullable BigDecimal rate) {
        return new Candidate(interconnectId, carrierId, name, terms, lookup, rate, preference, rank, weight, hindrances);
    }

    public Candidate withPreference(Preference preferred) {
        return new Candidate(interconnectId, carrierId, name, terms, lookup, accountingRate, preferred, rank, weight, hindrances);
    }

    public Candidate withRank(int place) {
        return new Candidate(interconnectId, carrierId, name, terms, lookup, accountingRate, preference, place, weight, hindrances);
    }

    public Candidate withWeight(int share) {
        return new Candidate(interconnectId, carrierId, name, terms, lookup, accountingRate, preference, rank, share, hindrances);
    }

    public Candidate withHindrances(Set<DropReason> against) {
        return new Candidate(interconnectId, carrierId, name, terms, lookup, accountingRate, preference, rank, weight,
                against.stream().collect(Collectors.toMap(reason -> reason, _ -> "")));
    }

    /// The same with one more against it.
    ///
    /// @param detail what exactly, for people
    public Candidate withHindrance(DropReason against, String detail) {
        Map<DropReason, String> more = new EnumMap<>(DropReason.class);
        more.putAll(hindrances);
        more.put(against, detail);
        return new Candidate(interconnectId, carrierId, name, terms, lookup, accountingRate, preference, rank, weight, more);
    }
}
