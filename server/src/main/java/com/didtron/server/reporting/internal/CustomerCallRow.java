package com.didtron.server.reporting.internal;

import com.didtron.server.platform.MoneyJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call in a customer's own list.
///
/// @param result `answered`, `failed` or `refused`
/// @param state  `rated`, `unrated`, `suspended` or `not-charged`
public record CustomerCallRow(
        String callId,
        Instant startedAt,
        String caller,
        String called,
        @Nullable String zone,
        String result,
        int sipCode,
        long talkMs,
        @Nullable Long ratedSeconds,
        @Nullable MoneyJson charge,
        String state) {}
