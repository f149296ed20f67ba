package com.didtron.server.carriers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether a supplier interconnect can be reached, computed from its addresses.
///
/// @param since  when it became so; null when nothing is watched
/// @param reason stable code: `not-monitored`, `switched-off`, or the reason of the address that decided ([AddressState.Reason])
/// @param detail what was seen, for people; may be empty
public record OperationalStatus(State state, @Nullable Instant since, String reason, String detail) {

    /// As people know it: green, red, grey.
    public enum State {
        REACHABLE,
        /// every address that is switched on is out of service
        DOWN,
        UNKNOWN
    }

    /// @param states of its addresses, by [SendTo#address]; one that is missing was never heard of
    public static OperationalStatus of(Interconnect interconnect, Map<String, AddressState> states) {
        Interconnect.Target target = interconnect.target();
        if (target == null || target.monitoring().mode() == Monitoring.Mode.NONE) {
            return new OperationalStatus(State.UNKNOWN, null, "not-monitored", "");
        }
        if (!interconnect.enabled()) {
            return new OperationalStatus(State.UNKNOWN, null, "switched-off", "");
        }
        List<SendTo> used = target.sendTo().stream().filter(SendTo::enabled).toList();
        List<AddressState> known = used.stream().map(a -> states.get(a.address())).filter(Objects::nonNull).toList();
        Comparator<AddressState> bySince = Comparator.comparing(AddressState::since);
        List<AddressState> reachable = known.stream().filter(s -> s.state() == AddressState.State.REACHABLE).toList();
        if (!reachable.isEmpty()) {
            return status(State.REACHABLE, reachable.stream().min(bySince).orElseThrow());
        }
        boolean down = !used.isEmpty() && known.size() == used.size() && known.stream().allMatch(s -> s.state() == AddressState.State.OUT);
        if (down) {
            return status(State.DOWN, known.stream().max(bySince).orElseThrow());
        }
        return known.stream()
                .filter(s -> s.state() == AddressState.State.UNKNOWN)
                .max(bySince)
                .map(s -> status(State.UNKNOWN, s))
                .orElse(new OperationalStatus(State.UNKNOWN, null, word(AddressState.Reason.NEVER_HEARD), ""));
    }

    private static OperationalStatus status(State state, AddressState by) {
        return new OperationalStatus(state, by.since(), word(by.reason()), by.detail());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
