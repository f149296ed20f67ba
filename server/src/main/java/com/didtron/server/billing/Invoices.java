package com.didtron.server.billing;

import com.didtron.server.billing.ComposeInvoice.Composed;
import com.didtron.server.billing.internal.InvoiceFiles;
import com.didtron.server.billing.internal.InvoiceStore;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import com.didtron.server.rating.BillableCall;
import com.didtron.server.rating.BillableCalls;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Invoices of postpaid carriers: finds them, and does the work of [DraftInvoice], [IssueInvoice] and [DiscardInvoice].
@Component
public class Invoices {

    private final Database database;
    private final InvoiceStore store;
    private final InvoiceFiles files;
    private final BillableCalls billableCalls;
    private final Carriers carriers;
    private final CarrierBooks books;
    private final Ledger ledger;
    private final Tenants tenants;
    private final Settings settings;
    private final Clock clock;

    Invoices(
            Database database,
            InvoiceStore store,
            InvoiceFiles files,
            BillableCalls billableCalls,
            Carriers carriers,
            CarrierBooks books,
            Ledger ledger,
            Tenants tenants,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.billableCalls = billableCalls;
        this.carriers = carriers;
        this.books = books;
        this.ledger = ledger;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws Refusal not-found
    public Invoice get(TenantId tenant, long id) {
        return store.find(database.reads(tenant), tenant, id).orElseThrow(() -> Refusal.notFound("invoice " + id));
    }

    /// See [DraftInvoice].
    Invoice draft(DSLContext tx, TenantId tenant, long carrierId, LocalDate from, LocalDate to) {
        Carrier carrier = carriers.directory()
                .findCarrier(carrierId)
                .filter(c -> c.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.notFound("carrier " + carrierId));
        refusePeriod(carrier, from, to);
        Tenant seller = tenants.get(tenant);
        store.lockCarrier(tx, tenant, carrierId);
        if (store.hasDraft(tx, tenant, carrierId, carrier.currency(), from, to)) {
            throw Refusal.conflict("draft-exists", "There is a draft for this carrier and period already. Discard it to make it again.");
        }
        Composed composed = compose(tx, carrier, from, to);
        if (composed.lines().isEmpty()) {
            throw Refusal.invalid("nothing-to-invoice",
                    "There are no uninvoiced calls of " + carrier.name() + " from " + from + " to " + to + ".");
        }
        long id = store.insertDraft(tx, carrier, from, to, composed, parties(seller, carrier), clock.instant());
        return store.find(tx, tenant, id).orElseThrow();
    }

    /// See [IssueInvoice].
    Invoice issue(DSLContext tx, TenantId tenant, long id, int version) {
        Invoice draft = store.findForUpdate(tx, tenant, id).orElseThrow(() -> Refusal.notFound("invoice " + id));
        if (draft.status() == Invoice.Status.ISSUED) {
            throw Refusal.conflict("already-issued", "The invoice was issued already as " + draft.number() + ".");
        }
        if (draft.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "The draft was changed by somebody else. Look at it again before you issue it.");
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, draft.timeZone());
        String number = store.nextNumber(tx, tenant, settings.get(tx, tenant, BillingSettings.NUMBER_PREFIX), today.getYear());
        long journal = ledger.post(tx, List.of(entry(draft, number, now))).getFirst();
        store.markIssued(tx, draft, number, today, today.plusDays(draft.termsDays()), journal, now);
        Invoice issued = store.find(tx, tenant, id).orElseThrow();
        files.store(tx, issued);
        return issued;
    }

    /// See [DiscardInvoice].
    Invoice discard(DSLContext tx, TenantId tenant, long id) {
        Invoice draft = store.findForUpdate(tx, tenant, id).orElseThrow(() -> Refusal.notFound("invoice " + id));
        if (draft.status() == Invoice.Status.ISSUED) {
            throw Refusal.conflict("already-issued", "An issued invoice is never deleted. Issue a credit note instead.");
        }
        store.discard(tx, draft, clock.instant());
        return draft;
    }

