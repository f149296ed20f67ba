package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jooq.DSLContext;

/// Who needs a carrier, an interconnect or a service. Asked before one is deleted or purged; whoever holds such things answers for them.
public interface CarrierUse {

    /// Who knows calls in progress is asked first (`@Order`), then who knows calls that are over and still to be rated, and last who knows balances:
    /// a call goes that way, so that whoever asks in this order meets it somewhere.
    int CALLS_IN_PROGRESS = 1;

    /// See [#CALLS_IN_PROGRESS].
    int CALLS_OVER = 2;

    /// See [#CALLS_IN_PROGRESS].
    int BALANCES = 3;

    /// What is asked about.
    public enum Kind {
        CARRIER,
        INTERCONNECT,
        SERVICE
    }

    /// What a use means for deleting.
    public enum Weight {
        /// it cannot be deleted while this is so
        BLOCKS,
        /// it can be deleted, and must be kept: it is never purged
        KEEPS,
        /// it goes along
        GOES_ALONG
    }

    /// A use.
    ///
    /// @param kind  stable word: `call-in-progress`
    /// @param count how many
    /// @param says  for people: "3 calls in progress"
    public record Use(String kind, long count, String says, Weight weight) {}

    /// Uses that there are; none of count zero.
    List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id);
}
