package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AdjustmentReason;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOperations.AdjustBalance;
import com.didtron.server.carriers.CarrierOperations.Adjustment;
import com.didtron.server.carriers.CarrierOperations.ReverseAdjustment;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.carriers.KnowsIssued;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out what moves a carrier's balance by hand, and what takes that back.
final class AdjustmentChanges {

    private static final String EVENT = "balance-adjusted";
    private static final int YEARS_BACK = 10;

    private AdjustmentChanges() {}

    /// What journal entries about a carrier are about.
    static String about(long carrier) {
        return "carrier:" + carrier;
    }

    private static String word(AdjustmentReason reason) {
        return CarrierStore.word(reason);
    }

    private static BigDecimal balance(Ledger ledger, DSLContext tx, Carrier carrier, Side side, String currency) {
        String owner = side == Side.CUSTOMER ? CarrierBooks.customerOwner(carrier.id()) : CarrierBooks.supplierOwner(carrier.id());
        return ledger.findLine(tx, carrier.tenant(), owner, currency).map(CreditLine::balance).orElse(BigDecimal.ZERO);
    }

    private static void refuseWithoutNote(String note, String needed) {
        if (note.isBlank()) {
            throw Refusal.invalid("note-missing", "Say why.", new Refusal.Field("note", needed));
        }
    }

    @Component
    static class Adjust implements OperationHandler<AdjustBalance, Adjustment> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Ledger ledger;
        private final KnowsIssued issued;

        Adjust(CarrierStore store, CarrierBooks books, Ledger ledger, KnowsIssued issued) {
            this.store = store;
            this.books = books;
            this.ledger = ledger;
            this.issued = issued;
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
            CreditChanges.refuseCurrency(carrier, wanted.currency());
            CreditChanges.refuseSide(carrier, wanted.side());
            if (wanted.reason() == AdjustmentReason.OTHER) {
                refuseWithoutNote(wanted.note(), "what the reason is, when it is none of the list");
            }
            if (wanted.side() == Side.SUPPLIER) {
                refuseWithoutNote(wanted.note(), "why what we owe the supplier is moved by hand");
            }
            new FieldErrors()
                    .unless(wanted.amount().signum() > 0, "amount", "more than zero")
                    .amount(wanted.amount(), "amount")
                    .text(wanted.reference(), "reference", Bounds.LONGEST_NAME)
                    .text(wanted.note(), "note", Bounds.LONGEST_TEXT)
                    .refuse();
            LocalDate today = LocalDate.ofInstant(change.now(), carrier.timeZone());
            LocalDate day = wanted.appliedOn() == null ? today : wanted.appliedOn();
            refuseDay(tx, carrier, wanted, day, today);
            long account = account(tx, carrier, wanted);
            long adjustments = books.adjustments(tx, carrier.tenant(), wanted.currency());
            BigDecimal before = balance(ledger, tx, carrier, wanted.side(), wanted.currency());
            // a customer's balance rises by a credit of its account, a supplier's by a debit (2.2.5)
            boolean creditsAccount = wanted.credit() == (wanted.side() == Side.CUSTOMER);
            Transfer transfer = creditsAccount
                    ? new Transfer(adjustments, account, wanted.amount(), wanted.currency())
                    : new Transfer(account, adjustments, wanted.amount(), wanted.currency());
            Instant effective = day.equals(today) ? change.now() : day.atStartOfDay(carrier.timeZone()).toInstant();
            long entry = ledger.post(tx, List.of(new JournalEntry(
                            carrier.tenant(), EVENT, about(carrier.id()), "adjustment:" + UUID.randomUUID(), effective, noteOf(wanted.note()),
                            new JournalEntry.ByHand(word(wanted.reason()), wanted.reference().strip(), day, null), List.of(transfer))))
                    .getFirst();
            BigDecimal after = balance(ledger, tx, carrier, wanted.side(), wanted.currency());
            change.before(Map.of("side", wanted.side(), "currency", wanted.currency(), "balance", before));
            change.after(Map.of(
                    "side", wanted.side(), "currency", wanted.currency(), "balance", after, "entry", entry, "reason", wanted.reason(), "appliedOn", day,
                    "reference", wanted.reference().strip(), "note", wanted.note().strip()));
            return new Adjustment(entry, before, after);
        }

