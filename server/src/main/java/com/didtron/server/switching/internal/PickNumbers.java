package com.didtron.server.switching.internal;

import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.NumberPick;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Gives calls numbers of the lists that interconnects name: at random by what is random in the call's identity, or in turn. Turns are counted by this process for
/// each interconnect and list, so that a bilateral one's two lists do not take turns from each other; it begins with the first again when it is started again.
///
/// A customer's list takes its turn when the call comes, because the number is asked about from then on; a supplier's when the supplier is sent an INVITE.
@Component
class PickNumbers {

    /// Numbers of lists by their place.
    @FunctionalInterface
    interface Numbers {
        LongFunction<String> of(TenantId tenant, long list);
    }

    private record Turns(long interconnect, long list) {}

    private final Numbers lists;
    private final Map<Turns, AtomicLong> turns = new ConcurrentHashMap<>();

    @Autowired
    PickNumbers(OriginationLists lists) {
        this(lists::numbers);
    }

    PickNumbers(Numbers lists) {
        this.lists = lists;
    }

    /// Of the list of the customer's interconnect that a call came from.
    NumberPick ofCustomer(CallId call) {
        return (tenant, interconnect, from) -> number(call, interconnect, from, lists.of(tenant, list(from)));
    }

    /// Of the list whose numbers a supplier is sent. The list is read now, because the engine's threads do not wait for the database; the turn is taken when the number is
    /// asked for.
    NumberPick towards(Interconnect supplier, CallId call) {
        Origination sent = supplier.caller().supplier().sent();
        if (sent.list() == null) {
            return NumberPick.NONE;
        }
        LongFunction<String> numbers = lists.of(supplier.tenant(), list(sent));
        return (_, interconnect, from) -> number(call, interconnect, from, numbers);
    }

    private String number(CallId call, long interconnect, Origination from, LongFunction<String> numbers) {
        return numbers.apply(switch (from.order()) {
            case RANDOM -> call.value().getLeastSignificantBits();
            case IN_TURN -> turns.computeIfAbsent(new Turns(interconnect, list(from)), _ -> new AtomicLong()).getAndIncrement();
        });
    }

    private static long list(Origination from) {
        return Objects.requireNonNull(from.list());
    }
}
