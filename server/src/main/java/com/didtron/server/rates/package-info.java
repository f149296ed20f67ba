/// What a call costs: rating plans on both sides, which rate applies, how many seconds are rated, what is charged, and the working that proves it.
///
/// The arithmetic is pure: no Spring, no SQL, no clock. The rules are numbered R1–R20 in the docstrings; the way through them is
///
/// 1. [RateDeck] finds the rate of a number at an instant (R10–R13, R17),
/// 2. [RateCall] turns talk time into rated seconds and a charge (R2–R9),
/// 3. [Working] keeps how it came about (R20).
///
/// [TalkTime] asks the same arithmetic backwards (how long may this call last for this money), [EffectivePrice] makes prices with
/// different intervals comparable. [RatingPlans] keeps the plans and the decks in force, [SoldPlans] tells which customers they are sold to.
///
/// Owns the schema `rates`. May use: kernel, platform, entitlements, numbering.
@ApplicationModule(displayName = "Rates", allowedDependencies = {"kernel", "platform", "entitlements", "numbering"})
@NullMarked
package com.didtron.server.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
