package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.amount;
import static com.didtron.server.carriers.web.Words.value;
import static com.didtron.server.carriers.web.Words.word;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.AssignCurrency;
import com.didtron.server.carriers.CarrierOperations.ChangeCarrier;
import com.didtron.server.carriers.CarrierOperations.CreateCarrier;
import com.didtron.server.carriers.CarrierOperations.CurrencyLimit;
import com.didtron.server.carriers.CarrierOperations.DeleteCarrier;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.CarrierOperations.RemoveContact;
import com.didtron.server.carriers.CarrierOperations.SaveContact;
import com.didtron.server.carriers.CarrierOperations.SetCarrierStatus;
import com.didtron.server.carriers.CarrierOperations.SetCredit;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Contact;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.carriers.internal.LentMoney;
import com.didtron.server.carriers.internal.Picked;
import com.didtron.server.carriers.internal.StatusStore;
import com.didtron.server.carriers.internal.Uses;
import com.didtron.server.identity.People;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Asked;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.WaitingApproval;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changes of carriers, their contacts and credit.
@RestController
class CarrierChangeController {

    private final Database database;
    private final CarrierStore store;
    private final StatusStore states;
    private final Uses uses;
    private final Operations operations;
    private final LentMoney lent;
    private final People people;

    CarrierChangeController(
            Database database, CarrierStore store, StatusStore states, Uses uses, Operations operations, LentMoney lent, People people) {
        this.database = database;
        this.states = states;
        this.store = store;
        this.uses = uses;
        this.operations = operations;
        this.lent = lent;
        this.people = people;
    }

    /// What was made.
    record MadeJson(String id) {}

    /// @param version to be named by the next change
    record ChangedVersion(int version) {}

    /// @param status                 prospect, pending-kyc, testing or active; null: active
    /// @param creditType             prepaid or postpaid; null for a pure supplier
    /// @param supplierCreditType     whether we pay it before or after; null: after, or a pure customer
    /// @param customerLimit          how much its customer side may owe; null: no limit
    /// @param customerOpeningBalance signed from its point of view: negative means that it owes us; null: zero
    /// @param supplierLimit          how much we may owe it; null: no limit
    /// @param supplierOpeningBalance signed: negative means that we owe it; null: zero
    record NewCarrier(
            @NotBlank @Size(max = Bounds.LONGEST_COMPANY) @PlainName String name,
            @NotBlank @Size(max = Bounds.LONGEST_CODE) String code,
            @OneOf(Carrier.Kind.class) @NotBlank String kind,
            @NotBlank @Size(min = Bounds.CURRENCY, max = Bounds.CURRENCY, message = Bounds.A_CURRENCY) String currency,
            @NotBlank String timeZone,
            @Nullable Long accountManagerId,
            @Min(value = 0, message = Bounds.NO_CAPACITY) @Max(value = Bounds.MOST_CALLS, message = Bounds.NO_CAPACITY) @Nullable Integer capacityLimit,
            @Min(value = 1, message = Bounds.NO_CPS) @Max(value = Bounds.MOST_CPS, message = Bounds.NO_CPS) @Nullable Integer cpsLimit,
            @OneOf(Carrier.Status.class) @Nullable String status,
            @OneOf(Carrier.CreditType.class) @Nullable String creditType,
            @Schema(format = "amount") @Nullable String customerLimit,
            @Schema(format = "amount") @Nullable String customerOpeningBalance,
            @OneOf(Carrier.CreditType.class) @Nullable String supplierCreditType,
            @Schema(format = "amount") @Nullable String supplierLimit,
            @Schema(format = "amount") @Nullable String supplierOpeningBalance) {}

    /// @param address street and town, as written on an envelope
    /// @param country two letters of ISO 3166; empty: not said
    record AddressJson(
            @NotBlank(message = "the address that invoices go to") @Size(max = Bounds.LONGEST_TEXT) String address, @NotNull @Size(max = Bounds.LONGEST_NAME) String postcode, @NotNull @Size(max = Bounds.COUNTRY, message = Bounds.A_COUNTRY) String country) {

        Carrier.Address read() {
            return new Carrier.Address(address.strip(), postcode.strip(), country.strip());
        }
    }

