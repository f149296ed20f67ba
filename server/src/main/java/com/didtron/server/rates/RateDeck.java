package com.didtron.server.rates;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.numbering.PrefixIndex;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.RateLookup.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All rates of one plan, ready to be asked (R10). Immutable; asking allocates nothing unless time classes are involved.
///
/// The longest code that begins the number and has an applicable rate decides. A rate is applicable when it is in force at the
/// reference instant, its origin set holds the caller or is "any", and its time class is open. Within the code the longest
/// matching origin wins over "any", then a particular time class over AnyDay. A code without an applicable rate gives way to
/// the next shorter one; a code whose rate is **blocked** does not: that destination is closed.
public final class RateDeck {

    private static final NoRate[] NO_RATE = noRates();

    private final PlanTerms terms;
    private final PrefixIndex codes;
    /// All rates, those of one code side by side.
    private final Rate[] rates;
    /// By rate: the answer that carries it, made once.
    private final RateLookup[] answers;
    /// By value of the code index: where the code's rates begin; one more entry marks the end.
    private final int[] firstOfCode;
    private final Set<TimeClass> timeClasses;

    private RateDeck(PlanTerms terms, PrefixIndex codes, Rate[] rates, int[] firstOfCode) {
        this.terms = terms;
        this.codes = codes;
        this.rates = rates;
        this.firstOfCode = firstOfCode;
        this.answers = new RateLookup[rates.length];
        Set<TimeClass> classes = new LinkedHashSet<>();
        for (int i = 0; i < rates.length; i++) {
            answers[i] = rates[i].blocked() ? new RateBlocked(rates[i]) : new RateFound(rates[i]);
            if (!rates[i].timeClass().isAnyDay()) {
                classes.add(rates[i].timeClass());
            }
        }
        this.timeClasses = Set.copyOf(classes);
    }

    /// Compiles a plan.
    ///
    /// @throws IllegalArgumentException when a rate is in another currency than the plan, or when two rates would apply to the same call
    ///                                  (same code, origin set, overlapping time and time class); the message names both
    public static RateDeck of(PlanTerms terms, Collection<Rate> rates) {
        Rate[] sorted = rates.toArray(Rate[]::new);
        Arrays.sort(sorted, Comparator.comparing(Rate::code).thenComparing(Rate::from));
        PrefixIndex.Builder codes = PrefixIndex.builder();
        int[] firstOfCode = new int[sorted.length + 1];
        int groups = 0;
        for (int i = 0; i < sorted.length; ) {
            Prefix code = sorted[i].code();
            int end = i;
            while (end < sorted.length && sorted[end].code().equals(code)) {
                end++;
            }
            check(terms, sorted, i, end);
            codes.add(code.digits(), groups);
            firstOfCode[groups++] = i;
            i = end;
        }
        firstOfCode[groups] = sorted.length;
        return new RateDeck(terms, codes.build(), sorted, Arrays.copyOf(firstOfCode, groups + 1));
    }

    public PlanTerms terms() {
        return terms;
    }

    /// How many rates the plan has, whatever their time.
    public int size() {
        return rates.length;
    }

    /// As [#find(E164, Instant, E164)] for a caller that is unknown: only rates for any origin apply.
    public RateLookup find(E164 number, Instant at) {
        return find(number, at, at, null);
    }

    /// The rate for a number called by a caller.
    ///
    /// @param at     the reference instant (R11): the answer, or the set-up when the terms say so
    /// @param caller null when unknown or invalid; then only rates for any origin apply
    public RateLookup find(E164 number, Instant at, @Nullable E164 caller) {
        return find(number, at, at, caller);
    }

    /// The rate in force at one instant, its time class read at another (R13 with [TimeClassRule#SPLIT_AT_BOUNDARY]).
    RateLookup find(E164 number, Instant inForceAt, Instant classAt, @Nullable E164 caller) {
        String digits = number.digits();
        Reason reason = Reason.NO_CODE;
        LocalDateTime local = null;
        for (long match = codes.match(digits, digits.length());
                match != PrefixIndex.NONE;
                match = codes.match(digits, PrefixIndex.lengthOf(match) - 1)) {
            int code = PrefixIndex.valueOf(match);
            int best = PrefixIndex.NONE;
            int bestRank = -1;
            reason = later(reason, Reason.NOT_IN_FORCE);
            for (int i = firstOfCode[code]; i < firstOfCode[code + 1]; i++) {
                Rate rate = rates[i];
                if (!rate.inForce(inForceAt)) {
                    continue;
                }
                int origin = rate.originSet() == null ? 0 : rate.originSet().longestMatch(caller);
                if (rate.originSet() != null && origin == 0) {
                    reason = later(reason, Reason.ORIGIN_NOT_SOLD);
                    continue;
                }
                boolean anyDay = rate.timeClass().isAnyDay();
                if (!anyDay) {
                    local = local == null ? LocalDateTime.ofInstant(classAt, terms.zone()) : local;
                    if (!rate.timeClass().isOpen(local)) {
                        reason = later(reason, Reason.TIME_CLASS_CLOSED);
                        continue;
                    }
                }
                int rank = origin * 2 + (anyDay ? 0 : 1);
                if (rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
            if (best >= 0) {
                return answers[best];
            }
        }
        return NO_RATE[reason.ordinal()];
    }

    /// The next moment after `at` when a time class of this plan may open or close, null when the plan has none.
    @Nullable Instant nextTimeClassChange(Instant at) {
        Instant next = null;
        for (TimeClass timeClass : timeClasses) {
            Instant change = timeClass.nextChange(at, terms.zone());
            next = next == null || change.isBefore(next) ? change : next;
        }
        return next;
    }

    /// The plan answers with the reason that came closest to a rate.
    private static Reason later(Reason one, Reason other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static NoRate[] noRates() {
        return Arrays.stream(Reason.values()).map(NoRate::new).toArray(NoRate[]::new);
    }

    /// Rates of one code, in the order of their beginning.
    private static void check(PlanTerms terms, Rate[] rates, int from, int to) {
        for (int i = from; i < to; i++) {
            Rate rate = rates[i];
            if (!rate.currency().equals(terms.currency())) {
                throw new IllegalArgumentException("rate %d is in %s, plan %d in %s"
                        .formatted(rate.rateId(), rate.currency(), terms.planId(), terms.currency()));
            }
            for (int j = i + 1; j < to && rate.inForce(rates[j].from()); j++) {
                if (applyToTheSameCall(rate, rates[j])) {
                    throw new IllegalArgumentException("rates %d and %d of code %s would both apply from %s"
                            .formatted(rate.rateId(), rates[j].rateId(), rate.code(), rates[j].from()));
                }
            }
        }
    }

    /// AnyDay beside a particular class is no conflict: it is the price of the remaining hours.
    private static boolean applyToTheSameCall(Rate one, Rate other) {
        OriginSet callers = one.originSet();
        OriginSet otherCallers = other.originSet();
        boolean sameOrigin = callers == null || otherCallers == null
                ? callers == otherCallers
                : !Collections.disjoint(callers.codes(), otherCallers.codes());
        boolean oneIsAnyDay = one.timeClass().isAnyDay();
        return sameOrigin
                && oneIsAnyDay == other.timeClass().isAnyDay()
                && (oneIsAnyDay || one.timeClass().overlaps(other.timeClass()));
    }

    /// All rates of the plan, in the order of their codes, then of their beginning.
    public List<Rate> rates() {
        return List.of(rates);
    }
}
