package com.didtron.server.rates;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Rounding;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a rating plan agrees on for all its rates. Begin with [#of], which gives the usual terms, and change what the contract changes.
///
/// @param planId               identity of the rating plan
/// @param currency             of every price in it (R16)
/// @param zone                 in which its time classes are read (R11)
/// @param durationRounding     how milliseconds become seconds (R2)
/// @param minimumRatedMillis   talk of at most so many milliseconds is rated as nothing (R3), ≥ 0
/// @param shortCall            fixed charge of short calls (R5), null for none
/// @param callRounding         how a call's charge is rounded (R9)
/// @param referenceInstant     which moment decides the rate (R11)
/// @param intervalAnchor       from where recurring intervals are counted (R6)
/// @param graceOrder           whether grace or interval is asked first (R4)
/// @param timeClassRule        what happens at the boundary of a time class (R13)
/// @param minimumMarginPercent margin that routes must leave on this plan, in percent of the selling price; a rate may have its own;
///                             null: no margin guard. Negative permits a loss
public record PlanTerms(
        long planId,
        Currency currency,
        ZoneId zone,
        DurationRounding durationRounding,
        long minimumRatedMillis,
        @Nullable ShortCall shortCall,
        Rounding callRounding,
        ReferenceInstant referenceInstant,
        IntervalAnchor intervalAnchor,
        GraceOrder graceOrder,
        TimeClassRule timeClassRule,
        @Nullable BigDecimal minimumMarginPercent) {

    public PlanTerms {
        if (minimumRatedMillis < 0) {
            throw new IllegalArgumentException("plan %d: the minimum rated duration cannot be negative".formatted(planId));
        }
        if (shortCall != null && !shortCall.charge().currency().equals(currency)) {
            throw new IllegalArgumentException("plan %d is in %s, its short-call charge in %s"
                    .formatted(planId, currency, shortCall.charge().currency()));
        }
        if (timeClassRule == TimeClassRule.SPLIT_AT_BOUNDARY && intervalAnchor == IntervalAnchor.FROM_ZERO) {
            throw new IllegalArgumentException(
                    "plan %d: a call split by time class counts its intervals after the initial one".formatted(planId));
        }
    }

    /// The usual terms: seconds rounded up, nothing below a minimum, no short-call charge, six digits half up, rate of the answer.
    public static PlanTerms of(long planId, Currency currency, ZoneId zone) {
        return new PlanTerms(planId, currency, zone, DurationRounding.CEIL, 0, null, Rounding.CALL, ReferenceInstant.ANSWER,
                IntervalAnchor.AFTER_INITIAL, GraceOrder.GRACE_FIRST, TimeClassRule.AT_REFERENCE, null);
    }

    public PlanTerms withDurationRounding(DurationRounding rounding) {
        return new PlanTerms(planId, currency, zone, rounding, minimumRatedMillis, shortCall, callRounding, referenceInstant,
                intervalAnchor, graceOrder, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withMinimumRatedMillis(long millis) {
        return new PlanTerms(planId, currency, zone, durationRounding, millis, shortCall, callRounding, referenceInstant,
                intervalAnchor, graceOrder, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withShortCall(@Nullable ShortCall agreed) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, agreed, callRounding, referenceInstant,
                intervalAnchor, graceOrder, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withCallRounding(Rounding rounding) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, shortCall, rounding, referenceInstant,
                intervalAnchor, graceOrder, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withReferenceInstant(ReferenceInstant reference) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, shortCall, callRounding, reference,
                intervalAnchor, graceOrder, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withIntervalAnchor(IntervalAnchor anchor) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, shortCall, callRounding, referenceInstant,
                anchor, graceOrder, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withGraceOrder(GraceOrder order) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, shortCall, callRounding, referenceInstant,
                intervalAnchor, order, timeClassRule, minimumMarginPercent);
    }

    public PlanTerms withTimeClassRule(TimeClassRule rule) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, shortCall, callRounding, referenceInstant,
                intervalAnchor, graceOrder, rule, minimumMarginPercent);
    }

    public PlanTerms withMinimumMarginPercent(@Nullable BigDecimal percent) {
        return new PlanTerms(planId, currency, zone, durationRounding, minimumRatedMillis, shortCall, callRounding, referenceInstant,
                intervalAnchor, graceOrder, timeClassRule, percent);
    }
}