    /// Takes a draft out of the trash, with the calls that it had.
    ///
    /// @throws Refusal not-found, restore-clash
    void restore(DSLContext tx, TenantId tenant, long id) {
        Invoice draft = store.findDiscarded(tx, tenant, id).orElseThrow(() -> Refusal.notFound("discarded draft " + id));
        if (carriers.directory().findCarrier(draft.carrierId()).isEmpty()) {
            throw Refusal.conflict("restore-clash", "Its carrier was deleted. Restore that first.");
        }
        store.lockCarrier(tx, tenant, draft.carrierId());
        if (store.hasDraft(tx, tenant, draft.carrierId(), draft.currency(), draft.periodFrom(), draft.periodTo())) {
            throw Refusal.conflict("restore-clash", "There is another draft for this carrier and period now. Discard that first.");
        }
        if (!store.restore(tx, draft)) {
            throw Refusal.conflict("restore-clash", "Calls of this draft are on another invoice now. Make a new draft for what is left.");
        }
    }

    /// @throws Refusal not-found
    void purge(DSLContext tx, TenantId tenant, long id) {
        store.purge(tx, store.findDiscarded(tx, tenant, id).orElseThrow(() -> Refusal.notFound("discarded draft " + id)));
    }

    private void refusePeriod(Carrier carrier, LocalDate from, LocalDate to) {
        if (carrier.customerCreditType() != Carrier.CreditType.POSTPAID) {
            throw Refusal.invalid("not-postpaid", carrier.name() + " pays in advance: its calls are paid from the wallet and need no invoice.");
        }
        if (to.isBefore(from)) {
            throw Refusal.invalid("period-backwards", "The period ends before it begins.",
                    new Refusal.Field("periodTo", "a day on or after " + from));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), carrier.timeZone());
        if (!to.isBefore(today)) {
            throw Refusal.invalid("period-not-over", "The period is not over yet in the carrier's time zone (" + carrier.timeZone() + ").",
                    new Refusal.Field("periodTo", "a day before " + today));
        }
    }

    private Composed compose(DSLContext tx, Carrier carrier, LocalDate from, LocalDate to) {
        ZoneId zone = carrier.timeZone();
        List<BillableCall> calls = billableCalls.list(
                tx,
                carrier.tenant(),
                carrier.id(),
                carrier.currency(),
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        Set<UUID> invoiced = store.invoicedAmong(
                tx, carrier.tenant(), calls.stream().map(BillableCall::callId).toList());
        Directory directory = carriers.directory();
        return ComposeInvoice.compose(
                calls.stream().filter(c -> !invoiced.contains(c.callId())).collect(Collectors.toCollection(ArrayList::new)),
                Currency.of(carrier.currency()),
                zone,
                id -> directory.interconnectName(id));
    }

    /// Receivable against unbilled revenue (12.2); what rounding the lines added or took goes to the rounding account.
    private JournalEntry entry(Invoice draft, String number, Instant now) {
        Carrier carrier = carriers.directory().carrier(draft.carrierId());
        CustomerBooks accounts = books.customer(carrier, draft.currency());
        BigDecimal both = draft.total().min(draft.exactCharge());
        BigDecimal residual = draft.total().subtract(draft.exactCharge());
        List<Transfer> transfers = new ArrayList<>(2);
        if (both.signum() > 0) {
            transfers.add(new Transfer(accounts.receivable(), accounts.usage(), both, draft.currency()));
        }
        if (residual.signum() > 0) {
            transfers.add(new Transfer(accounts.receivable(), accounts.rounding(), residual, draft.currency()));
        } else if (residual.signum() < 0) {
            transfers.add(new Transfer(accounts.rounding(), accounts.usage(), residual.negate(), draft.currency()));
        }
        if (transfers.isEmpty()) {
            throw Refusal.invalid("nothing-to-invoice", "All calls of this draft were free: there is nothing to bill.");
        }
        return new JournalEntry(
                draft.tenant(), "invoice-issued", "invoice:" + draft.id(), "invoice-issued:" + draft.id(), now, number, transfers);
    }

    private static Invoice.Parties parties(Tenant seller, Carrier buyer) {
        return new Invoice.Parties(
                seller.legalName(),
                seller.address(),
                seller.contactEmail(),
                seller.bankDetails(),
                buyer.name(),
                buyer.party().invoiced(),
                buyer.party().invoicedAt().printed(),
                buyer.party().invoicedAt().country(),
                buyer.party().taxCode(),
                buyer.party().shipTo(),
                seller.simulated() || buyer.simulated());
    }
}
