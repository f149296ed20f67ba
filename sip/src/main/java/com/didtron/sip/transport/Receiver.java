package com.didtron.sip.transport;

import com.didtron.sip.message.Parsed;

/// Takes what the sockets read. Called on the sockets' threads: hands on, never works.
@FunctionalInterface
public interface Receiver {

    /// @param bytes  what was read, for traces
    /// @param parsed what it means
    /// @param flow   the way it came
    /// @return false when too much is waiting: a datagram is then lost, a stream is read again a little later
    boolean received(byte[] bytes, Parsed parsed, Flow flow);
}
