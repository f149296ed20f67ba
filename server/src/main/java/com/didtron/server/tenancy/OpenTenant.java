package com.didtron.server.tenancy;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.stereotype.Component;

/// Opens a white-label partner or a class 4 renter below the asking tenant. It begins empty: no people, carriers, rates or money of anybody else's.
/// Refused with invalid, and with class4-opens-none below a class 4 renter.
///
/// @param kind         `white-label` or `class4`
/// @param name         as people call it
/// @param legalName    as printed on its documents
/// @param contactEmail printed on its documents; may be empty
/// @param baseCurrency ISO 4217
/// @param timeZone     of its days, for example `Europe/Berlin`
public record OpenTenant(String kind, String name, String legalName, String contactEmail, String baseCurrency, String timeZone) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<OpenTenant, Long> {

        private static final int LONGEST = 120;

        private final Tenants tenants;

        Perform(Tenants tenants) {
            this.tenants = tenants;
        }

        @Override
        public OperationType<OpenTenant, Long> type() {
            return OperationType.inline("tenancy.open-tenant", "Open a tenant", Category.CUSTOMERS, OpenTenant.class, Long.class);
        }

        @Override
        public Long perform(Change change, OpenTenant wanted) {
            TenantKind kind = TenantKind.find(wanted.kind).filter(k -> k != TenantKind.OPERATOR).orElseThrow(() -> Refusal.invalid(
                    "invalid", "No tenant of the kind " + wanted.kind + " can be opened.", new Refusal.Field("kind", "white-label or class4")));
            named(wanted.name, "name");
            named(wanted.legalName, "legalName");
            var blueprint = new Tenant(
                    change.tenant(), wanted.name, wanted.legalName, "", wanted.contactEmail, currency(wanted.baseCurrency), zone(wanted.timeZone), "",
                    tenants.get(change.tenant()).simulated());
            TenantId opened = tenants.openBelow(change.tx(), kind, blueprint)
                    .orElseThrow(() -> Refusal.conflict("class4-opens-none", "A class 4 renter opens no tenants of its own."));
            change.subject("tenant", Long.toString(opened.value()), wanted.name);
            change.after(wanted);
            return opened.value();
        }

        private static void named(String name, String field) {
            if (name.isBlank() || name.length() > LONGEST) {
                throw Refusal.invalid("invalid", "That name cannot be used.", new Refusal.Field(field, "1 to " + LONGEST + " characters"));
            }
        }

        private static String currency(String code) {
            try {
                return Currency.getInstance(code).getCurrencyCode();
            } catch (IllegalArgumentException _) {
                throw Refusal.invalid("invalid", "There is no currency " + code + ".", new Refusal.Field("baseCurrency", "a code such as EUR or USD"));
            }
        }

        private static ZoneId zone(String name) {
            try {
                return TimeZones.named(name);
            } catch (DateTimeException _) {
                throw Refusal.invalid("invalid", "There is no time zone " + name + ".", new Refusal.Field("timeZone", "a name such as Europe/Berlin or UTC"));
            }
        }
    }
}