    /// @param billing where invoices go; null: to the company's address
    /// @param billTo  whom invoices name; empty: the legal name
    /// @param shipTo  for whom the service is, when that is somebody else
    /// @param supplierAccountNumber null: the same as the customer's, of a bilateral carrier
    /// @param billingMode           what the run of invoices does with it
    record ChangedCarrier(
            @NotBlank @Size(max = Bounds.LONGEST_COMPANY) @PlainName String name,
            @NotBlank @Size(max = Bounds.LONGEST_CODE) String code,
            @OneOf(Carrier.Kind.class) @NotBlank String kind,
            @NotBlank String timeZone,
            @Nullable Long accountManagerId,
            @Min(value = 0, message = Bounds.NO_CAPACITY) @Max(value = Bounds.MOST_CALLS, message = Bounds.NO_CAPACITY) @Nullable Integer capacityLimit,
            @Min(value = 1, message = Bounds.NO_CPS) @Max(value = Bounds.MOST_CPS, message = Bounds.NO_CPS) @Nullable Integer cpsLimit,
            boolean circularRouting,
            @Min(0) @Max(Bounds.MOST_TERMS) int termsDays,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String legalName,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String address,
            @NotNull @Size(max = Bounds.LONGEST_NAME) String postcode,
            @NotNull @Size(max = Bounds.COUNTRY, message = Bounds.A_COUNTRY) String country,
            @Valid @Nullable AddressJson billing,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String billTo,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String shipTo,
            @NotNull @Size(max = Bounds.LONGEST_NAME) String taxCode,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String billingEmail,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String technicalEmail,
            @NotNull @Size(max = Bounds.LONGEST_NAME) String telephone,
            @NotNull @Size(max = Bounds.LONGEST_NAME) String fax,
            @NotNull @Size(max = Bounds.LONGEST_TEXT) String website,
            @NotNull @Size(max = Bounds.LONGEST_NAME) String customerAccountNumber,
            @Size(max = Bounds.LONGEST_NAME) @Nullable String supplierAccountNumber,
            @OneOf(Carrier.BillingMode.class) @NotBlank String billingMode,
            int version) {}

    record PickJson(long id, int version) {}

    /// @param cause  of a suspension; else null
    /// @param reason why, when calls are to be refused
    record NewCarrierStatus(
            @NotNull @Size(min = 1, max = Bounds.MOST_AT_ONCE) List<@Valid PickJson> carriers, @OneOf(Carrier.Status.class) @NotBlank String status,
            @OneOf(Carrier.SuspensionCause.class) @Nullable String cause, @NotNull String reason) {}

    /// A step from one state to the next.
    ///
    /// @param before       null: it was made so
    /// @param suspendedFor of a suspension
    /// @param actorKind    person, api-key or system
    record StatusChange(
            String id, @OneOf(Carrier.Status.class) @Nullable String before, @OneOf(Carrier.Status.class) String status,
            @OneOf(Carrier.SuspensionCause.class) @Nullable String suspendedFor, String reason, @OneOf(Actor.Kind.class) String actorKind, String actorName, Instant at) {}

    record CountJson(int changed) {}

    /// What needs a carrier, an interconnect or a service.
    ///
    /// @param text in English, with the count
    record UseJson(String kind, long count, String text, @OneOf(CarrierUse.Weight.class) String weight) {}

    record UsageJson(boolean deletable, List<UseJson> uses) {}

    record NewCurrency(@NotBlank @Size(min = Bounds.CURRENCY, max = Bounds.CURRENCY, message = Bounds.A_CURRENCY) String currency) {}

    record ContactJson(String id, String name, String jobTitle, String telephone, String mobile, String fax, String email, String note, int version) {}

    /// @param version null for a new one
    record ContactForm(
            @NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotNull @Size(max = Bounds.LONGEST_NAME) String jobTitle, @NotNull @Size(max = Bounds.LONGEST_NAME) String telephone, @NotNull @Size(max = Bounds.LONGEST_NAME) String mobile, @NotNull @Size(max = Bounds.LONGEST_NAME) String fax, @NotNull String email, @NotNull @Size(max = Bounds.LONGEST_TEXT) String note,
            @Nullable Integer version) {}

