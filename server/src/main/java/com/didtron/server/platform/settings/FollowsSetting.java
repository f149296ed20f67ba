package com.didtron.server.platform.settings;

import com.didtron.server.kernel.TenantId;
import org.jooq.DSLContext;

/// A module that has to put something right when one of its settings is changed. Declared as a bean; asked in the transaction of the change.
///
/// @param <T> type of the setting's values
public interface FollowsSetting<T> {

    SettingDeclaration<T> setting();

    /// @param value in force from now on
    void changed(DSLContext tx, TenantId tenant, T value);
}
