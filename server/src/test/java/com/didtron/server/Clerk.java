package com.didtron.server;

import com.didtron.server.billing.DiscardInvoice;
import com.didtron.server.billing.DraftInvoice;
import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.Invoices;
import com.didtron.server.billing.IssueInvoice;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import java.time.LocalDate;

/// A billing clerk of a tenant.
public final class Clerk {

    private final Invoices invoices;
    private final Operations operations;
    private final OperationRequest request;

    public Clerk(RunningPlatform platform, TenantId tenant) {
        this.invoices = platform.bean(Invoices.class);
        this.operations = platform.bean(Operations.class);
        this.request = OperationRequest.system(tenant, "clerk");
    }

    public Invoice draft(long carrier, LocalDate from, LocalDate to) {
        return invoices.get(request.tenant(), operations.run(request, new DraftInvoice(carrier, from, to)));
    }

    public Invoice issue(long draft, int version) {
        return invoices.get(request.tenant(), operations.run(request, new IssueInvoice(draft, version)));
    }

    public void discard(long draft) {
        operations.run(request, new DiscardInvoice(draft));
    }
}
