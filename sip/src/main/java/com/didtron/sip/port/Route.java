package com.didtron.sip.port;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One way out for a call: a neighbour with one address or several.
///
/// Its addresses are tried in order. The next one is tried when nothing at all was heard of an address (no reply, unreachable), or when it
/// answered 408 or 503 (RFC 3263 section 4.3), whatever [Failover] says; any other failure is the neighbour's word, and no other address of it is asked.
///
/// When one of them points elsewhere ([Redirect]), those addresses are asked in its place, the next whenever [Failover] lets one go on. They belong to the same
/// neighbour: same `ref`, numbers, caller and timers. What they point to is not followed, and none is asked twice.
///
/// @param ref              the business's name for the route, repeated in every report about it
/// @param hops             at least one
/// @param calledUser       user part of the Request-URI and To that we send
/// @param caller           who it is told is calling: asked at each of its addresses when an INVITE is about to go out there, and the same each time. On the engine's own threads: never
///                         blocking
/// @param progressTimeout  how long to wait at each address for a first 18x or a final answer (post-dial-delay timer); once an 18x has been seen it
///                         no longer applies
/// @param ringTimeout      how long to ring before the attempt is cancelled (counted from the first 18x)
/// @param failover         whether the neighbour's failure leads to the next route, or from one address that it pointed to to the next
/// @param trunkGroup       what the neighbour is told of trunk groups; null: nothing
/// @param terms            how the neighbour is treated
/// @param vouching         what it is sent that vouches for the caller's number
/// @param portability      what it is told of number portability, in the Request-URI; null: nothing
/// @param redirect         what is done when it points elsewhere; null: nothing, a redirection is a failure like any other
/// @param channel          its room for the call; a route without room is passed by
public record Route(
        String ref,
        List<Hop> hops,
        String calledUser,
        Supplier<Caller> caller,
        Duration progressTimeout,
        Duration ringTimeout,
        Failover failover,
        @Nullable TrunkGroup trunkGroup,
        LegTerms terms,
        Vouching vouching,
        @Nullable Portability portability,
        @Nullable Redirect redirect,
        Channel channel) {

    public Route {
        hops = List.copyOf(hops);
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("a route needs at least one address");
        }
    }

    /// A route to a neighbour that takes any number of calls, and is told what is known by now of who is calling.
    public Route(
            String ref, List<Hop> hops, String calledUser, Caller caller, Duration progressTimeout, Duration ringTimeout, Failover failover,
            @Nullable TrunkGroup trunkGroup, LegTerms terms, Vouching vouching, @Nullable Portability portability, @Nullable Redirect redirect) {
        this(ref, hops, calledUser, () -> caller, progressTimeout, ringTimeout, failover, trunkGroup, terms, vouching, portability, redirect, Channel.ALWAYS);
    }

    /// The same, as far as its neighbour has room.
    public Route through(Channel room) {
        return new Route(
                ref, hops, calledUser, caller, progressTimeout, ringTimeout, failover, trunkGroup, terms, vouching, portability, redirect, room);
    }

    /// A route to a neighbour to whom nobody vouches for the caller.
    public Route(
            String ref, List<Hop> hops, String calledUser, Caller caller, Duration progressTimeout, Duration ringTimeout, Failover failover,
            @Nullable TrunkGroup trunkGroup, LegTerms terms) {
        this(ref, hops, calledUser, caller, progressTimeout, ringTimeout, failover, trunkGroup, terms, Vouching.NONE, null, null);
    }

    /// A route to a neighbour that is told nothing of number portability.
    public Route(
            String ref, List<Hop> hops, String calledUser, Caller caller, Duration progressTimeout, Duration ringTimeout, Failover failover,
            @Nullable TrunkGroup trunkGroup, LegTerms terms, Vouching vouching) {
        this(ref, hops, calledUser, caller, progressTimeout, ringTimeout, failover, trunkGroup, terms, vouching, null, null);
    }

    /// A route to a neighbour whose every word passes.
    public Route(
            String ref, List<Hop> hops, String calledUser, Caller caller, Duration progressTimeout, Duration ringTimeout, Failover failover,
            @Nullable TrunkGroup trunkGroup) {
        this(ref, hops, calledUser, caller, progressTimeout, ringTimeout, failover, trunkGroup, LegTerms.PASSING);
    }

    /// A route of one address, without trunk group.
    public Route(
            String ref, InetSocketAddress target, Transport transport, String calledUser, String callerUser, @Nullable String assertedUser,
            Duration progressTimeout, Duration ringTimeout, Failover failover) {
        this(ref, List.of(new Hop(ref, target, transport, null)), calledUser, Caller.of(callerUser, assertedUser), progressTimeout, ringTimeout, failover, null);
    }

    /// Decides after a failed attempt, except between two addresses of a neighbour when the first did not serve. Called on the engine's own threads: pure, fast, never blocking.
    @FunctionalInterface
    public interface Failover {
        /// @param sipCode final status of the attempt; 408 for our own timers and for an unreachable target
        /// @param q850    Q.850 cause of a Reason header in the answer, or null
        /// @return true to try the next, false to pass the failure to the caller
        boolean tryNext(int sipCode, @Nullable Integer q850);
    }
}
