package com.didtron.server.cdr;

import com.didtron.server.cdr.internal.CallQuery;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The call records as others may read them.
@Component
public class CallRecords {

    /// How many calls the median of [#medianPddMs] is taken over at most.
    public static final int PDD_SAMPLE = 2_000;

    /// What [#sorted] sorts by, as lists are asked for it.
    public static final Set<String> ORDERS = Set.copyOf(CallQuery.ORDERS.keySet());

    private final CallQuery query;

    CallRecords(CallQuery query) {
        this.query = query;
    }

    /// Calls, by when they started. The cursor is the last call's place: calls that start meanwhile do not shift it.
    ///
    /// @param newestFirst else the oldest
    /// @throws com.didtron.server.platform.Refusal invalid when the cursor is not ours
    public Page<CallRecord> list(TenantId tenant, CallFilter filter, boolean newestFirst, @Nullable String cursor, int limit) {
        return query.list(tenant, filter, newestFirst, cursor, limit);
    }

    /// The newest that fit, without counting how many there are.
    public List<CallRecord> newest(TenantId tenant, CallFilter filter, int most) {
        return query.newest(tenant, filter, most);
    }

    public Optional<CallRecord> find(TenantId tenant, UUID call) {
        return query.find(tenant, List.of(call)).stream().findFirst();
    }

    /// Those of the calls that the tenant has, newest first.
    public List<CallRecord> find(TenantId tenant, Collection<UUID> calls) {
        return query.find(tenant, calls);
    }

    /// Some calls in another order than that of time, page by page; all of them are looked at for each page.
    ///
    /// @param calls those that the tenant does not have are left out
    /// @param sort  one of [#ORDERS], with `-` in front for the largest first; calls that are equal in it by time
    /// @throws com.didtron.server.platform.Refusal when there is no such order, or the cursor is not ours
    public Page<UUID> sorted(TenantId tenant, Collection<UUID> calls, String sort, @Nullable String cursor, int limit) {
        return query.sorted(tenant, calls, sort, cursor, limit);
    }

    /// The INVITEs out of a call, in order.
    public List<AttemptRecord> attempts(TenantId tenant, UUID call) {
        return query.attempts(tenant, call);
    }

    /// What was seen of a call's media when that went through us: each stream of each side; empty when it did not.
    public List<MediaRecord> media(TenantId tenant, UUID call) {
        return query.media(tenant, call);
    }

    public CallEvidence evidence(TenantId tenant, UUID call) {
        return query.evidence(tenant, call);
    }

    /// Calls per quarter of an hour since an instant that begins one, oldest first; quarters without calls are absent.
    ///
    /// @param customer only those of this carrier, or null for all
    public List<QuarterOfCalls> quarters(TenantId tenant, @Nullable Long customer, Instant since) {
        return query.quarters(tenant, customer, since);
    }

    /// The same of the calls that a supplier carried, or was tried for last.
    public List<QuarterOfCalls> quartersOfSupplier(TenantId tenant, long supplier, Instant since) {
        return query.quartersOfSupplier(tenant, supplier, since);
    }

    /// Median post-dial delay since an instant: INVITE to first ringing or answer, over the latest [#PDD_SAMPLE] calls that got so far; test calls are none of them.
    public OptionalInt medianPddMs(TenantId tenant, Instant since) {
        return query.medianPddMs(tenant, since, PDD_SAMPLE);
    }

    /// When a carrier's calls began last.
    ///
    /// @param sent    of those that it sent us; null: none
    /// @param carried of those that it carried, or was tried for last; null: none
    public record LastCalls(@Nullable Instant sent, @Nullable Instant carried) {}

    /// When calls of some carriers began last, by carrier; all of them are there.
    public Map<Long, LastCalls> last(TenantId tenant, Collection<Long> carriers) {
        return query.last(tenant, carriers);
    }
}
