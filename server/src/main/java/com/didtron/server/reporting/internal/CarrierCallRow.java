package com.didtron.server.reporting.internal;

import com.didtron.server.cdr.CallRecord;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call in a carrier's own list: one that it sent, or one that it received. The other side is not in it.
///
/// @param way    sent or received, seen from the carrier
/// @param called in digits of E.164
/// @param zone   destination by the carrier's own rating plan
/// @param state  `rated`, `unrated`, `suspended` or `not-charged`
/// @param charge what it pays for a call it sent, or is paid for one it received
public record CarrierCallRow(
        String callId,
        @OneOf(CarrierPicture.Way.class) String way,
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
