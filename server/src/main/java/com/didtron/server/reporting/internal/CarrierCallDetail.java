package com.didtron.server.reporting.internal;

import com.didtron.server.platform.MoneyJson;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A carrier's own call.
///
/// @param call         its row, at the same level as the rest
/// @param interconnect of the carrier; null when none could be told
/// @param price        per minute, by the carrier's own rating plan
/// @param code         code of its rate that applied
/// @param lines        how the charge came about, step by step
/// @param refusal      why a call that it sent was not let in
/// @param media        each stream of the carrier's side when its media went through the platform; empty when it did not
public record CarrierCallDetail(
        @JsonUnwrapped CarrierCallRow call,
        @Nullable String interconnect,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        @Schema(allowableValues = {"caller", "callee", "switch"}) String releasedBy,
        @Nullable MoneyJson price,
        @Nullable String code,
        List<String> lines,
        @Nullable String refusal,
        List<OwnMedia> media) {}
