package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerRules.NumberBlock;
import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the caller's number is checked and told, besides where it is taken from and how it is rewritten.
///
/// @param customer of calls that come in
/// @param supplier of calls that go out
record CallerForm(@NotNull @Valid IncomingCallerForm customer, @NotNull @Valid OutgoingCallerForm supplier) {

    /// @param check      what is looked at
    /// @param shortest   digits, without a plus sign
    /// @param longest    digits
    /// @param refuses    which calls are refused for their number
    /// @param sets       when the asserted identity is set; otherwise it stays as received
    /// @param with       to what
    /// @param listId     the origination list of the customer's own numbers that may be asserted; null: none
    /// @param order      which of them a call is given
    /// @param shows      what From shows
    record IncomingCallerForm(
            @OneOf(CallerCheck.Kind.class) @NotBlank String check,
            @Min(1) @Max(CallerCheck.MOST_DIGITS) int shortest,
            @Min(1) @Max(CallerCheck.MOST_DIGITS) int longest,
            @OneOf(CallerRules.Refuses.class) @NotBlank String refuses,
            @OneOf(CallerRules.Sets.class) @NotBlank String sets,
            @OneOf(CallerRules.With.class) @NotBlank String with,
            @Nullable String listId,
            @OneOf(Origination.Order.class) @NotBlank String order,
            @OneOf(CallerRules.Shows.class) @NotBlank String shows) {}

    /// @param blocks         whether it is no route for calls whose number is missing or invalid
    /// @param shortest       digits of a number that is valid for it; null, with `longest`: only the customer's check counts
    /// @param blockStart     it is sent a number of the block that begins here; null, with `blockSize`: the caller's
    /// @param listId         it is sent a number of this origination list; null: the caller's, or the block's
    /// @param listOrder      which of them
    /// @param removesDisplay whether From has no display name
    /// @param inContact      whether Contact has From's user part
    /// @param trusted        whether it is told what callers ask to hide
    /// @param style          in which header
    record OutgoingCallerForm(
            boolean blocks,
            @Min(1) @Max(CallerCheck.MOST_DIGITS) @Nullable Integer shortest,
            @Min(1) @Max(CallerCheck.MOST_DIGITS) @Nullable Integer longest,
            @Nullable String blockStart,
            @Min(1) @Max(NumberBlock.MOST) @Nullable Integer blockSize,
            @Nullable String listId,
            @OneOf(Origination.Order.class) @NotBlank String listOrder,
            boolean removesDisplay,
            boolean inContact,
            boolean trusted,
            @OneOf(CallerRules.Style.class) @NotBlank String style) {

        private CallerCheck check() {
            return shortest == null && longest == null
                    ? CallerCheck.NONE
                    : new CallerCheck(CallerCheck.Kind.LENGTH, shortest == null ? 1 : shortest, longest == null ? CallerCheck.MOST_DIGITS : longest);
        }

        private @Nullable NumberBlock block() {
            return blockStart == null || blockStart.isBlank() ? null : new NumberBlock(blockStart.strip(), blockSize == null ? 1 : blockSize);
        }
    }

    private static @Nullable Long list(@Nullable String id, String field) {
        try {
            return id == null ? null : Long.valueOf(id);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("invalid", "\"" + id + "\" is no list.", new Refusal.Field(field, "id of an origination list, or nothing"));
        }
    }

    CallerRules read(String source, List<NumberRule> rules, String asserted) {
        return new CallerRules(
                rules,
                new CallerRules.Customer(
                        value(CallerSource.class, source, "callerSource"),
                        new CallerCheck(value(CallerCheck.Kind.class, customer.check, "caller.customer.check"), customer.shortest, customer.longest),
                        value(CallerRules.Refuses.class, customer.refuses, "caller.customer.refuses"),
                        value(CallerRules.Sets.class, customer.sets, "caller.customer.sets"),
                        value(CallerRules.With.class, customer.with, "caller.customer.with"),
                        new Origination(list(customer.listId, "caller.customer.listId"), value(Origination.Order.class, customer.order, "caller.customer.order")),
                        value(CallerRules.Shows.class, customer.shows, "caller.customer.shows")),
                new CallerRules.Supplier(
                        value(Asserted.class, asserted, "asserted"), supplier.check(), supplier.blocks, supplier.block(),
                        new Origination(list(supplier.listId, "caller.supplier.listId"), value(Origination.Order.class, supplier.listOrder, "caller.supplier.listOrder")), supplier.removesDisplay,
                        supplier.inContact, supplier.trusted, value(CallerRules.Style.class, supplier.style, "caller.supplier.style")));
    }
}
