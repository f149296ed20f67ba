package com.didtron.server.identity.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.SettingStore;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What a tenant asks of those who sign in.
@Component
public class SecurityRules {

    private static final String SECOND_FACTOR = "identity.second-factor-required";
    private static final String SIGN_UP = "identity.sign-up-open";

    private final SettingStore settings;

    SecurityRules(SettingStore settings) {
        this.settings = settings;
    }

    /// @param secondFactorRequired whether staff must have an authenticator app or a passkey
    /// @param signUpOpen           whether anybody may open a customer's account
    public record Rules(boolean secondFactorRequired, boolean signUpOpen) {}

    public Rules of(DSLContext tx, TenantId tenant) {
        return new Rules(
                settings.find(tx, tenant, SECOND_FACTOR).map(Boolean::valueOf).orElse(false),
                settings.find(tx, tenant, SIGN_UP).map(Boolean::valueOf).orElse(true));
    }

    public void put(DSLContext tx, TenantId tenant, Rules rules) {
        settings.put(tx, tenant, SECOND_FACTOR, Boolean.toString(rules.secondFactorRequired));
        settings.put(tx, tenant, SIGN_UP, Boolean.toString(rules.signUpOpen));
    }
}
