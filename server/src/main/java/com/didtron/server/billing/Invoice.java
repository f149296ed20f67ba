package com.didtron.server.billing;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An invoice for a period.
///
/// @param tenant       who bills
/// @param id           permanent number for people to quote
/// @param carrierId    who is billed
/// @param currency     ISO 4217
/// @param periodFrom   first day of the period
/// @param periodTo     last day of the period
/// @param timeZone     in which days are counted
/// @param status       draft or issued
/// @param number       series number, given when it is issued; null before
/// @param termsDays    days to pay after the invoice date
/// @param invoiceDate  day of issue
/// @param dueDate      last day to pay
/// @param calls        connected calls
/// @param ratedSeconds seconds charged
/// @param exactCharge  sum of the calls' charges
/// @param total        sum of the lines
/// @param parties      names and addresses as printed
/// @param issuedAt     when it was issued
/// @param version      counts changes of a draft
/// @param lines        by zone, interconnect and price
public record Invoice(
        TenantId tenant,
        long id,
        long carrierId,
        String currency,
        LocalDate periodFrom,
        LocalDate periodTo,
        ZoneId timeZone,
        Status status,
        @Nullable String number,
        int termsDays,
        @Nullable LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        long calls,
        long ratedSeconds,
        BigDecimal exactCharge,
        BigDecimal total,
        Parties parties,
        @Nullable Instant issuedAt,
        int version,
        List<InvoiceLine> lines) {

    /// Where an invoice is in its life.
    public enum Status {
        DRAFT,
        /// numbered and immutable; a mistake is corrected by a credit note
        ISSUED
    }

    /// Names and addresses as printed; kept with the invoice, because they may change later.
    ///
    /// @param buyerLegalName whom it names
    /// @param servedName     for whom the service is, when that is somebody else; empty: the buyer
    public record Parties(
            String sellerName,
            String sellerAddress,
            String sellerEmail,
            String bankDetails,
            String buyerName,
            String buyerLegalName,
            String buyerAddress,
            String buyerCountry,
            String buyerTaxCode,
            String servedName,
            boolean simulated) {

        public Parties {
            // invoices of before did not say it
            servedName = Objects.requireNonNullElse(servedName, "");
        }
    }

    public Invoice {
        lines = List.copyOf(lines);
    }
}
