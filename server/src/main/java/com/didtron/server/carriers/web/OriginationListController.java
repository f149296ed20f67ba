package com.didtron.server.carriers.web;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.OriginationList;
import com.didtron.server.carriers.OriginationOperations.ChangeOriginationNumbers;
import com.didtron.server.carriers.OriginationOperations.DeleteOriginationList;
import com.didtron.server.carriers.OriginationOperations.Mode;
import com.didtron.server.carriers.OriginationOperations.NumbersChanged;
import com.didtron.server.carriers.OriginationOperations.SaveOriginationList;
import com.didtron.server.carriers.internal.OriginationStore;
import com.didtron.server.carriers.internal.ReadNumbers;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
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

/// Origination lists, for staff.
@RestController
class OriginationListController {

    private final Database database;
    private final OriginationStore store;
    private final Carriers carriers;
    private final Operations operations;

    OriginationListController(Database database, OriginationStore store, Carriers carriers, Operations operations) {
        this.database = database;
        this.store = store;
        this.carriers = carriers;
        this.operations = operations;
    }

    /// @param numbers       how many it has
    /// @param interconnects how many name it; a list that none names does nothing
    record OriginationListJson(String id, String name, String note, int numbers, int interconnects, int version) {}

    /// @param numbersLeft how many more numbers all lists together may have
    record OriginationListsJson(List<OriginationListJson> items, int numbersLeft) {}

    record NewOriginationList(@NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note) {}

    record ChangedOriginationList(@NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note, @NotNull Integer version) {}

    record OriginationNumber(String number, Named list) {}

    /// @param text numbers, one a line, or a CSV of one column without heading
    record OriginationNumbersForm(@OneOf(Mode.class) @NotBlank String mode, @NotNull String text) {}

    /// @param duplicates lines that repeat one before them
    /// @param unchanged  numbers that were there already, or were not there to be removed
    /// @param numbers    how many there are now
    record OriginationNumbersResult(int added, int removed, int unchanged, int duplicates, int numbers) {}

    /// @param customer it is what its calls are asserted with
    /// @param supplier it is what it is sent
    record OriginationUse(Named carrier, Named interconnect, boolean customer, boolean supplier) {}

    record OriginationUses(List<OriginationUse> items) {}

    /// All of them, by name.
    ///
    /// @param search part of a name
    @Needs("carriers.origination.view")
    @GetMapping("/api/admin/origination-lists")
    OriginationListsJson list(OperationRequest request, @RequestParam(defaultValue = "") String search) {
        var tx = database.reads(request.tenant());
        String part = search.strip().toLowerCase(java.util.Locale.ROOT);
        Map<Long, Integer> counts = counts(request.tenant());
        return new OriginationListsJson(
                store.list(tx, request.tenant()).stream()
                        .filter(list -> list.name().toLowerCase(java.util.Locale.ROOT).contains(part))
                        .map(list -> json(list, counts))
                        .toList(),
                Math.max(0, OriginationList.MOST_NUMBERS - store.numbers(tx, request.tenant())));
    }

    @Needs("carriers.origination.view")
    @GetMapping("/api/admin/origination-lists/{id}")
    OriginationListJson get(OperationRequest request, @PathVariable long id) {
        return json(store.get(database.reads(request.tenant()), request.tenant(), id), counts(request.tenant()));
    }

    @Needs("carriers.origination.change")
    @PostMapping("/api/admin/origination-lists")
    ResponseEntity<OriginationListJson> create(OperationRequest request, @Valid @RequestBody NewOriginationList form) {
        long id = operations.run(request, new SaveOriginationList(null, 0, form.name.strip(), form.note.strip()));
        return ResponseEntity.created(URI.create("/api/admin/origination-lists/" + id)).body(get(request, id));
    }

    @Needs("carriers.origination.change")
    @PutMapping("/api/admin/origination-lists/{id}")
    OriginationListJson change(OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedOriginationList form) {
        operations.run(request, new SaveOriginationList(id, form.version, form.name.strip(), form.note.strip()));
        return get(request, id);
    }

    /// Into the trash, with its numbers. Refused while an interconnect names it.
    @Needs("carriers.origination.change")
    @DeleteMapping("/api/admin/origination-lists/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteOriginationList(id, version));
        return ResponseEntity.noContent().build();
    }

    /// The numbers of a list, or of all lists.
    ///
    /// @param search digits that a number has somewhere
    /// @param sort   turn or number, with `-` in front for the other way round; without it in the order of their turns
    @Needs("carriers.origination.view")
    @GetMapping("/api/admin/origination-numbers")
    Page<OriginationNumber> numbers(
            OperationRequest request, @RequestParam(required = false) @Nullable Long listId, @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String sort, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var tx = database.reads(request.tenant());
        if (listId != null) {
            store.get(tx, request.tenant(), listId);
        }
        return store.page(tx, request.tenant(), listId, search.strip(), sort, cursor, Cursor.limit(limit))
                .map(n -> new OriginationNumber(n.number(), Named.of(n.list(), n.listName())));
    }

    /// Adds, removes or replaces numbers: all that the text holds, or nothing when a line of it is wrong. Counts at the next call.
    @Needs("carriers.origination.change")
    @PostMapping("/api/admin/origination-lists/{id}/numbers")
    OriginationNumbersResult changeNumbers(OperationRequest request, @PathVariable long id, @Valid @RequestBody OriginationNumbersForm form) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        Mode mode = Words.value(Mode.class, form.mode, "mode");
        ReadNumbers.Read read = ReadNumbers.read(form.text);
        NumbersChanged done = operations.run(request, new ChangeOriginationNumbers(id, mode, read.numbers()));
        int touched = mode == Mode.REMOVE ? done.removed() : done.added();
        return new OriginationNumbersResult(done.added(), done.removed(), read.numbers().size() - touched, read.duplicates(), done.numbers());
    }

    /// Interconnects that name a list, by their carriers.
    @Needs("carriers.origination.view")
    @GetMapping("/api/admin/origination-lists/{id}/interconnects")
    OriginationUses interconnects(OperationRequest request, @PathVariable long id) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        Directory directory = carriers.directory();
        return new OriginationUses(directory.interconnects().stream()
                .filter(i -> i.tenant().equals(request.tenant()))
                .map(i -> new OriginationUse(
                        Named.of(i.carrierId(), directory.carrierName(i.carrierId())), Named.of(i.id(), i.name()),
                        Objects.equals(i.caller().customer().numbers().list(), id), Objects.equals(i.caller().supplier().sent().list(), id)))
                .filter(use -> use.customer || use.supplier)
                .sorted(Comparator.comparing((OriginationUse use) -> use.carrier.name()).thenComparing(use -> use.interconnect.name()))
                .limit(OriginationList.MOST_LISTS)
                .toList());
    }

    private Map<Long, Integer> counts(TenantId tenant) {
        Map<Long, Integer> counts = new HashMap<>();
        carriers.directory().interconnects().stream()
                .filter(i -> i.tenant().equals(tenant))
                .flatMap(OriginationListController::named)
                .forEach(list -> counts.merge(list, 1, Integer::sum));
        return counts;
    }

    private static Stream<Long> named(Interconnect i) {
        return Stream.of(i.caller().customer().numbers(), i.caller().supplier().sent()).map(from -> from.list()).filter(Objects::nonNull).distinct();
    }

    private static OriginationListJson json(OriginationList list, Map<Long, Integer> counts) {
        return new OriginationListJson(Long.toString(list.id()), list.name(), list.note(), list.numbers(), counts.getOrDefault(list.id(), 0), list.version());
    }
}