        /// What an issued invoice covers has been told to the customer as it was; what is put right later counts later.
        private void refuseDay(DSLContext tx, Carrier carrier, AdjustBalance wanted, LocalDate day, LocalDate today) {
            if (day.isAfter(today)) {
                throw Refusal.invalid("day-to-come", "In the zone of " + carrier.name() + " (" + carrier.timeZone() + ") it is " + today + " today: the day is still to come.",
                        new Refusal.Field("appliedOn", today + " or a day before"));
            }
            if (day.isBefore(today.minusYears(YEARS_BACK))) {
                throw Refusal.invalid("invalid", "That is too long ago.", new Refusal.Field("appliedOn", "a day of the last " + YEARS_BACK + " years"));
            }
            Optional<LocalDate> closed = wanted.side() == Side.CUSTOMER ? issued.closedUntil(tx, carrier.tenant(), carrier.id(), wanted.currency()) : Optional.empty();
            if (closed.isPresent() && !day.isAfter(closed.get())) {
                throw Refusal.invalid("period-issued",
                        "Days up to " + closed.get() + " are on issued invoices of " + carrier.name() + " in " + wanted.currency() + ": nothing is put into them any more.",
                        new Refusal.Field("appliedOn", "a day after " + closed.get()));
            }
        }

        private long account(DSLContext tx, Carrier carrier, AdjustBalance wanted) {
            if (wanted.side() == Side.SUPPLIER) {
                return books.openSupplier(tx, carrier, wanted.currency(), null).unbilledCost();
            }
            CustomerBooks accounts = books.openCustomer(tx, carrier, wanted.currency(), BigDecimal.ZERO);
            return carrier.customerCreditType() == Carrier.CreditType.PREPAID ? accounts.usage() : accounts.receivable();
        }
    }

    private static @Nullable String noteOf(String note) {
        return note.isBlank() ? null : note.strip();
    }

    @Component
    static class Reverse implements OperationHandler<ReverseAdjustment, Adjustment> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Ledger ledger;

        Reverse(CarrierStore store, CarrierBooks books, Ledger ledger) {
            this.store = store;
            this.books = books;
            this.ledger = ledger;
        }

        @Override
        public OperationType<ReverseAdjustment, Adjustment> type() {
            return OperationType.inline("carriers.reverse-adjustment", "Reverse adjustment", Category.BILLING, ReverseAdjustment.class, Adjustment.class);
        }

        @Override
        public Adjustment perform(Change change, ReverseAdjustment wanted) {
            DSLContext tx = change.tx();
            Carrier carrier = store.lock(tx, change.tenant(), wanted.carrier());
            change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
            Transfer moved = ledger.transfers(tx, carrier.tenant(), wanted.entry(), about(carrier.id())).getFirst();
            refuseWithoutNote(wanted.note(), "why the adjustment is taken back");
            new FieldErrors().text(wanted.note(), "note", Bounds.LONGEST_TEXT).refuse();
            String currency = moved.currency();
            Side side = side(tx, carrier, moved);
            BigDecimal before = balance(ledger, tx, carrier, side, currency);
            LocalDate today = LocalDate.ofInstant(change.now(), carrier.timeZone());
            long entry = ledger.reverse(tx, carrier.tenant(), wanted.entry(), about(carrier.id()), EVENT, (first, back) -> new JournalEntry(
                    carrier.tenant(), "adjustment-reversed", about(carrier.id()), "reversal:" + wanted.entry(), change.now(), noteOf(wanted.note()),
                    new JournalEntry.ByHand(
                            first.map(JournalEntry.ByHand::reason).orElse(word(AdjustmentReason.CORRECTION)), first.map(JournalEntry.ByHand::document).orElse(""), today,
                            wanted.entry()),
                    back));
            BigDecimal after = balance(ledger, tx, carrier, side, currency);
            change.before(Map.of("side", side, "currency", currency, "balance", before, "entry", wanted.entry()));
            change.after(Map.of("side", side, "currency", currency, "balance", after, "entry", entry, "reverses", wanted.entry(), "note", wanted.note().strip()));
            return new Adjustment(entry, before, after);
        }

        private Side side(DSLContext tx, Carrier carrier, Transfer moved) {
            if (!carrier.isSupplier()) {
                return Side.CUSTOMER;
            }
            long cost = books.openSupplier(tx, carrier, moved.currency(), null).unbilledCost();
            return moved.debitAccount() == cost || moved.creditAccount() == cost ? Side.SUPPLIER : Side.CUSTOMER;
        }
    }
}
