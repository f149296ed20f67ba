package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.identity.AccountsOfPeople;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whose accounts carriers are, and to which carrier things below it belong.
@Configuration
class CarriersOfPeople implements AccountsOfPeople {

    private final Database database;

    CarriersOfPeople(Database database) {
        this.database = database;
    }

    @Override
    public Set<Long> assignedTo(TenantId tenant, long person) {
        return which(tenant, CARRIER.ACCOUNT_MANAGER_ID.eq(person));
    }

    @Override
    public Set<Long> madeBy(TenantId tenant, long person) {
        return which(tenant, CARRIER.CREATED_BY.eq(person));
    }

    private Set<Long> which(TenantId tenant, Condition whose) {
        return Set.copyOf(database.reads(tenant)
                .select(CARRIER.ID)
                .from(CARRIER)
                .where(CARRIER.TENANT_ID.eq(tenant.value()), whose, CARRIER.DELETED_AT.isNull())
                .fetch(CARRIER.ID));
    }

    @Bean
    Named carrierItself() {
        return Named.byNumber("/api/admin/carriers/{id}", (_, id) -> Optional.of(id));
    }

    @Bean
    Named carrierOfInterconnect(Carriers carriers) {
        return Named.byNumber("/api/admin/interconnects/{id}", (tenant, id) ->
                carriers.directory().findInterconnect(id).filter(i -> i.tenant().equals(tenant)).map(Interconnect::carrierId));
    }

    @Bean
    Named carrierOfService(Carriers carriers) {
        return Named.byNumber("/api/admin/services/{id}", (tenant, id) ->
                carriers.directory().findService(id).filter(s -> s.tenant().equals(tenant)).map(s -> carriers.directory().interconnect(s.interconnectId()).carrierId()));
    }
}
