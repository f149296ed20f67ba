package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.reporting.internal.LiveCallList.LiveCallRow;
import com.didtron.server.switching.LiveCall;
import com.didtron.server.switching.LiveCalls;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists the calls in progress for a screen.
@Component
public class ListLiveCalls {

    /// More than a person looks at; the dashboard counts them all.
    public static final int MOST = 1_000;

    private final LiveCalls liveCalls;
    private final Clock clock;

    ListLiveCalls(LiveCalls liveCalls, Clock clock) {
        this.liveCalls = liveCalls;
        this.clock = clock;
    }

    public LiveCallList of(TenantId tenant) {
        return of(tenant, null);
    }

    /// @param search words in either case that all occur in a call's numbers, zone, carriers or state; null: all calls
    public LiveCallList of(TenantId tenant, @Nullable String search) {
        List<String> words = search == null ? List.of() : Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        return new LiveCallList(
                clock.instant(), liveCalls.list(tenant).stream().map(ListLiveCalls::row).filter(call -> fits(call, words)).limit(MOST).toList());
    }

    private static boolean fits(LiveCallRow call, List<String> words) {
        String text = String.join(
                " ", call.caller(), call.called(), call.zone() == null ? "" : call.zone(), call.customer().name(), call.supplier() == null ? "" : call.supplier().name(), call.state());
        return words.stream().allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    private static LiveCallRow row(LiveCall call) {
        Carrier supplier = call.supplier();
        Money held = call.held();
        return new LiveCallRow(
                call.callId().toString(),
                call.startedAt(),
                call.answeredAt(),
                call.state().name().toLowerCase(Locale.ROOT),
                call.caller(),
                call.called(),
                call.zone(),
                Named.of(call.customer().id(), call.customer().name()),
                supplier == null ? null : Named.of(supplier.id(), supplier.name()),
                held == null ? null : MoneyJson.of(held),
                call.customer().simulated());
    }
}
