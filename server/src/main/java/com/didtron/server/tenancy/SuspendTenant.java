package com.didtron.server.tenancy;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Suspends a tenant directly below the asking one, and with it all that are below that: they read only, and their new calls are not let in. What
/// they have stays, and so do calls in progress. Refused with invalid, not-found, already-suspended.
///
/// @param reason as the tenant's staff reads it
public record SuspendTenant(long id, String reason) implements Operation<Void> {

    @Component
    static class Perform implements OperationHandler<SuspendTenant, Void> {

        private static final int LONGEST = 500;

        private final Tenants tenants;

        Perform(Tenants tenants) {
            this.tenants = tenants;
        }

        @Override
        public OperationType<SuspendTenant, Void> type() {
            return OperationType.inline("tenancy.suspend-tenant", "Suspend a tenant", Category.CUSTOMERS, SuspendTenant.class, Void.class);
        }

        @Override
        public Void perform(Change change, SuspendTenant wanted) {
            if (wanted.reason.isBlank() || wanted.reason.length() > LONGEST) {
                throw Refusal.invalid("invalid", "Say why.", new Refusal.Field("reason", "1 to " + LONGEST + " characters, for the tenant's staff to read"));
            }
            var below = tenants.getBelow(change.tenant(), wanted.id);
            change.subject("tenant", Long.toString(wanted.id), below.tenant().name());
            change.before("active");
            if (!tenants.suspend(change.tx(), wanted.id, wanted.reason)) {
                throw Refusal.conflict("already-suspended", below.tenant().name() + " is suspended already.");
            }
            change.after("suspended: " + wanted.reason);
            return null;
        }
    }
}