    /// @param customerLimit how much its customer side may owe; null: no limit
    /// @param supplierCreditType whether we pay it before or after; null: as it is
    /// @param supplierLimit how much we may owe it; null: no limit
    /// @param netLimit      of a bilateral carrier: how much may stand open when one side is set against the other; null: no limit
    /// @param netBreach     what happens when the net limit is reached
    /// @param otherCustomerLimits how much its customer side may owe in each of its other currencies: needed when it turns to paying after, because it
    ///                            pays the same way in all; who turns to paying before may owe nothing in any. Null or empty while it pays as it did
    /// @param otherSupplierLimits the same of the supplier side
    record CreditForm(
            @NotBlank String currency,
            @OneOf(Carrier.CreditType.class) @Nullable String creditType,
            @Schema(format = "amount") @Nullable String customerLimit,
            @OneOf(Carrier.CreditType.class) @Nullable String supplierCreditType,
            @Schema(format = "amount") @Nullable String supplierLimit,
            @Schema(format = "amount") @Nullable String netLimit,
            @OneOf(Carrier.BilateralBreach.class) @NotBlank String netBreach,
            @Nullable List<@Valid CurrencyLimitForm> otherCustomerLimits,
            @Nullable List<@Valid CurrencyLimitForm> otherSupplierLimits,
            int version) {}

    /// @param limit 0 or more; null: no limit
    record CurrencyLimitForm(@NotBlank String currency, @Schema(format = "amount") @Nullable String limit) {}

