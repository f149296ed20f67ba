package com.didtron.server.cdr;

import com.didtron.server.cdr.internal.CallQuery;
import com.didtron.server.cdr.internal.SortedCallQuery;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    public static final Set<String> ORDERS = Set.copyOf(SortedCallQuery.ORDERS.keySet());

    /// So many calls, as an index finds them by period, customer, supplier and called number, are sorted by more than time: all of them are looked at for each page,
    /// and a page may take 120 ms. Measured over the million calls of `./didtron bench list-p95-ms`, on two cores, in processor time of a page of 50 out of 34,000
    /// calls: 18 to 22 ms in the database by a column of the record, 66 to 74 ms by charge, cost or margin, whose calls are looked up one by one in rating; and some
    /// 20 ms in the server. So many by the latter leave too little room, and 40,000 (82 to 86 ms) none; both grow with the number of calls.
    public static final int MOST_SORTED = 30_000;

    private final CallQuery query;
    private final SortedCallQuery sortedQuery;

    CallRecords(CallQuery query, SortedCallQuery sortedQuery) {
        this.query = query;
        this.sortedQuery = sortedQuery;
    }

    /// Calls, by when they started. The cursor is the last call's place: calls that start meanwhile do not shift it.
    ///
    /// @param newestFirst else the oldest
    /// @throws Refusal invalid when the cursor is not ours
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

    /// Whether the calls of a filter are few enough to be sorted by more than time.
    public boolean isSortable(TenantId tenant, CallFilter filter) {
        return sortedQuery.isSortable(tenant, filter);
    }

    /// Calls in another order than that of time, page by page; all of them are looked at for each page.
    ///
    /// @param sort one of [#ORDERS], with `-` in front for the largest first. Calls that are equal in it are in the order of their ids, which is that of time; those
    ///             that have none of it (nobody answered, no supplier was asked) are last either way
    /// @throws Refusal when there is no such order, the cursor is not ours, or there are more than [#MOST_SORTED] calls: [#tooMany]
    public Page<UUID> sorted(TenantId tenant, CallFilter filter, String sort, @Nullable String cursor, int limit) {
        return sortedQuery.sorted(tenant, filter, sort, cursor, limit);
    }

    /// The same of calls that have been chosen.
    ///
    /// @param calls at most [#MOST_SORTED]; those that the tenant does not have are left out
    public Page<UUID> sorted(TenantId tenant, ChosenCalls calls, String sort, @Nullable String cursor, int limit) {
        return sortedQuery.sorted(tenant, calls, sort, cursor, limit);
    }

    /// The calls of a filter, for a module that sorts them by what it knows of them.
    ///
    /// @throws Refusal when there are more than [#MOST_SORTED]: [#tooMany]
    public ChosenCalls choose(TenantId tenant, CallFilter filter) {
        return sortedQuery.choose(tenant, filter);
    }

    /// The refusal to sort more than [#MOST_SORTED] calls by anything but time.
    public static Refusal tooMany() {
        return Refusal.invalid(
                "too-many-to-sort",
                String.format(Locale.ROOT, "Period, customer, supplier and called number leave more than %,d calls, and so many are listed by time alone.", MOST_SORTED),
                new Refusal.Field("sort", "startedAt or -startedAt; or a shorter period, a customer, a supplier or more digits of the called number"));
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
