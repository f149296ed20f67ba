package com.didtron.server.billing.internal;

import com.didtron.server.billing.Invoice;
import com.didtron.server.identity.AccountsOfPeople;
import com.didtron.server.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// An invoice belongs to the carrier that it is written to.
@Configuration
class CarrierOfInvoice {

    @Bean
    AccountsOfPeople.Named carrierOfIssuedOrDraft(Database database, InvoiceStore store) {
        return AccountsOfPeople.Named.byNumber(
                "/api/admin/invoices/{id}", (tenant, id) -> store.find(database.reads(tenant), tenant, id).map(Invoice::carrierId));
    }
}
