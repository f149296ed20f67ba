package com.didtron.server.tenancy;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Changes how the asking tenant shows itself. Refused with invalid, changed-meanwhile. Answers the new version.
public record ChangeBrand(Brand brand) implements Operation<Integer> {

    public static final int LONGEST_NAME = 60;

    @Component
    static class Perform implements OperationHandler<ChangeBrand, Integer> {

        private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
        private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

        private final Hosts hosts;
        private final Tenants tenants;

        Perform(Hosts hosts, Tenants tenants) {
            this.hosts = hosts;
            this.tenants = tenants;
        }

        @Override
        public OperationType<ChangeBrand, Integer> type() {
            return OperationType.inline("tenancy.change-brand", "Change the brand", Category.SETTINGS, ChangeBrand.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeBrand wanted) {
            Brand brand = wanted.brand;
            if (brand.productName().isBlank() || brand.productName().length() > LONGEST_NAME) {
                throw Refusal.invalid("invalid", "The name cannot be used.", new Refusal.Field("productName", "1 to " + LONGEST_NAME + " characters"));
            }
            if (CONTROL.matcher(brand.productName()).find() || CONTROL.matcher(brand.supportEmail()).find()) {
                throw Refusal.invalid("invalid", "Name and address stand in the heads of letters.",
                        new Refusal.Field(CONTROL.matcher(brand.productName()).find() ? "productName" : "supportEmail", "one line without control characters"));
            }
            if (brand.accent() != null && !COLOUR.matcher(brand.accent()).matches()) {
                throw Refusal.invalid("invalid", "The colour cannot be read.", new Refusal.Field("accent", "#rrggbb in small letters, for example #2563eb"));
            }
            String name = tenants.get(change.tenant()).name();
            change.subject("brand", Long.toString(change.tenant().value()), name);
            change.before(hosts.brand(change.tenant(), name));
            if (!hosts.change(change.tx(), change.tenant(), brand)) {
                throw Refusal.conflict("changed-meanwhile", "Somebody else changed the brand. Look at it again before you change it.");
            }
            change.after(brand);
            return brand.version() + 1;
        }
    }
}
