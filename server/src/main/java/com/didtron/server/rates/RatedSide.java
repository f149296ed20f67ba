package com.didtron.server.rates;

import com.didtron.server.kernel.Money;

/// One side of a call, rated: what the customer is charged, or what the supplier will charge us.
///
/// @param ratedSeconds seconds after intervals, 0 when the call is too short to be rated
/// @param exact        the charge before rounding
/// @param charge       the charge, rounded once (R9)
/// @param working      how it came about (R20)
public record RatedSide(long ratedSeconds, ExactCharge exact, Money charge, Working working) {}
