package com.didtron.server.currencies;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around exchange rates.
@Component
class CurrenciesPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("currencies.exchange-rate.view", "See exchange rates and who set them", ADMIN, CLASS4),
                PermissionDeclaration.of("currencies.exchange-rate.change", "Set exchange rates", ADMIN, CLASS4));
    }
}
