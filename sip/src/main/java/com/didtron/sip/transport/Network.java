package com.didtron.sip.transport;

import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries messages out. The layers above are tested against one made of memory.
public interface Network {

    /// Sends a message. Never blocks.
    ///
    /// @param onFailure run on any thread when it is known that the message cannot be delivered, with the reason for people; empty when there is nothing to say
    ///                  about it; null when nobody cares
    void send(byte[] message, Flow flow, @Nullable Consumer<String> onFailure);

    /// A flow to a neighbour that we may not have spoken with before, or null when no socket of ours can reach addresses of that kind. Over TLS only a
    /// switch that listens over TLS itself reaches anybody: a neighbour must be able to open a connection too.
    ///
    /// @param trust    over TLS: which certificate is taken; null: one for the target's address
    /// @param networks names of our signalling addresses that it may go from, the first that can; none: any
    @Nullable Flow flowTo(Transport transport, InetSocketAddress target, @Nullable PeerTrust trust, List<String> networks);

    /// The same, from any of ours, without a certificate of its own.
    default @Nullable Flow flowTo(Transport transport, InetSocketAddress target) {
        return flowTo(transport, target, null, List.of());
    }
}
