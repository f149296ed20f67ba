package com.didtron.server.carriers;

import com.didtron.server.kernel.E164;
import org.jspecify.annotations.Nullable;

/// What was found when a called number was looked up: whether it was ported to another network.
///
/// @param routingNumber number that stands for the network which serves it now (LRN, RFC 4694); null: it was not ported
/// @param network       code of that network, as the plan has it; null: not known
/// @param source        who says so
public record Porting(@Nullable E164 routingNumber, @Nullable String network, Source source) {

    /// Who says whether a number was ported.
    public enum Source {
        /// the numbers of the plan
        PLAN,
        /// the call itself, which was looked up before it came
        CALL
    }

    public boolean isPorted() {
        return routingNumber != null;
    }

    /// For people.
    String said() {
        String by = source == Source.CALL ? " (the call says so)" : "";
        return routingNumber == null
                ? "not ported" + by
                : "ported, routing number " + routingNumber.digits() + (network == null ? "" : ", network " + network) + by;
    }
}
