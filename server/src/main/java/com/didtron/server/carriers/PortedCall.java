package com.didtron.server.carriers;

import org.jspecify.annotations.Nullable;

/// What a call's record keeps of a called number that was ported.
///
/// @param routingNumber digits by which suppliers were chosen and are paid
/// @param network       code of the network that serves the number; null: not known
/// @param sold          whether the customer pays by the routing number too; otherwise by the number that was dialled
public record PortedCall(String routingNumber, @Nullable String network, boolean sold) {}
