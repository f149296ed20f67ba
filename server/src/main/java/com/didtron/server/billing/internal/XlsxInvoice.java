package com.didtron.server.billing.internal;

import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.InvoiceLine;
import com.didtron.server.kernel.Currency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An invoice as a workbook: a summary sheet and one with the lines, figures as numbers.
final class XlsxInvoice {

    private XlsxInvoice() {}

    static byte[] make(Invoice invoice) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "DIDTron", "1.0")) {
            summary(workbook.newWorksheet("Invoice"), invoice);
            lines(workbook.newWorksheet("Lines"), invoice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void summary(Worksheet sheet, Invoice invoice) {
        String[][] rows = {
            {"Invoice number", InvoiceText.number(invoice)},
            {"Customer", invoice.parties().buyerLegalName()},
            {"Service for", invoice.parties().servedName().isEmpty() ? invoice.parties().buyerLegalName() : invoice.parties().servedName()},
            {"Invoice date", InvoiceText.day(invoice.invoiceDate())},
            {"Period", InvoiceText.day(invoice.periodFrom()) + " to " + InvoiceText.day(invoice.periodTo())},
            {"Due date", InvoiceText.day(invoice.dueDate())},
            {"Billing time zone", invoice.timeZone().getId()},
            {"Currency", invoice.currency()},
        };
        sheet.width(0, 22);
        sheet.width(1, 40);
        int row = 0;
        for (String[] pair : rows) {
            sheet.value(row, 0, pair[0]);
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, pair[1]);
        }
        sheet.value(row, 0, "Connected calls");
        sheet.value(row++, 1, invoice.calls());
        sheet.value(row, 0, "Rated seconds");
        sheet.value(row++, 1, invoice.ratedSeconds());
        sheet.value(row, 0, "Total");
        sheet.style(row, 0).bold().set();
        sheet.value(row, 1, invoice.total());
        sheet.style(row, 1).bold().format(moneyFormat(invoice)).set();
    }

    private static void lines(Worksheet sheet, Invoice invoice) {
        String[] titles = {"Zone", "Interconnect", "From", "To", "Price per minute", "Calls", "Rated seconds", "Charge (" + invoice.currency() + ")"};
        for (int column = 0; column < titles.length; column++) {
            sheet.value(0, column, titles[column]);
            sheet.style(0, column).bold().fillColor("3D4F5F").fontColor("FFFFFF").set();
            sheet.width(column, column == 0 ? 40 : 18);
        }
        sheet.freezePane(1, 1);
        int row = 1;
        for (InvoiceLine line : invoice.lines()) {
            sheet.value(row, 0, line.zone());
            sheet.value(row, 1, line.interconnectName());
            sheet.value(row, 2, line.fromDay());
            sheet.style(row, 2).format("yyyy-mm-dd").set();
            sheet.value(row, 3, line.toDay());
            sheet.style(row, 3).format("yyyy-mm-dd").set();
            sheet.value(row, 4, line.price());
            sheet.style(row, 4).format("0.0000####").set();
            sheet.value(row, 5, line.calls());
            sheet.value(row, 6, line.ratedSeconds());
            sheet.value(row, 7, line.charge());
            sheet.style(row, 7).format(moneyFormat(invoice)).set();
            row++;
        }
        sheet.value(row, 0, "Total");
        sheet.value(row, 5, invoice.calls());
        sheet.value(row, 6, invoice.ratedSeconds());
        sheet.value(row, 7, invoice.total());
        sheet.style(row, 7).format(moneyFormat(invoice)).set();
        sheet.range(row, 0, row, 7).style().bold().set();
    }

    private static String moneyFormat(Invoice invoice) {
        int decimals = Currency.of(invoice.currency()).decimals();
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
