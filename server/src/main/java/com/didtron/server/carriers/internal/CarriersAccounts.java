package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.AccountOwners;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Tells the ledger whose its accounts are that [com.didtron.server.carriers.CarrierBooks] has opened.
@Component
class CarriersAccounts implements AccountOwners {

    private static final Pattern PARTY = Pattern.compile("[a-z-]+:carrier:([0-9]{1,18})");

    private final Carriers carriers;

    CarriersAccounts(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public Optional<String> nameOf(TenantId tenant, String code) {
        Matcher party = PARTY.matcher(code);
        return party.matches() ? Optional.of(carriers.directory().carrierName(Long.parseLong(party.group(1)))) : Optional.empty();
    }
}
