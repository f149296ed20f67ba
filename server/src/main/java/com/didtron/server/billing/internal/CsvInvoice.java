package com.didtron.server.billing.internal;

import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.InvoiceLine;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The lines of an invoice as CSV (RFC 4180): one row per line, plain decimals, ISO days, so that any program reads it.
final class CsvInvoice {

    private CsvInvoice() {}

    static byte[] make(Invoice invoice) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("invoice", "zone", "interconnect", "from", "to", "price_per_minute", "calls", "rated_seconds", "charge", "currency");
            invoice.lines().forEach(line -> write(csv, invoice, line));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter csv, Invoice invoice, InvoiceLine line) {
        csv.writeRecord(
                InvoiceText.number(invoice),
                line.zone(),
                line.interconnectName(),
                line.fromDay().toString(),
                line.toDay().toString(),
                line.price().toPlainString(),
                Long.toString(line.calls()),
                Long.toString(line.ratedSeconds()),
                InvoiceText.plainAmount(line.charge(), invoice),
                invoice.currency());
    }
}
