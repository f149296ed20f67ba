package com.didtron.server.carriers;

import com.didtron.server.kernel.E164;
import org.jspecify.annotations.Nullable;

/// What a call says of number portability in its Request-URI (RFC 4694): somebody looked the number up before.
///
/// @param routingNumber `rn`; null: the number was looked up (`npdi`) and is not ported
public record SaidPorting(@Nullable E164 routingNumber) {}
