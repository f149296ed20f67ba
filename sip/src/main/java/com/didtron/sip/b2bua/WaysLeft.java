package com.didtron.sip.b2bua;

import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Route;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is left to try for a call: where the neighbour has pointed to, then its other addresses, then the next route. Lives on the call's worker.
final class WaysLeft {

    private final List<Route> routes;
    private int nextRoute;
    private int nextHop;
    private @Nullable Route route;
    private boolean sameRoute;

    /// Where the attempt that comes next is redirected to.
    private final ArrayDeque<Hop> pointed = new ArrayDeque<>();
    private @Nullable String pointedTo;

    /// Addresses of the route that were asked.
    private final List<Hop> asked = new ArrayList<>(2);

    WaysLeft(List<Route> routes) {
        this.routes = routes;
    }

    /// Whether anything is left after an attempt that has failed, whatever its failure was.
    boolean isMoreAfter(Attempt failed, EndedCall.Attempt record) {
        boolean hops = !failed.isPointedTo() && nextHop < failed.route().hops().size() && !record.isServed();
        sameRoute = !pointed.isEmpty() || hops;
        return sameRoute || nextRoute < routes.size();
    }

    /// Addresses that the present route was sent to so far.
    List<Hop> asked() {
        return List.copyOf(asked);
    }

    /// The present attempt's neighbour has pointed to these.
    ///
    /// @param to what stands in To of what it was sent, which stays (RFC 3261 section 8.1.3.4)
    void point(List<Hop> hops, @Nullable String to) {
        pointed.addAll(hops);
        pointedTo = to;
    }

    /// The next attempt; one must be left.
    Attempt next(Call call) {
        if (!sameRoute) {
            route = routes.get(nextRoute++);
            nextHop = 0;
            pointed.clear();
            asked.clear();
        }
        sameRoute = false;
        Route of = Objects.requireNonNull(route);
        Hop redirected = pointed.poll();
        Hop hop = redirected == null ? of.hops().get(nextHop++) : redirected;
        asked.add(hop);
        return new Attempt(call, of, hop, asked.size(), redirected == null ? null : pointedTo);
    }
}
