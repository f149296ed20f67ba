package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.identity.CarrierNames;
import com.didtron.server.kernel.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells carriers' names from the directory.
@Component
class DirectoryNames implements CarrierNames {

    private final Carriers carriers;

    DirectoryNames(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public Optional<String> find(TenantId tenant, long carrier) {
        return carriers.directory().findCarrier(carrier).filter(c -> c.tenant().equals(tenant)).map(Carrier::name);
    }

    @Override
    public boolean isCustomer(TenantId tenant, long carrier) {
        return carriers.directory().findCarrier(carrier).filter(c -> c.tenant().equals(tenant)).filter(Carrier::isCustomer).isPresent();
    }
}
