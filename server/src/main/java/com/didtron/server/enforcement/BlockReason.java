package com.didtron.server.enforcement;

/// Why a rule refuses a call, as the caller is told. What each is answered with stands at admission's refusal of the same code.
public enum BlockReason {
    /// 403
    POLICY_REFUSED,
    /// 404: the caller need not know that the number exists
    POLICY_NOT_FOUND,
    /// 428: a call without an Identity that can be used (RFC 8224)
    POLICY_IDENTITY_WANTED,
    /// 433: no caller's number, or a withheld one (RFC 5079)
    POLICY_ANONYMOUS,
    /// 503: more calls of one caller than the rule allows
    POLICY_TOO_MANY_CALLS,
    /// 603
    POLICY_DECLINED,
    /// 607: calls of this caller are unwanted (RFC 8197)
    POLICY_UNWANTED
}
