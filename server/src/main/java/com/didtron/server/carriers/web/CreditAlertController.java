package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.amount;
import static com.didtron.server.carriers.web.Words.value;
import static com.didtron.server.carriers.web.Words.word;

import com.didtron.server.carriers.CarrierOperations.AddAlert;
import com.didtron.server.carriers.CarrierOperations.RemoveAlert;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.internal.AlertStore;
import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.carriers.web.CarrierChangeController.MadeJson;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Credit alerts of carriers.
@RestController
class CreditAlertController {

    private final Database database;
    private final CarrierStore carriers;
    private final AlertStore store;
    private final Operations operations;

    CreditAlertController(Database database, CarrierStore carriers, AlertStore store, Operations operations) {
        this.database = database;
        this.carriers = carriers;
        this.store = store;
        this.operations = operations;
    }

    /// @param threshold signed, as balances are
    /// @param triggered the balance is at the threshold or below, and the recipients were told
    record CreditAlertJson(
            String id, @OneOf(CreditAlert.Account.class) String account, MoneyJson threshold, List<String> recipients, boolean triggered, Instant changedAt) {}

    record NewCreditAlert(
            @OneOf(CreditAlert.Account.class) @NotBlank String account, @NotBlank String currency, @NotBlank String threshold,
            @NotNull List<@NotBlank String> recipients) {}

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/alerts")
    Page<CreditAlertJson> list(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        carriers.get(tx, request.tenant(), id);
        return Page.last(store.list(tx, request.tenant(), id).stream()
                .map(a -> new CreditAlertJson(
                        Long.toString(a.id()), word(a.account()), MoneyJson.of(a.threshold(), a.currency()), a.recipients(), a.triggered(), a.changedAt()))
                .toList());
    }

    @Needs("carriers.credit.change")
    @PostMapping("/api/admin/carriers/{id}/alerts")
    ResponseEntity<MadeJson> add(OperationRequest request, @PathVariable long id, @Valid @RequestBody NewCreditAlert wanted) {
        carriers.get(database.reads(request.tenant()), request.tenant(), id);
        long made = operations.run(request, new AddAlert(id, new CreditAlert(
                0, value(CreditAlert.Account.class, wanted.account, "account"), wanted.currency,
                Objects.requireNonNullElse(amount(wanted.threshold, "threshold"), BigDecimal.ZERO), wanted.recipients.stream().map(String::strip).toList(), false,
                Instant.EPOCH)));
        return ResponseEntity.created(URI.create("/api/admin/carriers/" + id + "/alerts")).body(new MadeJson(Long.toString(made)));
    }

    @Needs("carriers.credit.change")
    @DeleteMapping("/api/admin/carriers/{id}/alerts/{alertId}")
    ResponseEntity<Void> remove(OperationRequest request, @PathVariable long id, @PathVariable long alertId) {
        operations.run(request, new RemoveAlert(id, alertId));
        return ResponseEntity.noContent().build();
    }
}
