package com.didtron.sip.transaction;

/// Who answers a request.
public interface ServerUser extends Traced {

    /// No ACK came for a failure that was sent. There is nothing to do about it (RFC 3261 section 17.2.1).
    default void notAcknowledged() {}

    /// The transaction is over and forgotten.
    default void terminated() {}
}
