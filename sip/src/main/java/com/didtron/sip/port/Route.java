package com.didtron.sip.port;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One way out for a call.
///
/// @param ref              the business's name for the route, repeated in every report about it
/// @param target           where the INVITE goes
/// @param transport        over which transport (UDP switches to TCP by itself when a request nears the MTU, RFC 3261 section 18.1.1)
/// @param calledUser       user part of the Request-URI and To that we send
/// @param callerUser       user part of the From that we send
/// @param assertedUser     user part of the P-Asserted-Identity that we send, or null to send none
/// @param progressTimeout  how long to wait for a first 18x or a final answer before the next route is tried (post-dial-delay timer); once an
///                         18x has been seen it no longer applies
/// @param ringTimeout      how long to ring before the attempt is cancelled (counted from the first 18x)
/// @param failover         whether a failed attempt leads to the next route
public record Route(
        String ref,
        InetSocketAddress target,
        Transport transport,
        String calledUser,
        String callerUser,
        @Nullable String assertedUser,
        Duration progressTimeout,
        Duration ringTimeout,
        Failover failover) {

    /// Decides after a failed attempt. Called on the engine's own threads: pure, fast, never blocking.
    @FunctionalInterface
    public interface Failover {
        /// @param sipCode final status of the attempt; 408 for our own timers and for an unreachable target
        /// @param q850    Q.850 cause of a Reason header in the answer, or null
        /// @return true to try the next route, false to pass the failure to the caller
        boolean tryNext(int sipCode, @Nullable Integer q850);
    }
}
