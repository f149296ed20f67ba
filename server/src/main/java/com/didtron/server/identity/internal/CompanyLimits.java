package com.didtron.server.identity.internal;

import com.didtron.server.identity.OwnLimits;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Refuses a customer one more of what its assignments limit. One company's things are counted one at a time, so that two who come at once do not both get
/// the last one.
@Component
public class CompanyLimits {

    private final ObjectProvider<OwnLimits> limits;

    CompanyLimits(ObjectProvider<OwnLimits> limits) {
        this.limits = limits;
    }

    /// @param carrier null: staff, to whom nothing is limited
    /// @param what    that is counted, in the plural
    /// @param instead what would make room
    /// @param used    counts those of a carrier, when it matters
    /// @throws Refusal limit-reached
    public void refuseBeyond(
            DSLContext tx, TenantId tenant, Portal portal, @Nullable Long carrier, String feature, String what, String instead, ToIntFunction<Long> used) {
        if (portal != Portal.CUSTOMER || carrier == null) {
            return;
        }
        Long most = limits.getObject().most(tenant, carrier, feature);
        if (most == null) {
            return;
        }
        tx.execute("select pg_advisory_xact_lock(hashtextextended({0}, {1}))", DSL.val("limit " + feature), DSL.val(carrier.longValue()));
        int now = used.applyAsInt(carrier);
        if (now >= most) {
            throw Refusal.conflict("limit-reached", "The company may have " + most + " " + what + " and has " + now + ". " + instead + ", or have the limit raised.");
        }
    }
}
