package com.didtron.server.carriers;

import java.net.InetSocketAddress;
import java.util.List;

/// What carriers must know of the switch, whose module comes later.
public interface KnowsOwnAddresses {

    /// Whether a call sent there would come back to us.
    boolean isOurs(InetSocketAddress address);

    /// Names of the signalling addresses, in their order; at least one.
    List<String> networks();
}
