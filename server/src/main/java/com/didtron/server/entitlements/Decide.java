package com.didtron.server.entitlements;

import com.didtron.server.entitlements.Assignment.Mode;
import com.didtron.server.entitlements.Assignment.Limit;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Whether a customer has what an assignment gives, and by which rule. Pure.
public final class Decide {

    private Decide() {}

    /// The rule that decided; the first that fits, in this order.
    public enum Rule {
        EXCLUDED(false, "is excluded by name"),
        NOT_STARTED(false, "it is not open yet"),
        KEPT(true, "keeps it although it was taken from others"),
        ENDED(false, "its time is over"),
        FOR_ALL(true, "it is for all customers"),
        CUSTOMER(true, "is named"),
        GROUP(true, "its group has it"),
        CATEGORY(true, "its category has it"),
        NOT_LISTED(false, "neither it nor its group or category is listed");

        private final boolean allows;
        private final String words;

        Rule(boolean allows, String words) {
            this.allows = allows;
            this.words = words;
        }

        public boolean allows() {
            return allows;
        }

        /// For people.
        public String words() {
            return words;
        }

        /// As sent: `not-listed`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// @param most how much; null: no limit, or not allowed at all
    public record Decision(Rule rule, @Nullable Long most) {

        public boolean allowed() {
            return rule.allows();
        }
    }

    /// @param group of the customer; null: none
    public static Decision of(Assignment assignment, long customer, long category, @Nullable Long group, Instant now) {
        Rule rule = rule(assignment, customer, category, group, now);
        return new Decision(rule, rule.allows() ? most(assignment, customer, category, group) : null);
    }

    private static Rule rule(Assignment a, long customer, long category, @Nullable Long group, Instant now) {
        if (a.excluded().contains(customer)) {
            return Rule.EXCLUDED;
        }
        if (a.startsAt() != null && now.isBefore(a.startsAt())) {
            return Rule.NOT_STARTED;
        }
        if (a.kept().contains(customer)) {
            return Rule.KEPT;
        }
        if (a.endsAt() != null && !now.isBefore(a.endsAt())) {
            return Rule.ENDED;
        }
        if (a.mode() == Mode.ALL) {
            return Rule.FOR_ALL;
        }
        if (a.customers().contains(customer)) {
            return Rule.CUSTOMER;
        }
        if (group != null && a.groups().contains(group)) {
            return Rule.GROUP;
        }
        return a.categories().contains(category) ? Rule.CATEGORY : Rule.NOT_LISTED;
    }

    private static @Nullable Long most(Assignment a, long customer, long category, @Nullable Long group) {
        return a.limits().stream()
                .filter(l -> switch (l.level()) {
                    case ALL -> true;
                    case CATEGORY -> l.id() != null && l.id() == category;
                    case GROUP -> l.id() != null && l.id().equals(group);
                    case CUSTOMER -> l.id() != null && l.id() == customer;
                })
                .max(Comparator.comparing(Limit::level))
                .map(Limit::most)
                .orElse(null);
    }
}
