package com.didtron.server.switching.internal;

import com.didtron.server.carriers.NumberPick;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.kernel.CallId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Gives calls numbers of the lists that interconnects name: at random by what is random in the call's identity, or in turn. Turns are counted by this process
/// for each interconnect; it begins with the first again when it is started again.
@Component
class PickNumbers {

    private final OriginationLists lists;
    private final Map<Long, AtomicLong> turns = new ConcurrentHashMap<>();

    PickNumbers(OriginationLists lists) {
        this.lists = lists;
    }

    NumberPick forCall(CallId call) {
        return (tenant, interconnect, from) -> lists.number(tenant, Objects.requireNonNull(from.list()), switch (from.order()) {
            case RANDOM -> call.value().getLeastSignificantBits();
            case IN_TURN -> turns.computeIfAbsent(interconnect, _ -> new AtomicLong()).getAndIncrement();
        });
    }
}
