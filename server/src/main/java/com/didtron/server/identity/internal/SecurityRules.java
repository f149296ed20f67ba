package com.didtron.server.identity.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.settings.Settings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What a tenant asks of those who sign in.
@Component
public class SecurityRules {

    private final Settings settings;

    SecurityRules(Settings settings) {
        this.settings = settings;
    }

    /// @param secondFactorRequired whether staff must have an authenticator app or a passkey
    /// @param signUpOpen           whether anybody may open a customer's account
    public record Rules(boolean secondFactorRequired, boolean signUpOpen) {}

    public Rules of(DSLContext tx, TenantId tenant) {
        return new Rules(
                settings.get(tx, tenant, SignInSettings.SECOND_FACTOR_REQUIRED), settings.get(tx, tenant, SignInSettings.SIGN_UP_OPEN));
    }
}
