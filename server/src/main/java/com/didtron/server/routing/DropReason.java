package com.didtron.server.routing;

/// Why a supplier is not tried. Tested in this order; the first that holds is told. Whether a supplier has room is not tested: that is found when its turn comes
/// ([RouteList#without]). The codes are stable: they are stored with the call and shown to the operator.
public enum DropReason {
    /// the call came from this very interconnect: it is never sent back there
    SAME_INTERCONNECT("same-interconnect", false),
    /// the customer's own carrier, and circular routing is off
    OWN_CARRIER("own-carrier", false),
    /// the routing plan excludes it
    EXCLUDED("excluded", false),
    /// its interconnect is switched off
    DISABLED("disabled", true),
    /// every address of its interconnect is out of service
    MONITORING_DOWN("monitoring-down", true),
    /// paused because of its quality
    QUALITY_PAUSED("quality-paused", true),
    /// caller or called number is on a list that is used for it; the detail names list and entry
    BLACKLISTED("blacklisted", true),
    /// it does not deliver the caller's number as the call requires
    CLI_INSUFFICIENT("cli-insufficient", true),
    /// the caller's number is missing or invalid, and its interconnect takes no such calls
    CALLER_NOT_TAKEN("caller-not-taken", true),
    /// no codec or transport in common
    MEDIA_IMPOSSIBLE("media-impossible", true),
    /// what its calls cost in 24 hours, or today, has reached its limit, and the limit stops calls
    SPEND_STOPPED("spend-stopped", true),
    /// its plan blocks the code (R10)
    RATE_BLOCKED("rate-blocked", false),
    /// its plan has no rate (R12); the detail says why
    NO_RATE("no-rate", false),
    /// its currency has no accounting rate today
    CURRENCY_RATE_MISSING("currency-rate-missing", false),
    /// dearer than the plan's price cap
    PRICE_CAP("price-cap", false),
    /// it would leave less than the minimum margin
    MARGIN("margin", false),
    /// all its channels were in use when its turn came
    CAPACITY_FULL("capacity-full", false),
    /// its calls per second were used up when its turn came
    CPS_FULL("cps-full", false),
    /// good, but the plan asks no more suppliers
    BEYOND_MOST_ROUTES("beyond-most-routes", false);

    private final String code;
    private final boolean hindrance;

    DropReason(String code, boolean hindrance) {
        this.code = code;
        this.hindrance = hindrance;
    }

    public String code() {
        return code;
    }

    /// Whether this is a fact about the supplier that the asker knows, not a finding of the choice.
    public boolean isHindrance() {
        return hindrance;
    }
}
