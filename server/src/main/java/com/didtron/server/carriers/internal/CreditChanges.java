package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOperations.SetCredit;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out the changes of what a carrier may owe.
final class CreditChanges {

    private CreditChanges() {}

    static void refuseCurrency(Carrier carrier, String currency) {
        if (!carrier.currencies().contains(currency)) {
            throw Refusal.invalid("currency-not-assigned", carrier.name() + " is not traded with in " + currency + ".",
                    new Refusal.Field("currency", "one of " + String.join(", ", carrier.currencies()) + ", or assign the currency to the carrier first"));
        }
    }

    static void refuseSide(Carrier carrier, Side side) {
        boolean customer = side == Side.CUSTOMER;
        if (customer ? !carrier.isCustomer() : !carrier.isSupplier()) {
            throw Refusal.invalid("side-missing", carrier.name() + " has no " + CarrierStore.word(side) + " side.",
                    new Refusal.Field("side", customer ? "supplier" : "customer"));
        }
    }

    @Component
    static class Set implements OperationHandler<SetCredit, Integer> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Carriers carriers;
        private final Ledger ledger;

        Set(CarrierStore store, CarrierBooks books, Carriers carriers, Ledger ledger) {
            this.store = store;
            this.books = books;
            this.carriers = carriers;
            this.ledger = ledger;
        }

        @Override
        public OperationType<SetCredit, Integer> type() {
            return OperationType.inline("carriers.set-credit", "Set credit", Category.CARRIERS, SetCredit.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, SetCredit wanted) {
            DSLContext tx = change.tx();
            TenantId tenant = change.tenant();
            Carrier before = store.lock(tx, tenant, wanted.carrier(), wanted.version());
            change.subject(CarrierChanges.KIND, Long.toString(before.id()), before.name());
            refuseCurrency(before, wanted.currency());
            new FieldErrors()
                    .unless(before.isCustomer() == (wanted.creditType() != null), "creditType", before.isCustomer() ? "prepaid or postpaid" : "none: it sends us no calls")
                    .unless(wanted.netLimit() == null || before.kind() == Carrier.Kind.BILATERAL, "netLimit", "only a bilateral carrier has one")
                    .unless(wanted.netLimit() == null || wanted.netLimit().signum() >= 0, "netLimit", "0 or more, or nothing for no limit")
                    .amount(wanted.netLimit(), "netLimit")
                    .refuse();
            if (wanted.creditType() != before.customerCreditType()) {
                refuseOpenBalance(tx, before);
            }
            if (wanted.creditType() != null) {
                CarrierRules.refuseLimit(wanted.creditType(), wanted.customerLimit(), "customerLimit");
            }
            Carrier.CreditType supplierType = wanted.supplierType() == null ? before.supplierCreditType() : wanted.supplierType();
            new FieldErrors().unless(before.isSupplier() || wanted.supplierType() == null, "supplierCreditType", "none: it carries no calls of ours").refuse();
            CarrierRules.refuseSupplierLimit(supplierType, wanted.supplierLimit());
            Map<String, @Nullable BigDecimal> otherCustomer = OtherLimits.of(
                    before, wanted.currency(), before.customerCreditType(), wanted.creditType(), wanted.otherCustomerLimits(), "otherCustomerLimits");
            Map<String, @Nullable BigDecimal> otherSupplier = OtherLimits.of(
                    before, wanted.currency(), before.supplierCreditType(), supplierType, wanted.otherSupplierLimits(), "otherSupplierLimits");
            change.before(state(tx, before, wanted.currency(), otherCustomer.keySet(), otherSupplier.keySet()));
            Carrier after = store.update(tx, before.withCredit(
                    wanted.creditType(), supplierType, wanted.currency(), new Carrier.NetLimit(wanted.netLimit(), wanted.netBreach())));
            if (after.isCustomer()) {
                books.openCustomer(tx, after, wanted.currency(), wanted.customerLimit());
                ledger.limit(tx, tenant, CarrierBooks.customerOwner(after.id()), wanted.currency(), wanted.customerLimit());
                otherCustomer.forEach((other, limit) -> {
                    books.openCustomer(tx, after, other, limit);
                    ledger.limit(tx, tenant, CarrierBooks.customerOwner(after.id()), other, limit);
                });
            }
            if (after.isSupplier()) {
                books.openSupplier(tx, after, wanted.currency(), wanted.supplierLimit());
                ledger.limit(tx, tenant, CarrierBooks.supplierOwner(after.id()), wanted.currency(), wanted.supplierLimit());
                otherSupplier.forEach((other, limit) -> {
                    books.openSupplier(tx, after, other, limit);
                    ledger.limit(tx, tenant, CarrierBooks.supplierOwner(after.id()), other, limit);
                });
            }
            change.after(state(tx, after, wanted.currency(), otherCustomer.keySet(), otherSupplier.keySet()));
            books.changed(tx, after.id());
            carriers.changed(tx, tenant, after.id());
            return after.version();
        }

        private Map<String, @Nullable Object> state(
                DSLContext tx, Carrier carrier, String currency, Collection<String> otherCustomer, Collection<String> otherSupplier) {
            String customer = CarrierBooks.customerOwner(carrier.id());
            String supplier = CarrierBooks.supplierOwner(carrier.id());
            Map<String, @Nullable Object> state = new LinkedHashMap<>();
            state.put("currency", currency);
            state.put("creditType", carrier.customerCreditType());
            state.put("customerLimit", limit(tx, carrier, customer, currency));
            otherCustomer.forEach(other -> state.put("customerLimit " + other, limit(tx, carrier, customer, other)));
            state.put("supplierCreditType", carrier.supplierCreditType());
            state.put("supplierLimit", limit(tx, carrier, supplier, currency));
            otherSupplier.forEach(other -> state.put("supplierLimit " + other, limit(tx, carrier, supplier, other)));
            state.put("netLimit", carrier.netLimit(currency).amount());
            state.put("netBreach", carrier.netLimit(currency).breach());
            return state;
        }

        private @Nullable BigDecimal limit(DSLContext tx, Carrier carrier, String owner, String currency) {
            return ledger.findLine(tx, carrier.tenant(), owner, currency).map(CreditLine::limit).orElse(null);
        }

        /// Prepaid money and unbilled debt are different accounts: what stands on one would not move to the other by itself.
        private void refuseOpenBalance(DSLContext tx, Carrier carrier) {
            List<CreditLine> lines = ledger.lines(tx, carrier.tenant(), List.of(CarrierBooks.customerOwner(carrier.id())))
                    .getOrDefault(CarrierBooks.customerOwner(carrier.id()), List.of());
            if (lines.stream().anyMatch(l -> l.balance().signum() != 0 || l.held().signum() != 0)) {
                throw Refusal.conflict("credit-type-fixed",
                        "The customer balance of " + carrier.name() + " must be zero, with no call in progress, before it changes between prepaid and postpaid.");
            }
        }
    }
}
