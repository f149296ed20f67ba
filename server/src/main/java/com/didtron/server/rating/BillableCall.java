package com.didtron.server.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// What an invoice needs to know of a rated call.
///
/// @param callId        the call
/// @param referenceAt   instant that decides the billing day
/// @param interconnect  customer interconnect it came over
/// @param zone          destination sold
/// @param price         per minute, as sold
/// @param ratedSeconds  seconds charged
/// @param charge        exact per-call charge (rounded once, R9)
public record BillableCall(
        UUID callId, Instant referenceAt, long interconnect, String zone, BigDecimal price, long ratedSeconds, BigDecimal charge) {}
