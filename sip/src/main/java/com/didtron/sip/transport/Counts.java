package com.didtron.sip.transport;

import java.util.concurrent.atomic.LongAdder;

/// Messages counted since start. Written by many threads.
public final class Counts {
    public final LongAdder received = new LongAdder();
    public final LongAdder sent = new LongAdder();
    public final LongAdder malformed = new LongAdder();
    public final LongAdder retransmitted = new LongAdder();
    public final LongAdder overflowed = new LongAdder();
}
