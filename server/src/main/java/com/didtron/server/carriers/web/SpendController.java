package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.amount;
import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.CarrierOperations.ResetSpend;
import com.didtron.server.carriers.CarrierOperations.SetCredit;
import com.didtron.server.carriers.CarrierOperations.SetSpendLimit;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.carriers.web.CarrierChangeController.ChangedVersion;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How much carriers' calls may come to in 24 hours or in a day. Where each limit stands is told with the balances.
@RestController
class SpendController {

    private final Database database;
    private final CarrierStore store;
    private final Operations operations;

    SpendController(Database database, CarrierStore store, Operations operations) {
        this.database = database;
        this.store = store;
        this.operations = operations;
    }

    /// @param amount  null: no limit
    /// @param mode    which calls count: those of the last 24 hours, or of the day in the carrier's zone
    /// @param version of the limit that was looked at; 0: there was none
    record SpendLimitForm(
            @OneOf(Side.class) @NotBlank String side, @NotBlank String currency, @Schema(format = "amount") @Nullable String amount,
            @OneOf(SpendLimit.Breach.class) @NotBlank String breach, @OneOf(SpendLimit.Mode.class) @NotBlank String mode, int version) {}

    record SpendReset(@OneOf(Side.class) @NotBlank String side, @NotBlank String currency, @NotNull @Size(max = Bounds.LONGEST_REASON) String reason) {}

    /// @param countedFrom spend before this does not count
    record SpendResetAt(Instant countedFrom) {}

    /// Counts at the next call.
    @Needs(value = SetCredit.PERMISSION, stepUp = true)
    @PutMapping("/api/admin/carriers/{id}/spend-limit")
    ChangedVersion set(OperationRequest request, @PathVariable long id, @Valid @RequestBody SpendLimitForm form) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        return new ChangedVersion(operations.run(request, new SetSpendLimit(
                id, value(Side.class, form.side, "side"), form.currency, amount(form.amount, "amount"), value(SpendLimit.Breach.class, form.breach, "breach"),
                value(SpendLimit.Mode.class, form.mode, "mode"), form.version)));
    }

    /// Spend is counted from now on only; 24 hours later, or at the next midnight of its zone, all of it counts again.
    @Needs(value = SetCredit.PERMISSION, stepUp = true)
    @PostMapping("/api/admin/carriers/{id}/spend-reset")
    SpendResetAt reset(OperationRequest request, @PathVariable long id, @Valid @RequestBody SpendReset form) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        return new SpendResetAt(operations.run(request, new ResetSpend(id, value(Side.class, form.side, "side"), form.currency, form.reason)));
    }
}
