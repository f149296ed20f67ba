package com.didtron.server.entitlements;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around assignments.
@Component
class EntitlementsPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("entitlements.assignment.view", "See what customers are entitled to, and why", ADMIN, CLASS4),
                PermissionDeclaration.of("entitlements.assignment.change", "Assign features to customers", ADMIN, CLASS4));
    }
}
