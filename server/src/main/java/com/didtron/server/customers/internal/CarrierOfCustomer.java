package com.didtron.server.customers.internal;

import com.didtron.server.customers.Customer;
import com.didtron.server.identity.AccountsOfPeople;
import com.didtron.server.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A customer is looked after by the account manager of its carrier; one that has none yet is seen by those alone who see all.
@Configuration
class CarrierOfCustomer {

    @Bean
    AccountsOfPeople.Named carrierOfCustomerAccount(Database database, CustomerStore store) {
        return AccountsOfPeople.Named.byNumber(
                "/api/admin/customers/{id}", (tenant, id) -> store.find(database.reads(tenant), tenant, id).map(Customer::carrierId));
    }
}
