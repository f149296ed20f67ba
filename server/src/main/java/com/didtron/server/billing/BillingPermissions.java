package com.didtron.server.billing;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CARRIER;
import static com.didtron.server.platform.Portal.CLASS4;
import static com.didtron.server.platform.Portal.CUSTOMER;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around invoices and accounts.
@Component
class BillingPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("billing.invoice.view", "See invoices", ADMIN, CUSTOMER, CARRIER, CLASS4).keepingToScope(),
                PermissionDeclaration.of("billing.invoice.create", "Make drafts of invoices", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("billing.invoice.issue", "Issue invoices", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("billing.invoice.discard", "Discard drafts of invoices", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("billing.account.view", "See the balance and what can be spent", CUSTOMER, CARRIER),
                PermissionDeclaration.of("billing.price-list.view", "See price lists", CUSTOMER));
    }
}
