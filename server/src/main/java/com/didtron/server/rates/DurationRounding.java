package com.didtron.server.rates;

/// How talk time in milliseconds becomes whole seconds (R2). A term of the contract; the record of the call keeps the milliseconds.
public enum DurationRounding {
    /// 60.001 s are 61 s. The usual one.
    CEIL,
    /// 60.499 s are 60 s, 60.500 s are 61 s.
    HALF_UP,
    /// 60.999 s are 60 s.
    FLOOR;

    private static final long SECOND = 1_000;

    /// @param talkMillis ≥ 0
    public long toSeconds(long talkMillis) {
        if (talkMillis < 0) {
            throw new IllegalArgumentException("talk time cannot be negative: " + talkMillis + " ms");
        }
        return switch (this) {
            case CEIL -> Math.ceilDiv(talkMillis, SECOND);
            case HALF_UP -> Math.floorDiv(Math.addExact(talkMillis, SECOND / 2), SECOND);
            case FLOOR -> Math.floorDiv(talkMillis, SECOND);
        };
    }
}
