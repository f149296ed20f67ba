package com.didtron.server.reporting.internal;

import com.didtron.server.cdr.CallRecord;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
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
        @OneOf(CallRecord.Result.class) String result,
        int sipCode,
        long talkMs,
        @Nullable Long ratedSeconds,
        @Nullable MoneyJson charge,
        @Schema(allowableValues = {"unrated", "rated", "suspended", "not-charged"}) String state) {}
