package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Secret;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.SettingDeclaration;
import com.didtron.server.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets or removes a secret setting of the tenant; the journal says that, never what. Refused with not-found, invalid, changed-meanwhile.
///
/// @param value   null: removes it
/// @param version that was looked at; 0: it was not set
public record ChangeSecretSetting(String name, @Secret @Nullable String value, int version) implements Operation<Integer> {

    /// All that is told of a secret.
    record State(boolean set) {}

    @Component
    static class Perform implements OperationHandler<ChangeSecretSetting, Integer> {

        private final Settings settings;

        Perform(Settings settings) {
            this.settings = settings;
        }

        @Override
        public OperationType<ChangeSecretSetting, Integer> type() {
            return OperationType.inline(
                    "operations.change-secret-setting", "Change secret setting", Category.SETTINGS, ChangeSecretSetting.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeSecretSetting wanted) {
            SettingDeclaration<?> setting = settings.declaration(wanted.name);
            change.subject("setting", setting.name(), setting.title());
            if (!setting.secret()) {
                throw Refusal.invalid("setting-not-secret", "This setting is no secret.", new Refusal.Field("name", "use …/" + setting.name()));
            }
            change.before(new State(settings.find(change.tx(), change.tenant(), setting.name()).isPresent()));
            Object value = wanted.value == null ? null : setting.checked(wanted.value);
            int version = settings.put(change.tx(), change.tenant(), setting, value, wanted.version, change.actor().name());
            change.after(new State(value != null));
            return version;
        }
    }
}
