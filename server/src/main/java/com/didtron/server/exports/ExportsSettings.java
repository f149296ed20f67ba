package com.didtron.server.exports;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about files of lists.
@Component
@Order(4)
public class ExportsSettings implements DeclaresSettings {

    public static final SettingDeclaration<Integer> KEPT_DAYS = SettingDeclaration.number(
            "exports.kept-days", "Retention", "Days an exported file is kept",
            "How long the file of a list can be fetched by who asked for it. Counts for files made from then on.", 1, 90, 7);

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(KEPT_DAYS);
    }
}
