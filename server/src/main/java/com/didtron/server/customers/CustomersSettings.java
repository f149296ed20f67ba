package com.didtron.server.customers;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about customers.
@Component
@Order(5)
public class CustomersSettings implements DeclaresSettings {

    public static final SettingDeclaration<String> SIGN_UP_CATEGORY = SettingDeclaration.text(
            "customers.sign-up-category", "Sign-up", "Category of those who sign up",
            "Code of the customer category into which a company comes that opens an account by itself. Without such a category it is the first one.",
            "sip-trunk", "the code of a category, 1 to 40 characters", code -> !code.isBlank() && code.length() <= 40);

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(SIGN_UP_CATEGORY);
    }
}
