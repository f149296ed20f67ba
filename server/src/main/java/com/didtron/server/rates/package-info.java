/// What a call costs: which rate applies, how many seconds are rated, what is charged, and the working that proves it.
///
/// Everything in this package is pure: no Spring, no SQL, no clock. The rules are numbered R1–R20 in the
/// docstrings; the way through them is
///
/// 1. [com.didtron.server.rates.RateDeck] finds the rate of a number at an instant (R10–R13, R17),
/// 2. [com.didtron.server.rates.RateCall] turns talk time into rated seconds and a charge (R2–R9),
/// 3. [com.didtron.server.rates.Working] keeps how it came about (R20).
///
/// [com.didtron.server.rates.TalkTime] asks the same arithmetic backwards (how long may this call last for this money),
/// [com.didtron.server.rates.EffectivePrice] makes prices with different intervals comparable.
@NullMarked
package com.didtron.server.rates;

import org.jspecify.annotations.NullMarked;
