package com.didtron.server.operations;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// How far an actor may go with money at this moment. Operations asks, identity answers: it knows neither people nor roles.
public interface MoneyRights {

    /// @param person        whose rights they are
    /// @param permissions   what they may do
    /// @param refundUpTo    null: as much as there is
    /// @param adjustUpTo    null: as much as there is
    /// @param fourEyesAbove above this a second person must agree; null: never
    record Rights(
            long person, Set<String> permissions, @Nullable BigDecimal refundUpTo, @Nullable BigDecimal adjustUpTo, @Nullable BigDecimal fourEyesAbove) {

        @Nullable BigDecimal upTo(MovesMoney.Kind kind) {
            return switch (kind) {
                case REFUND -> refundUpTo;
                case ADJUSTMENT -> adjustUpTo;
            };
        }

        /// Whether they may move so much.
        public boolean reach(MovesMoney.Kind kind, BigDecimal amount) {
            BigDecimal most = upTo(kind);
            return most == null || amount.compareTo(most) <= 0;
        }
    }

    /// @throws com.didtron.server.platform.Refusal not-for-keys; not-found for somebody who is gone
    Rights of(DSLContext tx, TenantId tenant, Actor actor);
}
