package com.didtron.server.carriers;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CARRIER;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around trunks and services.
@Component
class CarriersPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("carriers.carrier.view", "See carriers, their trunks and services", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.carrier.create", "Add carriers", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.carrier.change", "Change carriers, their contacts and currencies", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.status.set", "Let carriers' traffic flow and stop it", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.carrier.delete", "Delete carriers", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.interconnect.view", "See one's own company's interconnects", CARRIER),
                PermissionDeclaration.of("carriers.interconnect.change", "Add, change, order and switch interconnects", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.interconnect.delete", "Delete interconnects", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.test-calls.set", "Let in test calls that no customer pays for, and end that", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.service.change", "Add, change, order and switch services", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.service.delete", "Delete services", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.time-class.view", "See time classes", ADMIN, CLASS4),
                PermissionDeclaration.of("carriers.time-class.set", "Add, change and delete time classes", ADMIN, CLASS4),
                PermissionDeclaration.of("carriers.alert-template.view", "See templates of credit alerts' letters", ADMIN, CLASS4),
                PermissionDeclaration.of("carriers.alert-template.set", "Add, change and delete templates of credit alerts' letters", ADMIN, CLASS4),
                PermissionDeclaration.of("carriers.origination.view", "See origination lists and which interconnects name them", ADMIN, CLASS4),
                PermissionDeclaration.of("carriers.origination.change", "Change origination lists and their numbers", ADMIN, CLASS4),
                PermissionDeclaration.of("carriers.credit.change", "Set how carriers pay and what they may owe", ADMIN, CLASS4).keepingToScope(),
                PermissionDeclaration.of("carriers.balance.adjust", "Adjust carriers' balances", ADMIN, CLASS4).keepingToScope());
    }
}
