package com.didtron.server.rates;

import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the facts of a [Working], and puts such facts into words. The words are made of nothing but the facts: what is kept is enough.
final class WorkingText {

    private WorkingText() {}

    static void tell(Working working, WorkingFacts to) {
        PlanTerms terms = working.terms();
        Rate rate = working.rate();
        to.number("plan", terms.planId());
        to.number("rate", rate.rateId());
        to.text("zone", rate.zone());
        to.text("code", rate.code().digits());
        to.text("from", rate.from().toString());
        text(to, "to", rate.to());
        text(to, "originSet", rate.originSet());
        to.text("timeClass", rate.timeClass().name());
        to.text("currency", rate.currency().code());
        to.number("talkMillis", working.talkMillis());
        to.text("durationRounding", terms.durationRounding().name());
        to.number("seconds", working.seconds());
        to.number("minimumRatedMillis", terms.minimumRatedMillis());
        to.number("graceSeconds", rate.graceSeconds());
        to.text("graceOrder", terms.graceOrder().name());
        to.text("period", rate.period().toString());
        to.text("intervalAnchor", terms.intervalAnchor().name());
        to.number("initialSeconds", working.initialSeconds());
        to.number("restSeconds", working.restSeconds());
        to.number("freeSeconds", working.freeSeconds());
        to.text("connectionCharge", rate.connectionCharge().amount().toPlainString());
        to.text("initialPrice", rate.initialPrice().amount().toPlainString());
        to.text("recurringPrice", rate.recurringPrice().amount().toPlainString());
        text(to, "minCharge", plain(rate.minCharge()));
        text(to, "maxCharge", plain(rate.maxCharge()));
        ShortCall shortCall = terms.shortCall();
        if (shortCall != null) {
            to.number("shortCallSeconds", shortCall.seconds());
            to.text("shortCallCharge", shortCall.charge().amount().toPlainString());
            to.flag("shortCallSurcharge", shortCall.surcharge());
        }
        to.text("referenceInstant", terms.referenceInstant().name());
        to.text("outcome", working.outcome().code());
        to.text("limit", working.limit().code());
        to.text("exactSixtieths", working.exact().sixtieths().toPlainString());
        to.number("callScale", terms.callRounding().scale());
        to.text("callRounding", terms.callRounding().mode().name());
        to.text("charge", working.charge().amount().toPlainString());
    }

    private static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static void text(WorkingFacts to, String name, @Nullable Object value) {
        if (value != null) {
            to.text(name, value.toString());
        }
    }

    /// @param facts as told
    static List<String> lines(Map<String, ?> facts) {
        return new Words(facts).lines();
    }

    /// The facts of one working on their way into words.
    private record Words(Map<String, ?> facts) {

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add("plan %d, rate %d: %s, code %s, in force from %s%s%s%s".formatted(
                    number("plan"), number("rate"), text("zone"), text("code"), text("from"),
                    has("to") ? " until before " + text("to") : "",
                    text("timeClass").equals(TimeClass.ANY_DAY.name()) ? "" : ", " + text("timeClass"),
                    has("originSet") ? ", callers of " + text("originSet") : ""));
            lines.add(seconds() + charge());
            if (text("limit").equals(Working.Limit.MIN_CHARGE.code())) {
                lines.add("raised to the minimum charge %s (R8)".formatted(money("minCharge")));
            } else if (text("limit").equals(Working.Limit.MAX_CHARGE.code())) {
                lines.add("lowered to the maximum charge %s (R8)".formatted(money("maxCharge")));
            }
            Rounding rounding = new Rounding(scale(), RoundingMode.valueOf(text("callRounding")));
            lines.add("rounded once to %s: %s (R9)".formatted(rounding, money("charge")));
            return List.copyOf(lines);
        }

        private String seconds() {
            String talk = "%d.%03d s".formatted(number("talkMillis") / 1_000, number("talkMillis") % 1_000);
            String rounded = "%s → %d s (%s)".formatted(talk, number("seconds"), text("durationRounding").toLowerCase(Locale.ROOT).replace('_', ' '));
            String rated = "%s → %d s (%s)".formatted(rounded, ratedSeconds(), text("period"));
            return switch (outcome()) {
                case NO_TALK -> rounded;
                case BELOW_MINIMUM -> "%s is at most the minimum of %d ms".formatted(talk, number("minimumRatedMillis"));
                case WITHIN_GRACE -> "%s is within the grace of %d s".formatted(talk, number("graceSeconds"));
                case SHORT_CALL, SHORT_CALL_SURCHARGE, FREE_SECONDS, INTERVALS -> rated;
            };
        }

        private String charge() {
            return switch (outcome()) {
                case NO_TALK -> " → nothing to charge (R6)";
                case BELOW_MINIMUM -> " → rated 0 s, no charge (R3)";
                case WITHIN_GRACE -> " → free (R4)";
                case SHORT_CALL -> " → short call, %s instead of the rate (R5)".formatted(money("shortCallCharge"));
                case SHORT_CALL_SURCHARGE -> " → %s, short call, with %s on top (R5)".formatted(sum(), money("shortCallCharge"));
                case FREE_SECONDS -> " → %d free seconds cover it".formatted(number("freeSeconds"));
                case INTERVALS -> " → " + sum();
            };
        }

        /// `0.000000 + 0.05 × 120/60 = 0.100000`.
        private String sum() {
            long free = number("freeSeconds");
            long initial = Math.max(0, number("initialSeconds") - free);
            long rest = ratedSeconds() - free - initial;
            StringBuilder sum = new StringBuilder();
            if (free > 0) {
                sum.append("%d free seconds, then ".formatted(free));
            }
            sum.append(withScale("connectionCharge"));
            if (text("initialPrice").equals(text("recurringPrice"))) {
                sum.append(term("recurringPrice", initial + rest));
            } else {
                sum.append(initial == 0 ? "" : term("initialPrice", initial));
                sum.append(rest == 0 ? "" : term("recurringPrice", rest));
            }
            if (outcome() == Working.Outcome.INTERVALS && text("limit").equals(Working.Limit.NONE.code())) {
                sum.append(" = ").append(withScale("charge"));
            }
            return sum.toString();
        }

        private String term(String price, long seconds) {
            return " + %s × %d/60".formatted(text(price), seconds);
        }

        private String withScale(String name) {
            BigDecimal amount = new BigDecimal(text(name));
            return (amount.scale() < scale() ? amount.setScale(scale()) : amount).toPlainString();
        }

        private Working.Outcome outcome() {
            return Working.Outcome.of(text("outcome"));
        }

        private long ratedSeconds() {
            return number("initialSeconds") + number("restSeconds");
        }

        private int scale() {
            return Math.toIntExact(number("callScale"));
        }

        private String money(String name) {
            return text(name) + " " + text("currency");
        }

        private boolean has(String name) {
            return facts.get(name) != null;
        }

        private String text(String name) {
            return String.valueOf(facts.get(name));
        }

        private long number(String name) {
            return facts.get(name) instanceof Number number ? number.longValue() : 0;
        }
    }
}
