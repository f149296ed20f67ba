package com.didtron.server.portability;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around number portability.
@Component
class PortabilityPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("portability.plan.view", "See number portability plans and look numbers up", ADMIN, CLASS4),
                PermissionDeclaration.of("portability.plan.change", "Change number portability plans and bring numbers in", ADMIN, CLASS4));
    }
}
