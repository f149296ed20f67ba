package com.didtron.server.identity.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.settings.FollowsSetting;
import com.didtron.server.platform.settings.SettingDeclaration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Lets sessions that are open go by the new rule as soon as staff must have a second factor, or need none any more.
@Component
class SecondFactorRule implements FollowsSetting<Boolean> {

    private final SessionStore sessions;

    SecondFactorRule(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public SettingDeclaration<Boolean> setting() {
        return SignInSettings.SECOND_FACTOR_REQUIRED;
    }

    @Override
    public void changed(DSLContext tx, TenantId tenant, Boolean required) {
        sessions.secondFactorRule(tx, tenant, required);
    }
}
