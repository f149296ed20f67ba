package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOperations.AdjustBalance;
import com.didtron.server.carriers.CarrierOperations.Adjustment;
import com.didtron.server.carriers.CarrierOperations.SetCredit;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out the changes of what a carrier may owe, and of what it does.
final class CreditChanges {

    private static final int LONGEST_REASON = 80;
    private static final int LONGEST_NOTE = 500;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private CreditChanges() {}

    static void refuseCurrency(Carrier carrier, String currency) {
        if (!carrier.currencies().contains(currency)) {
            throw Refusal.invalid("currency-not-assigned", carrier.name() + " is not traded with in " + currency + ".",
                    new Refusal.Field("currency", "one of " + String.join(", ", carrier.currencies())));
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
            change.before(state(tx, before, wanted.currency()));
            refuseCurrency(before, wanted.currency());
            new FieldErrors()
                    .unless(before.isCustomer() == (wanted.creditType() != null), "creditType", before.isCustomer() ? "prepaid or postpaid" : "none: it sends us no calls")
                    .unless(wanted.netLimit() == null || before.kind() == Carrier.Kind.BILATERAL, "netLimit", "only a bilateral carrier has one")
                    .unless(wanted.netLimit() == null || wanted.netLimit().signum() >= 0, "netLimit", "0 or more, or nothing for no limit")
                    .refuse();
            if (wanted.creditType() != before.customerCreditType()) {
                refuseOpenBalance(tx, before);
            }
            if (wanted.creditType() != null) {
                CarrierRules.refuseLimit(wanted.creditType(), wanted.customerLimit(), "customerLimit");
            }
            CarrierRules.refuseLimit(Carrier.CreditType.POSTPAID, wanted.supplierLimit(), "supplierLimit");
            Carrier after = store.update(tx, before.withCredit(wanted.creditType(), wanted.currency(), new Carrier.NetLimit(wanted.netLimit(), wanted.netBreach())));
            if (after.isCustomer()) {
                books.openCustomer(tx, after, wanted.currency(), wanted.customerLimit());
                ledger.limit(tx, tenant, CarrierBooks.customerOwner(after.id()), wanted.currency(), wanted.customerLimit());
            }
            if (after.isSupplier()) {
                books.openSupplier(tx, after, wanted.currency(), wanted.supplierLimit());
                ledger.limit(tx, tenant, CarrierBooks.supplierOwner(after.id()), wanted.currency(), wanted.supplierLimit());
            }
            change.after(state(tx, after, wanted.currency()));
            books.changed(tx, after.id());
            carriers.changed(tx, tenant, after.id());
            return after.version();
        }

        private Map<String, @Nullable Object> state(DSLContext tx, Carrier carrier, String currency) {
            Map<String, @Nullable Object> state = new LinkedHashMap<>();
            state.put("currency", currency);
            state.put("creditType", carrier.customerCreditType());
            state.put("customerLimit", ledger.findLine(tx, carrier.tenant(), CarrierBooks.customerOwner(carrier.id()), currency).map(CreditLine::limit).orElse(null));
            state.put("supplierLimit", ledger.findLine(tx, carrier.tenant(), CarrierBooks.supplierOwner(carrier.id()), currency).map(CreditLine::limit).orElse(null));
            state.put("netLimit", carrier.netLimit(currency).amount());
            state.put("netBreach", carrier.netLimit(currency).breach());
            return state;
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

    @Component
    static class Adjust implements OperationHandler<AdjustBalance, Adjustment> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Ledger ledger;

        Adjust(CarrierStore store, CarrierBooks books, Ledger ledger) {
            this.store = store;
            this.books = books;
            this.ledger = ledger;
        }

        @Override
        public OperationType<AdjustBalance, Adjustment> type() {
            return OperationType.inline("carriers.adjust-balance", "Adjust balance", Category.BILLING, AdjustBalance.class, Adjustment.class);
        }

        @Override
        public Adjustment perform(Change change, AdjustBalance wanted) {
            DSLContext tx = change.tx();
            Carrier carrier = store.lock(tx, change.tenant(), wanted.carrier());
            change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
            refuseCurrency(carrier, wanted.currency());
            boolean customer = wanted.side() == Side.CUSTOMER;
            refuseSide(carrier, wanted.side());
            if (wanted.reason().isBlank()) {
                throw Refusal.invalid("reason-missing", "Say why.", new Refusal.Field("reason", "why the balance moves"));
            }
            new FieldErrors()
                    .unless(wanted.amount().signum() > 0 && wanted.amount().compareTo(MOST) < 0, "amount", "more than zero")
                    .unless(wanted.amount().stripTrailingZeros().scale() <= Transfer.SCALE, "amount", "at most " + Transfer.SCALE + " decimals")
                    .text(wanted.reason(), "reason", LONGEST_REASON)
                    .text(wanted.reference(), "reference", LONGEST_REASON)
                    .text(wanted.note(), "note", LONGEST_NOTE)
                    .refuse();
            long account = account(tx, carrier, wanted);
            long adjustments = books.adjustments(tx, carrier.tenant(), wanted.currency());
            BigDecimal before = balance(tx, carrier, customer, wanted.currency());
            // a customer's balance rises by a credit of its account, a supplier's by a debit (2.2.5)
            boolean creditsAccount = wanted.credit() == customer;
            Transfer transfer = creditsAccount
                    ? new Transfer(adjustments, account, wanted.amount(), wanted.currency())
                    : new Transfer(account, adjustments, wanted.amount(), wanted.currency());
            long entry = ledger.post(tx, List.of(new JournalEntry(
                            carrier.tenant(), "balance-adjusted", "carrier:" + carrier.id(), "adjustment:" + UUID.randomUUID(), change.now(), note(wanted), List.of(transfer))))
                    .getFirst();
            BigDecimal after = balance(tx, carrier, customer, wanted.currency());
            change.before(Map.of("side", wanted.side(), "currency", wanted.currency(), "balance", before));
            change.after(Map.of("side", wanted.side(), "currency", wanted.currency(), "balance", after, "entry", entry));
            return new Adjustment(entry, before, after);
        }

        private long account(DSLContext tx, Carrier carrier, AdjustBalance wanted) {
            if (wanted.side() == Side.SUPPLIER) {
                return books.openSupplier(tx, carrier, wanted.currency(), null).unbilledCost();
            }
            CustomerBooks accounts = books.openCustomer(tx, carrier, wanted.currency(), BigDecimal.ZERO);
            return carrier.customerCreditType() == Carrier.CreditType.PREPAID ? accounts.usage() : accounts.receivable();
        }

        private BigDecimal balance(DSLContext tx, Carrier carrier, boolean customer, String currency) {
            String owner = customer ? CarrierBooks.customerOwner(carrier.id()) : CarrierBooks.supplierOwner(carrier.id());
            Optional<CreditLine> line = ledger.findLine(tx, carrier.tenant(), owner, currency);
            return line.map(CreditLine::balance).orElse(BigDecimal.ZERO);
        }

        private static String note(AdjustBalance wanted) {
            String said = wanted.reason().strip();
            if (!wanted.reference().isBlank()) {
                said += " (" + wanted.reference().strip() + ")";
            }
            return wanted.note().isBlank() ? said : said + ": " + wanted.note().strip();
        }
    }
}
