package com.didtron.sip.port;

import org.jspecify.annotations.Nullable;

/// What a Request-URI says of number portability (RFC 4694): the number was looked up (`npdi`), and what was found (`rn`).
///
/// @param routingNumber `rn` as a global number without plus sign and separators; null: looked up, and not ported
public record Portability(@Nullable String routingNumber) {

    /// As it stands behind the number: `;npdi;rn=+12025550100`.
    public String parameters() {
        return routingNumber == null ? ";npdi" : ";npdi;rn=+" + routingNumber;
    }
}
