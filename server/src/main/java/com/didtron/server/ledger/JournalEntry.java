package com.didtron.server.ledger;

import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A balanced set of transfers with one reason. Balanced by construction: each transfer debits and credits the same amount.
///
/// @param tenant         whose books
/// @param event          what happened, for example `call-rated`, `invoice-issued`, `top-up`
/// @param reference      what it is about, for example `call:0198…`, `invoice:17`
/// @param idempotencyKey unique per tenant: the same key never posts twice
/// @param effectiveAt    when it counts, which may be earlier than when it is posted
/// @param note           for people, or null
/// @param byHand         what a person says of it; null: no person made it
/// @param transfers      at least one
public record JournalEntry(
        TenantId tenant,
        String event,
        String reference,
        String idempotencyKey,
        Instant effectiveAt,
        @Nullable String note,
        @Nullable ByHand byHand,
        List<Transfer> transfers) {
    public JournalEntry {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("a journal entry needs at least one transfer");
        }
    }

    /// One that follows from a call, a paper or a payment.
    public JournalEntry(
            TenantId tenant, String event, String reference, String idempotencyKey, Instant effectiveAt, @Nullable String note, List<Transfer> transfers) {
        this(tenant, event, reference, idempotencyKey, effectiveAt, note, null, transfers);
    }

    /// What moves money by decision of a person.
    ///
    /// @param reason   a word of its caller's
    /// @param document of a paper or a ticket; may be empty
    /// @param day      that it counts for, in the zone of whom it is about
    /// @param reverses number of the entry whose opposite it is; null: of none. An entry is reversed once.
    public record ByHand(String reason, String document, LocalDate day, @Nullable Long reverses) {}
}
