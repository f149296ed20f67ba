package com.didtron.server.switching.internal;

import java.net.InetAddress;
import java.util.List;

/// Asks the names' servers. May block for seconds.
interface LookUp {

    /// An SRV record (RFC 2782).
    record Service(int priority, int weight, int port, String host) {}

    /// SRV records of a name; none when it has none.
    ///
    /// @throws java.io.IOException when nobody answered, or the answer was no word about the name
    List<Service> services(String name) throws java.io.IOException;

    /// Addresses of a name, of either family; none when it has none.
    ///
    /// @throws java.io.IOException when nobody answered, or the answer was no word about the name
    List<InetAddress> addresses(String name) throws java.io.IOException;
}
