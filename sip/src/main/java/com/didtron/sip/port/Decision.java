package com.didtron.sip.port;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The business's answer to a new INVITE.
public sealed interface Decision {

    /// The call may not start.
    ///
    /// @param sipCode    final SIP status to answer with, 300–699
    /// @param reason     reason phrase, plain text, shown to the caller
    /// @param code       our stable refusal code, for the record (never sent)
    /// @param q850       Q.850 cause to put into a Reason header (RFC 3326), or null for none
    /// @param retryAfter value of Retry-After, or null for none
    record Reject(
            int sipCode, String reason, String code, @Nullable Integer q850, @Nullable Duration retryAfter)
            implements Decision {}

    /// The call may start on these routes, tried in order.
    ///
    /// @param routes      at least one, tried in order until one answers or a stop cause is met
    /// @param grantedTalk talk time granted at first, counted from the answer; the engine asks [CallControl#extend] when
    ///                    `extendAhead` of it is left, and ends the call when it has passed
    /// @param extendAhead how long before the end of the granted time to ask for more; zero: never ask
    /// @param grantEndCode end code when the granted time passes without extension
    /// @param maxTalk     absolute limit of talk time whatever is granted; the call ends with `max-duration`; null: none, the call
    ///                    lasts as long as talk time is granted
    /// @param caller      how the caller's side is treated
    /// @param causes      what the caller is told when no route answered
    /// @param noChannel   what the call is rejected with when none of its routes has room for it ([Channel]), and nothing is sent
    record Connect(
            List<Route> routes, Duration grantedTalk, Duration extendAhead, String grantEndCode, @Nullable Duration maxTalk, LegTerms caller, Causes causes,
            Reject noChannel)
            implements Decision {

        /// Q.850: no circuit or channel available.
        private static final Reject FULL = new Reject(503, "No channel available", "no-channel", 34, null);

        /// One whose caller is told no more than that all are full.
        public Connect(
                List<Route> routes, Duration grantedTalk, Duration extendAhead, String grantEndCode, @Nullable Duration maxTalk, LegTerms caller, Causes causes) {
            this(routes, grantedTalk, extendAhead, grantEndCode, maxTalk, caller, causes, FULL);
        }

        /// A caller whose every word passes, and who is told what the engine tells.
        public Connect(List<Route> routes, Duration grantedTalk, Duration extendAhead, String grantEndCode, @Nullable Duration maxTalk) {
            this(routes, grantedTalk, extendAhead, grantEndCode, maxTalk, LegTerms.PASSING, Causes.USUAL);
        }

        public Connect {
            routes = List.copyOf(routes);
            if (routes.isEmpty()) {
                throw new IllegalArgumentException("a connect decision needs at least one route");
            }
        }
    }
}
