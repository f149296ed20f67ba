package com.didtron.server.billing.internal;

import com.didtron.server.billing.Invoice;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/// An invoice as PDF (layout of 14.4), from the template `billing/internal/invoice.jte`.
@Component
class PdfInvoice {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PdfInvoice.class.getClassLoader(), "com.didtron.server");

    PdfInvoice() {
        // its messages go to standard error and are about speed, not about documents
        XRLog.setLoggingEnabled(false);
    }

    byte[] make(Invoice invoice) {
        var html = new StringOutput();
        templates.render("billing/internal/invoice.jte", invoice, html);
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .withHtmlContent(html.toString(), null)
                    .withProducer("DIDTron")
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF of invoice " + invoice.id() + " could not be made", e);
        }
        return bytes.toByteArray();
    }
}
