package com.didtron.server.billing.internal;

import com.didtron.server.billing.Invoice;
import com.didtron.server.kernel.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How figures and days of an invoice are written for people.
public final class InvoiceText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private InvoiceText() {}

    /// `INV-2026-000017`, or `DRAFT`.
    public static String number(Invoice invoice) {
        return invoice.number() == null ? "DRAFT" : invoice.number();
    }

    /// `29/12/2025`; a dash when there is none yet.
    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /// `11,880.01`: the currency's decimals, thousands separated.
    public static String amount(BigDecimal amount, Invoice invoice) {
        int decimals = Currency.of(invoice.currency()).decimals();
        var format = new DecimalFormat("#,##0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.ROOT));
        // line charges are rounded already; printing never rounds
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return decimals == 0 ? format.format(amount).replace(".", "") : format.format(amount);
    }

    static String plainAmount(BigDecimal amount, Invoice invoice) {
        return amount.setScale(Currency.of(invoice.currency()).decimals(), RoundingMode.UNNECESSARY).toPlainString();
    }

    /// Price per minute with at least four decimals, more when it has more.
    public static String price(BigDecimal price) {
        return price.setScale(Math.max(4, price.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }

    /// `1,825.1`: minutes with one decimal, display only.
    public static String minutes(long seconds) {
        var format = new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }

    /// `13,003`.
    public static String count(long count) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(count);
    }
}
