package com.didtron.server.operations;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CLASS4;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What can be allowed around jobs and the journal.
@Component
class OperationsPermissions implements DeclaresPermissions {

    @Override
    public List<PermissionDeclaration> permissions() {
        return List.of(
                PermissionDeclaration.of("operations.job.view", "See the job queue", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.job.change", "Retry, cancel and pause jobs; set types, workers and schedules", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.audit.view", "See and export the audit log", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.audit.verify", "Verify the audit log's chain", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.approval.view", "See what waits for a second person", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.approval.decide", "Approve and refuse what a colleague asked for", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.setting.view", "See the platform's settings", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.setting.change", "Change the platform's settings", ADMIN, CLASS4),
                PermissionDeclaration.of("platform.secret.change", "Set secrets: keys of providers, passwords of services", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.trash.view", "See what was deleted", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.trash.restore", "Bring deleted things back", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.trash.purge", "Remove deleted things for good", ADMIN, CLASS4),
                PermissionDeclaration.of("operations.trash.hold", "Put deleted things under legal hold and lift it", ADMIN, CLASS4));
    }
}
