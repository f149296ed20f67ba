package com.didtron.sip.transport;

import java.util.concurrent.atomic.LongAdder;

/// Messages counted since start. Written by many threads.
public final class Counts {
    /// Messages read.
    public final LongAdder received = new LongAdder();
    /// Messages written.
    public final LongAdder sent = new LongAdder();
    /// Messages that were refused or dropped as broken.
    public final LongAdder malformed = new LongAdder();
    /// Messages sent again.
    public final LongAdder retransmitted = new LongAdder();
    /// Datagrams lost because a worker had too much waiting.
    public final LongAdder overflowed = new LongAdder();
    /// Connections over TLS on which both sides know each other.
    public final LongAdder tlsEstablished = new LongAdder();
    /// Connections that ended before that.
    public final LongAdder tlsFailed = new LongAdder();
}
