package com.didtron.server.carriers;

import com.didtron.server.carriers.Carrier.Status;
import java.time.Instant;
import org.jooq.DSLContext;

/// Told, in the same transaction, when people have taken a carrier to another state.
public interface CarrierMoved {

    /// @param before the carrier as it was
    void moved(DSLContext tx, Carrier before, Status after, Instant at);
}
