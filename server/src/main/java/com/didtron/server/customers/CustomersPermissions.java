package com.didtron.server.customers;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around customers.
@Component
class CustomersPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("customers.account.view", "See customers", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("customers.account.create", "Open customer accounts", ADMIN, CLASS4),
                PermissionDeclaration.of("customers.account.change", "Change customers and move them between categories", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("customers.status.set", "Approve, limit, suspend and close customers", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("customers.account.delete", "Delete closed customers", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("customers.segment.view", "See customer categories and groups", ADMIN, CLASS4),
                PermissionDeclaration.of("customers.segment.set", "Make, change and delete customer categories and groups", ADMIN, CLASS4));
    }
}
