package com.didtron.server.switching;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around calls in progress.
@Component
class SwitchingPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("switching.signalling.view", "See the signalling addresses", ADMIN, CLASS4),
                PermissionDeclaration.of("switching.live-call.view", "See calls in progress", ADMIN, CLASS4),
                PermissionDeclaration.of("switching.live-call.hang-up", "Hang calls up", ADMIN, CLASS4));
    }
}
