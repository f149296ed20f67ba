package com.didtron.sip.media;

import com.didtron.sip.MediaSettings;
import com.didtron.sip.loop.Ticker;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pairs of ports on one address. A pair is bound when it is needed first, and rests for a while after each call: what is still sent to it then reaches
/// nobody. Any thread.
final class PortPool {

    private static final Logger LOG = LoggerFactory.getLogger(PortPool.class);
    /// Ports of somebody else that are tried for one call at most.
    private static final int MOST_TRIES = 64;

    private final InetAddress bound;
    private final Supplier<RelayLoop> loops;
    private final Ticker ticker;
    private final long quarantineMillis;
    private final ArrayDeque<PortPair> resting = new ArrayDeque<>();
    /// Even ports that are not bound.
    private final ArrayDeque<Integer> unbound = new ArrayDeque<>();
    private int inUse;

    /// @param bound address of the sockets
    /// @param first where in the range to begin, so that processes on one machine do not try the same ports
    PortPool(InetAddress bound, MediaSettings settings, int first, Supplier<RelayLoop> loops, Ticker ticker) {
        this.bound = bound;
        this.loops = loops;
        this.ticker = ticker;
        this.quarantineMillis = settings.quarantine().toMillis();
        int pairs = settings.pairs();
        for (int i = 0; i < pairs; i++) {
            unbound.add(settings.firstPort() + 2 * ((i + first) % pairs));
        }
    }

    InetAddress bound() {
        return bound;
    }

    /// A pair that nobody has used for a while, or null when there is none.
    synchronized @Nullable PortPair take() {
        PortPair oldest = resting.peek();
        if (oldest == null || ticker.millis() - oldest.restsSince < quarantineMillis) {
            oldest = bindAnother();
        } else {
            resting.remove();
        }
        if (oldest != null) {
            inUse++;
        }
        return oldest;
    }

    private @Nullable PortPair bindAnother() {
        int tries = Math.min(MOST_TRIES, unbound.size());
        for (int i = 0; i < tries; i++) {
            Integer port = unbound.remove();
            try {
                return new PortPair(this, loops.get(), port);
            } catch (IOException taken) {
                LOG.debug("media port {} of {} cannot be had", port, bound, taken);
                unbound.add(port);
            }
        }
        return null;
    }

    synchronized void giveBack(PortPair pair) {
        pair.owner = null;
        pair.restsSince = ticker.millis();
        resting.add(pair);
        inUse--;
    }

    synchronized int inUse() {
        return inUse;
    }
}
