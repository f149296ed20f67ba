package com.didtron.server.operations;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Settings that only tests read.
@Component
class TestSettings implements DeclaresSettings {

    static final SettingDeclaration<Integer> A_NUMBER = SettingDeclaration.number("test.days", "Test", "Days", "Only for tests.", 7, 90, 30);
    static final SettingDeclaration<String> A_SECRET = SettingDeclaration.secret("test.key", "Test", "Provider key", "Only for tests.");

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(A_NUMBER, A_SECRET);
    }
}
