package com.didtron.server.screening;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around number lists.
@Component
class ScreeningPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("screening.list.view", "See number lists, what they are used for, and try numbers", ADMIN, CLASS4),
                PermissionDeclaration.of("screening.list.change", "Change number lists and what they are used for", ADMIN, CLASS4));
    }
}
