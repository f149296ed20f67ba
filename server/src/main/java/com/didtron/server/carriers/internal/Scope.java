package com.didtron.server.carriers.internal;

import com.didtron.server.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Whose rows are read: those of all carriers, interconnects or services that there are, or of some of one tenant.
///
/// @param tenant null: of all tenants, whatever the ids
record Scope(@Nullable TenantId tenant, Collection<Long> ids) {

    static final Scope ALL = new Scope(null, List.of());

    static Scope of(TenantId tenant, Collection<Long> ids) {
        return new Scope(tenant, ids);
    }

    /// The same tenant's, or everybody's, other records.
    Scope having(Collection<Long> others) {
        return new Scope(tenant, others);
    }

    /// @param id of the record that a row belongs to
    Condition rows(Field<Long> tenantId, Field<Long> id) {
        return tenant == null ? DSL.noCondition() : tenantId.eq(tenant.value()).and(id.in(ids));
    }
}
