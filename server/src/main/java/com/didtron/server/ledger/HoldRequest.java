package com.didtron.server.ledger;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.util.UUID;

/// Asks to reserve credit of a line, or to add to a hold that exists.
///
/// @param tenant    whose books
/// @param reference what the hold is for; one hold per reference
/// @param line      id of the credit line; must be the same when a hold is added to
/// @param atLeast   the smallest addition that is of use: with less available the request is refused
/// @param wanted    the addition asked for; granted in full or as far as available
public record HoldRequest(TenantId tenant, UUID reference, long line, BigDecimal atLeast, BigDecimal wanted) {
    public HoldRequest {
        if (atLeast.signum() < 0 || wanted.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException("a hold wants " + wanted + " and at least " + atLeast);
        }
    }
}
