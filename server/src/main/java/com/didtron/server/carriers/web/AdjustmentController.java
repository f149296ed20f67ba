package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.amount;
import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.AdjustmentReason;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.AdjustBalance;
import com.didtron.server.carriers.CarrierOperations.Adjustment;
import com.didtron.server.carriers.CarrierOperations.ReverseAdjustment;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.carriers.internal.LentMoney;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.operations.Asked;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.WaitingApproval;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Balances that are moved by hand. They are read in the journal.
@RestController
class AdjustmentController {

    private final Database database;
    private final CarrierStore store;
    private final Ledger ledger;
    private final Operations operations;
    private final LentMoney lent;

    AdjustmentController(Database database, CarrierStore store, Ledger ledger, Operations operations, LentMoney lent) {
        this.database = database;
        this.store = store;
        this.ledger = ledger;
        this.operations = operations;
        this.lent = lent;
    }

    /// Which way a balance is moved.
    enum Movement {
        CREDIT,
        DEBIT
    }

    /// @param movement  credit raises the signed balance, debit lowers it
    /// @param amount    decimal, more than zero
    /// @param reference of a paper or a ticket
    /// @param appliedOn the day that it counts for, in the carrier's zone; null: today
    /// @param note      needed when the reason is other
    record NewAdjustment(
            @OneOf(Side.class) @NotBlank String side,
            @NotBlank String currency,
            @OneOf(Movement.class) @NotBlank String movement,
            @Schema(format = "amount") @NotBlank String amount,
            @OneOf(AdjustmentReason.class) @NotBlank String reason,
            @NotNull @Size(max = Bounds.LONGEST_NAME) String reference,
            @Nullable LocalDate appliedOn,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String note) {}

    /// @param journalEntry the entry of the ledger
    record AdjustmentJson(String journalEntry, MoneyJson before, MoneyJson after) {}

    /// @param note why it is taken back
    record NewReversal(@NotNull @Size(max = Bounds.LONGEST_TEXT) String note) {}

    /// Moves a balance with a reason: on no invoice, and no payment.
    /// Done at once (201), or kept until a second person agrees (202).
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AdjustmentJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WaitingApproval.class)))
    @Needs(value = AdjustBalance.PERMISSION, stepUp = true)
    @PostMapping("/api/admin/carriers/{id}/adjustments")
    ResponseEntity<?> adjust(OperationRequest request, @PathVariable long id, @Valid @RequestBody NewAdjustment wanted) {
        Carrier stored = store.get(database.reads(request.tenant()), request.tenant(), id);
        BigDecimal amount = Objects.requireNonNullElse(amount(wanted.amount, "amount"), BigDecimal.ZERO);
        return answer(id, wanted.currency, operations.ask(request, new AdjustBalance(
                id, value(Side.class, wanted.side, "side"), wanted.currency, value(Movement.class, wanted.movement, "movement") == Movement.CREDIT, amount,
                value(AdjustmentReason.class, wanted.reason, "reason"), wanted.reference, wanted.appliedOn, wanted.note,
                lent.movedOf(stored, amount, wanted.currency))));
    }

    /// Takes an adjustment back by the opposite entry, once.
    /// Done at once (201), or kept until a second person agrees (202).
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AdjustmentJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WaitingApproval.class)))
    @Needs(value = AdjustBalance.PERMISSION, stepUp = true)
    @PostMapping("/api/admin/carriers/{id}/adjustments/{entryId}/reversal")
    ResponseEntity<?> reverse(OperationRequest request, @PathVariable long id, @PathVariable long entryId, @Valid @RequestBody NewReversal wanted) {
        var tx = database.reads(request.tenant());
        store.get(tx, request.tenant(), id);
        Transfer moved = ledger.transfers(tx, request.tenant(), entryId, "carrier:" + id).getFirst();
        return answer(id, moved.currency(), operations.ask(
                request, new ReverseAdjustment(id, entryId, wanted.note, lent.inBase(request.tenant(), moved.amount(), moved.currency()))));
    }

    private static ResponseEntity<?> answer(long carrier, String currency, Asked<Adjustment> asked) {
        return switch (asked) {
            case Asked.Done<Adjustment>(Adjustment made) -> ResponseEntity.created(URI.create("/api/admin/ledger/journal?reference=carrier:" + carrier))
                    .body(new AdjustmentJson(Long.toString(made.entry()), MoneyJson.of(made.before(), currency), MoneyJson.of(made.after(), currency)));
            case Asked.Waiting<Adjustment>(long approval) -> ResponseEntity.accepted().body(WaitingApproval.of(approval));
        };
    }
}