    /// Made at once (201), or, when it is lent or given more than the asker may alone, kept until a second person agrees (202).
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MadeJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WaitingApproval.class)))
    @Needs(value = CreateCarrier.PERMISSION, ofNoAccount = true)
    @PostMapping("/api/admin/carriers")
    ResponseEntity<?> create(OperationRequest request, @Valid @RequestBody NewCarrier wanted) {
        Carrier.Kind kind = value(Carrier.Kind.class, wanted.kind, "kind");
        var draft = new Carrier(
                request.tenant(), 0, wanted.name.strip(), wanted.code.strip(), kind, wanted.status == null ? Carrier.Status.ACTIVE : value(Carrier.Status.class, wanted.status, "status"), wanted.currency, Words.zone(wanted.timeZone),
                wanted.accountManagerId, wanted.capacityLimit, wanted.cpsLimit, false, creditType(wanted.creditType, "creditType"), Carrier.NetLimit.NONE,
                7, new Carrier.Party("", "", "", "", "", ""), false)
                .paidAs(creditType(wanted.supplierCreditType, "supplierCreditType"));
        SideTerms customer = terms(wanted.customerLimit, "customerLimit", wanted.customerOpeningBalance, "customerOpeningBalance");
        SideTerms supplier = terms(wanted.supplierLimit, "supplierLimit", wanted.supplierOpeningBalance, "supplierOpeningBalance");
        return switch (operations.ask(request, new CreateCarrier(draft, customer, supplier, lent.with(request.tenant(), draft, customer, supplier)))) {
            case Asked.Done<Long>(Long id) -> ResponseEntity.created(URI.create("/api/admin/carriers/" + id)).body(new MadeJson(Long.toString(id)));
            case Asked.Waiting<Long>(long approval) -> ResponseEntity.accepted().body(WaitingApproval.of(approval));
        };
    }

    private static SideTerms terms(@Nullable String limit, String limitField, @Nullable String balance, String balanceField) {
        return new SideTerms(amount(limit, limitField), Objects.requireNonNullElse(amount(balance, balanceField), BigDecimal.ZERO));
    }

    @Needs("carriers.carrier.change")
    @PutMapping("/api/admin/carriers/{id}")
    ChangedVersion change(OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedCarrier wanted) {
        Carrier stored = store.get(database.reads(request.tenant()), request.tenant(), id);
        return new ChangedVersion(operations.run(request, new ChangeCarrier(new Carrier(
                request.tenant(), id, wanted.name.strip(), wanted.code.strip(), value(Carrier.Kind.class, wanted.kind, "kind"), stored.status(), stored.suspendedFor(), stored.currency(),
                Words.zone(wanted.timeZone), wanted.accountManagerId, wanted.capacityLimit, wanted.cpsLimit, wanted.circularRouting,
                stored.customerCreditType(), stored.supplierCreditType(), stored.netLimits(), wanted.termsDays,
                value(Carrier.BillingMode.class, wanted.billingMode, "billingMode"),
                new Carrier.Party(
                        wanted.legalName.strip(), new Carrier.Address(wanted.address.strip(), wanted.postcode.strip(), wanted.country.strip()),
                        wanted.billing == null ? null : wanted.billing.read(), wanted.billTo.strip(), wanted.shipTo.strip(), wanted.taxCode.strip(),
                        wanted.billingEmail.strip(), wanted.technicalEmail.strip(), wanted.telephone.strip(), wanted.fax.strip(), wanted.website.strip(),
                        wanted.customerAccountNumber.strip(), wanted.supplierAccountNumber == null ? null : wanted.supplierAccountNumber.strip()),
                stored.simulated(), stored.currencies(), wanted.version))));
    }

    /// One carrier or several, all or none.
    @Needs("carriers.status.set")
    @PostMapping("/api/admin/carriers/status")
    CountJson setStatus(OperationRequest request, Sees sees, @Valid @RequestBody NewCarrierStatus wanted) {
        List<Pick> carriers = wanted.carriers.stream().map(p -> new Pick(p.id, p.version)).toList();
        Picked.each(carriers, "carrier", "carriers", p -> {
            sees.refuseOthers(p.id(), "carrier " + p.id());
            return p;
        });
        return new CountJson(operations.run(request, new SetCarrierStatus(
                carriers, value(Carrier.Status.class, wanted.status, "status"),
                wanted.cause == null ? null : value(Carrier.SuspensionCause.class, wanted.cause, "cause"), wanted.reason)));
    }

    /// How it came to where it stands: the newest step first, at most two hundred.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/statuses")
    Page<StatusChange> statuses(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        store.get(tx, request.tenant(), id);
        return Page.whole(states.steps(tx, request.tenant(), id).stream()
                .map(s -> new StatusChange(
                        Long.toString(s.id()), s.before() == null ? null : word(s.before()), word(s.status()), s.suspendedFor() == null ? null : word(s.suspendedFor()),
                        s.reason(), s.actorKind(), s.actorName(), s.at()))
                .toList());
    }

    /// Into the trash, with its interconnects and services.
    @Needs("carriers.carrier.delete")
    @DeleteMapping("/api/admin/carriers/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteCarrier(id, version));
        return ResponseEntity.noContent().build();
    }

    record AccountManagerChoices(List<Named> items) {}

    /// Who can look after a carrier: the staff, by name.
    @Needs(value = "carriers.carrier.view", ofNoAccount = true)
    @GetMapping("/api/admin/account-managers")
    AccountManagerChoices accountManagers(OperationRequest request) {
        return new AccountManagerChoices(people.staff(database.reads(request.tenant()), request.tenant()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(p -> Named.of(p.getKey(), p.getValue()))
                .toList());
    }

    /// What stands in the way of deleting it, and what would go along.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/usage")
    UsageJson usage(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        store.get(tx, request.tenant(), id);
        return usage(uses.of(tx, request.tenant(), CarrierUse.Kind.CARRIER, id));
    }

    static UsageJson usage(List<CarrierUse.Use> uses) {
        return new UsageJson(
                uses.stream().noneMatch(u -> u.weight() == CarrierUse.Weight.BLOCKS),
                uses.stream().map(u -> new UseJson(u.kind(), u.count(), u.says(), word(u.weight()))).toList());
    }

    @Needs("carriers.carrier.change")
    @PostMapping("/api/admin/carriers/{id}/currencies")
    ResponseEntity<NewCurrency> assignCurrency(OperationRequest request, @PathVariable long id, @Valid @RequestBody NewCurrency wanted) {
        String currency = operations.run(request, new AssignCurrency(id, wanted.currency.strip()));
        return ResponseEntity.created(URI.create("/api/admin/carriers/" + id)).body(new NewCurrency(currency));
    }

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/contacts")
    Page<ContactJson> contacts(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        store.get(tx, request.tenant(), id);
        return Page.whole(store.contacts(tx, request.tenant(), id).stream().map(CarrierChangeController::json).toList());
    }

    private static ContactJson json(Contact c) {
        return new ContactJson(Long.toString(c.id()), c.name(), c.jobTitle(), c.telephone(), c.mobile(), c.fax(), c.email(), c.note(), c.version());
    }

    @Needs("carriers.carrier.change")
    @PostMapping("/api/admin/carriers/{id}/contacts")
    ResponseEntity<MadeJson> addContact(OperationRequest request, @PathVariable long id, @Valid @RequestBody ContactForm form) {
        long made = operations.run(request, contact(id, null, form));
        return ResponseEntity.created(URI.create("/api/admin/carriers/" + id + "/contacts")).body(new MadeJson(Long.toString(made)));
    }

    @Needs("carriers.carrier.change")
    @PutMapping("/api/admin/carriers/{id}/contacts/{contactId}")
    MadeJson changeContact(OperationRequest request, @PathVariable long id, @PathVariable long contactId, @Valid @RequestBody ContactForm form) {
        return new MadeJson(Long.toString(operations.run(request, contact(id, contactId, form))));
    }

    private static SaveContact contact(long carrier, @Nullable Long id, ContactForm form) {
        return new SaveContact(
                carrier, id, form.version, form.name.strip(), form.jobTitle.strip(), form.telephone.strip(), form.mobile.strip(), form.fax.strip(), form.email.strip(),
                form.note.strip());
    }

    @Needs("carriers.carrier.change")
    @DeleteMapping("/api/admin/carriers/{id}/contacts/{contactId}")
    ResponseEntity<Void> removeContact(OperationRequest request, @PathVariable long id, @PathVariable long contactId) {
        operations.run(request, new RemoveContact(id, contactId));
        return ResponseEntity.noContent().build();
    }

    /// Done at once (200), or, when it lends more than the asker may alone, kept until a second person agrees (202).
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangedVersion.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WaitingApproval.class)))
    @Needs(value = SetCredit.PERMISSION, stepUp = true)
    @PutMapping("/api/admin/carriers/{id}/credit")
    ResponseEntity<?> setCredit(OperationRequest request, @PathVariable long id, @Valid @RequestBody CreditForm form) {
        Carrier stored = store.get(database.reads(request.tenant()), request.tenant(), id);
        BigDecimal customer = amount(form.customerLimit, "customerLimit");
        BigDecimal net = amount(form.netLimit, "netLimit");
        var breach = value(Carrier.BilateralBreach.class, form.netBreach, "netBreach");
        List<CurrencyLimit> others = limits(form.otherCustomerLimits, "otherCustomerLimits");
        List<CurrencyLimit> all = Stream.concat(Stream.of(new CurrencyLimit(form.currency, customer)), others.stream()).toList();
        var wanted = new SetCredit(
                id, form.version, form.currency, creditType(form.creditType, "creditType"), customer, creditType(form.supplierCreditType, "supplierCreditType"),
                amount(form.supplierLimit, "supplierLimit"), net, breach, others, limits(form.otherSupplierLimits, "otherSupplierLimits"),
                lent.by(stored, all, form.currency, net, breach));
        return switch (operations.ask(request, wanted)) {
            case Asked.Done<Integer>(Integer version) -> ResponseEntity.ok(new ChangedVersion(version));
            case Asked.Waiting<Integer>(long approval) -> ResponseEntity.accepted().body(WaitingApproval.of(approval));
        };
    }

    private static List<CurrencyLimit> limits(@Nullable List<CurrencyLimitForm> forms, String field) {
        List<CurrencyLimit> limits = new ArrayList<>();
        for (CurrencyLimitForm form : forms == null ? List.<CurrencyLimitForm>of() : forms) {
            limits.add(new CurrencyLimit(form.currency, amount(form.limit, field + "[" + limits.size() + "].limit")));
        }
        return limits;
    }

    private static Carrier.@Nullable CreditType creditType(@Nullable String word, String field) {
        return word == null ? null : value(Carrier.CreditType.class, word, field);
    }
}
