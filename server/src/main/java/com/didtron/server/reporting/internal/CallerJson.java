package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerRules.NumberBlock;
import com.didtron.server.platform.OneOf;
import org.jspecify.annotations.Nullable;

/// How the caller's number is checked and told.
///
/// @param customer of calls that come in
/// @param supplier of calls that go out
public record CallerJson(IncomingCallerJson customer, OutgoingCallerJson supplier) {

    /// @param listId  the origination list of the customer's own numbers that may be asserted
    /// @param order   which of them a call is given
    public record IncomingCallerJson(
            @OneOf(CallerCheck.Kind.class) String check,
            int shortest,
            int longest,
            @OneOf(CallerRules.Refuses.class) String refuses,
            @OneOf(CallerRules.Sets.class) String sets,
            @OneOf(CallerRules.With.class) String with,
            @Nullable String listId,
            @OneOf(CallerRules.Origination.Order.class) String order,
            @OneOf(CallerRules.Shows.class) String shows) {}

    /// @param shortest   null, with `longest`: only the customer's check counts
    /// @param blockStart null, with `blockSize`: it is sent the caller's number, or one of the list
    /// @param listId     the origination list whose numbers it is sent; null: none
    public record OutgoingCallerJson(
            boolean blocks,
            @Nullable Integer shortest,
            @Nullable Integer longest,
            @Nullable String blockStart,
            @Nullable Integer blockSize,
            @Nullable String listId,
            @OneOf(CallerRules.Origination.Order.class) String listOrder,
            boolean removesDisplay,
            boolean inContact,
            boolean trusted,
            @OneOf(CallerRules.Style.class) String style) {}

    static CallerJson of(CallerRules rules) {
        CallerRules.Customer c = rules.customer();
        CallerRules.Supplier s = rules.supplier();
        boolean checks = s.check().kind() != CallerCheck.Kind.NONE;
        NumberBlock block = s.block();
        return new CallerJson(
                new IncomingCallerJson(
                        EgressJson.word(c.check().kind()), c.check().shortest(), c.check().longest(), EgressJson.word(c.refuses()), EgressJson.word(c.sets()),
                        EgressJson.word(c.with()), id(c.numbers()), EgressJson.word(c.numbers().order()), EgressJson.word(c.shows())),
                new OutgoingCallerJson(
                        s.blocks(), checks ? s.check().shortest() : null, checks ? s.check().longest() : null, block == null ? null : block.start(),
                        block == null ? null : block.size(), id(s.sent()), EgressJson.word(s.sent().order()), s.removesDisplay(), s.inContact(), s.trusted(), EgressJson.word(s.style())));
    }

    private static @Nullable String id(CallerRules.Origination from) {
        return from.list() == null ? null : Long.toString(from.list());
    }
}
