package com.didtron.server.billing.web;

import com.didtron.server.billing.DiscardInvoice;
import com.didtron.server.billing.DraftInvoice;
import com.didtron.server.billing.DraftInvoices;
import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.Invoices;
import com.didtron.server.billing.IssueInvoice;
import com.didtron.server.billing.internal.InvoiceFiles.Format;
import com.didtron.server.billing.internal.InvoiceReading;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Invoices for the operator's billing clerks.
@RestController
class InvoiceController {

    private final Invoices invoices;
    private final InvoiceReading reading;
    private final Operations operations;

    InvoiceController(Invoices invoices, InvoiceReading reading, Operations operations) {
        this.invoices = invoices;
        this.operations = operations;
        this.reading = reading;
    }

    record NewInvoice(@NotNull Long carrierId, @NotNull LocalDate periodFrom, @NotNull LocalDate periodTo) {}

    record Issue(@NotNull Integer version) {}

    /// @param search part of a number
    /// @param sort   createdAt, number, periodFrom, invoiceDate, dueDate, total, with `-` in front for the other way round; without it newest first
    @Needs("billing.invoice.view")
    @GetMapping("/api/admin/invoices")
    Page<InvoiceJson.InvoiceRow> list(
            @AuthenticationPrincipal SignedIn person,
            Sees sees,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Long carrier,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(person.tenant(), sees, status, carrier, search, sort, cursor, limit).map(InvoiceJson::row);
    }

    @Needs("billing.invoice.create")
    @PostMapping("/api/admin/invoices")
    ResponseEntity<InvoiceJson.InvoiceDetail> draft(OperationRequest request, Sees sees, @Valid @RequestBody NewInvoice wanted) {
        sees.refuseOthers(wanted.carrierId(), "carrier " + wanted.carrierId());
        long id = operations.run(request, new DraftInvoice(wanted.carrierId(), wanted.periodFrom(), wanted.periodTo()));
        Invoice draft = invoices.get(request.tenant(), id);
        return ResponseEntity.created(URI.create("/api/admin/invoices/" + draft.id())).body(InvoiceJson.detail(draft));
    }

    record NewInvoices(@NotNull LocalDate periodFrom, @NotNull LocalDate periodTo) {}

    /// Drafts for all postpaid carriers: a job to watch.
    @Needs(value = "billing.invoice.create", heavy = true)
    @PostMapping("/api/admin/invoices/drafts")
    ResponseEntity<StartedJob> drafts(OperationRequest request, @Valid @RequestBody NewInvoices wanted) {
        long job = operations.enqueue(request, new DraftInvoices(wanted.periodFrom(), wanted.periodTo()));
        return ResponseEntity.accepted().body(StartedJob.of(job));
    }

    @Needs("billing.invoice.view")
    @GetMapping("/api/admin/invoices/{id}")
    InvoiceJson.InvoiceDetail get(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        return InvoiceJson.detail(invoices.get(person.tenant(), id));
    }

    @Needs("billing.invoice.issue")
    @PostMapping("/api/admin/invoices/{id}/issue")
    InvoiceJson.InvoiceDetail issue(
            OperationRequest request, @PathVariable long id, @Valid @RequestBody Issue issue) {
        return InvoiceJson.detail(invoices.get(request.tenant(), operations.run(request, new IssueInvoice(id, issue.version()))));
    }

    @Needs("billing.invoice.discard")
    @DeleteMapping("/api/admin/invoices/{id}")
    ResponseEntity<Void> discard(OperationRequest request, @PathVariable long id) {
        operations.run(request, new DiscardInvoice(id));
        return ResponseEntity.noContent().build();
    }

    @Needs(value = "billing.invoice.view", heavy = true)
    @GetMapping("/api/admin/invoices/{id}/document.{extension}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long id,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"pdf", "xlsx", "csv"})) String extension) {
        return file(reading, invoices.get(person.tenant(), id), extension);
    }

    static ResponseEntity<byte[]> file(InvoiceReading reading, Invoice invoice, String extension) {
        Format format = Arrays.stream(Format.values())
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("file ." + extension + " of an invoice (pdf, xlsx or csv)"));
        String name = (invoice.number() == null ? "draft-" + invoice.id() : invoice.number()) + "." + extension;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, (format == Format.PDF ? "inline" : "attachment") + "; filename=\"" + name + "\"")
                .body(reading.file(invoice, format));
    }
}
