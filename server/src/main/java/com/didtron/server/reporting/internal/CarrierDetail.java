package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.OneOf;
import com.didtron.server.reporting.internal.CarrierRow.CarrierAccount;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A carrier with its accounts, interconnects and services.
///
/// @param carrier          its row, at the same level as the rest
/// @param billing          where invoices go; null: to the company's address
/// @param billTo           whom invoices name; empty: the legal name
/// @param shipTo           for whom the service is, when that is somebody else
/// @param supplierAccountNumber null: the same as the customer's
/// @param billingMode      what the run of invoices does with it
/// @param callsNow         calls in progress on its interconnects, both ways
/// @param accounts         one for each of its currencies, the primary one first
/// @param interconnectList customer interconnects first, each side in its order
public record CarrierDetail(
        @JsonUnwrapped CarrierRow carrier,
        String timeZone,
        String legalName,
        String address,
        String postcode,
        String country,
        @Nullable BillingAddress billing,
        String billTo,
        String shipTo,
        String taxCode,
        String billingEmail,
        String technicalEmail,
        String telephone,
        String fax,
        String website,
        String customerAccountNumber,
        @Nullable String supplierAccountNumber,
        int termsDays,
        @OneOf(Carrier.BillingMode.class) String billingMode,
        boolean circularRouting,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow,
        List<CarrierAccount> accounts,
        List<InterconnectDetail> interconnectList) {

    /// @param country two letters of ISO 3166; empty: not said
    public record BillingAddress(String address, String postcode, String country) {}
}
