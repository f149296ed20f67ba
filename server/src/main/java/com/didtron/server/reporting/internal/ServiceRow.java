package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Service;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.reporting.internal.InterconnectDetail.NumberRuleJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where price meets route.
///
/// @param position            order of matching within its interconnect
/// @param currency            that of its interconnect
/// @param routingPlan         where its calls go; null: to one supplier interconnect, see direct
/// @param destinations        prefixes of called numbers that it is for; none: any
/// @param origins             prefixes of callers that it is for; none: any
/// @param timeClass           when it takes calls; id 0: at any time
/// @param destinationList     called numbers by a number list instead of prefixes; null: none. The same of callers
/// @param destinationListExcluding it is for numbers that are not on that list
/// @param blockedDestinations of the calls that it is for, these are refused; the same of callers
/// @param destinationBlacklist number lists that refuse called numbers of its calls; the same of callers
/// @param enforcementPolicy   asked before its calls are rated; null: none
/// @param allowTranscoding    whether codecs of its relayed calls are converted when customer and supplier have none in common
/// @param portability         how ported numbers are told and rated; null: no number is looked up
/// @param version             for changes
public record ServiceRow(
        String id,
        String name,
        Named carrier,
        Named interconnect,
        String currency,
        int position,
        boolean enabled,
        boolean interconnectEnabled,
        Named ratingPlan,
        @Nullable Named routingPlan,
        @Nullable DirectJson direct,
        String ratingPlanId,
        @Nullable String routingPlanId,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow,
        List<String> destinations,
        List<String> excludedDestinations,
        List<String> origins,
        List<String> excludedOrigins,
        @Nullable Integer minDigits,
        @Nullable Integer maxDigits,
        Named timeClass,
        @Nullable Named destinationList,
        boolean destinationListExcluding,
        @Nullable Named originList,
        boolean originListExcluding,
        @Nullable Integer originMinDigits,
        @Nullable Integer originMaxDigits,
        List<String> blockedDestinations,
        List<String> blockedOrigins,
        List<Named> destinationBlacklist,
        List<Named> originBlacklist,
        @Nullable Named enforcementPolicy,
        boolean allowTranscoding,
        @Nullable PortabilityJson portability,
        int version) {

    /// @param status  which numbers the service is for
    /// @param ratedBy what the customer pays by
    public record PortabilityJson(
            Named plan, @OneOf(Service.Portability.Status.class) String status, @OneOf(Service.Portability.RatedBy.class) String ratedBy) {}

    /// The one supplier interconnect that all calls of a service go to.
    ///
    /// @param supplierRules whether its own rules are applied after these
    public record DirectJson(
            Named carrier, Named interconnect, boolean supplierRules, List<NumberRuleJson> calledRules, List<NumberRuleJson> callerRules) {}
}
