package com.didtron.server.admission;

/// Why a call may not start. The codes are stable: they stand in call records, reports and on screens; docs/errors.md explains them.
public enum Refusal {
    /// no interconnect knows the source address with this prefix
    UNKNOWN_SOURCE("unknown-source", 403, "Forbidden", 21, Fault.CALLER),
    /// the source address is known, but From, Contact or trunk group are not what the interconnect validates
    NOT_VALIDATED("not-validated", 403, "Not validated", 21, Fault.CALLER),
    /// it shows a mark of test calls, and none are let in over its interconnect now, or they show another
    TEST_CALL_REFUSED("test-call-refused", 403, "Test call refused", 21, Fault.CALLER),
    /// the interconnect is switched off
    INTERCONNECT_DISABLED("interconnect-disabled", 403, "Interconnect disabled", 21, Fault.CALLER),
    /// the tenant is suspended by its parent: none of its carriers' calls is let in
    TENANT_SUSPENDED("tenant-suspended", 403, "Service suspended", 21, Fault.OURS),
    /// the carrier's state lets none of its calls in: prospect, pending KYC, suspended, closing or closed
    CARRIER_DISABLED("carrier-disabled", 403, "Account disabled", 21, Fault.CALLER),
    /// the called number cannot be read as E.164
    NUMBER_INVALID("number-invalid", 484, "Address Incomplete", 28, Fault.CALLER),
    /// the caller's number is invalid, and the customer's interconnect refuses such calls
    CALLER_INVALID("caller-invalid", 403, "Caller number invalid", 28, Fault.CALLER),
    /// there is no caller's number, or it is withheld, and the interconnect refuses such calls (RFC 5079)
    CALLER_MISSING("caller-missing", 433, "Anonymity Disallowed", 21, Fault.CALLER),
    /// no service of the interconnect is for this number
    NO_SERVICE("no-service", 404, "No service for this number", 3, Fault.CALLER),
    /// the service refuses calls to this number
    DESTINATION_REFUSED("destination-refused", 403, "Destination refused", 21, Fault.CALLER),
    /// the service refuses calls from this caller
    CALLER_REFUSED("caller-refused", 403, "Caller refused", 21, Fault.CALLER),
    /// the called number is on a number list that refuses it, and no exception has it
    DESTINATION_BLACKLISTED("destination-blacklisted", 403, "Destination blacklisted", 21, Fault.CALLER),
    /// the caller's number is on a number list that refuses it, and no exception has it
    CALLER_BLACKLISTED("caller-blacklisted", 403, "Caller blacklisted", 21, Fault.CALLER),
    /// a rule of the service's enforcement policy refuses the call; which one is kept with it. The same of the others of this kind: a rule says which it is
    POLICY_REFUSED("policy-refused", 403, "Refused by policy", 21, Fault.CALLER),
    /// a rule refuses the call as if the number did not exist
    POLICY_NOT_FOUND("policy-not-found", 404, "Not Found", 1, Fault.CALLER),
    /// a rule refuses the call for want of an Identity that can be used (RFC 8224)
    POLICY_IDENTITY_WANTED("policy-identity-wanted", 428, "Use Identity Header", 21, Fault.CALLER),
    /// the same of one whose Identity was made too long ago, or is of another time than ours (RFC 8224 section 6.2.2)
    POLICY_IDENTITY_STALE("policy-identity-stale", 403, "Stale Date", 21, Fault.CALLER),
    /// the same of one whose Identity does not say where its certificate is
    POLICY_IDENTITY_PLACE("policy-identity-place", 436, "Bad Identity Info", 21, Fault.CALLER),
    /// the same of one whose certificate is known, and not good now
    POLICY_IDENTITY_CERTIFICATE("policy-identity-certificate", 437, "Unsupported Credential", 21, Fault.CALLER),
    /// the same of one whose Identity is none, is about other numbers, or is signed by somebody else
    POLICY_IDENTITY_INVALID("policy-identity-invalid", 438, "Invalid Identity Header", 21, Fault.CALLER),
    /// a rule refuses the call because nobody says who calls (RFC 5079)
    POLICY_ANONYMOUS("policy-anonymous", 433, "Anonymity Disallowed", 21, Fault.CALLER),
    /// a rule refuses the call because its caller calls too often
    POLICY_TOO_MANY_CALLS("policy-too-many-calls", 503, "Too many calls from this number", 42, Fault.CALLER),
    /// a rule declines the call
    POLICY_DECLINED("policy-declined", 603, "Decline", 21, Fault.CALLER),
    /// a rule refuses the call as unwanted (RFC 8197)
    POLICY_UNWANTED("policy-unwanted", 607, "Unwanted", 21, Fault.CALLER),
    /// the carrier's simultaneous calls are used up
    CARRIER_CAPACITY("carrier-capacity", 503, "Capacity reached", 34, Fault.CAPACITY),
    /// the interconnect's simultaneous calls are used up
    INTERCONNECT_CAPACITY("interconnect-capacity", 503, "Capacity reached", 34, Fault.CAPACITY),
    /// the service's simultaneous calls are used up
    SERVICE_CAPACITY("service-capacity", 503, "Capacity reached", 34, Fault.CAPACITY),
    /// the carrier's calls per second are used up
    CARRIER_CPS("carrier-cps", 503, "Too many calls per second", 42, Fault.CAPACITY),
    /// the interconnect's calls per second are used up
    INTERCONNECT_CPS("interconnect-cps", 503, "Too many calls per second", 42, Fault.CAPACITY),
    /// the service's calls per second are used up
    SERVICE_CPS("service-cps", 503, "Too many calls per second", 42, Fault.CAPACITY),
    /// no codec that the call offers is allowed by its own interconnect, or by any supplier's that would carry it
    MEDIA_IMPOSSIBLE("media-impossible", 488, "No codec in common", 65, Fault.CALLER),
    /// the customer's plan has no price in force for the number: never free
    NO_SELL_RATE("no-sell-rate", 404, "Destination not in rating plan", 3, Fault.OURS),
    /// the customer's plan blocks the destination
    DESTINATION_BLOCKED("destination-blocked", 403, "Destination blocked", 21, Fault.CALLER),
    /// no supplier may carry the call; each one's reason is kept with the call
    NO_ROUTE("no-route", 503, "No route available", 34, Fault.OURS),
    /// not enough credit for the first interval
    CREDIT_EXHAUSTED("credit-exhausted", 402, "Credit exhausted", 21, Fault.CALLER),
    /// the bilateral net exposure is beyond its limit and the limit blocks
    NET_EXPOSURE("net-exposure", 402, "Exposure limit reached", 21, Fault.CALLER),
    /// what the carrier's calls came to in 24 hours, or today, has reached its limit, and the limit stops calls
    SPEND_LIMIT("spend-limit", 402, "Spend limit reached", 21, Fault.CALLER),
    /// more calls start than we can decide on
    OVERLOADED("overloaded", 503, "Try again", 42, Fault.CAPACITY);

    /// Whose fault a refusal is.
    public enum Fault {
        CALLER,
        OURS,
        CAPACITY
    }

    private final String code;
    private final int sipCode;
    private final String phrase;
    private final int q850;
    private final Fault fault;

    Refusal(String code, int sipCode, String phrase, int q850, Fault fault) {
        this.code = code;
        this.sipCode = sipCode;
        this.phrase = phrase;
        this.q850 = q850;
        this.fault = fault;
    }

    public String code() {
        return code;
    }

    /// Status the caller is answered with.
    public int sipCode() {
        return sipCode;
    }

    /// Reason phrase of that answer.
    public String phrase() {
        return phrase;
    }

    /// Q.850 cause of its Reason header.
    public int q850() {
        return q850;
    }

    public Fault fault() {
        return fault;
    }
}
