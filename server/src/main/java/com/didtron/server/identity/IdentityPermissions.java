package com.didtron.server.identity;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CARRIER;
import static com.didtron.server.platform.Portal.CLASS4;
import static com.didtron.server.platform.Portal.CUSTOMER;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around people.
@Component
class IdentityPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("identity.person.view", "See staff and customers' people", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.person.change", "Invite, suspend and change people; reset their second factor", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.role.view", "See roles and who has them", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.role.change", "Put roles together and give them to people", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.security.change", "Change the rules of signing in: second factor, passwords, sessions, lock-out, sign-up", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.outbox.view", "See mail that went out or waits", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.outbox-link.view", "See the links in mail that nobody else may see", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.customer-view.start", "Look at a customer's portal as they see it", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.customer-view.change", "Change things while looking at a customer's portal", ADMIN, CLASS4),
                PermissionDeclaration.of("identity.customer-view.view", "See who of the staff looked at a customer's portal", ADMIN, CLASS4, CUSTOMER),
                PermissionDeclaration.of("identity.team.view", "See the people of one's own company", CUSTOMER, CARRIER),
                PermissionDeclaration.of("identity.team.change", "Invite, suspend and change people of one's own company", CUSTOMER, CARRIER),
                PermissionDeclaration.of("identity.team-owner.change", "Make and unmake owners", CUSTOMER, CARRIER),
                PermissionDeclaration.of("identity.api-key.view", "See API keys", ADMIN, CUSTOMER, CARRIER, CLASS4),
                PermissionDeclaration.of("identity.api-key.change", "Make, rotate and revoke API keys", ADMIN, CUSTOMER, CARRIER, CLASS4));
    }
}
