package com.didtron.sip.ua;

import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A call to place.
///
/// @param target      where the INVITE goes
/// @param transport   over what
/// @param calledUser  user part of Request-URI and To
/// @param callerUser  user part of From
/// @param techPrefix  put in front of `calledUser` in the Request-URI, or null for none
/// @param giveUpAfter CANCEL when there is no final answer by then
/// @param asserted    user part of P-Asserted-Identity, or null for none
/// @param privacy     value of Privacy, or null for none
/// @param talk        how long after the answer to hang up, or null to wait for the other side's BYE
/// @param speaks      whether it sends media, as far as its user agent can
/// @param testMark    value of X-Test-Call, or null for none
public record CallPlan(
        InetSocketAddress target,
        Transport transport,
        String calledUser,
        String callerUser,
        @Nullable String techPrefix,
        @Nullable String asserted,
        @Nullable String privacy,
        Duration giveUpAfter,
        @Nullable Duration talk,
        boolean speaks,
        @Nullable String testMark) {

    /// A silent one.
    public CallPlan(
            InetSocketAddress target, Transport transport, String calledUser, String callerUser, @Nullable String techPrefix, @Nullable String asserted,
            @Nullable String privacy, Duration giveUpAfter, @Nullable Duration talk) {
        this(target, transport, calledUser, callerUser, techPrefix, asserted, privacy, giveUpAfter, talk, false, null);
    }

    /// The same, marked as a test.
    public CallPlan testing(String mark) {
        return new CallPlan(target, transport, calledUser, callerUser, techPrefix, asserted, privacy, giveUpAfter, talk, speaks, mark);
    }

    /// The same, speaking or not.
    public CallPlan speaking(boolean aloud) {
        return new CallPlan(target, transport, calledUser, callerUser, techPrefix, asserted, privacy, giveUpAfter, talk, aloud, testMark);
    }

    /// One that says no more of its caller than From.
    public CallPlan(
            InetSocketAddress target, Transport transport, String calledUser, String callerUser, @Nullable String techPrefix, Duration giveUpAfter,
            @Nullable Duration talk) {
        this(target, transport, calledUser, callerUser, techPrefix, null, null, giveUpAfter, talk);
    }
}
