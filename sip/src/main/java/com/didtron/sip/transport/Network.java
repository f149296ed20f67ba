package com.didtron.sip.transport;

import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// Carries messages out. The layers above are tested against one made of memory.
public interface Network {

    /// Sends a message. Never blocks.
    ///
    /// @param onFailure run on any thread when it is known that the message cannot be delivered; null when nobody cares
    void send(byte[] message, Flow flow, @Nullable Runnable onFailure);

    /// A flow to a neighbour that we may not have spoken with before, or null when no socket of ours can reach addresses of that kind.
    @Nullable Flow flowTo(Transport transport, InetSocketAddress target);
}
