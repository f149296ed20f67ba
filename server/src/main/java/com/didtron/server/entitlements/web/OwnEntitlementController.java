package com.didtron.server.entitlements.web;

import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.entitlements.internal.Features;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.Needs;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What one's own company has: menus and pages show and hide by it, the server refuses by it.
@RestController
class OwnEntitlementController {

    private final Entitlements entitlements;

    OwnEntitlementController(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /// @param entitlements names of features
    record OwnEntitlements(List<String> entitlements) {}

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/customer/entitlements")
    OwnEntitlements own(@AuthenticationPrincipal SignedIn person) {
        return new OwnEntitlements(entitlements.allowed(person.tenant(), person.ownCarrier(), Features.TYPE));
    }
}
