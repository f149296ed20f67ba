package com.didtron.server.billing.internal;

import com.didtron.server.billing.Invoice;
import com.didtron.server.kernel.Page;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads invoices for screens.
@Component
public class InvoiceReading {

    private final Database database;
    private final InvoiceStore store;
    private final InvoiceFiles files;

    InvoiceReading(Database database, InvoiceStore store, InvoiceFiles files) {
        this.database = database;
        this.store = store;
        this.files = files;
    }

    /// As [InvoiceStore#list] says.
    public Page<Invoice> list(
            TenantId tenant, Sees sees, @Nullable String status, @Nullable Long carrier, @Nullable String search, @Nullable String sort,
            @Nullable String cursor, @Nullable Integer limit) {
        if (status != null && !status.equals("draft") && !status.equals("issued")) {
            throw Refusal.invalid("invalid", "There is no status \"" + status + "\".", new Refusal.Field("status", "draft or issued"));
        }
        return store.list(database.reads(tenant), tenant, sees, status, carrier, search, sort, cursor, Cursor.limit(limit));
    }

    /// A file of an invoice.
    public byte[] file(Invoice invoice, InvoiceFiles.Format format) {
        return files.get(database.reads(invoice.tenant()), invoice, format);
    }
}
