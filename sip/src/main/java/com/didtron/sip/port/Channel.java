package com.didtron.sip.port;

import java.time.Instant;

/// A neighbour's room for one call, as a route of that call knows it: simultaneous calls and calls per second are the business's to count.
///
/// Taken once per call and neighbour, before the first INVITE goes to one of its addresses; its other addresses and those that it points to belong to the same call and
/// take nothing of their own. Given back when the neighbour has failed, before the next one is asked. That of the neighbour whose attempt was the call's last when the
/// call ended otherwise is not given back here: [CallControl#ended] tells that the call is over.
///
/// Called on the engine's own threads: fast, in memory, never blocking.
public interface Channel {

    /// Of a neighbour that takes any number of calls.
    Channel ALWAYS = new Channel() {
        @Override
        public boolean take(Instant at) {
            return true;
        }

        @Override
        public void leave() {
            // nobody counts
        }
    };

    /// Takes it, or takes nothing.
    ///
    /// @param at now, by the engine's clock
    /// @return false: nothing is sent to the neighbour, which is full or one more than the business lets the call ask, and the next route is tried
    boolean take(Instant at);

    /// Gives back what was taken; does nothing when nothing was.
    void leave();
}
