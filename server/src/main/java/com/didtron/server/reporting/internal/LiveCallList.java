package com.didtron.server.reporting.internal;

import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.switching.LiveCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls in progress, newest first, at most [ListLiveCalls#MOST].
///
/// @param at as of when
public record LiveCallList(Instant at, List<LiveCallRow> calls) {

    /// A call in progress.
    ///
    /// @param state `routing`, `ringing` or `talking`
    /// @param held  credit reserved
    public record LiveCallRow(
            String callId,
            Instant startedAt,
            @Nullable Instant answeredAt,
            @OneOf(LiveCall.State.class) String state,
            String caller,
            String called,
            @Nullable String zone,
            Named customer,
            @Nullable Named supplier,
            @Nullable MoneyJson held,
            boolean simulated) {}
}
