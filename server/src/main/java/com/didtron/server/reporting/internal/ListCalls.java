package com.didtron.server.reporting.internal;

import com.didtron.server.billing.InvoicedCalls;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.ChosenCalls;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.rating.RatedSummary;
import com.didtron.server.tenancy.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The operator's lists of calls: by time however many there are, and by every other column while there are few enough.
@Component
public class ListCalls {

    private static final String BY_TIME = "startedAt";
    private static final String[] ORDERS = Stream.of(Set.of(BY_TIME), CallRecords.ORDERS, RatedCalls.ORDERS).flatMap(Set::stream).toArray(String[]::new);

    private final CallRecords callRecords;
    private final RatedCalls ratedCalls;
    private final InvoicedCalls invoicedCalls;
    private final Carriers carriers;
    private final Tenants tenants;

    ListCalls(CallRecords callRecords, RatedCalls ratedCalls, InvoicedCalls invoicedCalls, Carriers carriers, Tenants tenants) {
        this.callRecords = callRecords;
        this.ratedCalls = ratedCalls;
        this.invoicedCalls = invoicedCalls;
        this.carriers = carriers;
        this.tenants = tenants;
    }

    /// The calls of a filter.
    ///
    /// @param sort startedAt, or one of [CallRecords#ORDERS] and [RatedCalls#ORDERS], with `-` in front for the other way round; null: newest first
    /// @throws Refusal when there is no such order, or there are more than [CallRecords#MOST_SORTED] calls for any but time
    public CallList list(TenantId tenant, CallFilter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        return switch (Asked.of(sort)) {
            case Asked.ByTime time -> {
                Page<CallRecord> calls = callRecords.list(tenant, filter, time.newestFirst, cursor, limit);
                boolean whole = Cursor.key(cursor) == null && calls.nextCursor() == null;
                yield CallList.of(
                        new Page<>(rows(tenant, calls.items()), calls.nextCursor(), calls.total()), whole || callRecords.isSortable(tenant, filter), CallRecords.MOST_SORTED);
            }
            case Asked.ByRecord by -> sorted(tenant, callRecords.sorted(tenant, filter, by.sort, cursor, limit), CallRecords.MOST_SORTED);
            case Asked.ByWorth by -> sorted(tenant, byWorth(tenant, callRecords.choose(tenant, filter), by, cursor, limit), CallRecords.MOST_SORTED);
        };
    }

    /// The calls of an invoice line.
    ///
    /// @param sort as of [#list]
    /// @throws Refusal when there is no such order, or the line has more than [InvoicedCalls#MOST_SORTED] calls for any but time
    public CallList ofInvoiceLine(TenantId tenant, long invoice, int position, @Nullable String sort, @Nullable String cursor, int limit) {
        return switch (Asked.of(sort)) {
            case Asked.ByTime time -> {
                List<UUID> ids = invoicedCalls.ofLine(tenant, invoice, position, time.newestFirst, callOf(cursor), limit + 1);
                var count = invoicedCalls.count(tenant, invoice, position);
                yield CallList.of(
                        rows(tenant, Pages.of(ids, limit, cursor, UUID::toString, () -> count)), !count.orMore(), InvoicedCalls.MOST_SORTED);
            }
            case Asked.ByRecord by ->
                sorted(tenant, callRecords.sorted(tenant, ofLine(tenant, invoice, position), by.sort, cursor, limit), InvoicedCalls.MOST_SORTED);
            case Asked.ByWorth by -> sorted(tenant, byWorth(tenant, ofLine(tenant, invoice, position), by, cursor, limit), InvoicedCalls.MOST_SORTED);
        };
    }

    /// An order, by who knows what it goes by.
    private sealed interface Asked {

        record ByTime(boolean newestFirst) implements Asked {}

        record ByRecord(String sort) implements Asked {}

        record ByWorth(String sort) implements Asked {}

