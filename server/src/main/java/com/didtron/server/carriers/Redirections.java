package com.didtron.server.carriers;

import java.net.InetAddress;
import java.util.List;

/// What is done when a supplier answers with other addresses (300, 301, 302; 3.6 "External Routing Provider", decision 0015).
///
/// @param mode   whether they are asked
/// @param onlyTo where they may lie, 1 to [#MOST] ranges; none when they are not asked
public record Redirections(Mode mode, List<AddressRange> onlyTo) {

    /// Ranges of one interconnect.
    public static final int MOST = 50;

    /// The answer counts as a failure like any other.
    public static final Redirections REFUSED = new Redirections(Mode.REFUSE, List.of());

    public Redirections {
        onlyTo = List.copyOf(onlyTo);
    }

    /// Whether the addresses are asked.
    public enum Mode {
        REFUSE,
        FOLLOW
    }

    /// Whether calls may be redirected to an address.
    public boolean allows(InetAddress address) {
        return onlyTo.stream().anyMatch(range -> range.contains(address));
    }
}
