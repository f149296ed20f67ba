package com.didtron.sip.transaction;

import com.didtron.sip.message.SipResponse;

/// Who sent a request.
public interface ClientUser extends Traced {

    /// An answer: each provisional one, the final one, and for INVITE every 2xx, repeated ones too (RFC 6026).
    void answered(SipResponse response);

    /// No final answer came in time.
    void timedOut();

    /// The request could not be sent.
    ///
    /// @param why for people; empty when there is nothing to say about it
    void undeliverable(String why);
}
