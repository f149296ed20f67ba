package com.didtron.sip.media;

import java.util.concurrent.atomic.AtomicLong;

/// A number that one thread counts up, without a fence, and any may read.
final class Tally {

    private final AtomicLong count = new AtomicLong();

    /// By one thread only.
    void add() {
        count.setOpaque(count.getPlain() + 1);
    }

    /// What was counted before it was tried, and then was not. By the same thread only.
    void takeBack() {
        count.setOpaque(count.getPlain() - 1);
    }

    long get() {
        return count.getOpaque();
    }
}
