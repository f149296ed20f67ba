package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerRules.Customer;
import com.didtron.server.carriers.CallerRules.NumberBlock;
import com.didtron.server.carriers.CallerRules.Supplier;

/// Why what is done with callers' numbers may not be as asked: what would have no effect is refused too.
final class CallerFields {

    private static final String NUMBER = "[+]?[0-9]{1,15}";
    private static final String LENGTHS = "1 to " + CallerCheck.MOST_DIGITS + " digits, the least no more than the most";

    private CallerFields() {}

    static void check(CallerRules rules, FieldErrors errors) {
        checkCustomer(rules.customer(), errors);
        checkSupplier(rules.supplier(), errors);
    }

    private static void checkCustomer(Customer c, FieldErrors errors) {
        boolean checked = c.check().kind() != CallerCheck.Kind.NONE;
        boolean sets = c.sets() != CallerRules.Sets.NEVER;
        errors.unless(fits(c.check()), "caller.customer.shortest", LENGTHS)
                .unless(checked || c.refuses() == CallerRules.Refuses.NOTHING, "caller.customer.check", "a check: without one no number is found invalid or missing")
                .unless(checked || c.sets() != CallerRules.Sets.IF_INVALID, "caller.customer.check", "a check: without one no number is found invalid")
                .unless(checked || !sets || c.with() != CallerRules.With.CALLER_IF_VALID, "caller.customer.check", "a check: without one no number is found valid")
                .unless(c.sets() != CallerRules.Sets.IF_INVALID || c.with() != CallerRules.With.CALLER, "caller.customer.with",
                        "a listed number: the caller's is the invalid one")
                .unless(!sets || c.with() == CallerRules.With.CALLER || c.numbers().list() != null, "caller.customer.listId", "the origination list whose numbers are asserted");
    }

    private static void checkSupplier(Supplier s, FieldErrors errors) {
        NumberBlock block = s.block();
        errors.unless(fits(s.check()), "caller.supplier.shortest", LENGTHS)
                .unless(block == null || block.size() >= 1 && block.size() <= NumberBlock.MOST, "caller.supplier.blockSize", "1 to " + NumberBlock.MOST)
                .unless(block == null || block.start().matches(NUMBER), "caller.supplier.blockStart", "the first number: at most 15 digits, with or without + before them")
                .unless(block == null || block.size() < 1 || !block.start().matches(NUMBER) || block.isWhole(), "caller.supplier.blockSize",
                        "fewer: the last of them would have more digits than the first")
                .unless(block == null || s.sent().list() == null, "caller.supplier.listId", "none: it is sent numbers of the block")
                .unless(!s.isSentOurs() || !s.blocks(), "caller.supplier.blocks", "off: a number of the block or the list is neither missing nor invalid")
                .unless(s.blocks() || s.check().kind() == CallerCheck.Kind.NONE, "caller.supplier.blocks", "on: without it the check of its length has no effect")
                .unless(s.style() != CallerRules.Style.FROM_ONLY || !s.trusted(), "caller.supplier.trusted", "off: with From alone it cannot be told what a caller asks to hide");
    }

    private static boolean fits(CallerCheck check) {
        return check.shortest() >= 1 && check.longest() <= CallerCheck.MOST_DIGITS && check.shortest() <= check.longest();
    }
}