        static Asked of(@Nullable String sort) {
            String asked = sort == null || sort.isBlank() ? "-" + BY_TIME : sort;
            boolean down = ListOrder.isDown(asked, asked, ORDERS);
            String column = down ? asked.substring(1) : asked;
            return column.equals(BY_TIME) ? new ByTime(down) : CallRecords.ORDERS.contains(column) ? new ByRecord(asked) : new ByWorth(asked);
        }
    }

    private Page<UUID> byWorth(TenantId tenant, ChosenCalls calls, Asked.ByWorth by, @Nullable String cursor, int limit) {
        return ratedCalls.sorted(tenant, calls, tenants.get(tenant).baseCurrency(), by.sort, cursor, limit);
    }

    private ChosenCalls ofLine(TenantId tenant, long invoice, int position) {
        List<UUID> calls = invoicedCalls.ofLine(tenant, invoice, position, true, null, InvoicedCalls.MOST_SORTED + 1);
        if (calls.size() > InvoicedCalls.MOST_SORTED) {
            throw Refusal.invalid(
                    "too-many-to-sort",
                    String.format(Locale.ROOT, "The line has more than %,d calls, and so many are listed by time alone.", InvoicedCalls.MOST_SORTED),
                    new Refusal.Field("sort", "startedAt or -startedAt"));
        }
        return ChosenCalls.of(calls);
    }

    private CallList sorted(TenantId tenant, Page<UUID> page, int mostSorted) {
        return CallList.of(rows(tenant, page), true, mostSorted);
    }

    private Page<CallRow> rows(TenantId tenant, Page<UUID> page) {
        Map<UUID, CallRecord> found = callRecords.find(tenant, page.items()).stream().collect(Collectors.toMap(CallRecord::id, Function.identity()));
        return new Page<>(rows(tenant, page.items().stream().map(found::get).filter(Objects::nonNull).toList()), page.nextCursor(), page.total());
    }

    private List<CallRow> rows(TenantId tenant, List<CallRecord> calls) {
        Directory directory = carriers.directory();
        Map<UUID, RatedSummary> rated = ratedCalls.find(tenant, calls.stream().map(CallRecord::id).toList());
        return calls.stream().map(call -> row(call, rated.get(call.id()), directory)).toList();
    }

    static CallRow row(CallRecord call, @Nullable RatedSummary rated, Directory directory) {
        return new CallRow(
                call.id().toString(),
                call.startedAt(),
                call.caller(),
                call.shownCalled(),
                call.ported() == null ? null : call.ported().routingNumber(),
                call.ported() == null ? null : call.ported().network(),
                call.zone(),
                named(call.customerCarrierId(), c -> Names.carrier(directory, c)),
                named(call.supplierCarrierId(), c -> Names.carrier(directory, c)),
                result(call),
                call.sipCode(),
                call.endCode(),
                call.refusal(),
                call.verdict(),
                call.talkMs(),
                call.pddMs(),
                rated == null ? null : MoneyJson.of(rated.sell().charge()),
                rated == null || rated.buy() == null ? null : MoneyJson.of(rated.buy().charge()),
                rated == null ? null : money(rated.margin()),
                state(call, rated),
                call.simulated(),
                call.test());
    }

    static String result(CallRecord call) {
        return call.result().name().toLowerCase(Locale.ROOT);
    }

    /// A rating found beats the queue: the call may have been rated between the two looks.
    static String state(CallRecord call, @Nullable RatedSummary rated) {
        if (rated != null) {
            return "rated";
        }
        return switch (call.queue()) {
            case UNRATED -> "unrated";
            case SUSPENDED -> "suspended";
            case NONE -> "not-charged";
        };
    }

    private static @Nullable Named named(@Nullable Long id, LongFunction<Named> name) {
        return id == null ? null : name.apply(id);
    }

    private static @Nullable MoneyJson money(@Nullable Money money) {
        return money == null ? null : MoneyJson.of(money);
    }

    private static @Nullable UUID callOf(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw Cursor.notOurs();
        }
    }
}
