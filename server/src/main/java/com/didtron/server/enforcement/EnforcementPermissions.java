package com.didtron.server.enforcement;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around enforcement policies and certificates.
@Component
class EnforcementPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("enforcement.policy.view", "See enforcement policies and which services they count for, and try calls", ADMIN, CLASS4),
                PermissionDeclaration.of("enforcement.policy.change", "Change enforcement policies", ADMIN, CLASS4),
                PermissionDeclaration.of("enforcement.certificate.view", "See certificates for attesting calls, and which policies use them", ADMIN, CLASS4),
                PermissionDeclaration.of("enforcement.certificate.change", "Take, request and delete certificates for attesting calls", ADMIN, CLASS4));
    }
}
