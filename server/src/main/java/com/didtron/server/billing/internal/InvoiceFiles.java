package com.didtron.server.billing.internal;

import static com.didtron.server.billing.internal.sql.Tables.INVOICE_FILE;

import com.didtron.server.billing.Invoice;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The files of an invoice: made once when it is issued and kept with their checksum; a draft's are made each time they are asked for.
@Component
public class InvoiceFiles {

    /// Kinds of files.
    public enum Format {
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv; charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PdfInvoice pdf;

    InvoiceFiles(PdfInvoice pdf) {
        this.pdf = pdf;
    }

    /// Makes and keeps all files of an issued invoice.
    public void store(DSLContext tx, Invoice issued) {
        for (Format format : Format.values()) {
            byte[] content = make(issued, format);
            tx.insertInto(INVOICE_FILE)
                    .set(INVOICE_FILE.TENANT_ID, issued.tenant().value())
                    .set(INVOICE_FILE.INVOICE_ID, issued.id())
                    .set(INVOICE_FILE.FORMAT, format.extension())
                    .set(INVOICE_FILE.CONTENT, content)
                    .set(INVOICE_FILE.SHA256, sha256(content))
                    .execute();
        }
    }

    /// The file of an invoice: the kept one when it is issued.
    public byte[] get(DSLContext tx, Invoice invoice, Format format) {
        return invoice.status() == Invoice.Status.DRAFT
                ? make(invoice, format)
                : tx.select(INVOICE_FILE.CONTENT)
                        .from(INVOICE_FILE)
                        .where(
                                INVOICE_FILE.TENANT_ID.eq(invoice.tenant().value()),
                                INVOICE_FILE.INVOICE_ID.eq(invoice.id()),
                                INVOICE_FILE.FORMAT.eq(format.extension()))
                        .fetchSingle(INVOICE_FILE.CONTENT);
    }

    private byte[] make(Invoice invoice, Format format) {
        return switch (format) {
            case PDF -> pdf.make(invoice);
            case XLSX -> XlsxInvoice.make(invoice);
            case CSV -> CsvInvoice.make(invoice);
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
