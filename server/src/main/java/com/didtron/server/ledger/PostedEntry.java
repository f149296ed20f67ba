package com.didtron.server.ledger;

import com.didtron.server.platform.MoneyJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journal entry as it was posted, in the form in which screens show it.
///
/// @param id          identity, as text
/// @param event       what happened, for example `call-rated`
/// @param reference   what it is about, for example `call:0198…`
/// @param effectiveAt when it counts
/// @param postedAt    when it was written
/// @param note        for people
public record PostedEntry(
        String id,
        String event,
        String reference,
        Instant effectiveAt,
        Instant postedAt,
        @Nullable String note,
        List<PostedTransfer> transfers) {

    /// One amount moved.
    ///
    /// @param debit  code of the account debited
    /// @param credit code of the account credited
    public record PostedTransfer(String debit, String credit, MoneyJson amount) {}

    public PostedEntry {
        transfers = List.copyOf(transfers);
    }
}
