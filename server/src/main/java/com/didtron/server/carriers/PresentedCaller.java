package com.didtron.server.carriers;

import com.didtron.server.carriers.CallerRules.Style;
import com.didtron.server.carriers.CallerRules.Supplier;
import org.jspecify.annotations.Nullable;

/// What a supplier is told of who is calling (3.7, 3.9; RFC 3323, RFC 3325). Pure.
///
/// @param from      user part of From; empty: anonymous
/// @param display   whether the caller's display name stands in From
/// @param identity  user part of the identity beside From; null: none
/// @param style     in which header that stands
/// @param screened  Remote-Party-ID: whether the number was found valid
/// @param hidden    Remote-Party-ID: whether it must not be shown
/// @param privacy   value of Privacy; null: none is sent
/// @param inContact whether Contact has From's user part
public record PresentedCaller(
        String from, boolean display, @Nullable String identity, Style style, boolean screened, boolean hidden, @Nullable String privacy, boolean inContact) {

    /// @param seed chooses the number when the supplier is sent one of a block: the same for the whole call
    /// @param pick the same when it is sent one of a list
    public static PresentedCaller towards(Interconnect supplier, Service service, Caller caller, long seed, NumberPick pick) {
        Supplier terms = supplier.caller().supplier();
        Privacy privacy = caller.privacy();
        // whoever cannot be told what the caller asks cannot keep to it, trusted or not
        boolean keeps = terms.trusted() && terms.style() != Style.FROM_ONLY;
        boolean anonymous = caller.from() == null || !keeps && (privacy.hidesFrom() || privacy.hidesIdentity() && caller.fromIsIdentity());
        String ours = terms.block() != null ? terms.block().number(seed) : terms.sent().list() != null ? pick.pick(supplier.tenant(), supplier.id(), terms.sent()) : null;
        String from = anonymous ? "" : number(ours, supplier, service, caller.from());
        String identity = terms.style() == Style.FROM_ONLY || !keeps && privacy.hidesIdentity() ? null : asserted(terms, caller);
        return new PresentedCaller(
                CallerCheck.isMissing(from) ? "" : from,
                caller.own() && !CallerCheck.isMissing(from) && ours == null && !terms.removesDisplay() && (keeps || !privacy.hidesIdentity()),
                identity == null ? null : number(ours, supplier, service, identity),
                terms.style(),
                caller.standing() == CallerValidity.VALID,
                privacy.hidesIdentity(),
                terms.style() == Style.ASSERTED_IDENTITY ? keeps ? privacy.all() : privacy.rest() : null,
                terms.inContact());
    }

    /// A number of the block or the list is rewritten like the caller's.
    private static String number(@Nullable String ours, Interconnect supplier, Service service, String number) {
        return service.callerTowards(supplier, ours == null ? number : ours);
    }

    private static @Nullable String asserted(Supplier terms, Caller caller) {
        String identity = caller.identity() != null ? caller.identity() : Caller.isNumber(caller.number()) || terms.isSentOurs() ? caller.number() : null;
        return switch (terms.asserted()) {
            case NEVER -> null;
            case PASS -> caller.identity();
            case ALWAYS -> identity;
            case IF_VALID -> caller.standing() == CallerValidity.VALID ? identity : null;
        };
    }

    /// Why a supplier is no route for a call with this caller: what is wrong with the number; null: nothing, or it takes it all the same.
    public static @Nullable CallerValidity notTaken(Interconnect supplier, Service service, Caller caller) {
        Supplier terms = supplier.caller().supplier();
        if (!terms.blocks() || terms.isSentOurs()) {
            return null;
        }
        CallerValidity found = caller.standing().isBad() ? caller.standing() : terms.check().of(service.callerTowards(supplier, caller.lookedUp()));
        return found.isBad() ? found : null;
    }
}
