package com.didtron.server.tenancy;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around a tenant's own appearance and the tenants below it.
@Component
class TenancyPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("tenancy.brand.view", "See brand and host names", ADMIN, CLASS4),
                PermissionDeclaration.of("tenancy.brand.change", "Change brand and host names", ADMIN, CLASS4),
                PermissionDeclaration.of("tenancy.tenant.view", "See partners and class 4 renters", ADMIN),
                PermissionDeclaration.of("tenancy.tenant.open", "Open partners and class 4 renters and invite their administrators", ADMIN),
                PermissionDeclaration.of("tenancy.tenant.suspend", "Suspend partners and class 4 renters and let them work again", ADMIN));
    }
}
