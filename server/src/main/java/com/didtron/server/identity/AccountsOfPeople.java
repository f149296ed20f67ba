package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Which accounts are whose. Identity asks, the module that keeps carriers answers.
public interface AccountsOfPeople {

    /// Carriers whose account manager the person is.
    Set<Long> assignedTo(TenantId tenant, long person);

    /// Carriers that the person made.
    Set<Long> madeBy(TenantId tenant, long person);

    /// To which carrier a thing belongs that an address names. Declared by the module whose things they are.
    interface Named {

        /// How the address begins, up to the name: `/api/admin/interconnects/{id}`.
        String beginning();

        /// @param id as it stands in the address
        /// @return empty: there is no such thing, or it belongs to no carrier
        Optional<Long> carrier(TenantId tenant, String id);

        /// Of things that are named by numbers.
        static Named byNumber(String beginning, BiFunction<TenantId, Long, Optional<Long>> owner) {
            return new Named() {
                @Override
                public String beginning() {
                    return beginning;
                }

                @Override
                public Optional<Long> carrier(TenantId tenant, String id) {
                    return id.matches("[0-9]{1,18}") ? owner.apply(tenant, Long.valueOf(id)) : Optional.empty();
                }
            };
        }
    }
}
