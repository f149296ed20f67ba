package com.didtron.server.switching.internal;

import com.didtron.server.carriers.CallerRules.NumberList;
import com.didtron.server.carriers.NumberPick;
import com.didtron.server.kernel.CallId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives calls numbers of interconnects' lists: at random by what is random in the call's identity, or in turn. Turns are counted by this process; it
/// begins with the first again when it is started again.
final class PickNumbers {

    private final Map<Long, AtomicInteger> turns = new ConcurrentHashMap<>();

    NumberPick forCall(CallId call) {
        return (interconnect, order, size) -> switch (order) {
            case RANDOM -> (int) Math.floorMod(call.value().getLeastSignificantBits(), (long) size);
            case IN_TURN -> Math.floorMod(turns.computeIfAbsent(interconnect, _ -> new AtomicInteger()).getAndIncrement(), size);
        };
    }
}
