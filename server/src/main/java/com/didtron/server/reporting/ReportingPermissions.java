package com.didtron.server.reporting;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CARRIER;
import static com.didtron.server.platform.Portal.CLASS4;
import static com.didtron.server.platform.Portal.CUSTOMER;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around dashboards and calls.
@Component
class ReportingPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("reporting.dashboard.view", "See the dashboard", ADMIN, CLASS4),
                PermissionDeclaration.of("reporting.call.view", "See calls", ADMIN, CUSTOMER, CARRIER, CLASS4));
    }
}
