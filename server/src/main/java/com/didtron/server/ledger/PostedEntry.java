package com.didtron.server.ledger;

import com.didtron.server.platform.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
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
/// @param byHand      what a person said of it; null: no person made it
public record PostedEntry(
        String id,
        String event,
        String reference,
        Instant effectiveAt,
        Instant postedAt,
        @Nullable String note,
        @Nullable MadeByHand byHand,
        List<PostedTransfer> transfers) {

    /// One amount moved.
    ///
    /// @param debit       code of the account debited
    /// @param debitOwner  the name of whose that is; null: of no party
    /// @param credit      code of the account credited
    /// @param creditOwner likewise
    public record PostedTransfer(String debit, @Nullable String debitOwner, String credit, @Nullable String creditOwner, MoneyJson amount) {}

    /// What was said of an entry that a person made.
    ///
    /// @param reason     a word, for example `goodwill`; empty when none was asked for
    /// @param document   of a paper or a ticket; may be empty
    /// @param day        that it counts for; null of an entry made before days were told
    /// @param reverses   the entry whose opposite it is; null: of none
    /// @param reversedBy the entry that takes it back; null: none does
    public record MadeByHand(String reason, String document, @Nullable LocalDate day, @Nullable String reverses, @Nullable String reversedBy) {}

    public PostedEntry {
        transfers = List.copyOf(transfers);
    }
}
