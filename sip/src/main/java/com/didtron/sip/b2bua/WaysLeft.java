package com.didtron.sip.b2bua;

import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Route;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is left to try for a call, and whose channel it has: where the neighbour has pointed to, then its other addresses, then the next route. Lives on the
/// call's worker.
final class WaysLeft {

    private final List<Route> routes;
    private int nextRoute;
    private int nextHop;
    private @Nullable Route route;

    /// Where the attempt that comes next is redirected to.
    private final ArrayDeque<Hop> pointed = new ArrayDeque<>();
    private @Nullable String pointedTo;

    /// Addresses of the route that were asked.
    private final List<Hop> asked = new ArrayList<>(2);

    WaysLeft(List<Route> routes) {
        this.routes = routes;
    }

    /// Takes the channel of the next route that has one; those that are full are passed by. False when none is left.
    boolean begin(Instant now) {
        while (nextRoute < routes.size()) {
            Route next = routes.get(nextRoute++);
            if (next.channel().take(now)) {
                route = next;
                nextHop = 0;
                pointed.clear();
                asked.clear();
                return true;
            }
        }
        return false;
    }

    /// The route whose channel is taken.
    Route route() {
        return Objects.requireNonNull(route, "no channel was taken");
    }

    /// Whether there is another attempt to make after one that has failed. Unless it is of the same route, that one's channel is free from now on, and the channel of
    /// the next is taken.
    boolean isMoreAfter(Attempt failed, EndedCall.Attempt record, Instant now) {
        if (isAddressLeft(failed, record)) {
            return true;
        }
        route().channel().leave();
        return mayGoOn(failed) && begin(now);
    }

    /// An address that did not serve says nothing for the others of its neighbour (RFC 3263 section 4.3). One that another has pointed to speaks for those it was
    /// pointed to with.
    private boolean isAddressLeft(Attempt failed, EndedCall.Attempt record) {
        if (!pointed.isEmpty()) {
            return failed.isFollowed() || mayGoOn(failed);
        }
        return !failed.isPointedTo() && nextHop < route().hops().size() && !record.isServed();
    }

    private static boolean mayGoOn(Attempt failed) {
        FinalAnswers.Failure failure = failed.failure();
        return failed.route().failover().tryNext(failure.sipCode(), failure.q850());
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

    /// The next attempt of the present route; one must be left.
    Attempt next(Call call) {
        Route of = route();
        Hop redirected = pointed.poll();
        Hop hop = redirected == null ? of.hops().get(nextHop++) : redirected;
        asked.add(hop);
        return new Attempt(call, of, hop, asked.size(), redirected == null ? null : pointedTo);
    }
}
