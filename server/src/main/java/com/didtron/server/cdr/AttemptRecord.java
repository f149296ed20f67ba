package com.didtron.server.cdr;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One INVITE out, as recorded.
///
/// @param position order of trying, from 1
/// @param outcome  how it came out, stable
/// @param sentTo   address of the supplier: `203.0.113.10:5060 udp`; empty when it is not known
public record AttemptRecord(
        int position,
        long interconnectId,
        long carrierId,
        Instant sentAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        int sipCode,
        @Nullable Integer q850,
        String reason,
        String outcome,
        String sentTo) {}
