package com.didtron.sip.transaction;

import com.didtron.sip.message.SipMessage;
import com.didtron.sip.transport.Flow;

/// Sees every message of a transaction, retransmissions included.
public interface Traced {

    /// Something was sent.
    default void sent(byte[] message, Flow flow) {}

    /// Something was received, whether or not it means anything new.
    default void received(SipMessage message, Flow flow) {}

    /// The transaction has failed by a fault of ours, which was logged, and is gone.
    default void faulted() {}
}
