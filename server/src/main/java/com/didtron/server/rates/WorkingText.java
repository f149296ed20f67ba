package com.didtron.server.rates;

import com.didtron.server.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a [Working] into words and into a map.
final class WorkingText {

    private WorkingText() {}

    static List<String> lines(Working working) {
        Rate rate = working.rate();
        List<String> lines = new ArrayList<>();
        lines.add("plan %d, rate %d: %s, code %s, in force from %s%s%s%s".formatted(
                working.terms().planId(), rate.rateId(), rate.zone(), rate.code(), rate.from(),
                rate.to() == null ? "" : " until before " + rate.to(),
                rate.timeClass().isAnyDay() ? "" : ", " + rate.timeClass(),
                rate.originSet() == null ? "" : ", callers of " + rate.originSet()));
        lines.add(seconds(working) + charge(working));
        if (working.limit() != Working.Limit.NONE) {
            lines.add(working.limit() == Working.Limit.MIN_CHARGE
                    ? "raised to the minimum charge %s (R8)".formatted(rate.minCharge())
                    : "lowered to the maximum charge %s (R8)".formatted(rate.maxCharge()));
        }
        lines.add("rounded once to %s: %s (R9)".formatted(working.terms().callRounding(), working.charge()));
        return List.copyOf(lines);
    }

    private static String seconds(Working working) {
        String talk = "%d.%03d s".formatted(working.talkMillis() / 1_000, working.talkMillis() % 1_000);
        String rounded = "%s → %d s (%s)".formatted(talk, working.seconds(),
                working.terms().durationRounding().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        String rated = "%s → %d s (%s)".formatted(rounded, working.ratedSeconds(), working.rate().period());
        return switch (working.outcome()) {
            case NO_TALK -> rounded;
            case BELOW_MINIMUM -> "%s is at most the minimum of %d ms".formatted(talk, working.terms().minimumRatedMillis());
            case WITHIN_GRACE -> "%s is within the grace of %d s".formatted(talk, working.rate().graceSeconds());
            case SHORT_CALL, SHORT_CALL_SURCHARGE, FREE_SECONDS, INTERVALS -> rated;
        };
    }

    private static String charge(Working working) {
        ShortCall shortCall = working.terms().shortCall();
        return switch (working.outcome()) {
            case NO_TALK -> " → nothing to charge (R6)";
            case BELOW_MINIMUM -> " → rated 0 s, no charge (R3)";
            case WITHIN_GRACE -> " → free (R4)";
            case SHORT_CALL -> " → short call, %s instead of the rate (R5)".formatted(shortCall == null ? "" : shortCall.charge());
            case SHORT_CALL_SURCHARGE -> " → %s, short call, with %s on top (R5)"
                    .formatted(sum(working), shortCall == null ? "" : shortCall.charge());
            case FREE_SECONDS -> " → %d free seconds cover it".formatted(working.freeSeconds());
            case INTERVALS -> " → " + sum(working);
        };
    }

    /// `0.000000 + 0.05 × 120/60 = 0.100000`.
    private static String sum(Working working) {
        Rate rate = working.rate();
        int scale = working.terms().callRounding().scale();
        long initial = Math.max(0, working.initialSeconds() - working.freeSeconds());
        long rest = working.ratedSeconds() - working.freeSeconds() - initial;
        StringBuilder sum = new StringBuilder();
        if (working.freeSeconds() > 0) {
            sum.append("%d free seconds, then ".formatted(working.freeSeconds()));
        }
        sum.append(withScale(rate.connectionCharge().amount(), scale));
        if (rate.initialPrice().equals(rate.recurringPrice())) {
            sum.append(term(rate.recurringPrice().amount(), initial + rest));
        } else {
            sum.append(initial == 0 ? "" : term(rate.initialPrice().amount(), initial));
            sum.append(rest == 0 ? "" : term(rate.recurringPrice().amount(), rest));
        }
        if (working.outcome() == Working.Outcome.INTERVALS && working.limit() == Working.Limit.NONE) {
            sum.append(" = ").append(withScale(working.charge().amount(), scale));
        }
        return sum.toString();
    }

    private static String term(BigDecimal price, long seconds) {
        return " + %s × %d/60".formatted(price.toPlainString(), seconds);
    }

    private static String withScale(BigDecimal amount, int scale) {
        return (amount.scale() < scale ? amount.setScale(scale) : amount).toPlainString();
    }

    static Map<String, Object> map(Working working) {
        PlanTerms terms = working.terms();
        Rate rate = working.rate();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("plan", terms.planId());
        map.put("rate", rate.rateId());
        map.put("zone", rate.zone());
        map.put("code", rate.code().digits());
        map.put("from", rate.from().toString());
        put(map, "to", rate.to());
        put(map, "originSet", rate.originSet());
        map.put("timeClass", rate.timeClass().name());
        map.put("currency", rate.currency().code());
        map.put("talkMillis", working.talkMillis());
        map.put("durationRounding", terms.durationRounding().name());
        map.put("seconds", working.seconds());
        map.put("minimumRatedMillis", terms.minimumRatedMillis());
        map.put("graceSeconds", rate.graceSeconds());
        map.put("graceOrder", terms.graceOrder().name());
        map.put("period", rate.period().toString());
        map.put("intervalAnchor", terms.intervalAnchor().name());
        map.put("initialSeconds", working.initialSeconds());
        map.put("restSeconds", working.restSeconds());
        map.put("freeSeconds", working.freeSeconds());
        map.put("connectionCharge", rate.connectionCharge().amount().toPlainString());
        map.put("initialPrice", rate.initialPrice().amount().toPlainString());
        map.put("recurringPrice", rate.recurringPrice().amount().toPlainString());
        put(map, "minCharge", plain(rate.minCharge()));
        put(map, "maxCharge", plain(rate.maxCharge()));
        ShortCall shortCall = terms.shortCall();
        if (shortCall != null) {
            map.put("shortCallSeconds", shortCall.seconds());
            map.put("shortCallCharge", shortCall.charge().amount().toPlainString());
            map.put("shortCallSurcharge", shortCall.surcharge());
        }
        map.put("referenceInstant", terms.referenceInstant().name());
        map.put("outcome", working.outcome().code());
        map.put("limit", working.limit().code());
        map.put("exactSixtieths", working.exact().sixtieths().toPlainString());
        map.put("callScale", terms.callRounding().scale());
        map.put("callRounding", terms.callRounding().mode().name());
        map.put("charge", working.charge().amount().toPlainString());
        return map;
    }

    private static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }
}
