package com.didtron.server.customers.web;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.customers.Customer;
import com.didtron.server.customers.SegmentUse;
import com.didtron.server.customers.internal.CustomerChanges.ChangeCustomer;
import com.didtron.server.customers.internal.CustomerChanges.DeleteCustomer;
import com.didtron.server.customers.internal.CustomerChanges.OpenCustomer;
import com.didtron.server.customers.internal.CustomerChanges.SetCustomerStatus;
import com.didtron.server.customers.internal.CustomerStore;
import com.didtron.server.customers.internal.SegmentStore;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Customers, for staff.
@RestController
class CustomerController {

    private final Database database;
    private final CustomerStore store;
    private final SegmentStore segments;
    private final Carriers carriers;
    private final Operations operations;
    private final ObjectProvider<SegmentUse> users;

    CustomerController(
            Database database, CustomerStore store, SegmentStore segments, Carriers carriers, Operations operations, ObjectProvider<SegmentUse> users) {
        this.database = database;
        this.store = store;
        this.segments = segments;
        this.carriers = carriers;
        this.operations = operations;
        this.users = users;
    }

    /// @param nextStatuses where it may go from here
    /// @param carrier      in the class 4 hierarchy; null until traffic is set up
    record CustomerJson(
            String id, String number, String companyName, Named category, @Nullable Named group, String status, String statusReason, List<String> nextStatuses,
            @Nullable Named carrier, int version) {}

    record NewCustomer(@NotBlank @Size(max = 200) String companyName, @NotNull Long categoryId, @Nullable Long groupId) {}

    record ChangedCustomer(
            @NotBlank @Size(max = 200) String companyName, @NotNull Long categoryId, @Nullable Long groupId, @NotNull Integer version) {}

    /// @param status pending-kyc, active, limited, suspended or closed
    /// @param reason why, when it is limited, suspended or closed
    record NewStatus(@OneOf(Customer.Status.class) @NotBlank String status, @NotNull @Size(max = 500) String reason, @NotNull Integer version) {}

    /// @param customer as it is after the change, or as it was when it is only looked at
    /// @param gains    what it sees or uses in addition
    /// @param loses    what it does not see or use any more
    record ChangedJson(CustomerJson customer, boolean dryRun, List<String> gains, List<String> loses) {}

    /// @param sort companyName, number, category, group, status, with `-` in front for the other way round; without it by name
    @Needs("customers.account.view")
    @GetMapping("/api/admin/customers")
    Page<CustomerJson> list(
            OperationRequest request,
            Sees sees,
            @RequestParam(required = false) @Nullable Long categoryId,
            @RequestParam(required = false) @Nullable Long groupId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var tx = database.reads(request.tenant());
        var filter = new CustomerStore.Filter(
                categoryId, groupId, status == null || status.isBlank() ? null : status(status), search == null || search.isBlank() ? null : search.strip());
        var names = names(tx, request);
        return store.list(tx, request.tenant(), sees, filter, sort, cursor, Cursor.limit(limit)).map(c -> json(c, names));
    }

    @Needs("customers.account.view")
    @GetMapping("/api/admin/customers/{id}")
    CustomerJson get(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        return json(find(tx, request, id), names(tx, request));
    }

    @Needs("customers.account.create")
    @PostMapping("/api/admin/customers")
    ResponseEntity<CustomerJson> open(OperationRequest request, @Valid @RequestBody NewCustomer wanted) {
        long id = operations.run(request, new OpenCustomer(wanted.companyName.strip(), wanted.categoryId, wanted.groupId));
        return ResponseEntity.created(URI.create("/api/admin/customers/" + id)).body(get(request, id));
    }

    /// Also moves it to another category or group; with `dryRun` only says what it would gain and lose.
    @Needs("customers.account.change")
    @PutMapping("/api/admin/customers/{id}")
    ChangedJson change(
            OperationRequest request,
            @PathVariable long id,
            @Valid @RequestBody ChangedCustomer wanted,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        var tx = database.reads(request.tenant());
        Customer before = find(tx, request, id);
        var effects = users.stream().map(u -> u.ofMove(tx, before, wanted.categoryId, wanted.groupId)).toList();
        if (!dryRun) {
            operations.run(request, new ChangeCustomer(id, wanted.companyName.strip(), wanted.categoryId, wanted.groupId, wanted.version));
        }
        return new ChangedJson(
                get(request, id), dryRun,
                effects.stream().flatMap(e -> e.gains().stream()).toList(),
                effects.stream().flatMap(e -> e.loses().stream()).toList());
    }

    @Needs("customers.status.set")
    @PutMapping("/api/admin/customers/{id}/status")
    CustomerJson setStatus(OperationRequest request, @PathVariable long id, @Valid @RequestBody NewStatus wanted) {
        operations.run(request, new SetCustomerStatus(id, status(wanted.status), wanted.reason, wanted.version));
        return get(request, id);
    }

    /// Into the trash.
    @Needs("customers.account.delete")
    @DeleteMapping("/api/admin/customers/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteCustomer(id, version));
        return ResponseEntity.noContent().build();
    }

    private Customer find(DSLContext tx, OperationRequest request, long id) {
        return store.find(tx, request.tenant(), id).orElseThrow(() -> Refusal.notFound("customer " + id));
    }

    private record Names(Map<Long, String> categories, Map<Long, String> groups) {}

    private Names names(DSLContext tx, OperationRequest request) {
        return new Names(
                segments.categories(tx, request.tenant()).stream().collect(Collectors.toMap(SegmentStore.Category::id, SegmentStore.Category::name)),
                segments.groups(tx, request.tenant(), null).stream().collect(Collectors.toMap(SegmentStore.Group::id, SegmentStore.Group::name)));
    }

    private CustomerJson json(Customer c, Names names) {
        return new CustomerJson(
                Long.toString(c.id()), c.number(), c.companyName(), Named.of(c.category(), names.categories.getOrDefault(c.category(), "")),
                c.group() == null ? null : Named.of(c.group(), names.groups.getOrDefault(c.group(), "")), c.status().word(), c.statusReason(),
                c.status().next().stream().sorted().map(Customer.Status::word).toList(), c.carrierId() == null ? null : Named.of(c.carrierId(), carriers.directory().carrierName(c.carrierId())),
                c.version());
    }

    private static Customer.Status status(String word) {
        return Arrays.stream(Customer.Status.values()).filter(s -> s.word().equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no status " + word + ".",
                new Refusal.Field("status", "one of " + Arrays.stream(Customer.Status.values()).map(Customer.Status::word).collect(Collectors.joining(", ")))));
    }
}
