package com.didtron.server.identity;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about people.
@Component
@Order(1)
public class IdentitySettings implements DeclaresSettings {

    public static final SettingDeclaration<Integer> VISIT_MINUTES = SettingDeclaration.number(
            "identity.customer-view-minutes", "Customer views", "Minutes a customer view lasts",
            "After this time, looking at a customer's portal ends by itself. Counts for views that begin from then on.", 5, 240, 30);

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(VISIT_MINUTES);
    }
}
