package com.didtron.server.demo;

import com.didtron.server.billing.DraftInvoice;
import com.didtron.server.billing.Invoices;
import com.didtron.server.billing.IssueInvoice;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/// Payments and invoices of the demonstration world, by the operations that people have.
@Component
class DemoBooks {

    private final Database database;
    private final Carriers carriers;
    private final Ledger ledger;
    private final Invoices invoices;
    private final Operations operations;
    private final Clock clock;

    DemoBooks(Database database, Carriers carriers, Ledger ledger, Invoices invoices, Operations operations, Clock clock) {
        this.database = database;
        this.carriers = carriers;
        this.ledger = ledger;
        this.invoices = invoices;
        this.operations = operations;
        this.clock = clock;
    }

    /// Leaves a customer with a balance: what is missing was paid, what is too much is a debt that it brought along.
    ///
    /// @param balance in its own currency
    void leave(TenantId tenant, String name, String balance) {
        Carrier carrier = carrier(tenant, name);
        BigDecimal owed = ledger.findLine(database.reads(tenant), tenant, CarrierBooks.customerOwner(carrier.id()), carrier.currency())
                .orElseThrow()
                .balance();
        BigDecimal payment = new BigDecimal(balance).subtract(owed);
        if (payment.signum() > 0) {
            carriers.receivePayment(carrier, payment, "demo-" + carrier.id(), "Simulated bank transfer");
        } else if (payment.signum() < 0) {
            carriers.chargeOpening(carrier, payment.negate(), "demo-" + carrier.id(), "Simulated balance brought forward");
        }
    }

    /// Invoices a week of a customer, from Monday to Sunday of its own zone.
    ///
    /// @param back   1 is the last week that is over
    /// @param issued whether the draft is issued, or waits to be looked at
    void bill(TenantId tenant, String name, int back, boolean issued) {
        OperationRequest request = OperationRequest.system(tenant, "demonstration");
        Carrier carrier = carrier(tenant, name);
        LocalDate first = LocalDate.ofInstant(clock.instant(), carrier.timeZone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
        long draft = operations.run(request, new DraftInvoice(carrier.id(), first, first.plusDays(6)));
        if (issued) {
            operations.run(request, new IssueInvoice(draft, invoices.get(tenant, draft).version()));
        }
    }

    /// A carrier by its name.
    Carrier carrier(TenantId tenant, String name) {
        return carriers.directory().carriers().stream()
                .filter(c -> c.tenant().equals(tenant) && c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no carrier " + name));
    }
}
