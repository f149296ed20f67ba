package com.didtron.sip.transaction;

import com.didtron.sip.message.SipRequest;
import com.didtron.sip.transport.Flow;
import org.jspecify.annotations.Nullable;

/// What sits on top of the transactions of one worker (RFC 3261 calls it the transaction user).
public interface Core {

    /// A request that belongs to no transaction yet: open one with [TransactionLayer#serve] or answer it without. ACKs to 2xx come here.
    void request(SipRequest request, Flow flow);

    /// A CANCEL.
    ///
    /// @param invite the transaction it means, or null when there is none
    void cancel(SipRequest cancel, Flow flow, @Nullable ServerTransaction invite);

    /// A request that has to be refused because it is malformed.
    void refused(SipRequest request, int code, String reason, Flow flow);
}
