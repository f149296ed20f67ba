package com.didtron.server.enforcement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An enforcement policy (4.2): ordered rules that calls of the services that name it are asked before they are rated.
///
/// @param id      permanent; 0 for a draft
/// @param name    unique in the tenant, in either case
/// @param note    for people, possibly empty
/// @param rules   in their order; the first that fits decides
/// @param version for changes
public record Policy(long id, String name, String note, List<Rule> rules, int version) {

    /// Policies of a tenant.
    public static final int MOST = 500;
    /// Rules of a policy.
    public static final int MOST_RULES = 100;
    /// Beginnings of numbers in one list of a rule.
    public static final int MOST_PREFIXES = 100;
    /// Of a caller's number.
    public static final int MOST_DIGITS = 15;

    public Policy {
        rules = List.copyOf(rules);
    }

    /// What a policy says of a call.
    ///
    /// @param position   of the rule that decides, from 1; 0: none fits
    /// @param rule       that rule; null: none fits, and the call goes on
    /// @param passedOver why each rule before it does not fit, in their order; for people
    public record Judgement(int position, @Nullable Rule rule, List<String> passedOver) {

        /// Why the call is refused; null: it goes on.
        public @Nullable BlockReason blocks() {
            return rule == null ? null : rule.blocks();
        }
    }

    /// Asks the rules in their order.
    ///
    /// @param recent counts the calls of a caller that come to a rule; asked only of a rule that limits them, and whose other conditions hold
    public Judgement judge(AskedCall call, RecentCalls recent) {
        List<String> passedOver = new ArrayList<>();
        for (Rule rule : rules) {
            String why = rule.whyNot(call, (limit, caller) -> recent.count(id, rule, caller, call.at()));
            if (why == null) {
                return new Judgement(passedOver.size() + 1, rule, passedOver);
            }
            passedOver.add(why);
        }
        return new Judgement(0, null, passedOver);
    }
}
