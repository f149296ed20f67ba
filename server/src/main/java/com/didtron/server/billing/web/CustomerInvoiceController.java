package com.didtron.server.billing.web;

import com.didtron.server.billing.BillingFeatures;
import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.Invoices;
import com.didtron.server.billing.internal.InvoiceReading;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A customer's own issued invoices.
@RestController
class CustomerInvoiceController {

    private final Invoices invoices;
    private final InvoiceReading reading;

    CustomerInvoiceController(Invoices invoices, InvoiceReading reading) {
        this.invoices = invoices;
        this.reading = reading;
    }

    /// @param search part of a number
    /// @param sort   createdAt, number, periodFrom, invoiceDate, dueDate, total, with `-` in front for the other way round; without it newest first
    @Needs("billing.invoice.view")
    @OfFeature(BillingFeatures.INVOICES)
    @GetMapping({"/api/customer/invoices", "/api/carrier/invoices"})
    Page<CustomerInvoiceJson.CustomerInvoiceRow> list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(person.tenant(), Sees.ALL, "issued", person.ownCarrier(), search, sort, cursor, limit).map(CustomerInvoiceJson::row);
    }

    @Needs("billing.invoice.view")
    @OfFeature(BillingFeatures.INVOICES)
    @GetMapping({"/api/customer/invoices/{id}", "/api/carrier/invoices/{id}"})
    CustomerInvoiceJson.CustomerInvoiceDetail get(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return CustomerInvoiceJson.detail(own(person, id));
    }

    @Needs(value = "billing.invoice.view", heavy = true)
    @OfFeature(BillingFeatures.INVOICES)
    @GetMapping({"/api/customer/invoices/{id}/document.{extension}", "/api/carrier/invoices/{id}/document.{extension}"})
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long id,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"pdf", "xlsx", "csv"})) String extension) {
        return InvoiceController.file(reading, own(person, id), extension);
    }

    /// Somebody else's invoice, or a draft, is as good as none.
    private Invoice own(SignedIn person, long id) {
        Invoice invoice = invoices.get(person.tenant(), id);
        if (invoice.carrierId() != person.ownCarrier() || invoice.status() != Invoice.Status.ISSUED) {
            throw Refusal.notFound("invoice " + id);
        }
        return invoice;
    }
}
