package com.didtron.server.tenancy;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Ends the suspension of a tenant directly below the asking one. Refused with not-found, not-suspended.
public record ReactivateTenant(long id) implements Operation<Void> {

    @Component
    static class Perform implements OperationHandler<ReactivateTenant, Void> {

        private final Tenants tenants;

        Perform(Tenants tenants) {
            this.tenants = tenants;
        }

        @Override
        public OperationType<ReactivateTenant, Void> type() {
            return OperationType.inline("tenancy.reactivate-tenant", "Let a suspended tenant work again", Category.CUSTOMERS, ReactivateTenant.class, Void.class);
        }

        @Override
        public Void perform(Change change, ReactivateTenant wanted) {
            var below = tenants.getBelow(change.tenant(), wanted.id);
            change.subject("tenant", Long.toString(wanted.id), below.tenant().name());
            change.before(below.suspension() == null ? "active" : "suspended: " + below.suspension().reason());
            if (!tenants.reactivate(change.tx(), wanted.id)) {
                throw Refusal.conflict("not-suspended", below.tenant().name() + " is not suspended.");
            }
            change.after("active");
            return null;
        }
    }
}
