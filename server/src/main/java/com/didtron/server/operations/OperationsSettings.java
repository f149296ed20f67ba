package com.didtron.server.operations;

import com.didtron.server.platform.settings.DeclaresSettings;
import com.didtron.server.platform.settings.SettingDeclaration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a tenant may set about the keeping of what it changed.
@Component
@Order(3)
public class OperationsSettings implements DeclaresSettings {

    static final SettingDeclaration<Integer> TRASH_RETENTION_DAYS = SettingDeclaration.number(
            "operations.trash-retention-days", "Retention", "Days in the trash",
            "How long what was deleted can be brought back. Counts for what is deleted from then on.", 7, 90, 30);

    public static final SettingDeclaration<Integer> APPROVAL_HOURS = SettingDeclaration.number(
            "operations.approval-hours", "Approvals", "Hours a request waits for a second person",
            "After this time it can only be asked for again. Counts for requests from then on.", 1, 720, 72);

    @Override
    public List<SettingDeclaration<?>> settings() {
        return List.of(TRASH_RETENTION_DAYS, APPROVAL_HOURS);
    }
}
