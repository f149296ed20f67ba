package com.didtron.server.tenancy;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives the asking tenant a logo, or takes it away. Refused with logo-svg, logo-too-large, logo-not-png, logo-too-high.
///
/// @param png the file in Base64, of which the journal keeps size and digest alone; null: there is to be none
public record ChangeLogo(@Secret @Nullable String png) implements Operation<Void> {

    @Component
    static class Perform implements OperationHandler<ChangeLogo, Void> {

        private final Logos logos;
        private final Tenants tenants;

        Perform(Logos logos, Tenants tenants) {
            this.logos = logos;
            this.tenants = tenants;
        }

        @Override
        public OperationType<ChangeLogo, Void> type() {
            return OperationType.inline("tenancy.change-logo", "Change the logo", Category.SETTINGS, ChangeLogo.class, Void.class);
        }

        @Override
        @SuppressWarnings("NullAway")
        public Void perform(Change change, ChangeLogo wanted) {
            change.subject("brand", Long.toString(change.tenant().value()), tenants.get(change.tenant()).name());
            Optional<Logos.Facts> before = logos.facts(change.tx(), change.tenant());
            change.before(before.orElse(null));
            if (wanted.png == null) {
                logos.remove(change.tx(), change.tenant());
                change.after(null);
                return null;
            }
            Logos.Logo logo = ReadLogo.read(wanted.png);
            logos.put(change.tx(), change.tenant(), logo, change.now());
            change.after(logo.facts());
            return null;
        }
    }
}
