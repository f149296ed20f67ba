package com.didtron.server.reporting.internal;

import com.didtron.server.cdr.CallRecord;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.switching.CallFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call in a list of the operator.
///
/// @param result  `answered`, `failed` (let in, not answered) or `refused` (not let in)
/// @param routingNumber of a number that was ported: suppliers were chosen and are paid by it; null: not ported, or not looked up
/// @param network code of the network that serves a ported number; null: not known
/// @param verdict whose fault the end was
/// @param margin  in the currency of the charge, null when the currencies could not be compared
/// @param test    of the operator's own test system: its customer is charged nothing
/// @param state   `rated`, `unrated`, `suspended` or `not-charged`
public record CallRow(
        String callId,
        Instant startedAt,
        String caller,
        String called,
        @Nullable String routingNumber,
        @Nullable String network,
        @Nullable String zone,
        @Nullable Named customer,
        @Nullable Named supplier,
        @OneOf(CallRecord.Result.class) String result,
        int sipCode,
        String endCode,
        @Nullable String refusal,
        @OneOf(CallFacts.Verdict.class) String verdict,
        long talkMs,
        @Nullable Integer pddMs,
        @Nullable MoneyJson charge,
        @Nullable MoneyJson cost,
        @Nullable MoneyJson margin,
        @Schema(allowableValues = {"unrated", "rated", "suspended", "not-charged"}) String state,
        boolean simulated,
        boolean test) {}
