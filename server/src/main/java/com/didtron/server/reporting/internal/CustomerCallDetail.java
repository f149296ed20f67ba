package com.didtron.server.reporting.internal;

import com.didtron.server.platform.MoneyJson;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer's own call.
///
/// @param call    its row, at the same level as the rest
/// @param price   per minute, as sold
/// @param code    code of the customer's rate that applied
/// @param lines   how the charge came about, step by step
/// @param refusal why it was not let in
/// @param media   each stream of the customer's side when its media went through the platform; empty when it did not
public record CustomerCallDetail(
        @JsonUnwrapped CustomerCallRow call,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        @Schema(allowableValues = {"caller", "callee", "switch"}) String releasedBy,
        @Nullable MoneyJson price,
        @Nullable String code,
        List<String> lines,
        @Nullable String refusal,
        @Nullable CustomerInvoiceRef invoice,
        List<OwnMedia> media) {

    /// The invoice that bills it, once it is issued.
    public record CustomerInvoiceRef(String id, String number) {}
}
