package com.didtron.server.reporting.internal;

import com.didtron.server.platform.OneOf;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A call in a carrier's own list: one that it sent, or one that it received. The other side is not in it.
///
/// @param way  sent or received, seen from the carrier
/// @param call as a customer is told of one, at the same level: the zone by the carrier's own rating plan; the charge that it pays for a call it sent, or
///             is paid for one it received
public record CarrierCallRow(@OneOf(CarrierPicture.Way.class) String way, @JsonUnwrapped CustomerCallRow call) {}
