package com.didtron.server.rating;

import com.didtron.server.cdr.ChosenCalls;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.rating.internal.RatedCallQuery;
import com.didtron.server.rating.internal.SortedRatedCallQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rated calls as others may read them.
@Component
public class RatedCalls {

    /// What [#sorted] sorts by, as lists are asked for it.
    public static final Set<String> ORDERS = Set.copyOf(SortedRatedCallQuery.ORDERS.keySet());

    private final RatedCallQuery query;
    private final SortedRatedCallQuery sortedQuery;

    RatedCalls(RatedCallQuery query, SortedRatedCallQuery sortedQuery) {
        this.query = query;
        this.sortedQuery = sortedQuery;
    }

    /// Both sides of a call's rating in words, step by step.
    ///
    /// @param buy empty when the supplier's side was not rated
    public record WorkingLines(List<String> sell, List<String> buy) {
        /// Nothing was rated.
        public static final WorkingLines NONE = new WorkingLines(List.of(), List.of());

        public WorkingLines {
            sell = List.copyOf(sell);
            buy = List.copyOf(buy);
        }
    }

    /// Calls by id; those that are not rated are absent.
    public Map<UUID, RatedSummary> find(TenantId tenant, Collection<UUID> calls) {
        return query.find(tenant, calls);
    }

    /// Some calls by what they were worth, page by page; all of them are looked at for each page.
    ///
    /// @param calls    those that are not rated too; of the tenant
    /// @param currency in which amounts are compared when the charges are in several currencies, by the accounting rates of now
    /// @param sort     one of [#ORDERS], with `-` in front for the largest first: the cost by its worth in the currency of the charge. Calls that are equal in it are in
    ///                 the order of their ids, which is that of time; those whose amount is not known, or cannot be compared, are last either way
    /// @throws com.didtron.server.platform.Refusal when there is no such order, or the cursor is not ours
    public Page<UUID> sorted(TenantId tenant, ChosenCalls calls, String currency, String sort, @Nullable String cursor, int limit) {
        return sortedQuery.sorted(tenant, calls, currency, sort, cursor, limit);
    }

    /// How a call's charges came about; [WorkingLines#NONE] when it is not rated.
    public WorkingLines workingLines(TenantId tenant, UUID call) {
        return query.workingLines(tenant, call);
    }

    /// Charges per quarter of an hour, side and currency since an instant that begins a quarter, oldest first. A call counts where its
    /// reference instant lies, as on invoices.
    ///
    /// @param customer only calls of this carrier, or null for all
    public List<QuarterOfMoney> quarters(TenantId tenant, @Nullable Long customer, Instant since) {
        return query.quarters(tenant, customer, since);
    }

    /// What the calls of a carrier came to.
    ///
    /// @param sold true: it sent the calls, at our prices; false: it carried them, at its prices
    public record Spend(long carrier, boolean sold, String currency, BigDecimal charge) {}

    /// Every carrier's spend since an instant that begins a quarter of an hour; carriers without calls are absent.
    public List<Spend> spend(TenantId tenant, Instant since) {
        return query.spend(tenant, since);
    }

    /// What the calls of a carrier came to in one of several days on end.
    ///
    /// @param sold true: it sent the calls, at our prices; false: it carried them, at its prices
    /// @param day  0: the first
    public record DaySpend(long carrier, boolean sold, String currency, int day, BigDecimal charge) {}

    /// The spend of some carriers in each 24 hours since an instant that begins a quarter of an hour; days without calls are absent.
    public List<DaySpend> daily(TenantId tenant, Collection<Long> carriers, Instant since) {
        return query.daily(tenant, carriers, since);
    }
}
