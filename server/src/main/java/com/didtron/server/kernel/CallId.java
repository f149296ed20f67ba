package com.didtron.server.kernel;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Identity of a call on every leg and in every record. Time-ordered, so that calls sort by their start.
///
/// @param value a UUID of version 7 (RFC 9562 section 5.7)
public record CallId(UUID value) implements Comparable<CallId> {

    private static final int VERSION = 7;

    public CallId {
        if (value.version() != VERSION || value.variant() != 2) {
            throw new IllegalArgumentException("a call id is a UUID of version 7, not " + value);
        }
    }

    /// A new identity: 48 bits of milliseconds from the clock, 74 random bits.
    public static CallId create(Clock clock, RandomGenerator random) {
        long high = clock.millis() << 16 | VERSION << 12 | random.nextLong() & 0xFFFL;
        long low = 0b10L << 62 | random.nextLong() >>> 2;
        return new CallId(new UUID(high, low));
    }

    /// @throws IllegalArgumentException when the text is no UUID of version 7
    public static CallId parse(String text) {
        return new CallId(UUID.fromString(text));
    }

    /// By time of creation (the unsigned order of the bits, unlike [UUID#compareTo]).
    @Override
    public int compareTo(CallId other) {
        int byTime = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return byTime != 0
                ? byTime
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
