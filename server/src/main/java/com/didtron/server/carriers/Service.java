package com.didtron.server.carriers;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The linkage of a customer interconnect to a rating plan and a routing plan: the sole place where price and route meet.
///
/// @param position       order of matching within the interconnect, from 1
/// @param ratingPlanId   sell rates; mandatory: unrated traffic is forbidden (R17)
/// @param routingPlanId  suppliers
/// @param capacityLimit  simultaneous calls; null: unrestricted
/// @param cpsLimit       new calls per second; null: unrestricted
/// @param destinations   prefixes of called numbers it serves; empty: any
public record Service(
        TenantId tenant,
        long id,
        long interconnectId,
        String name,
        int position,
        boolean enabled,
        long ratingPlanId,
        long routingPlanId,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        List<String> destinations) {
    public Service {
        destinations = List.copyOf(destinations);
    }

    /// Whether the service is for this number.
    public boolean serves(E164 called) {
        return destinations.isEmpty() || destinations.stream().anyMatch(called.digits()::startsWith);
    }
}
