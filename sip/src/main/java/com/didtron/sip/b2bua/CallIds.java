package com.didtron.sip.b2bua;

import com.didtron.sip.port.CallId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Makes call ids: UUIDs of version 7 (RFC 9562 section 5.7) whose 12 bits behind the millisecond count upwards (section 6.2 method 1), so that
/// ids sort in the order in which they were made.
final class CallIds {

    private final AtomicLong last = new AtomicLong();

    CallId next(long epochMillis) {
        long stamp = last.updateAndGet(previous -> Math.max(previous + 1, epochMillis << 12));
        long high = (stamp >>> 12) << 16 | 0x7000L | stamp & 0xfff;
        long low = ThreadLocalRandom.current().nextLong() >>> 2 | 1L << 63;
        return new CallId(new UUID(high, low));
    }
}
