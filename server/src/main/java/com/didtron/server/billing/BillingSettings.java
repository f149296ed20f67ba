package com.didtron.server.billing;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about its invoices.
@Component
@Order(2)
class BillingSettings implements DeclaresSettings {

    static final SettingDeclaration<String> NUMBER_PREFIX = SettingDeclaration.text(
            "billing.number-prefix", "Billing", "Invoice number prefix",
            "What invoice numbers begin with: INV-2026-000001. Each prefix and year counts from 1 without gaps; issued invoices keep their numbers.",
            "INV", "1 to 8 capital letters and digits", prefix -> prefix.matches("[A-Z0-9]{1,8}"));

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(NUMBER_PREFIX);
    }
}
