package com.didtron.server.carriers;

import java.net.InetSocketAddress;

/// What carriers must know of the switch, whose module comes later.
public interface KnowsOwnAddresses {

    /// Whether a call sent there would come back to us.
    boolean isOurs(InetSocketAddress address);
}
