package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.SettingDeclaration;
import com.didtron.server.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Changes a setting of the tenant that is no secret. Refused with not-found, invalid, changed-meanwhile.
///
/// @param value   null: back to the usual
/// @param version that was looked at; 0: it was not set
public record ChangeSetting(String name, @Nullable Object value, int version) implements Operation<Integer> {

    /// A value as the journal shows it.
    record State(@Nullable Object value, boolean usual) {}

    @Component
    static class Perform implements OperationHandler<ChangeSetting, Integer> {

        private final Settings settings;

        Perform(Settings settings) {
            this.settings = settings;
        }

        @Override
        public OperationType<ChangeSetting, Integer> type() {
            return OperationType.inline("operations.change-setting", "Change setting", Category.SETTINGS, ChangeSetting.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeSetting wanted) {
            SettingDeclaration<?> setting = settings.declaration(wanted.name);
            change.subject("setting", setting.name(), setting.title());
            if (setting.secret()) {
                throw Refusal.invalid("setting-is-secret", "This setting is a secret: set it as one.", new Refusal.Field("name", "use …/" + setting.name() + "/secret"));
            }
            change.before(state(change, setting));
            Object value = wanted.value == null ? null : setting.checked(wanted.value);
            int version = settings.put(change.tx(), change.tenant(), setting, value, wanted.version, change.actor().name());
            change.after(state(change, setting));
            return version;
        }

        private State state(Change change, SettingDeclaration<?> setting) {
            return new State(
                    settings.get(change.tx(), change.tenant(), setting),
                    settings.find(change.tx(), change.tenant(), setting.name()).isEmpty());
        }
    }
}
