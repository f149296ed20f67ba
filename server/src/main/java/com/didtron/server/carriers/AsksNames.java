package com.didtron.server.carriers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// Asks name servers for the addresses of a host. May block for seconds; never on the way of a call.
public interface AsksNames {

    /// The servers that the setting `didtron.dns.servers` names; none: those of the machine are asked.
    default List<InetSocketAddress> servers() {
        return List.of();
    }

    /// @param addresses of either family; none: there is no such name, or it has no address
    /// @param ttl       how long that holds
    record Answer(List<InetAddress> addresses, Duration ttl) {}

    /// @throws IOException when no name server could say: its message says why, for people
    Answer ask(String host) throws IOException;
}
