package com.didtron.server.switching.internal;

import com.didtron.server.carriers.NumberPick;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Gives calls numbers of the lists that interconnects name: at random by what is random in the call's identity, or in turn. Turns are counted by this process for
/// each interconnect and list, so that a bilateral one's two lists do not take turns from each other; it begins with the first again when it is started again.
///
/// A call is given its numbers before the first supplier is asked: a supplier's list takes a turn with each call that it could carry, also when another one does.
@Component
class PickNumbers {

    /// Numbers of lists by their place.
    @FunctionalInterface
    interface Numbers {
        String number(TenantId tenant, long list, long place);
    }

    private record Turns(long interconnect, long list) {}

    private final Numbers lists;
    private final Map<Turns, AtomicLong> turns = new ConcurrentHashMap<>();

    @Autowired
    PickNumbers(OriginationLists lists) {
        this(lists::number);
    }

    PickNumbers(Numbers lists) {
        this.lists = lists;
    }

    NumberPick forCall(CallId call) {
        return (tenant, interconnect, from) -> {
            long list = Objects.requireNonNull(from.list());
            return lists.number(tenant, list, switch (from.order()) {
                case RANDOM -> call.value().getLeastSignificantBits();
                case IN_TURN -> turns.computeIfAbsent(new Turns(interconnect, list), _ -> new AtomicLong()).getAndIncrement();
            });
        };
    }
}
