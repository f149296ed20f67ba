package com.didtron.server.tenancy;

import com.didtron.server.kernel.TimeZones;
import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about itself.
@Component
@Order(0)
class TenancySettings implements DeclaresSettings {

    static final SettingDeclaration<String> NAME = SettingDeclaration.text(
            "tenancy.display-name", "General", "Platform name", "Shown at the top of every portal. Empty: the name it was set up with. Invoices bear the legal name.",
            "", "at most 80 characters", name -> name.length() <= 80 && name.strip().equals(name));

    static final SettingDeclaration<String> TIME_ZONE = SettingDeclaration.text(
            "tenancy.time-zone", "General", "Time zone", "Where the days of dashboards and reports begin. Empty: the zone it was set up with. Customers' billing days are their own.",
            "", "a zone of the IANA database such as Europe/London", zone -> zone.isEmpty() || TimeZones.isName(zone));

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(NAME, TIME_ZONE);
    }
}
