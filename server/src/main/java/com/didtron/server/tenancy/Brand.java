package com.didtron.server.tenancy;

import org.jspecify.annotations.Nullable;

/// How a tenant shows itself to those who use its portals.
///
/// @param productName  in the header and in letters
/// @param accent       `#rrggbb`; null: the product's own
/// @param supportEmail where people turn to; may be empty
/// @param version      of what was looked at when it is changed; 0: nothing is set yet
public record Brand(String productName, @Nullable String accent, String supportEmail, int version) {

    /// The name that pages show; null: the product's own, for the operator as long as it has set none.
    public @Nullable String shownName(TenantKind kind) {
        return version == 0 && kind == TenantKind.OPERATOR ? null : productName;
    }
}
