package com.didtron.server.routing;

import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.rates.EffectivePrice;
import org.jspecify.annotations.Nullable;

/// What a routing plan agrees on for one call.
///
/// @param orderMethod     by what suppliers are ordered
/// @param sameRate        when two are equal, and who then comes first
/// @param mostRoutes      suppliers asked at most, 1–[#MOST_ROUTES]; of last resorts as many again. One without room when its turn comes was not asked
/// @param circularRouting whether the customer's own carrier may be tried as supplier
/// @param expectedSeconds duration at which prices are compared: the destination's average call duration, ≥ 1
/// @param priceCap        dearest effective price allowed, in the selling currency, null for none
public record RoutingTerms(
        OrderMethod orderMethod,
        SameRate sameRate,
        int mostRoutes,
        boolean circularRouting,
        long expectedSeconds,
        @Nullable PerMinutePrice priceCap) {

    /// More attempts than this only delay the caller's busy tone.
    public static final int MOST_ROUTES = 32;

    /// By cost, eight routes, no circular routing, three minutes.
    public static final RoutingTerms USUAL =
            new RoutingTerms(OrderMethod.COST, SameRate.USUAL, 8, false, EffectivePrice.DEFAULT_SECONDS, null);

    public RoutingTerms {
        if (mostRoutes < 1 || mostRoutes > MOST_ROUTES) {
            throw new IllegalArgumentException("a plan tries 1 to %d routes, not %d".formatted(MOST_ROUTES, mostRoutes));
        }
        if (expectedSeconds < 1) {
            throw new IllegalArgumentException("the expected duration is at least 1 s, not " + expectedSeconds);
        }
    }

    public RoutingTerms withOrderMethod(OrderMethod method) {
        return new RoutingTerms(method, sameRate, mostRoutes, circularRouting, expectedSeconds, priceCap);
    }

    public RoutingTerms withSameRate(SameRate same) {
        return new RoutingTerms(orderMethod, same, mostRoutes, circularRouting, expectedSeconds, priceCap);
    }

    public RoutingTerms withMostRoutes(int most) {
        return new RoutingTerms(orderMethod, sameRate, most, circularRouting, expectedSeconds, priceCap);
    }

    public RoutingTerms withCircularRouting(boolean allowed) {
        return new RoutingTerms(orderMethod, sameRate, mostRoutes, allowed, expectedSeconds, priceCap);
    }

    public RoutingTerms withExpectedSeconds(long seconds) {
        return new RoutingTerms(orderMethod, sameRate, mostRoutes, circularRouting, seconds, priceCap);
    }

    public RoutingTerms withPriceCap(@Nullable PerMinutePrice cap) {
        return new RoutingTerms(orderMethod, sameRate, mostRoutes, circularRouting, expectedSeconds, cap);
    }
}
