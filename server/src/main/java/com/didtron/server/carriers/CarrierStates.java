package com.didtron.server.carriers;

import com.didtron.server.carriers.Carrier.Status;
import com.didtron.server.carriers.Carrier.SuspensionCause;
import com.didtron.server.carriers.internal.SettledStates;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets a carrier's state follow the account that its customer has in the portal.
@Component
public class CarrierStates {

    private final SettledStates states;

    CarrierStates(SettledStates states) {
        this.states = states;
    }

    /// What an account lets its carrier do.
    public enum Account {
        /// who it is is being checked
        CHECKED,
        OPEN,
        STOPPED,
        CLOSED
    }

    /// Where a carrier stands after its account has changed. A suspension for credit or fraud is lifted at the carrier alone, and so is whatever staff have begun
    /// to close.
    ///
    /// @param cause   of a suspended carrier
    /// @param settled whether nothing stands open with it
    public static Status after(Status now, @Nullable SuspensionCause cause, Account account, boolean settled) {
        return switch (account) {
            case CHECKED -> now == Status.PROSPECT ? Status.PENDING_KYC : now;
            case OPEN -> switch (now) {
                case PROSPECT, PENDING_KYC -> Status.ACTIVE;
                case SUSPENDED -> cause == SuspensionCause.ADMIN ? Status.ACTIVE : now;
                case TESTING, ACTIVE, CLOSING, CLOSED -> now;
            };
            case STOPPED -> now.sendsCalls() ? Status.SUSPENDED : now;
            case CLOSED -> settled || now == Status.CLOSED ? Status.CLOSED : Status.CLOSING;
        };
    }

    /// Takes part in the caller's transaction; calls see it after the commit. Of a carrier in the trash too.
    ///
    /// @throws com.didtron.server.platform.Refusal not-found
    public void follow(DSLContext tx, TenantId tenant, long carrier, Account account, String reason, Actor actor, Instant at) {
        states.follow(tx, tenant, carrier, account, reason, actor, at);
    }
}
